"""Where a letter speaks of this employer, rather than of any."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from interview_coach.scoring.materials.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from interview_coach.scoring.materials.told import Told
    from interview_coach.scoring.text import Span

_JOINING = re.compile(r"\b(?:at|with|for|join|joining|to) (?:the )?([A-Z][\w&'’-]*(?: [A-Z][\w&'’-]*){0,3})")
_WANTING = re.compile(r"\b(?:join|joining|work(?:ing)? for|appl(?:y|ying|ication))\b")
_APPLICATION = re.compile(r"\b(?:appl(?:y|ying|ication)|role|position|post|vacancy|opening|advertis\w+|opportunity)\b")
_NAME_OR_FIGURE = re.compile(r"[A-Z][a-z]|\d")
_ASKED_FOR = re.compile(
    r"\byour (?:advert\w*|ad|posting|vacancy|job description) [^.;]{0,60}?"
    r"\b(?:describe|say|ask|mention|name|list|want|call)s?\b"
)
_YOUR = re.compile(r"yours?\b(?P<after>(?: [\w'-]+){0,3})")


def employers(told: Iterable[Told]) -> frozenset[str]:
    """The names that stand for the new employer, taken from where a letter says what it applies for."""
    applying = (each.sentence for each in told if _names_employer(each.sentence.folded))
    return frozenset(
        word for sentence in applying for match in _JOINING.finditer(sentence.text) for word in match[1].split()
    )


def links(told: Told, names: frozenset[str]) -> Iterator[Span]:
    """Something of theirs, or their name where more is said than what one applies for and how good they are."""
    yield from told.spans("their_words")
    yield from (match.span() for match in _ASKED_FOR.finditer(told.sentence.folded))
    yield from (span for span in told.spans("addressed") if not _is_anybodys(told, span))
    if _APPLICATION.search(told.sentence.folded) or (told.shows("praise") and not told.shows("deed")):
        return
    yield from told.spans("employer")
    for start, end, word in told.sentence.tokens:
        if told.sentence.text[start : end - 2 * word.endswith("'s")] in names:
            yield start, end


def _names_employer(folded: str) -> bool:
    return bool(_APPLICATION.search(folded) or _WANTING.search(folded))


def _is_anybodys(told: Told, span: Span) -> bool:
    """Whether "your" goes with what every employer has: your team, your customers; not your Hull team."""
    your = _YOUR.match(told.sentence.folded, span[0])
    if not your:
        return False
    named = _NAME_OR_FIGURE.search(told.sentence.text[your.start("after") : your.end("after")])
    return not your["after"] or (not named and not words("theirs").isdisjoint(your["after"].split()))
