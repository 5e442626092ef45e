"""An answer as a whole: the readings of its sentences settled with each other, and counts over all of them."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from interview_coach.scoring.key_demands.links import PART
from interview_coach.scoring.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from interview_coach.scoring.features import Reading
    from interview_coach.scoring.text import Document, Span

_ACTORS = {
    **dict.fromkeys(("own_action", "own_practice"), "own_action"),
    **dict.fromkeys(("group_action", "joint_action", "group_practice"), "group_action"),
}
UNOWNED = ("shared_action", "group_practice", "hidden_actor", "weak_ownership")
OWN_PART = ("own_action", "own_practice", "own_obligation", "own_intention")
"""Any of these lets a reader say what the speaker did; a title alone doesn't."""

DONE = ("own_action", "own_obligation", "joint_action")
"""Without any of these there is nothing that the speaker did."""

DEEDS = ("own_action", "group_action", "joint_action", "hidden_actor")

OPENING = 1 / 3
"""Share of a story's sentences in which figures still belong to the setting."""

REACH = 1
"""Sentences that may lie between what they need and what the speaker has done for it."""


def settle(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """The readings, with what only neighbours can tell: who acts in notes, what came of it, what is tied to the job."""
    return tuple(_linked(_closed(list(_attributed(readings)))))


def count(document: Document, readings: Sequence[Reading]) -> dict[str, float]:
    """How often each feature was found, in how many sentences (`own_action sentences`), and the answer's measures.

    `words` are all that was typed; `said`, `told`, `things` and `names` count once what is said twice, as do the
    points for words of the vocabulary, `good_words` and `empty_words`; `demands` are the key demands of which
    something is said beside something first-hand.
    """
    found = [(name, len(spans)) for reading in readings for name, spans in reading.features.items()]
    sentences = Counter(name for name, _ in found)
    counts = defaultdict(float, {f"{name} sentences": float(number) for name, number in sentences.items()})
    for name, times in found:
        counts[name] += times
    counts["shared_action"] = counts["group_action"] + counts["joint_action"]
    counts["concrete_action"] = counts["own_action"] - counts["vague_action"]
    counts["unowned"] = sum(counts[name] for name in UNOWNED)
    counts["own_part"] = sum(counts[name] for name in OWN_PART) + max(counts["own_duty"] - counts["own_title"], 0)
    counts["nothing_done"] = float(not any(counts[name] for name in DONE))
    counts["untold_part"] = float(counts["unowned"] > 0 and not counts["own_part"])
    counts["words"] = document.words
    counts["sentences"] = len(document.sentences)
    for name in ("said", "told", "things", "names"):
        counts[name] = len(_of_all(readings, name))
    for name, weighed in weighed_words(readings).items():
        counts[name] = sum(map(vocabulary().__getitem__, weighed))
    named = [reading for reading in readings if "job_named" in reading.features]
    counts["demands"] = len({name for reading in named if reading.has("role_link") for name in _demands(reading)})
    ties = sum(map(_tie, named)) if counts["own_experience"] else 0
    counts["links"] = counts["demands"] / 2 + ties
    return counts


def weighed_words(readings: Iterable[Reading]) -> dict[str, list[str]]:
    """The answer's words of the vocabulary, `good_words` and `empty_words`, those that weigh most first."""
    ranked = sorted(_of_all(readings, "weighed"), key=lambda word: (-abs(vocabulary()[word]), word))
    return {
        "good_words": [word for word in ranked if vocabulary()[word] > 0],
        "empty_words": [word for word in ranked if vocabulary()[word] < 0],
    }


def _of_all(readings: Iterable[Reading], name: str) -> frozenset[str]:
    return frozenset[str]().union(*(getattr(reading, name) for reading in readings))


def _attributed(readings: Iterable[Reading]) -> Iterator[Reading]:
    """Gives notes without a subject ("Designed the form") to whoever acted last, at first to the speaker."""
    actor = "own_action"
    for reading in readings:
        spans = reading.features.get("unsaid_action", ())
        yield _with(reading, actor, reading.features.get(actor, ()) + spans) if spans else reading
        actor = next((acting for name, acting in _ACTORS.items() if name in reading.features), actor)


def _closed(row: Sequence[Reading]) -> Sequence[Reading]:
    """Where no surer result is told, the last likely figure after the first deed is taken for one."""
    first = next((number for number, reading in enumerate(row) if any(map(reading.has, DEEDS))), len(row))
    if any(reading.has("measured_result") for reading in row):
        return row
    said = [number for number, reading in enumerate(row) if reading.told or reading.things or reading.features]
    for number in reversed(said[math.ceil(len(said) * OPENING) :]):
        if number >= first and row[number].told and (figures := row[number].features.get("free_figure")):
            return (*row[:number], _with(row[number], "measured_result", figures), *row[number + 1 :])
    return row


def _linked(row: Sequence[Reading]) -> Iterator[Reading]:
    """Marks where the new job is named beside something first-hand, in the same or a neighbouring sentence."""
    for number, reading in enumerate(row):
        named = reading.features.get("job_named")
        yield _with(reading, "role_link", named[:1]) if named and _is_first_hand(row, number) else reading


def _is_first_hand(row: Sequence[Reading], number: int) -> bool:
    if row[number].has("own_experience"):
        return True
    nearby = row[max(0, number - REACH) : number + REACH + 1]
    return not row[number].has("praise") and any(one.has("own_experience") for one in nearby)


def _tie(reading: Reading) -> float:
    """How far a sentence ties the speaker to the new job: halfway by naming it, halfway by what stands beside it."""
    if reading.has("their_words"):
        return 1
    if reading.has("praise") and not reading.has("role_link"):
        return 0
    named = 1.0 if reading.has("employer") or reading.has("addressed") else 0.5 * reading.has("nodded")
    return named if reading.has("role_link") else named / 2


def _demands(reading: Reading) -> list[str]:
    return [name for name in reading.features if name.startswith(PART)]


def _with(reading: Reading, name: str, spans: tuple[Span, ...]) -> Reading:
    return reading._replace(features={**reading.features, name: spans})
