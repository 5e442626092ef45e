"""A job description cut into its lines, each with what it stands under: what is wanted, what one would do, the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from typing import TYPE_CHECKING

from interview_coach.scoring.lexicon import patterns
from interview_coach.scoring.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from interview_coach.scoring.text import Span

FILE = "adverts.txt"

_HEADING_WORDS = 8
"""Most words of a heading; longer lines are text."""

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_MARGIN = re.compile(r"[^\w\"'(£$€]*(?:\(?\d{1,2}[.)]\s+|[a-z]\)\s+)?[^\w\"'(£$€]*")
"""What stands before the words of a line: bullets of any kind, emoji, Markdown's signs, numbers."""

_INLINE = re.compile(r"([^:.!?\n]{2,60}?)[*_]*(?::[*_]*| include[sd]?| are)\s+(?=\S)")
_CLOSING = " \t:*_#=-–—!.?~>"


class Section(Enum):
    """What a part of a job description is about."""

    WANTED = auto()
    DESIRABLE = auto()
    DUTIES = auto()
    OFFERED = auto()
    ABOUT = auto()
    LEGAL = auto()
    TEXT = auto()
    """Running text under no heading that is known."""


_NAMES: Mapping[str, Section] = {
    "desirable": Section.DESIRABLE,
    "wanted": Section.WANTED,
    "duties": Section.DUTIES,
    "offered": Section.OFFERED,
    "legal": Section.LEGAL,
    "about": Section.ABOUT,
}


@dataclass(frozen=True, slots=True)
class Line:
    """The words of a line, bullets and headings left out, as a span of the whole text; `number` counts from 1.

    `listed` where it is an item rather than running text.
    """

    number: int
    span: Span
    section: Section
    listed: bool


def advert_lines(text: str) -> Iterator[Line]:
    """Every line with words in it but the headings, which decide what those below them are about."""
    folded = fold(text)
    section, number, seen = Section.TEXT, 0, 0
    for match in _LINE.finditer(folded):
        number, seen = number + text.count("\n", seen, match.start()), match.start()
        start = match.start() + _margin(match[0])
        words = folded[start : match.end()].rstrip()
        if not words:
            continue
        if named := section_named(words):
            section = named
            continue
        if (inline := _INLINE.match(words)) and (named := section_named(inline[1])):
            section, start = named, start + inline.end()
            yield Line(number + 1, (start, start + len(words) - inline.end()), section, listed=True)
            continue
        if _is_unknown_heading(text[start : start + len(words)]):
            section = Section.TEXT
        listed = start > match.start() or words[-1] not in ".!?"
        yield Line(number + 1, (start, start + len(words)), section, listed)


def section_named(words: str) -> Section | None:
    """The section that folded words are the heading of; None where they are no heading."""
    bare = words.strip(_CLOSING)
    if not bare or len(bare.split()) > _HEADING_WORDS:
        return None
    return next((section for name, section in _NAMES.items() if _headings()[name].fullmatch(bare)), None)


def _margin(line: str) -> int:
    found = _MARGIN.match(line)
    return found.end() if found else 0


def _is_unknown_heading(words: str) -> bool:
    """A short line in capitals or with a colon at its end begins something else, whatever that is."""
    short = len(words.split()) <= _HEADING_WORDS
    return short and (words.endswith(":") or (words.isupper() and len(words) > 12))


@cache
def _headings() -> Mapping[str, re.Pattern[str]]:
    return patterns(FILE)
