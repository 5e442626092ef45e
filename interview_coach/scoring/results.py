"""Measured results: a quantity that tells how something turned out, rather than a date, a team's size or a version."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from interview_coach.scoring.figures import read_signs, weigh
from interview_coach.scoring.figures import span as figure_span
from interview_coach.scoring.lexicon import classes, expressions
from interview_coach.scoring.zones import outermost, overlaps

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from interview_coach.scoring.figures import Figure
    from interview_coach.scoring.text import Sentence, Span

_MONEY = frozenset("$£€")
_REST_OF_FIGURE = re.compile(r"(?<=\d)[.,:]\d+(?:[.,]\d+)*(?:\s?(?:%|percent\b|per cent\b))?")
_DIGIT = re.compile("[0-9]")

AROUND = 40
"""Characters on each side of a figure that tell a date, an age or a headcount."""

SURE = 3.0
"""Log odds from which a figure measures a result wherever it stands."""

LIKELY = 0.0
"""Log odds from which it does after the deeds of a story, where no surer one is told."""

_TITLE = re.compile(r"measured( at a figure)?(?: with (.*))?")
"""How the sections are called that tell of results."""


class _Outcome(NamedTuple):
    """One way to tell a measured result, `at_figure` if it starts with one; a sentence must hold one of the `words`."""

    section: str
    words: frozenset[str]
    at_figure: bool

    def spans(self, sentence: Sentence, figures: Sequence[Span]) -> list[Span]:
        pattern, text = _pattern(self.section), sentence.folded
        if self.at_figure:
            return [match.span() for start, _ in figures if (match := pattern.match(text, start))]
        return [match.span() for match in pattern.finditer(text)]


def read_results(sentence: Sentence) -> Iterator[tuple[str, Span]]:
    """(feature, span) pairs: `measured_result` where words say how it turned out, else `free_figure` for what may.

    Where no form tells, the likeliest figure of the sentence is weighed by what stands around it. Nothing where the
    figures are the listener's or of the time before.
    """
    if _may_measure(sentence) and (found := list(_found(sentence))) and not _others(sentence.folded):
        yield from found


def _found(sentence: Sentence) -> Iterator[tuple[str, Span]]:
    if told := list(_spans(sentence, list(_figures(sentence)))):
        yield from (("measured_result", _whole(sentence, span)) for span in outermost(told))
    elif weighed := [(weigh(signs), figure) for figure, signs in signs_of(sentence, likely=True)]:
        odds, figure = max(weighed)
        if odds > LIKELY:
            yield "measured_result" if odds > SURE else "free_figure", figure_span(sentence, figure)


def signs_of(sentence: Sentence, *, likely: bool = False) -> Iterator[tuple[Figure, set[str]]]:
    """Every figure that may measure something, with the signs around it, what this module knows of it among them.

    Or only the `likely` ones: what this module knows speaks against a figure, and is looked for last, as it takes long.
    """
    read = [(figure, signs) for figure, signs in read_signs(sentence) if not likely or weigh(signs) > LIKELY]
    none = [match.span() for match in _pattern("no measure").finditer(sentence.folded)] if read else []
    for figure, signs in read:
        start, end = figure_span(sentence, figure)
        if not overlaps((start, end), none) and not _is("times of day", sentence, start):
            other = {"!other"} if _is("other figures", sentence, start) else set()
            planned = {"!planned"} if _pattern("a plan or a wish").search(sentence.folded, 0, start) else set()
            yield figure, signs | other | planned


def _whole(sentence: Sentence, span: Span) -> Span:
    """The span with all of the figure that it ends in."""
    rest = _REST_OF_FIGURE.match(sentence.folded, span[1])
    return span[0], rest.end() if rest else span[1]


def _is(section: str, sentence: Sentence, start: int) -> bool:
    """Whether the words around a figure tell that it is one of the section."""
    around = f"{sentence.folded[max(0, start - AROUND) : start]}§{sentence.folded[start : start + AROUND]}"
    return bool(_pattern(section).search(around))


def _may_measure(sentence: Sentence) -> bool:
    return bool(_DIGIT.search(sentence.folded)) or not classes()["measure_words"].isdisjoint(sentence.words)


def _others(folded: str) -> bool:
    """Whether the figures are the listener's, or tell the state that the speaker found and not what became of it."""
    before = _pattern("the time before").search(folded) and not _pattern("the time since").search(folded)
    return bool(before or _pattern("theirs").search(folded))


def _spans(sentence: Sentence, figures: Sequence[Span]) -> Iterator[Span]:
    for outcome in _outcomes()[""].union(*filter(None, map(_outcomes().get, sentence.words))):
        for start, end in outcome.spans(sentence, figures):
            if outcome.at_figure and _is("times of day", sentence, start):
                continue
            planned = _pattern("a plan or a wish").search(sentence.folded, 0, start)
            if not planned and not _pattern("no measure").search(sentence.folded, start, end):
                yield start, end


def _figures(sentence: Sentence) -> Iterator[Span]:
    """The figures, the sign of their money included."""
    numbers = classes()["numbers"]
    for start, end, word in sentence.tokens:
        if "0" <= word[0] <= "9":
            yield start - (sentence.folded[start - 1 : start] in _MONEY), end
        elif word in numbers:
            yield start, end


@cache
def _outcomes() -> Mapping[str, frozenset[_Outcome]]:
    """The outcomes by each word of which a sentence must hold one, under "" those that ask for none."""
    titles = filter(None, map(_TITLE.fullmatch, _expressions()))
    every = [_Outcome(title[0], frozenset((title[2] or "").split()), bool(title[1])) for title in titles]
    words = frozenset[str]().union(*(outcome.words for outcome in every))
    told_by = {word: frozenset(outcome for outcome in every if word in outcome.words) for word in words}
    return {"": frozenset(outcome for outcome in every if not outcome.words), **told_by}


@cache
def _pattern(section: str) -> re.Pattern[str]:
    """A section, compiled when the first sentence needs it: all of them take 60 ms."""
    return re.compile(_expressions()[section])


@cache
def _expressions() -> Mapping[str, str]:
    return expressions("results.txt")
