"""Slips of the finger in the words that rules look for."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from interview_coach.scoring.lexicon import known_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

LEAST_LETTERS = 6
"""Shorter words have too many neighbours: one edit turns "boss" into "loss"."""

TWO_EDITS_FROM = 9
"""Letters from which two edits still leave no doubt."""


class Speller:
    """What a misspelt word may stand for, out of a fixed vocabulary; an English word is never misspelt.

    Few words come near the vocabulary at all, so plain recursion beats importing an edit distance (18 ms).
    """

    def __init__(self, vocabulary: Callable[[], Iterable[str]]) -> None:
        """The vocabulary is asked for when the first long word comes."""
        self._vocabulary = vocabulary

    def __call__(self, word: str) -> tuple[str, ...]:
        """The vocabulary's words that start with the same letter and are one edit away, two from nine letters."""
        if len(word) < LEAST_LETTERS or word in known_words():
            return ()
        edits = 2 if len(word) >= TWO_EDITS_FROM else 1
        lengths = range(len(word) - edits, len(word) + edits + 1)
        near = [other for length in lengths for other in self._by_start.get((word[0], length), ())]
        if word in near:
            return ()
        # Most differ in more letters than the edits could change; to tell that first takes a ninth of the time.
        letters = set(word)
        alike = (other for other in near if len(letters.symmetric_difference(other)) <= 2 * edits)
        return tuple(sorted(other for other in alike if within(word, other, edits)))

    @cached_property
    def _by_start(self) -> Mapping[tuple[str, int], list[str]]:
        words: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
        for word in self._vocabulary():
            if len(word) >= LEAST_LETTERS and word.isalpha():
                words[word[0], len(word)].append(word)
        return words


def within(word: str, other: str, edits: int) -> bool:
    """Whether so many edits (a letter more, less, changed, or two swapped) turn one word into the other."""
    same = next((n for n, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other)))
    word, other = word[same:], other[same:]
    if not word or not other:
        return len(word) + len(other) <= edits
    if not edits:
        return False
    swapped = word[:2] == other[1::-1] and within(word[2:], other[2:], edits - 1)
    return swapped or any(
        within(*rest, edits - 1) for rest in ((word[1:], other[1:]), (word[1:], other), (word, other[1:]))
    )
