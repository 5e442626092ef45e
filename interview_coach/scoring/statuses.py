"""Whether a text can be scored at all, and if not, why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.model import Question, Status
from interview_coach.scoring.language import glue_share, is_english, known_share
from interview_coach.scoring.text import read_sentence, runs

if TYPE_CHECKING:
    from interview_coach.scoring.text import Document

LEAST_WORDS = 8
"""Fewer words hold no answer: the shortest real answer that raters could judge had nine."""

PROSE_SHARE = 0.2
"""Least share of common function words; English prose has about 0.45, keyword lists below 0.1."""

KEYWORDS_KNOWN = 0.5
"""Least share of long words that are English in a list of keywords; names and abbreviations are not."""

COPIED_SHARE = 0.8
"""Share of five-word runs taken from the bank's own sample answer."""


def read_status(document: Document, question: Question | str | None) -> Status:
    """`scored`, or the first reason that stands in the way."""
    words = [word for sentence in document.sentences for word in sentence.words]
    text = "" if question is None else question if isinstance(question, str) else question.text
    if not words:
        return Status.EMPTY
    if text and _share(words, text, 3) >= COPIED_SHARE:
        return Status.QUESTION_REPEATED
    if len(words) < LEAST_WORDS:
        return Status.TOO_SHORT
    if (status := _language(words)) is not Status.SCORED:
        return status
    samples = [] if not isinstance(question, Question) else [question.strong_answer, question.weak_answer]
    copied = any(_share(words, sample, 5) >= COPIED_SHARE for sample in samples if sample)
    return Status.COPIED if copied else Status.SCORED


def _language(words: list[str]) -> Status:
    if glue_share(words) >= PROSE_SHARE and is_english(words):
        return Status.SCORED
    known = known_share(words)
    return Status.KEYWORD_LIST if known is None or known >= KEYWORDS_KNOWN else Status.NOT_ENGLISH


def _share(words: list[str], source: str, length: int) -> float:
    """The share of an answer's runs of `length` words that another text holds too."""
    taken = set(runs(read_sentence(source).words, length))
    said = list(runs(words, length))
    return sum(run in taken for run in said) / len(said) if said else 0.0
