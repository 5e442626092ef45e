"""Whether an answer leads with its result."""

from __future__ import annotations

from functools import lru_cache

from interview_coach.scoring.reader import Reader
from interview_coach.scoring.text import read_document

_RESULTS = ("measured_result", "outcome")


def leads_with_result(answer: str, question: str) -> bool:
    """Whether the first sentence says how it turned out: with a measure, or as something that came of it."""
    sentences = read_document(answer).sentences
    return bool(sentences) and _tells_result(sentences[0].text, question)


@lru_cache(maxsize=64)  # asked at every key, and the first sentence is soon done
def _tells_result(sentence: str, question: str) -> bool:
    readings = Reader(question).read(sentence).readings
    return any(reading.has(name) for reading in readings for name in _RESULTS)
