"""Sentences of an answer that can be read by themselves, and those that hang on what was said before."""

from __future__ import annotations

import re

from interview_coach.coaching.marking import unbroken
from interview_coach.scoring.lexicon import classes
from interview_coach.scoring.text import fold, read_document, read_sentence

_OPENING = 5
"""Words at the start of a sentence in which a pronoun stands for something of the sentence before."""

_LEAST = 2
"""Words that name something; with fewer a figure has lost its thing: "By December we were at 386,000 less"."""

_POINTING = """it its it's they them their theirs they're he him his she her hers this that these those that's such one
ones both there then so since therefore afterwards likewise neither instead otherwise meanwhile"""
_BACK = frozenset(_POINTING.split())
_JOINING = frozenset({"and", "but", "or", "nor", "also", "yet", "plus", "because", "which", "who", "whose"})
_BESIDE_FIGURES = """less more fewer than under over down up below above point points percent about around nearly almost
january february march april june july august september october november december monday tuesday wednesday thursday
friday saturday sunday week weeks month months year years day days spring summer autumn winter went came were had got
rose fell"""
_NAMES_NOTHING = frozenset(_BESIDE_FIGURES.split())
_LEAD = re.compile(r"^(?:(?:and|but|or|so|then|also|well|yes|no|okay)\b[,:]?\s+)*(?:[^,:?]{1,20}:\s+)?", re.IGNORECASE)
_LEAST_ASKED = 4
"""Words of a question below which it follows on another: "And who decides?"."""


def standing_alone(answer: str, start: int, end: int) -> str | None:
    """The sentence at these characters; with the one before where it hangs on that; None where both do."""
    sentence = unbroken(answer[start:end])
    if sentence[-1:].isalnum() and answer[end:].strip():
        sentence += " …"  # one that goes on for too long to be read as one
    if not hangs(sentence):
        return sentence
    before = _sentence_before(answer, start)
    return f"{before} {sentence}" if before and not hangs(before) else None


def hangs(sentence: str) -> bool:
    """Whether a sentence can't be understood without the one before it."""
    words = read_sentence(sentence).words
    if not words or words[0] in _JOINING or not _BACK.isdisjoint(words[:_OPENING]):
        return True
    return len({word for word in words if _names_something(word)}) < _LEAST


def question_alone(question: str) -> str | None:
    """A question without what only leads to it ("And the second: ..."); None where it follows on another."""
    bare = _LEAD.sub("", unbroken(question))
    words = read_sentence(bare).words
    if len(words) < _LEAST_ASKED or not _BACK.isdisjoint(words[:_LEAST_ASKED]):
        return None
    return f"{bare[:1].upper()}{bare[1:]}"


def _sentence_before(answer: str, start: int) -> str:
    document = read_document(answer)
    ended = [offset for offset in document.offsets if offset < start]
    return unbroken(answer[ended[-1] : start]) if ended else ""


def _names_something(word: str) -> bool:
    return (
        len(fold(word)) > 2
        and not word[0].isdigit()
        and word not in _NAMES_NOTHING
        and not any(word in classes()[name] for name in ("function_words", "vague_words", "numbers"))
    )
