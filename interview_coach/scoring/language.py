"""Whether words are English: the only language that the rules know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.scoring.lexicon import classes, known_words

if TYPE_CHECKING:
    from collections.abc import Sequence

PLAIN_SHARE = 0.3
"""Share of common function words that only English has; Dutch and German, which have some of them too, stay below."""

KNOWN_SHARE = 0.6
"""Least share of long words that are English where function words are few, as in "strong panel, thin examples"."""

FEW = 5
"""Words up to which a text without long words can't be told: "bad fit"."""

_LONG = 6  # letters from which the bundled word list holds a word


def is_english(words: Sequence[str]) -> bool:
    """Whether folded words read as English prose, or as English notes."""
    if glue_share(words) >= PLAIN_SHARE:
        return True
    known = known_share(words)
    return len(words) <= FEW if known is None else known >= KNOWN_SHARE


def glue_share(words: Sequence[str]) -> float:
    """The share of common function words; English prose has about 0.45."""
    return sum(map(classes()["function_words"].__contains__, words)) / len(words) if words else 0.0


def known_share(words: Sequence[str]) -> float | None:
    """The share of long words that are English, None where there is no long word."""
    long_words = [word for word in words if len(word) >= _LONG and "'" not in word]
    return sum(map(known_words().__contains__, long_words)) / len(long_words) if long_words else None
