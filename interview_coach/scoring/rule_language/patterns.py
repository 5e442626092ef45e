"""Regular expressions that people write into rules: they can be wrong, and they can't hang the app.

`regex` is used for its time limit; a linear engine such as RE2 needs none, but it has no look-around, which exceptions
in rules live on, and it would be one more compiled dependency.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from regex import Pattern

    from interview_coach.scoring.text import Span

SECONDS = 0.01
"""Processor time that one pattern may take on one sentence; good ones take a thousandth of it."""

_STRESS = 40
"""Repeats of a character that show whether a pattern's time explodes."""


def check_pattern(pattern: str) -> str:
    """The pattern itself; raises ValueError, with a sentence for its author, if it is wrong or explodes."""
    compiled = _compiled(pattern)
    letters = dict.fromkeys(re.sub(r"\\.|[^\w ]", "", pattern)[:20] + "a ")
    for text in (letter * _STRESS + ending for letter in letters for ending in ("", "!")):
        try:
            list(compiled.finditer(text, timeout=SECONDS))
        except TimeoutError:
            raise ValueError(
                f"the pattern takes too long on a text like `{text[:6]}...`: "
                "a repeat inside a repeat, or choices that overlap, can match in too many ways"
            ) from None
    return pattern


def pattern_spans(pattern: str, text: str) -> tuple[Span, ...]:
    """Where the pattern matches, upper and lower case alike; nothing where it runs out of time."""
    try:
        return tuple(match.span() for match in _compiled(pattern).finditer(text, timeout=SECONDS) if match[0])
    except TimeoutError:
        return ()


@lru_cache(maxsize=1024)
def _compiled(pattern: str) -> Pattern[str]:
    import regex  # 15 ms, and only rules of users hold patterns

    try:
        return regex.compile(pattern, regex.IGNORECASE)
    except regex.error as error:
        raise ValueError(f"the pattern can't be read: {error}") from None
