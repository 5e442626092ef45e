"""Quotations that stand by themselves: whole clauses of an answer, or nothing."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from interview_coach.scoring import grammar
from interview_coach.scoring.lexicon import classes
from interview_coach.scoring.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from interview_coach.scoring.text import Span

LEAST_QUOTED = 4
"""Fewer words do not remind anybody of what they said."""

MOST_QUOTED = 12
"""More are no quotation but the answer again."""

_SIGN = re.compile(r"[,;:.!?]+(?=\s|$)|\s[-–—]+\s|[()\n\"“”]")
_JOINER = re.compile(
    r"\s+(?P<joiner>and|but|or|so|then|because|although|though|while|when|where|which|until|before|after|since|unless)"
    r"\s+(?P<next>[^\W_][\w']*)"
)
_OPENING = re.compile(
    r"(?:[*•-]\s+)?"
    r"(?:(?:and|but|so|or|then|because|although|though|while|when|which|that|also|well|yes|no)\b,?\s+)*",
    re.IGNORECASE,
)
_ACTORS = frozenset({"i", "i've", "we", "we've"})
_QUOTED = re.compile('["“”]')


def whole_phrase(sentences: Iterable[tuple[str, Span]], *, entire: bool = False) -> str:
    """The clause that says most of those around the spans, each given with its sentence; blank if none is whole.

    It may hold no more than the beginning of a span, unless that has to be `entire`.
    """
    found = (clause for text, span in sentences if (clause := _clause(text, span, entire=entire)))
    return max(found, key=_weight, default="")


def _clause(text: str, span: Span, *, entire: bool) -> str:
    """The clause from the border before the span on, or from the span's own subject where that would be too much.

    It holds the whole span if it can, else the span's beginning unless it has to be `entire`.
    """
    start, end = span
    starts = [max((border for _, border in _borders(text) if border <= start), default=0)]
    if text[start:end].lower().split()[0] in classes()["clause_openers"]:
        starts.append(start)
    tries = (_ended(text, first, reach) for reach in (end, *(() if entire else (start + 1,))) for first in starts)
    return next(filter(None, tries), "")


def _ended(text: str, start: int, reach: int) -> str:
    """As much as may be quoted from `start` on: up to the last border within the same signs that leaves a whole."""
    start += opening.end() if (opening := _OPENING.match(text[start:])) else 0
    sign = next((found.start() for found in _SIGN.finditer(text) if found.start() >= reach), len(text))
    ends = (end for end, _ in _borders(text) if reach <= end < sign)
    phrases = (" ".join(text[start:end].split()) for end in sorted({sign, *ends}, reverse=True))
    return next(filter(_stands_alone, phrases), "")


@lru_cache(maxsize=64)
def _borders(text: str) -> tuple[Span, ...]:
    """Where one clause ends and where the next begins."""
    signs = (found.span() for found in _SIGN.finditer(text))
    joiners = (
        (found.start(), found.start("joiner")) for found in _JOINER.finditer(fold(text)) if _begins(*found.group(1, 2))
    )
    return (*signs, *joiners)


def _begins(joiner: str, following: str) -> bool:
    """Whether a clause begins at the joining word, rather than another noun or a time."""
    if following in classes()["clause_openers"]:
        return True
    return joiner in ("and", "but", "then") and grammar.past(following) is not None


def _stands_alone(phrase: str) -> bool:
    words = phrase.lower().split()
    return (
        LEAST_QUOTED <= len(words) <= MOST_QUOTED
        and words[-1] not in classes()["leaves_open"]
        and not _QUOTED.search(phrase)
    )


def _weight(clause: str) -> tuple[bool, int]:
    """Who acts comes first, as that is what is asked about; then what the clause tells."""
    words = clause.lower().split()
    return words[0] in _ACTORS, sum(word not in classes()["function_words"] for word in words)
