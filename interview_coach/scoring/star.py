"""Situation, task, action and result: which parts of a told example are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.model import Star

if TYPE_CHECKING:
    from collections.abc import Sequence

    from interview_coach.scoring.features import Reading

_DEEDS = ("own_action", "group_action", "joint_action")


def read_star(readings: Sequence[Reading]) -> Star:
    """The parts that the sentences show; the setting stands before the last deed, the outcome not before the first."""
    deeds = [number for number, reading in enumerate(readings) if any(map(reading.has, _DEEDS))]
    first = deeds[0] if deeds else 0
    return Star(
        situation=any(reading.has("story") for reading in readings) or first > 0,
        task=any(reading.has("task") or reading.has("own_duty") for reading in readings),
        action=bool(deeds) or any(reading.has("own_practice") for reading in readings),
        result=any(reading.has("measured_result") or reading.has("outcome") for reading in readings[first:]),
    )
