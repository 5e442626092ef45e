"""Which of a job's key demands an answer shows first-hand, which it only names, and which it leaves out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from interview_coach.model import Role
from interview_coach.scoring.key_demands.links import DEMAND, POINTS_BACK, may_speak_of, read_links, target
from interview_coach.scoring.key_demands.wanted import can_be_looked_for
from interview_coach.scoring.text import read_sentence
from interview_coach.scoring.zones import inside

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from interview_coach.scoring.features import Reading

REACH = 1
"""Sentences after which a deed shows what was named before: "Rotas. I wrote them for nine wards"."""

STORY_REACH = 3
"""The same where the naming sentence sets a scene with figures: "The budget was 3 million", and then what was done."""

FIRST_HAND = frozenset({"own_action", "own_duty", "own_experience", "unsaid_action"})
"""Features of a sentence in which the speaker has done what it tells of."""

MOST_NAMED = 3
"""Key demands that a message names: more of them read as a list of everything that is wanted."""

ABOUT_DEMANDS = frozenset({"depth.demands-named", "depth.demands-missing"})
"""The rules that say what an answer makes of a job's key demands: of this job's, whoever else turned one down."""

_UNREAL = ("hypothetical", "negated")


@dataclass(frozen=True, slots=True)
class Demands:
    """The role's key demands in its own words and order; none without a role."""

    shown: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def counts(self) -> dict[str, float]:
        """`demands_shown`, `demands_named` and `demands_missing` for the rules to use."""
        return {f"demands_{kind}": float(len(demands)) for kind, demands in self._sorted.items()}

    def fill(self, message: str) -> str:
        """A message or fix of a rule with the demands in the places of `{shown}`, `{named}` and `{missing}`."""
        if "{" in message:
            for kind, demands in self._sorted.items():
                message = message.replace(f"{{{kind}}}", _listed(demands))
        return message

    def called_for(self, asked: AbstractSet[str]) -> Demands:
        """The same for an answer to a question that asks for some of the demands: it need not show any other."""
        return replace(self, missing=tuple(filter(asked.__contains__, self.missing))) if asked else self

    @property
    def _sorted(self) -> dict[str, tuple[str, ...]]:
        return {"shown": self.shown, "named": self.named, "missing": self.missing}


def read_demands(readings: Sequence[Reading], role: Role | None) -> Demands:
    """Sorts the key demands of a role by what the sentences of an answer make of them.

    A demand of words that any job could ask for ("good with people") can't be looked for, and is left out.
    """
    if role is None:
        return Demands()
    sorted_by: dict[str, list[str]] = {"shown": [], "named": [], "missing": []}
    for number, demand in enumerate(role.key_demands):
        if can_be_looked_for(demand):
            said = [at for at, reading in enumerate(readings) if reading.has(f"{DEMAND}{number}")]
            shown = any(shown_until(readings, at, number) is not None for at in said)
            sorted_by["shown" if shown else "named" if said else "missing"].append(demand)
    return Demands(**{kind: tuple(demands) for kind, demands in sorted_by.items()})


def asked_for(question: str, role: Role | None) -> frozenset[str]:
    """The key demands of a role that a question asks for, in its words or others for the same."""
    if role is None or not may_speak_of(question, target(role)):
        return frozenset()
    said = {feature for feature, _ in read_links(read_sentence(question), target(role))}
    return frozenset(demand for number, demand in enumerate(role.key_demands) if f"{DEMAND}{number}" in said)


def shown_until(readings: Sequence[Reading], at: int, number: int) -> int | None:
    """The sentence whose deed shows key demand `number`, said in sentence `at`: that one or one soon after, or None.

    A measured result of the deed before it shows it too. What one lacks, would do or only praises is not shown by what
    is told next of something else.
    """
    reading = readings[at]
    if reading.has("gap") or not _really(reading, number):
        return None
    if _is_deed(reading) or (at > 0 and reading.has("measured_result") and _is_deed(readings[at - 1])):
        return at
    return next(_deeds_after(readings, at), None)


def speaks_of(text: str, demand: str) -> bool:
    """Whether a sentence says a key demand, in its words or others for the same."""
    return any(True for _ in read_links(read_sentence(text), target(Role(key_demands=(demand,)))))


def _really(reading: Reading, number: int) -> bool:
    """Whether the demand is said somewhere of what is, rather than of what would be or is not."""
    unreal = [span for zone in _UNREAL for span in reading.zones.get(zone, ())]
    return any(not inside(span, tuple(unreal)) for span in reading.features[f"{DEMAND}{number}"])


def _deeds_after(readings: Sequence[Reading], at: int) -> Iterator[int]:
    """The sentences with a deed in them that go on with what sentence `at` tells."""
    named = readings[at]
    if "hypothetical" in named.zones:
        return
    reach = STORY_REACH if named.told and named.has("number") else REACH
    for later in range(at + 1, min(at + 1 + reach, len(readings))):
        if _is_deed(readings[later]) and (named.told or named.has("number") or readings[later].has(POINTS_BACK)):
            yield later


def _is_deed(reading: Reading) -> bool:
    return not FIRST_HAND.isdisjoint(reading.features)


def _listed(demands: Sequence[str]) -> str:
    more = len(demands) - MOST_NAMED
    return ", ".join(demands[:MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
