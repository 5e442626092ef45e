"""A job description read: the key demands it names, each with the words it comes from, and whose job it is."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_coach.scoring.job_adverts.advert_lines import FILE, Section, advert_lines
from interview_coach.scoring.job_adverts.advert_names import employer_in, title_in
from interview_coach.scoring.job_adverts.advert_phrases import cued, is_solid, phrases, telling
from interview_coach.scoring.lexicon import patterns
from interview_coach.scoring.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from interview_coach.scoring.job_adverts.advert_lines import Line
    from interview_coach.scoring.text import Span

MOST_DEMANDS = 14
"""More would be a list of everything, and no answer could show it."""

_SHORTEST = 20
"""Words below which a text says too little to be a job description."""

_LISTS = {Section.WANTED, Section.DESIRABLE, Section.DUTIES}

_WEIGHTS = {Section.WANTED: 3.0, Section.TEXT: 3.0, Section.ABOUT: 2.5, Section.DUTIES: 1.5, Section.DESIRABLE: 2.6}
"""How much it tells that a demand stands in a section; what is missing here is left out."""

_PRESSED, _IN_TITLE, _SAID_AGAIN = 1.0, 0.5, 0.5
"""What is added where a line says "must", where the title holds a word of a demand, and each time it is said again."""

_MOST_REPEATS = 2

_MOST_DESIRABLE = 2.9
"""What is merely desirable comes after what is wanted, however often it is said."""

_FAINT = 2.5
"""Up to this weight, that of duties, a single common word tells too little."""

_SENTENCE = re.compile(r"[^.!?\n]+(?:(?:[.!?](?!\s)|(?<=\b[MD][rs])\.|(?<=\bMrs)\.|(?<=\b[A-Z])\.)[^.!?\n]*)*")
"""Neither a full stop within a word nor one behind a title or an initial ends one: "to Ms. J. Okafor"."""

_PRESSING = re.compile(r"\b(?:must|essential|proven|required|mandatory|years?|in-depth|strong record)\b", re.IGNORECASE)

_ADDRESSED = re.compile(r"\s*you\b", re.IGNORECASE)

_NO_TEXT = "There is no text to read demands from yet: paste the job description."
_NO_DEMANDS = (
    "No key demands were found in this text: it does not read like a job description. Add them yourself, one a line."
)
_TOO_SHORT = "This is too short for a job description. Paste all of it, or write the key demands yourself, one a line."


@dataclass(frozen=True, slots=True)
class ProposedDemand:
    """Words of an advert that an answer could show: characters `start` to `end` of it, on line `number` (from 1)."""

    text: str
    start: int
    end: int
    number: int
    line: str


@dataclass(frozen=True, slots=True)
class Advert:
    """What a job description asks for, the most telling first; `fault` says in a sentence why nothing was found.

    `employer` and `title` are empty where the text doesn't name them.
    """

    demands: tuple[ProposedDemand, ...] = ()
    employer: str = ""
    title: str = ""
    fault: str = ""


@dataclass(frozen=True, slots=True)
class _Candidate:
    demand: ProposedDemand
    stems: frozenset[str]
    weight: float
    desirable: bool


def read_advert(text: str) -> Advert:
    """The key demands proposed from a job description, at most `MOST_DEMANDS`, none of them twice."""
    if not text.strip():
        return Advert(fault=_NO_TEXT)
    lines = tuple(advert_lines(text))
    employer, title = employer_in(text, lines), title_in(text, lines)
    demands = _ranked(_candidates(text, lines), title, employer)
    short = len(text.split()) < _SHORTEST
    fault = "" if demands else _TOO_SHORT if short else _NO_DEMANDS
    return Advert(demands, employer, title, fault)


def _candidates(text: str, lines: Iterable[Line]) -> Iterator[_Candidate]:
    for line in lines:
        if line.section in _WEIGHTS:
            for sentence in _SENTENCE.finditer(text, *line.span):
                duty = line.section is Section.DUTIES and line.listed  # pensions may be what the job is about
                if duty or not patterns(FILE)["skipped"].search(fold(sentence[0])):
                    yield from _in_sentence(text, line, sentence.span())


def _in_sentence(text: str, line: Line, sentence: Span) -> Iterator[_Candidate]:
    weight = _WEIGHTS[line.section] + _PRESSED * bool(_PRESSING.search(text, *sentence))
    for (first, last), deeds in _asking(text[slice(*sentence)], line):
        offset = sentence[0] + first
        for start, end in phrases(text[offset : sentence[0] + last], deeds=deeds):
            span = offset + start, offset + end
            words = " ".join(text[slice(*span)].split())
            demand = ProposedDemand(words, *span, line.number, text[slice(*line.span)])
            yield _Candidate(demand, telling(words), weight, line.section is Section.DESIRABLE)


def _asking(sentence: str, line: Line) -> Iterable[tuple[Span, bool]]:
    """Where something is asked for: all of an item, what follows a cue in running text; and whether it is deeds."""
    duties = line.section is Section.DUTIES
    if line.section in _LISTS and (line.listed or not duties or _ADDRESSED.match(sentence)):
        return [((0, len(sentence)), duties)]
    return cued(sentence)


def _ranked(candidates: Iterable[_Candidate], title: str, employer: str) -> tuple[ProposedDemand, ...]:
    """The demands by weight, then as they stand in the text; what is said again makes its first saying weigh more."""
    kept: list[_Candidate] = []
    again: Counter[frozenset[str]] = Counter()
    own_name = telling(employer)
    for candidate in sorted(candidates, key=lambda each: (-each.weight, each.demand.start)):
        if same := next((one for one in kept if _alike(one.stems, candidate.stems)), None):
            again[same.stems] += 1
        elif not candidate.stems <= own_name:
            kept.append(candidate)
    named = telling(title)
    told = [each for each in kept if _is_news(each, named) and not (_is_faint(each) and not again[each.stems])]
    ranked = sorted(told, key=lambda each: (-_worth(each, again, named), each.demand.start))
    return tuple(each.demand for each in ranked[:MOST_DEMANDS])


def _is_news(candidate: _Candidate, named: frozenset[str]) -> bool:
    """Whether it says more than the title of the job does."""
    return not (len(candidate.stems) > 1 and candidate.stems <= named)


def _is_faint(candidate: _Candidate) -> bool:
    """Whether it is a common word among the duties; two words, an abbreviation or a product tell more."""
    words = candidate.demand.text
    common = " " not in words and not any(letter.isupper() for letter in words[1:])
    return candidate.weight <= _FAINT and common and not is_solid(words)


def _worth(candidate: _Candidate, again: Counter[frozenset[str]], named: frozenset[str]) -> float:
    repeats = min(again[candidate.stems], _MOST_REPEATS)
    worth = candidate.weight + _SAID_AGAIN * repeats + _IN_TITLE * bool(candidate.stems & named)
    return min(worth, _MOST_DESIRABLE) if candidate.desirable else worth


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two demands ask for the same: all telling words of the shorter are in the longer."""
    return one <= other or other <= one
