"""How particular a sentence is: what it tells of the past, and the things in it that one can picture."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from interview_coach.scoring import grammar
from interview_coach.scoring.lexicon import classes, things
from interview_coach.scoring.zones import inside

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from interview_coach.scoring.text import Sentence, Span

_STEM_LENGTH = 6
"""Words with the same first six letters count once: a plan, planning and planned are one detail."""

_DEGREES = frozenset({"well", "more", "most", "very"})
_PLURAL_SUBJECTS = frozenset({"i", "we", "you", "they"})
_SINGULAR_SUBJECTS = frozenset({"he", "she", "it", "this", "that", "which"})
_SUBJECTS = frozenset({"i", "we", "you", "they", "he", "she", "it", "who"})


def said_words(sentence: Sentence, padding: tuple[Span, ...], question_words: frozenset[str]) -> list[str]:
    """The words that say something; not those of the question, nor words that fit any answer."""
    empty = _empty_words()
    return [
        word
        for start, end, word in sentence.tokens
        if len(word) > 2
        and word not in empty
        and not grammar.is_adverb(word)
        and word not in question_words
        and not (padding and inside((start, end), padding))
    ]


def stems(words: Iterable[str]) -> frozenset[str]:
    """Words as what they have in common, so that each detail counts once."""
    return frozenset(word[:_STEM_LENGTH] for word in words)


@lru_cache(maxsize=8192)
def is_thing(word: str) -> bool:
    """Whether the word names a thing, a place or somebody that one can picture."""
    return _singular(word) in things()


def tells_past(sentence: Sentence, padding: tuple[Span, ...] = ()) -> bool:
    """Whether the sentence tells what happened, rather than what is, should or would be; `padding` left out."""
    words: Sequence[str] = sentence.words
    if padding:
        words = [word for start, end, word in sentence.tokens if not inside((start, end), padding)]
    if not classes()["unreal"].isdisjoint(words):
        return False
    past = present = 0
    leading = before = ""
    for word in words:
        if not grammar.is_adverb(word):
            past += _is_past(word, leading, before)
            present += _is_present(word, leading)
            leading = word
        before = word
    return 0 < past >= present


def _is_past(word: str, leading: str, before: str) -> bool:
    """Whether a word is a past, and no participle ("stay focused", "a required step") or infinitive that reads alike.

    `leading` is the last word before it that is no adverb.
    """
    if word in classes()["past_auxiliaries"]:
        return True
    if grammar.past(word) is None or leading in classes()["before_participles"]:
        return False
    if before in classes()["determiners"] or before in _DEGREES:
        return False
    return leading in _SUBJECTS or not grammar.is_base(word)


def _is_present(word: str, leading: str) -> bool:
    """Whether a word is a present: "I take", "this puts"."""
    if word in classes()["present"]:
        return True
    if leading in _PLURAL_SUBJECTS:
        return grammar.is_base(word) and grammar.past(word) is None
    return leading in _SINGULAR_SUBJECTS and word.endswith("s") and grammar.is_base(word[:-1])


@cache
def _empty_words() -> frozenset[str]:
    return classes()["function_words"] | classes()["adverbs"] | classes()["vague_words"]


def _singular(word: str) -> str:
    if word in things():
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(("ches", "shes", "xes", "sses")) else word.removesuffix("s")
