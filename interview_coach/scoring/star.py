"""Situation, task, action and result: which parts of a told example are there.

Weighed by how much is told, what was asked for and where the outcome stands, as `star_weights` says, rather than by
signal words, which agree with readers no better than chance.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.model import Star
from interview_coach.scoring.asks import Asks
from interview_coach.scoring.star_weights import SIGNS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from interview_coach.scoring.asks import Calls
    from interview_coach.scoring.features import Reading

DEED_FEATURES = frozenset({"own_action", "group_action", "joint_action"})
TASKS = frozenset({"task", "own_duty", "own_obligation"})
ACTIONS = DEED_FEATURES | {"own_practice", "group_practice", "own_obligation"}
ENDS = frozenset({"measured_result", "outcome"})

AT_END = 2
"""Sentences that are the end of an answer, as the last one is often a moral."""


def read_star(readings: Sequence[Reading], counts: Mapping[str, float], calls: Calls) -> Star:
    """The parts that an answer shows."""
    found = star_counts(readings, counts, calls)
    return Star(**{part: signs.odds(found) > 0 for part, signs in SIGNS.items()})


def star_counts(readings: Sequence[Reading], counts: Mapping[str, float], calls: Calls) -> dict[str, float]:
    """What `SIGNS` are weighed by: counts over the answer, and 1 or 0 for what stands in its place."""
    deeds = [number for number, reading in enumerate(readings) if shows_deed(reading)]
    first, last = (deeds[0], deeds[-1]) if deeds else (len(readings), len(readings))
    told = [number for number, reading in enumerate(readings) if reading.told]
    places = {
        "told_before": any(number < first for number in told),
        "told_after": any(number > last for number in told),
        "task_first": any(number <= first and shows_task(readings[number]) for number in told),
        "outcome_at_end": any(_shows(reading, ENDS) for reading in readings[-AT_END:]),
        "upshot_at_end": any(reading.has("upshot") for reading in readings[-AT_END:]),
        "any_act": any(map(shows_action, readings)),
        "own_deed": counts["own_action"] > 0,
        "approach": Asks.APPROACH in calls.asks,
    }
    return {
        **{name: counts[name] for name in ("told", "number", "setting", "claim", "own_action")},
        "general": counts["advice"] + counts["claim"],
        "deeds": sum(counts[name] for name in DEED_FEATURES),
        "tasks": sum(counts[name] for name in TASKS),
        **{name: float(there) for name, there in places.items()},
    }


def shows_deed(reading: Reading) -> bool:
    """Whether somebody does something in the sentence."""
    return _shows(reading, DEED_FEATURES)


def shows_action(reading: Reading) -> bool:
    """Whether the sentence tells the action part."""
    return _shows(reading, ACTIONS)


def shows_task(reading: Reading) -> bool:
    """Whether the sentence tells what was asked of the speaker."""
    return _shows(reading, TASKS)


def _shows(reading: Reading, names: frozenset[str]) -> bool:
    return not names.isdisjoint(reading.features)
