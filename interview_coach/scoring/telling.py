"""The sentences of an answer that tell what its speaker did, and what came of it in numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from interview_coach.scoring.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Iterator


class Telling(NamedTuple):
    """One sentence, as characters of the answer; `measured` where it holds a measured result, else an own action."""

    measured: bool
    start: int
    end: int


def telling(answer: str, question: str) -> tuple[Telling, ...]:
    """Those sentences, in the order of the answer."""
    return tuple(_telling(answer, question))


def _telling(answer: str, question: str) -> Iterator[Telling]:
    read = Reader(question).read(answer)
    parts = zip(read.document.sentences, read.document.offsets, read.readings, strict=True)
    for sentence, start, reading in parts:
        measured = reading.has("measured_result")
        if measured or reading.has("own_action"):
            margin = len(sentence.text) - len(sentence.text.lstrip())
            yield Telling(measured, start + margin, start + len(sentence.text.rstrip()))
