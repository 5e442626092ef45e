"""How particular a sentence is: what it tells of the past, and the things in it that one can picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.scoring import grammar
from interview_coach.scoring.lexicon import classes, things

if TYPE_CHECKING:
    from collections.abc import Iterator

    from interview_coach.scoring.text import Sentence

_STEM_LENGTH = 6
"""Words with the same first six letters count once: a plan, planning and planned are one detail."""


def content_words(sentence: Sentence, question_words: frozenset[str]) -> frozenset[str]:
    """The stems of the words that say something; not those of the question, nor words that fit any answer."""
    return frozenset(word[:_STEM_LENGTH] for word in _content(sentence, question_words))


def pictured_things(sentence: Sentence, question_words: frozenset[str]) -> frozenset[str]:
    """The stems of nouns for things, places and people that one can picture."""
    return frozenset(word[:_STEM_LENGTH] for word in _content(sentence, question_words) if _singular(word) in things())


def tells_past(sentence: Sentence) -> bool:
    """Whether the sentence tells what happened, rather than what is, should or would be."""
    words = [token.word for token in sentence.tokens]
    if not classes()["unreal"].isdisjoint(words):
        return False
    past = sum(_is_past(words, number) for number in range(len(words)))
    present = sum(word in classes()["present"] for word in words)
    return past > 0 and past >= present


def _is_past(words: list[str], number: int) -> bool:
    word, before = words[number], words[number - 1] if number else ""
    return word in classes()["past_auxiliaries"] or (
        before not in classes()["before_participles"] and grammar.past(word) is not None
    )


def _content(sentence: Sentence, question_words: frozenset[str]) -> Iterator[str]:
    empty = classes()["function_words"] | classes()["adverbs"] | classes()["vague_words"] | question_words
    return (token.word for token in sentence.tokens if len(token.word) > 2 and token.word not in empty)


def _singular(word: str) -> str:
    if word in things():
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(("ches", "shes", "xes", "sses")) else word.removesuffix("s")
