"""Which sentences of an answer tell the situation, the task, the action and the result."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from interview_coach.scoring.reader import Reader
from interview_coach.scoring.star import ACTIONS, DEED_FEATURES, ENDS, TASKS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from interview_coach.scoring.features import Reading


class StarPart(StrEnum):
    """The four parts of a told example."""

    SITUATION = "situation"
    TASK = "task"
    ACTION = "action"
    RESULT = "result"


def told_parts(answer: str, question: str = "") -> dict[StarPart, str]:
    """The sentences of each part, word for word and in their order; blank for a part that is not told."""
    read = Reader(question).read(answer)
    parts: dict[StarPart, list[str]] = {part: [] for part in StarPart}
    for sentence, part in zip(read.document.sentences, parts_of(read.readings), strict=True):
        parts[part].append(sentence.text.strip())
    return {part: " ".join(filter(None, sentences)) for part, sentences in parts.items()}


def parts_of(readings: Sequence[Reading]) -> list[StarPart]:
    """What each sentence tells, told by what it shows and by where it stands among the deeds."""
    deeds = [number for number, reading in enumerate(readings) if not DEED_FEATURES.isdisjoint(reading.features)]
    first, last = (deeds[0], deeds[-1]) if deeds else (len(readings), len(readings))
    ends = max((number for number, reading in enumerate(readings) if _only_ends(reading)), default=-1)
    return [_part(reading, number, first, last, ends) for number, reading in enumerate(readings)]


def _only_ends(reading: Reading) -> bool:
    """Whether the sentence tells how something ended, and no deed of the speaker's."""
    return not ENDS.isdisjoint(reading.features) and "own_action" not in reading.features


def _part(reading: Reading, number: int, first: int, last: int, ends: int) -> StarPart:
    """The part of a sentence among deeds from `first` to `last`; a deed with its result is an action up to `ends`."""
    features = set(reading.features)
    if "own_reflection" in features and number >= last and "own_action" not in features:
        return StarPart.RESULT
    if "own_action" in features and first < number < ends:
        return StarPart.ACTION
    if "measured_result" in features or ("outcome" in features and number > first):
        return StarPart.RESULT
    if number <= first and features & TASKS and not features & DEED_FEATURES:
        return StarPart.TASK
    if features & ACTIONS or first < number <= last:
        return StarPart.ACTION
    return StarPart.SITUATION if number < first else StarPart.RESULT
