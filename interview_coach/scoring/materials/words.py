"""The words and headings that CVs, letters and profiles are made of, from `lexicon/materials.txt`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from interview_coach.scoring.lexicon import sections

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def words(section: str) -> frozenset[str]:
    """A section as single words."""
    return frozenset(" ".join(lines(section)).split())


def lines(section: str) -> list[str]:
    """A section line by line."""
    return _sections()[section]


@cache
def _sections() -> Mapping[str, list[str]]:
    return dict(sections("materials.txt"))
