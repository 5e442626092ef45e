"""Words that go with answers that careful readers found good or poor: small signs, each worth a point or two.

Features say what a sentence does; much of what readers go by besides lies in plain words ("asked" and "showed" are
told of something done, "important" and "communication" mostly of nothing). `lexicon/vocabulary.txt` gives each its
points, fitted together with the lines of `weights` by `benchmarks/fit_quality.py`.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from interview_coach.scoring.lexicon import FOLDER, sections

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

TABLE = FOLDER / "vocabulary.txt"


@cache
def vocabulary() -> Mapping[str, float]:
    """The points of each word of the table."""
    ((_, lines),) = sections(TABLE.name)
    return {word: float(points) for points, word in map(str.split, lines)}


def known(words: Iterable[str], *, told: bool) -> frozenset[str]:
    """Those of a sentence's words that are worth something.

    Words of good answers are only where something is `told` that somebody did: in an enumeration or a row of phrases
    they are worth nothing, while empty words are empty anywhere.
    """
    table = vocabulary()
    return frozenset(word for word in words if word in table and (told or table[word] < 0))
