"""Which of a job's key demands an answer shows first-hand, which it only names, and which it leaves out."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from interview_coach.model import Role
from interview_coach.scoring.links import DEMAND, demand_words, read_links, target
from interview_coach.scoring.text import read_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from interview_coach.scoring.features import Reading

SAID_SHARE = 0.5
"""Share of a demand's telling words from which it counts as said: "tenders" says "hospital tenders"."""

REACH = 1
"""Sentences after which a demand is still shown: "Rotas. I wrote them for nine wards" shows one."""

FIRST_HAND = frozenset({"own_action", "own_duty", "own_experience", "unsaid_action"})
"""Features of a sentence in which the speaker has done what it tells of."""


@dataclass(frozen=True, slots=True)
class Demands:
    """The role's key demands in its own words and order; none without a role."""

    shown: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def counts(self) -> dict[str, float]:
        """`demands_shown`, `demands_named` and `demands_missing` for the rules to use."""
        return {f"demands_{kind}": float(len(demands)) for kind, demands in asdict(self).items()}

    def fill(self, message: str) -> str:
        """A rule's message with the demands in the places of `{shown}`, `{named}` and `{missing}`."""
        for kind, demands in asdict(self).items():
            message = message.replace(f"{{{kind}}}", ", ".join(demands))
        return message


def read_demands(readings: Sequence[Reading], role: Role | None) -> Demands:
    """Sorts the key demands of a role by what the sentences of an answer make of them.

    A demand of words that any job could ask for ("good with people") can't be looked for, and is left out.
    """
    if role is None:
        return Demands()
    said = _said(readings)
    first_hand = _said(_with_deeds(readings))
    sorted_by: dict[str, list[str]] = {"shown": [], "named": [], "missing": []}
    for number, demand in enumerate(role.key_demands):
        if not (words := demand_words(demand)):
            continue
        least = max(1, SAID_SHARE * len(words))
        kind = "shown" if len(first_hand.get(number, ())) >= least else "named" if number in said else "missing"
        sorted_by[kind].append(demand)
    return Demands(**{kind: tuple(demands) for kind, demands in sorted_by.items()})


def speaks_of(text: str, demand: str) -> bool:
    """Whether a sentence holds enough of the telling words of a demand to count as saying it."""
    role = Role(key_demands=(demand,))
    found = {feature for feature, _ in read_links(read_sentence(text), target(role))}
    return bool(found) and len(found) >= SAID_SHARE * len(demand_words(demand))


def _with_deeds(readings: Sequence[Reading]) -> Iterator[Reading]:
    """The sentences with something first-hand in them, or in the next one."""
    deeds = [not FIRST_HAND.isdisjoint(reading.features) for reading in readings]
    for number, reading in enumerate(readings):
        if any(deeds[number : number + REACH + 1]):
            yield reading


def _said(readings: Iterable[Reading]) -> dict[int, set[str]]:
    """The different words of each demand that the sentences hold."""
    said: dict[int, set[str]] = {}
    for reading in readings:
        for feature in reading.features:
            if feature.startswith(DEMAND):
                number, word = feature.removeprefix(DEMAND).split()
                said.setdefault(int(number), set()).add(word)
    return said
