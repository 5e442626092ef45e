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

_DEEDS = frozenset({"own_action", "group_action", "joint_action"})
_TASKS = frozenset({"own_duty", "own_obligation"})
_ACTIONS = _DEEDS | {"own_practice", "own_obligation"}


def read_star(readings: Sequence[Reading]) -> Star:
    """The parts that the sentences of an answer show."""
    told = [reading for reading in readings if reading.told]
    story = len(told) > 1 or any(reading.has("story") for reading in told)
    return Star(
        situation=story,
        task=story and _task(readings, told),
        action=any(_shows(reading, _ACTIONS) for reading in readings),
        result=any(reading.has("measured_result") for reading in readings) or (len(told) > 1 and _ends(readings)),
    )


def _task(readings: Sequence[Reading], told: Sequence[Reading]) -> bool:
    """Something asked of the speaker, or a setting before several deeds that calls for them."""
    deeds = [number for number, reading in enumerate(readings) if _shows(reading, _DEEDS)]
    leads_up = len(deeds) > 1 and any(reading.told for reading in readings[: deeds[0]])
    return leads_up or any(reading.has("task") or _shows(reading, _TASKS) for reading in told)


def _ends(readings: Sequence[Reading]) -> bool:
    """An outcome after the first deed, or an end in which the speaker no longer acts."""
    first = next((number for number, reading in enumerate(readings) if _shows(reading, _DEEDS)), 0)
    outcome = any(reading.has("outcome") for reading in readings[first:])
    return outcome or (bool(readings[-1].told) and not readings[-1].has("own_action"))


def _shows(reading: Reading, names: frozenset[str]) -> bool:
    return not names.isdisjoint(reading.features)
