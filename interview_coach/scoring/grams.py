"""The words and pairs of words that tables of weights know, cut to their stems."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from interview_coach.scoring.text import Sentence

    Gram = tuple[str, int, int]
    """A word or pair of words as a table writes it, and the numbers of its first and last word in the sentence."""

STEM = 6
"""Letters by which words are known: "theory" and "theoretical" share theirs."""

ALWAYS = "@"
"""What every text holds, as a table writes it."""


def grams(sentence: Sentence) -> Iterator[Gram]:
    """Every stem of a sentence, and every pair of neighbours ("hands on")."""
    stems = [stem(word) for word in sentence.words]
    for number, first in enumerate(stems):
        yield first, number, number
        if number:
            yield f"{stems[number - 1]} {first}", number - 1, number


def stem(word: str) -> str:
    """The first letters of a long word, with a star for those left out."""
    return word if len(word) <= STEM else f"{word[:STEM]}*"


def length(words: int, least: int) -> float:
    """What the weights found in a text of so many words, or of at least so many, are divided by."""
    return float(max(words, least) ** 0.5)
