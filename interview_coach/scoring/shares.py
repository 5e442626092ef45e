"""How much of a told example each part takes up: situation, task, action, result, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.scoring.reader import Reader
from interview_coach.scoring.star import shows_action, shows_deed, shows_task

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from interview_coach.model import Question
    from interview_coach.scoring.features import Reading

PARTS = ("situation", "task", "action", "result")


def star_shares(answer: str, question: Question | str | None = None) -> Mapping[str, int]:
    """The percentage of the answer's words that tell each part; what tells none of them makes up the rest to 100.

    A sentence that tells an action with its result counts half for each.
    """
    read = Reader(question).read(answer)
    told = dict.fromkeys(PARTS, 0.0)
    total = sum(len(sentence.words) for sentence in read.document.sentences)
    first = next((number for number, reading in enumerate(read.readings) if shows_deed(reading)), len(read.readings))
    for number, sentence in enumerate(read.document.sentences):
        parts = _parts(read.readings, number, first)
        for part in parts:
            told[part] += len(sentence.words) / len(parts)
    return {part: round(100 * words / total) if total else 0 for part, words in told.items()}


def _parts(readings: Sequence[Reading], number: int, first: int) -> list[str]:
    """What a sentence tells, `first` being the number of the first one with a deed."""
    reading = readings[number]
    after = number > first
    result = reading.has("measured_result") or (after and reading.has("outcome"))
    parts = [part for part, there in (("action", shows_action(reading)), ("result", result)) if there]
    if parts or not reading.told:
        return parts
    if shows_task(reading) and not after:
        return ["task"]
    return ["result" if after and number == len(readings) - 1 else "situation"]
