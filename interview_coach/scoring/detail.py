"""How particular a sentence is: what it tells of the past, and the things in it that one can picture."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from interview_coach.scoring import grammar
from interview_coach.scoring.lexicon import classes, things
from interview_coach.scoring.zones import inside

if TYPE_CHECKING:
    from collections.abc import Iterable

    from interview_coach.scoring.text import Sentence, Span

_STEM_LENGTH = 6
"""Words with the same first six letters count once: a plan, planning and planned are one detail."""


def said_words(sentence: Sentence, padding: tuple[Span, ...], question_words: frozenset[str]) -> list[str]:
    """The words that say something; not those of the question, nor words that fit any answer."""
    empty = _empty_words()
    return [
        word
        for start, end, word in sentence.tokens
        if len(word) > 2
        and word not in empty
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


def tells_past(sentence: Sentence) -> bool:
    """Whether the sentence tells what happened, rather than what is, should or would be."""
    words = sentence.words
    if not classes()["unreal"].isdisjoint(words):
        return False
    participle_follows = classes()["before_participles"]
    past = sum(
        _may_be_past(word) and (before not in participle_follows or word in classes()["past_auxiliaries"])
        for before, word in pairwise(("", *words))
    )
    return past > 0 and past >= sum(word in classes()["present"] for word in words)


@lru_cache(maxsize=8192)
def _may_be_past(word: str) -> bool:
    return word in classes()["past_auxiliaries"] or grammar.past(word) is not None


@cache
def _empty_words() -> frozenset[str]:
    return classes()["function_words"] | classes()["adverbs"] | classes()["vague_words"]


def _singular(word: str) -> str:
    if word in things():
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(("ches", "shes", "xes", "sses")) else word.removesuffix("s")
