"""What an employer said of a reason, in whole sentences: the few words that gave it away say little weeks later."""

from __future__ import annotations

from itertools import pairwise
from textwrap import shorten
from typing import TYPE_CHECKING

from interview_coach.coaching.rejections.suggestions import BETWEEN_QUOTES
from interview_coach.scoring.text import read_document

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from interview_coach.rejection import ConfirmedCause, Debrief, Feedback

MOST = 300
"""Characters that are quoted where no words of the feedback were taken for the reason: about half a letter."""


def quoted(debrief: Debrief, cause: ConfirmedCause) -> str:
    """The sentences of the feedback that hold the words it was confirmed by; its beginning where there are none.

    Words that stand in no feedback, one's own above all, are given as they are.
    """
    sentences = (sentence for said in debrief.feedback for sentence in _sentences(said.text))
    if not cause.words:
        return shorten(" ".join(sentences), MOST, placeholder=" …") if cause.cause else ""
    pieces = _pieces(cause)
    held = dict.fromkeys(sentence for sentence in sentences if any(piece in sentence for piece in pieces))
    return BETWEEN_QUOTES.join(held) or cause.words


def gives(said: Feedback, cause: ConfirmedCause) -> bool:
    """Whether words that the cause was confirmed by are from this feedback."""
    text = " ".join(said.text.split())
    return bool(cause.words) and any(piece in text for piece in _pieces(cause))


def _pieces(cause: ConfirmedCause) -> Iterable[str]:
    return cause.words.split(BETWEEN_QUOTES)


def _sentences(text: str) -> Iterator[str]:
    """The sentences of a text, each in one line."""
    for start, end in pairwise((0, *read_document(text).cuts)):
        if sentence := " ".join(text[start:end].split()):
            yield sentence
