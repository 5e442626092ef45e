"""An answer as a whole: the readings of its sentences settled with each other, and counts over all of them."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from interview_coach.scoring.links import PART

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from interview_coach.scoring.features import Reading
    from interview_coach.scoring.text import Document, Span

_ACTORS = {"own_action": "own_action", "group_action": "group_action", "joint_action": "group_action"}
_UNOWNED = ("shared_action", "group_practice", "hidden_actor", "weak_ownership")


_DEEDS = ("own_action", "group_action", "joint_action", "hidden_actor")

DEEDS = 2
"""Deeds that make a story, whose figures are its outcome once it is under way."""

OPENING = 1 / 3
"""Share of a story's sentences in which figures still belong to the setting."""

REACH = 1
"""Sentences that may lie between what they need and what the speaker has done for it."""


def settle(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """The readings, with what only neighbours can tell: who acts in notes, what came of it, what is tied to the job."""
    return tuple(_linked(_closed(list(_attributed(readings)))))


def count(document: Document, readings: Sequence[Reading]) -> dict[str, float]:
    """How often each feature was found, in how many sentences (`own_action sentences`), and the answer's measures.

    `words` are all that was typed; `told`, `things` and `names` count once what is said twice; `demands` are the key
    demands of which something is said beside something first-hand.
    """
    counts: defaultdict[str, float] = defaultdict(float)
    for reading in readings:
        for name, spans in reading.features.items():
            counts[name] += len(spans)
            counts[f"{name} sentences"] += 1
    counts["shared_action"] = counts["group_action"] + counts["joint_action"]
    counts["concrete_action"] = counts["own_action"] - counts["vague_action"]
    counts["unowned"] = sum(counts[name] for name in _UNOWNED)
    counts["own_part"] = counts["own_action"] + counts["own_duty"] + _habits_that_tell(counts)
    counts["untold_part"] = float(counts["unowned"] > 0 and not counts["own_part"])
    counts["words"] = document.words
    counts["sentences"] = len(document.sentences)
    for name in ("told", "things", "names"):
        counts[name] = len(frozenset[str]().union(*(getattr(reading, name) for reading in readings)))
    linked = [reading for reading in readings if reading.has("role_link")]
    counts["demands"] = len({name for reading in linked for name in _demands(reading)})
    ties = sum(map(_tie, readings)) if counts["own_experience"] else 0
    counts["links"] = counts["demands"] / 2 + ties
    return counts


def _habits_that_tell(counts: Mapping[str, float]) -> float:
    """What the speaker does as a rule, unless a story of others' deeds is told, in which it is an aside."""
    return counts["own_practice"] if counts["unowned"] < DEEDS else 0


def _attributed(readings: Iterable[Reading]) -> Iterator[Reading]:
    """Gives notes without a subject ("Designed the form") to whoever acted last, at first to the speaker."""
    actor = "own_action"
    for reading in readings:
        spans = reading.features.get("unsaid_action", ())
        actor = next((_ACTORS[name] for name in _ACTORS if reading.has(name)), actor)
        yield _with(reading, actor, reading.features.get(actor, ()) + spans) if spans else reading


def _closed(row: Sequence[Reading]) -> Sequence[Reading]:
    """Where no surer result is told, the last likely figure after the first deed is taken for one."""
    first = next((number for number, reading in enumerate(row) if any(map(reading.has, _DEEDS))), len(row))
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
        nearby = row[max(0, number - REACH) : number + REACH + 1]
        first_hand = reading.has("own_experience") or (
            not reading.has("praise") and any(one.has("own_experience") for one in nearby)
        )
        yield _with(reading, "role_link", named[:1]) if named and first_hand else reading


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
    return replace(reading, features={**reading.features, name: spans})
