"""Situation, task, action and result: which parts of a told example are there.

Told by tense and position rather than by signal words, which agree with readers no better than chance: the setting is
told in the past, a task stands beside it, the outcome follows the first deed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.model import Star

if TYPE_CHECKING:
    from collections.abc import Sequence

    from interview_coach.scoring.features import Reading

DEED_FEATURES = frozenset({"own_action", "group_action", "joint_action"})
TASKS = frozenset({"task", "own_duty", "own_obligation"})
ACTIONS = DEED_FEATURES | {"own_practice", "group_practice", "own_obligation"}

TOLD_IN_FULL = 15
"""Different words that tell what happened, from which a story with `DEEDS` has had its task told somewhere."""

DEEDS = 3
"""Sentences with deeds that make a story of some length, and deeds without a doer that make an action."""


def read_star(readings: Sequence[Reading]) -> Star:
    """The parts that the sentences of an answer show."""
    told = [reading for reading in readings if reading.told]
    story = len(told) > 1 or any(reading.has("story") for reading in told)
    return Star(
        situation=story,
        task=story and _task(readings),
        action=any(_shows(reading, ACTIONS) for reading in readings) or _times(readings, "hidden_actor") >= DEEDS,
        result=any(reading.has("measured_result") for reading in readings) or (story and _ends(readings)),
    )


def shows_deed(reading: Reading) -> bool:
    """Whether somebody does something in the sentence."""
    return _shows(reading, DEED_FEATURES)


def shows_action(reading: Reading) -> bool:
    """Whether the sentence tells the action part."""
    return _shows(reading, ACTIONS)


def shows_task(reading: Reading) -> bool:
    """Whether the sentence tells what was asked of the speaker."""
    return _shows(reading, TASKS)


def _task(readings: Sequence[Reading]) -> bool:
    """Something asked of the speaker before the first deed or beside it, or a story told in full."""
    deeds = [number for number, reading in enumerate(readings) if _shows(reading, DEED_FEATURES)]
    asked = [number for number, reading in enumerate(readings) if reading.told and _shows(reading, TASKS)]
    if asked and (not deeds or asked[0] <= deeds[0]):
        return True
    return len(deeds) >= DEEDS and _words_told(readings) > TOLD_IN_FULL


def _ends(readings: Sequence[Reading]) -> bool:
    """An outcome told after the first deed, or an end in which the speaker no longer acts."""
    first = next((number for number, reading in enumerate(readings) if _shows(reading, DEED_FEATURES)), 0)
    last = readings[-1]
    outcome = any(reading.has("outcome") and (reading.told or reading is last) for reading in readings[first + 1 :])
    return outcome or (bool(last.told) and not last.has("own_action"))


def _words_told(readings: Sequence[Reading]) -> int:
    return len(frozenset[str]().union(*(reading.told for reading in readings)))


def _times(readings: Sequence[Reading], name: str) -> int:
    return sum(len(reading.features.get(name, ())) for reading in readings)


def _shows(reading: Reading, names: frozenset[str]) -> bool:
    return not names.isdisjoint(reading.features)
