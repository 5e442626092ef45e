"""Which sentences of an answer tell the situation, the task, the action and the result."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from interview_coach.scoring.reader import Reader
from interview_coach.scoring.star import ACTIONS, DEED_FEATURES, TASKS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from interview_coach.scoring.features import Reading


class Telling(StrEnum):
    """The four parts of a told example."""

    SITUATION = "situation"
    TASK = "task"
    ACTION = "action"
    RESULT = "result"


def told_parts(answer: str, question: str = "") -> dict[Telling, str]:
    """The sentences of each part, word for word and in their order; blank for a part that is not told."""
    read = Reader(question).read(answer)
    parts: dict[Telling, list[str]] = {part: [] for part in Telling}
    for sentence, part in zip(read.document.sentences, _parts(read.readings), strict=True):
        parts[part].append(sentence.text.strip())
    return {part: " ".join(filter(None, sentences)) for part, sentences in parts.items()}


def _parts(readings: Sequence[Reading]) -> list[Telling]:
    deeds = [number for number, reading in enumerate(readings) if not DEED_FEATURES.isdisjoint(reading.features)]
    first, last = (deeds[0], deeds[-1]) if deeds else (len(readings), len(readings))
    return [_part(reading, number, first, last) for number, reading in enumerate(readings)]


def _part(reading: Reading, number: int, first: int, last: int) -> Telling:
    features = set(reading.features)
    if "measured_result" in features or ("outcome" in features and number > first):
        return Telling.RESULT
    if number <= first and features & TASKS and not features & DEED_FEATURES:
        return Telling.TASK
    if features & ACTIONS or first < number <= last:
        return Telling.ACTION
    return Telling.SITUATION if number < first else Telling.RESULT
