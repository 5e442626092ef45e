"""Measured results: a quantity that tells how something turned out, rather than a date, a team's size or a version."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from interview_coach.scoring.lexicon import classes, patterns

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping

    from interview_coach.scoring.text import Sentence, Span


def measured_results(sentence: Sentence) -> tuple[Span, ...]:
    """The spans of results that are measured; none where the figure describes the time before, a plan or a wish."""
    if not _may_measure(sentence) or _before_my_time(sentence.folded):
        return ()
    return tuple(_spans(sentence.folded))


def _may_measure(sentence: Sentence) -> bool:
    words = classes()["measure_words"]
    return any(word in words or "0" <= word[0] <= "9" for word in sentence.words)


def _before_my_time(folded: str) -> bool:
    """Whether only the state that the speaker found is told, without what became of it."""
    before = _patterns()["the time before"].search(folded)
    return bool(before) and not _patterns()["the time since"].search(folded)


def _spans(folded: str) -> Iterator[Span]:
    for match in _patterns()["measured"].finditer(folded):
        planned = _patterns()["a plan or a wish"].search(folded, 0, match.start())
        if not planned and not _patterns()["no measure"].search(match[0]):
            yield match.span()


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    return patterns("results.txt")
