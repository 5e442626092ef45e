"""What one line of a job description asks for, as short phrases that an answer could hold."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from interview_coach.scoring.job_adverts.advert_lines import FILE
from interview_coach.scoring.key_demands.wanted import beginning, demand_words
from interview_coach.scoring.lexicon import patterns, sections, verbs
from interview_coach.scoring.text import fold

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from interview_coach.scoring.text import Span

MOST_WORDS = 5
"""Words of the longest demand; what follows only narrows it down."""

_WORD = re.compile(r"\w[\w.+#'/-]*[\w+#]|\w")
_ASIDE = re.compile(r"\([^()\n]*\)?")
_LETTER = re.compile(r"[^\W\d_]")
_VERB_EXPECTED = re.compile(r"(?:\b(?:to|can|will|must|should|could|may|would)|'ll)\s*$")
_DONE_EXPECTED = re.compile(r"(?:\b(?:have|has)|'ve)\s*$")


def phrases(words: str, *, deeds: bool = False) -> Iterator[Span]:
    """Spans, relative to the words of a line, of what it asks for; `deeds` where it tells what one would do."""
    folded = _ASIDE.sub(lambda aside: ";" * len(aside[0]), fold(words))
    folded = _patterns()["pairs"].sub(lambda pair: pair[0].replace(" ", "_"), folded)
    told: Container[str] = verbs().bases if deeds else ()
    for start, end in _between(folded, _patterns()["separator"], 0, len(folded)):
        begin, told = _after_lead(folded, start, end, told)
        asked = next(_between(folded, _patterns()["stop"], begin, end))
        parts = (_after_purpose(folded, *span) for span in _between(folded, _patterns()["tail"], *asked))
        spans = (_trimmed(words, folded, *span) for span in parts)
        found = [span for span in spans if _is_demand(words[slice(*span)], told)]
        if found:
            yield found[1] if len(found) > 1 and _only_leads(*(words[slice(*span)] for span in found[:2])) else found[0]


def cued(words: str) -> Iterator[tuple[Span, bool]]:
    """The stretches of running text in which something is asked for, each with whether it begins with a deed."""
    cues = list(_whole("cue").finditer(fold(words)))
    ends = [*(cue.start() for cue in cues[1:]), len(words)]
    for cue, end in zip(cues, ends, strict=False):
        yield (cue.end(), max(cue.end(), end)), bool(_VERB_EXPECTED.search(cue[0]))


def telling(demand: str) -> frozenset[str]:
    """The words of a demand, by their beginnings, that tell it from others; none where it says what everybody says."""
    empty = _words("soft") | _words("edge")
    words = [word for word in _WORD.findall(demand) if fold(word) not in empty]
    return frozenset(map(beginning, demand_words(" ".join(words))))


def is_solid(word: str) -> bool:
    """Whether one common word among the duties is a demand by itself: payroll is, figures are not."""
    return bool(_solid().fullmatch(fold(word)))


def _between(text: str, mark: re.Pattern[str], start: int, end: int) -> Iterator[Span]:
    """The stretches of a part of the text between the marks."""
    for match in mark.finditer(text, start, end):
        yield start, match.start()
        start = match.end()
    yield start, end


def _is_demand(words: str, told: Container[str]) -> bool:
    """Whether an answer could show it. A verb that stands alone where deeds are `told` is no demand."""
    folded = fold(words)
    alone = folded in told and not is_solid(folded)
    peopled = _peopled().fullmatch(folded.rpartition(" ")[2])
    return not _patterns()["never"].fullmatch(folded) and not alone and not peopled and bool(telling(words))


def _only_leads(first: str, second: str) -> bool:
    """Whether a demand of one common word says less than what follows: "registration with the SSSC"."""
    return (
        first.isalpha()
        and not is_solid(first)
        and not any(map(str.isupper, first[1:]))
        and (" " in second or second[1:] != second[1:].lower())
    )


def _after_lead(text: str, start: int, end: int, told: Container[str]) -> tuple[int, Container[str]]:
    """Where a demand begins behind the words that lead up to it, and the verbs with which deeds are being told."""
    deed = told
    while True:
        start = next((place for place in range(start, end) if text[place].isalnum()), end)
        if lead := _whole("lead").match(text, start, end):
            if expected := _expected(lead[0]):
                told = expected
            deed = expected or (() if _holds_deed(lead[0]) else deed)
            start = lead.end()
        elif (word := _WORD.match(text, start, end)) and word[0] in deed and text[word.end() : end].strip():
            deed, start = (), word.end()
        else:
            return start, told


def _after_purpose(text: str, start: int, end: int) -> Span:
    """The part of a stretch behind the verb that "to" brings in: "data to plan training"."""
    verb = _WORD.search(text, start, end)
    meant = verb and text[:start].rstrip().endswith(" to") and verb[0] in verbs().bases
    return (verb.end() if verb and meant else start, end)


def _expected(lead: str) -> Container[str]:
    """The verbs of which one may follow: "able to plan", "you have planned"; none elsewhere."""
    if _VERB_EXPECTED.search(lead):
        return verbs().bases
    return verbs().participles if _DONE_EXPECTED.search(lead) else ()


def _holds_deed(lead: str) -> bool:
    return any(word in verbs().bases or word in verbs().gerunds for word in lead.split())


def _trimmed(words: str, folded: str, start: int, end: int) -> Span:
    """The part of a stretch without the words at its ends that say nothing; empty where none is left."""
    spans = [match.span() for match in _WORD.finditer(folded, start, end)]
    while spans and _says_nothing(folded[slice(*spans[0])]) and not _is_named(words, spans):
        spans.pop(0)
    spans = spans[:MOST_WORDS]
    while spans and _says_nothing(folded[slice(*spans[-1])]) and not _is_version(words, spans):
        spans.pop()
    return (spans[0][0], spans[-1][1]) if spans else (start, start)


def _is_named(words: str, spans: Sequence[Span]) -> bool:
    """Whether the first word belongs to the name that follows: Six Sigma, Decent Homes."""
    return len(spans) > 1 and spans[0][0] > 0 and all(words[start].isupper() for start, _ in spans[:2])


def _is_version(words: str, spans: Sequence[Span]) -> bool:
    """Whether a number belongs to the name before it: Key Stage 2, ISO 9001."""
    return len(spans) > 1 and words[slice(*spans[-1])].isdecimal() and words[spans[-2][0]].isupper()


def _says_nothing(word: str) -> bool:
    return word in _words("edge") or not _LETTER.search(word)


@cache
def _whole(section: str) -> re.Pattern[str]:
    """The patterns of a section, none of them ending within a word."""
    return re.compile(rf"(?<![\w'/-])(?:{_patterns()[section].pattern})(?![\w/-])")


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    return patterns(FILE)


@cache
def _solid() -> re.Pattern[str]:
    return re.compile("|".join(_words("solid")))


@cache
def _peopled() -> re.Pattern[str]:
    return re.compile("|".join(_words("peopled")))


@cache
def _words(section: str) -> frozenset[str]:
    return frozenset(" ".join(dict(sections(FILE))[section]).split())
