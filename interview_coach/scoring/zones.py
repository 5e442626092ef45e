"""Passages that are not the speaker's own plain statement: quoted, echoed, negated, reported, hypothetical, empty."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from interview_coach.scoring import grammar
from interview_coach.scoring.hollow import claimed_parts, empty_glue, hollow_whole
from interview_coach.scoring.lexicon import classes
from interview_coach.scoring.text import RUN, runs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from interview_coach.scoring.text import Sentence, Span

_Placed = TypeVar("_Placed")

ECHO_WORDS = RUN
"""Least words in a row that count as taken from the question; three are often chance ("a time when")."""

PADDING_WORDS = 5
"""Words in a row without any of the glue of English: so many are a list of keywords, or no words at all."""

BARE_WORDS = 3
"""So many are where the whole sentence has neither glue, nor a figure, nor a deed: "Leadership, ownership, KPI"."""

_TAG = re.compile(r"#[a-z]\w+")
_CLAUSE_END = r"[^,;:.!?\n]*"
_QUOTE = re.compile(r"\"[^\"]*\"|(?<![\w'])'[^']{2,}'(?!\w)")
_NEGATED = re.compile(
    r"\b(?:not|never|no|nor|neither|without|nobody|hardly|cannot|cant|dont|didnt|wouldnt|isnt|wasnt|[a-z]+n't)\b"
    rf"(?:(?!\bbut\b){_CLAUSE_END.replace('*', '')})*"
)
_REPORTED = re.compile(
    r"\b(?:he|she|they|you|people|boss|client|colleague|director|doctor|patient|nurse|friend|everyone|everybody|others"
    r"|mum|mom|dad|wife|husband|parents|[a-z]+er) "
    r"(?:(?:had|has|always|often|then|once|even) )?"
    r"(?:said|says|told (?:me|us|her|him|them)|claimed|thought|felt|complained|argued|wrote|asked)\b"
    rf"{_CLAUSE_END}"
)
_HYPOTHETICAL = re.compile(rf"\b(?:if|unless|would|could|might|suppose|imagine|i'd|we'd|they'd|you'd)\b{_CLAUSE_END}")


class _Zone(NamedTuple):
    """A pattern; every match holds one of a class of words, or one of the signs: to look for these first is cheap."""

    pattern: re.Pattern[str]
    words: str
    signs: tuple[str, ...] = ()

    def spans(self, sentence: Sentence) -> tuple[Span, ...]:
        worded = bool(self.words) and not classes()[self.words].isdisjoint(sentence.words)
        if not worded and not any(map(sentence.folded.__contains__, self.signs)):
            return ()
        return tuple(match.span() for match in self.pattern.finditer(sentence.folded))


_ZONES = {
    "quote": _Zone(_QUOTE, "", ('"', "'")),
    "negated": _Zone(_NEGATED, "opens_negated", ("n't",)),
    "reported": _Zone(_REPORTED, "opens_reported"),
    "hypothetical": _Zone(_HYPOTHETICAL, "opens_hypothetical"),
}


def read_zones(sentence: Sentence, question_runs: frozenset[tuple[str, ...]]) -> Mapping[str, tuple[Span, ...]]:
    """The zones of a sentence by name; `question_runs` are the question's runs of `ECHO_WORDS` words."""
    zones = {name: zone.spans(sentence) for name, zone in _ZONES.items()}
    zones["question_echo"] = tuple(_echoes(sentence, question_runs))
    whole = tuple(hollow_whole(sentence))
    subjects = classes()["subjects"].intersection(sentence.words)
    zones["nobody's"] = () if subjects else whole
    zones["nobody else's"] = whole if subjects <= classes()["first_person"] else ()
    zones["hollow"] = hollow = whole or tuple(claimed_parts(sentence))
    zones["padding"] = (*_padding(sentence), *hollow)
    return {name: spans for name, spans in zones.items() if spans}


def inside(span: Span, zones: tuple[Span, ...]) -> bool:
    """Whether a span begins inside one of the zones."""
    return bool(zones) and any(start <= span[0] < end for start, end in zones)


def overlaps(span: Span, others: Iterable[Span]) -> bool:
    """Whether a span shares characters with one of the others."""
    return any(start < span[1] and span[0] < end for start, end in others)


def outermost(spans: Iterable[Span]) -> Iterator[Span]:
    """The spans in order, without those that begin inside another: what is said once counts once."""
    reach = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= reach:
            reach = end
            yield start, end


def apart(placed: Iterable[tuple[Span, _Placed]]) -> Iterator[_Placed]:
    """Of things with their spans, those that share no character with one given before them: give the heaviest first."""
    kept: list[Span] = []
    for span, one in placed:
        if not overlaps(span, kept):
            kept.append(span)
            yield one


def _echoes(sentence: Sentence, question_runs: frozenset[tuple[str, ...]]) -> Iterator[Span]:
    if question_runs.isdisjoint(sentence.runs):
        return
    for first, run in enumerate(runs(sentence.words, ECHO_WORDS)):
        if run in question_runs:
            yield sentence.span(first, first + ECHO_WORDS - 1)


def _padding(sentence: Sentence) -> Iterator[Span]:
    yield from (match.span() for match in _TAG.finditer(sentence.folded))
    first, glue = 0, empty_glue()
    least = BARE_WORDS if all(map(_is_bare, sentence.words)) else PADDING_WORDS
    for number, word in enumerate((*sentence.words, None)):
        if word is None or word in glue:
            if number - first >= least:
                yield sentence.span(first, number - 1)
            first = number + 1


def _is_bare(word: str) -> bool:
    return word not in empty_glue() and not word[0].isdigit() and grammar.past(word) is None
