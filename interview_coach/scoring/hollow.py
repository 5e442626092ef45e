"""Sentences, and parts of them, that claim deeds or figures of which nothing can be seen.

"I mended it" tells something where "I handled it" doesn't: the one points back to a thing, the other fits any. What
can be seen is known by what is left when all is taken away that anybody may say of anything.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from interview_coach.scoring import grammar
from interview_coach.scoring.lexicon import classes, verbs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from interview_coach.scoring.text import Sentence, Span

_EMPTY = ("vague_words", "vague_verbs", "state_verbs", "empty_objects")
"""Classes of words that a sentence can be full of without telling what was done."""

_PART_OPENERS = frozenset({"and", "but", "so", "because", "when", "while", "which", "who", "then", "after", "before"})
"""Words between two parts of a sentence, each of which may tell something of its own."""


def hollow_whole(sentence: Sentence) -> Iterator[Span]:
    """The whole of a sentence that only claims, such as "I led", "I delivered results", "Up by 40%"."""
    words = sentence.words
    pointed = _points_to_a_deed(words, classes()["pointing_back"])
    if words and not pointed and all(map(_fits_any_deed, words)) and not _names_a_thing(words):
        yield sentence.span(0, len(words) - 1)


def claimed_parts(sentence: Sentence) -> Iterator[Span]:
    """The parts that claim a deed: "I exceeded expectations" of "I exceeded expectations and rang all nine of them"."""
    if _claims().isdisjoint(sentence.words):
        return
    for first, stop in _parts(sentence):
        if _only_claims(sentence.words[first:stop]) and not _names_something(sentence, first, stop):
            yield sentence.span(first, stop - 1)


def _parts(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The parts of a sentence between signs and words that open a new one, as numbers of words."""
    first, end = 0, 0
    for number, (start, stop, word) in enumerate(sentence.tokens):
        opens = word in _PART_OPENERS
        if opens or (number > first and not sentence.folded[end:start].isspace()):
            yield first, number
            first = number + opens
        end = stop
    yield first, len(sentence.tokens)


def _only_claims(words: Sequence[str]) -> bool:
    """Whether a deed is named, in words that fit any: "led the way", "adapted", rather than "swept" alone."""
    if _claims().isdisjoint(words) or not all(map(_fits_any_claim, words)) or not any(map(grammar.past, words)):
        return False
    return not (_points_to_a_deed(words, _pronouns()) or _names_a_thing(words))


def _names_something(sentence: Sentence, first: int, stop: int) -> bool:
    """Whether a word behind the first has a capital, as Excel has, which is no excelling."""
    behind = (token for token in sentence.tokens[first + 1 : stop] if token.word not in classes()["first_person"])
    return any(sentence.text[token.start].isupper() for token in behind) and not sentence.text.isupper()


def _points_to_a_deed(words: Sequence[str], pointing: frozenset[str]) -> bool:
    return not pointing.isdisjoint(words) and any(map(_tells_a_deed, words))


@lru_cache(maxsize=8192)
def _fits_any_deed(word: str) -> bool:
    """Whether a word says nothing of what was done: glue, figures, bare verbs and what one can deliver anywhere."""
    if word[0].isdigit() or word in empty_glue() or any(word in classes()[name] for name in _EMPTY):
        return True
    return (base := grammar.past(word)) is not None and base not in classes()["whole_deeds"]


@lru_cache(maxsize=8192)
def _fits_any_claim(word: str) -> bool:
    """Whether a word beside a deed fits any other as well; a figure or a share doesn't."""
    if word[0].isdigit() or word in classes()["shares"]:
        return False
    return (
        word in _claimed() or grammar.is_adverb(word) or grammar.gerund(word) in _empty_deeds() or _fits_any_deed(word)
    )


def _names_a_thing(words: Sequence[str]) -> bool:
    """Whether a word that reads like a past names a thing: "the shed"."""
    return any(before in classes()["determiners"] and _tells_a_deed(word) for before, word in pairwise(words))


@lru_cache(maxsize=8192)
def _tells_a_deed(word: str) -> bool:
    base = grammar.past(word)
    return base is not None and base not in _empty_deeds()


@cache
def _empty_deeds() -> frozenset[str]:
    return classes()["vague_verbs"] | classes()["state_verbs"]


@cache
def _claims() -> frozenset[str]:
    """The words of which one is in every claim: what is claimed, and empty deeds in the past."""
    return _claimed() | {past for past, base in verbs().pasts.items() if base in _empty_deeds()}


@cache
def _claimed() -> frozenset[str]:
    return classes()["empty_objects"] | classes()["claimed_objects"]


@cache
def _pronouns() -> frozenset[str]:
    """What points back by itself, as "the" does not before "project"."""
    return classes()["pointing_back"] - {"the"}


@cache
def empty_glue() -> frozenset[str]:
    """The glue of English, and adverbs that are as common."""
    return classes()["function_words"] | classes()["adverbs"]
