"""Whose job an advert is for and what the job is called, as far as its first lines and its labels say so."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from interview_coach.scoring.job_adverts.advert_lines import FILE, Section, section_named
from interview_coach.scoring.lexicon import sections
from interview_coach.scoring.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from interview_coach.scoring.job_adverts.advert_lines import Line

_FIRST_LINES = 8
"""Lines among which the title and the employer stand alone, if they do."""

_MOST_WORDS = 9
"""Words of the longest title."""

_NAME = r"[A-Z0-9][\w&'’.-]*(?: (?:(?:of|and|the|&|de|for|für|van|du) )?[A-Z0-9&][\w&'’.-]*)*"
_PLACE = re.compile(
    r"(?<=\)),|,\s+(?=from\b)|\s+from\s+(?=[A-Z\d])|\s+(?:[-–—|·•]|at\b|@)\s+|\s*[|·•]\s*|\s*!+\s*$|\s+(?:wanted|required|needed)\b",
    re.IGNORECASE,
)
"""What stands between a title and the place, the hours or the employer."""

_IS_TEXT = re.compile(r"[.!?]\s+[A-Z]|\b(?:we|you|your|our|is|are)\b", re.IGNORECASE)
_AROUND = re.compile(r"^[^\w(]+|[^\w)]+$")


def title_in(text: str, lines: Sequence[Line]) -> str:
    """What the job is called; empty where the text doesn't say so plainly."""
    if labelled := _labelled("title_labels").search(text):
        return _cleaned(labelled[1])
    for words in _first(text, lines):
        part = next(filter(_is_job, _PLACE.split(words)), "")
        if part and len(part.split()) <= _MOST_WORDS and not _IS_TEXT.search(part):
            return _cleaned(part)
    return next((_cleaned(name[1]) for name in _wanted().finditer(text) if _is_job(name[1])), "")


def employer_in(text: str, lines: Sequence[Line]) -> str:
    """Who advertises the job; empty where the text doesn't say so plainly."""
    if labelled := _labelled("employer_labels").search(text):
        return _cleaned(labelled[1])
    named = (_cleaned(name) for name in chain(_standing_alone(text, lines), _in_sentences(text)))
    return next(filter(_may_be_employer, named), "")


def _standing_alone(text: str, lines: Sequence[Line]) -> Iterator[str]:
    """Names in the first lines: what the job is at, and what is called a school, a hospital, a company."""
    for words in _first(text, lines):
        if _is_job(words) and (found := re.search(rf"\bat ({_NAME})", words)):
            yield found[1]
        parts = (part.strip() for piece in _PLACE.split(words) for part in piece.split(", "))
        yield from (part for part in parts if _any_of("organisations").search(part) and re.fullmatch(_NAME, part))


def _in_sentences(text: str) -> Iterator[str]:
    """Names of which something is told: that they make or do something, look for somebody, may be joined."""
    for pattern in (_telling(), _hiring()):
        yield from (next(filter(None, match.groups())) for match in pattern.finditer(text))


def _first(text: str, lines: Sequence[Line]) -> list[str]:
    """The first lines, as far as they are no item under a heading."""
    return [text[slice(*line.span)] for line in lines[:_FIRST_LINES] if line.section in (Section.TEXT, Section.ABOUT)]


def names_a_job(word: str) -> bool:
    """Whether one word is what somebody at work is called: a nurse, not nurses."""
    return bool(_job().fullmatch(word))


def _is_job(words: str) -> bool:
    return bool(_any_of("jobs").search(words))


def _may_be_employer(name: str) -> bool:
    words = fold(name).removeprefix("the ").split()
    if not words or words[0] in _words("no_employers") or section_named(" ".join(words)):
        return False
    return len(words) > 1 or not _is_job(name)


def _cleaned(name: str) -> str:
    """The name without signs around it, and not in capitals all through."""
    bare = " ".join(_AROUND.sub("", name).split())
    if not (bare.isupper() and " " in bare):
        return bare
    kept = {word.upper(): word for word in _words("kept_as_written")}
    return " ".join(kept.get(word, word.capitalize()) for word in bare.split())


@cache
def _words(section: str) -> list[str]:
    return " ".join(dict(sections(FILE))[section]).split()


@cache
def _job() -> re.Pattern[str]:
    return re.compile("|".join(_words("jobs")), re.IGNORECASE)


@cache
def _any_of(section: str) -> re.Pattern[str]:
    """Any word of the section, however it is written."""
    return re.compile(rf"\b(?:{'|'.join(_words(section))})s?\b", re.IGNORECASE)


@cache
def _labelled(section: str) -> re.Pattern[str]:
    labels = "|".join(dict(sections(FILE))[section])
    return re.compile(rf"^\W*(?:{labels})\W*:\s*(.+)$", re.IGNORECASE | re.MULTILINE)


@cache
def _telling() -> re.Pattern[str]:
    deeds = "|".join(_words("employer_deeds"))
    return re.compile(rf"(?:^\W*|[.!?] )(?:At )?({_NAME})[*_]*(?:,[^.\n]{{1,80}},)? (?:{deeds})\b", re.MULTILINE)


@cache
def _hiring() -> re.Pattern[str]:
    seeking = "|".join(dict(sections(FILE))["seeking"])
    return re.compile(
        rf"({_NAME}),?(?: [^.\n]{{0,80}}?)? (?:is|are) (?:\w+ )?(?:{seeking})\b|\b[Jj]oin (?:us at )?({_NAME})"
    )


@cache
def _wanted() -> re.Pattern[str]:
    seeking = "|".join(dict(sections(FILE))["seeking"])
    return re.compile(
        rf"(?:{seeking})\s+(?:to \w+ )?(?:an?|our next|our first|two|three)\s+(?:[a-z-]+ ){{0,3}}?({_NAME})"
    )
