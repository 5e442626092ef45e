"""The telling words of an answer: which part of the story each sentence tells, and the words one would know it by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from interview_coach.scoring.detail import is_thing, said_words
from interview_coach.scoring.lexicon import classes
from interview_coach.scoring.reader import Reader
from interview_coach.scoring.told_parts import parts_of
from interview_coach.scoring.zones import outermost, overlaps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from interview_coach.scoring.features import Reading
    from interview_coach.scoring.text import Sentence, Span, Token

MOST_WORDS = 5
"""Words of a sentence on a cue card: as many as are read at a glance while speaking."""

GAP = " … "
"""Stands for what is left out between the words of a cue."""
_DEEDS = ("own_action", "group_action", "joint_action", "own_practice", "group_practice")
_NUMBER = re.compile(r"\d")
_UNITS = re.compile(
    r"(?:\s+(?:percent|per cent|percentage points?|points?|dozen|hundred|thousand|[mb]illion|k|m|bn|pounds?|dollars?"
    r"|euros?"
    r"|(?:milli)?seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?)(?!\w))+",
    re.IGNORECASE,
)
"""What a number is a number of, without which it can't be said aloud."""

_WRITTEN = re.compile(r"\S+")
_SIGNS = frozenset(".,;:!?\"'()[]“”‘’…-–—")
_LONGEST = 30  # characters; what is longer is no word but an address, or text without spaces


class Section(StrEnum):
    """The parts of a told example; those of any other answer are only its beginning, middle and end."""

    SITUATION = "situation"
    TASK = "task"
    ACTION = "action"
    RESULT = "result"
    FIRST = "first"
    THEN = "then"
    LAST = "last"


@dataclass(frozen=True, slots=True)
class Telling:
    """One sentence: its section, its telling words just as they stand there, and how much they tell."""

    section: Section
    words: str
    weight: int


def tellings(answer: str, question: str) -> tuple[Telling, ...]:
    """The sentences of an answer that hold a telling word, in their order."""
    read = Reader(question).read(answer)
    sections = _sections(read.readings)
    asked = frozenset(word.lower() for word in re.findall(r"\w+", question))
    found = (
        _telling(section, sentence, reading, asked)
        for section, sentence, reading in zip(sections, read.document.sentences, read.readings, strict=True)
    )
    return tuple(each for each in found if each.words)


def _sections(readings: Sequence[Reading]) -> list[Section]:
    if not any(reading.told for reading in readings):
        return _in_thirds(len(readings))
    return [Section(part) for part in parts_of(readings)]


def _in_thirds(count: int) -> list[Section]:
    return [Section.FIRST, *[Section.THEN] * (count - 2), Section.LAST][:count]


def _telling(section: Section, sentence: Sentence, reading: Reading, asked: frozenset[str]) -> Telling:
    said = frozenset(said_words(sentence, reading.zones.get("padding", ()), asked))
    weights = {token: _weight(token, sentence, reading, said) for token in sentence.tokens}
    telling = sorted((token for token in sentence.tokens if weights[token]), key=weights.__getitem__, reverse=True)
    chosen = sorted(telling[:MOST_WORDS])
    return Telling(section, _joined(sentence, chosen), sum(weights[token] for token in chosen))


def _weight(token: Token, sentence: Sentence, reading: Reading, said: frozenset[str]) -> int:
    """A number or a name tells most, then how it turned out and what was done, then a thing one can picture."""
    span = (token.start, token.end)
    if token.word in classes()["numbers"] - {"one"} or _NUMBER.search(sentence.text[token.start : token.end]):
        return 6
    if _in(reading, span, "named"):
        return 5
    if token.word not in said:
        return 0
    if _in(reading, span, "measured_result", "outcome"):
        return 4
    if _in(reading, span, *_DEEDS):
        return 3
    return 2 if is_thing(token.word) else 1


def _in(reading: Reading, span: Span, *features: str) -> bool:
    return any(overlaps(span, reading.features.get(feature, ())) for feature in features)


def _joined(sentence: Sentence, chosen: Sequence[Token]) -> str:
    """The words as they are written, neighbours side by side, and a gap where words are left out."""
    text = sentence.text
    spans = list(outermost(_with_unit(text, _as_written(text, token)) for token in chosen))
    gaps = (" " if text[before[1] : after[0]].isspace() else GAP for before, after in pairwise(spans))
    pieces = (text[start:end] for start, end in spans)
    return "".join(chain.from_iterable(zip(pieces, (*gaps, ""), strict=False)))


def _with_unit(text: str, span: Span) -> Span:
    """A number goes on to the end of its unit: `19 percent`, `four million pounds`."""
    said = text[span[0] : span[1]]
    unit = _UNITS.match(text, span[1]) if _NUMBER.search(said) or said.lower() in classes()["numbers"] else None
    return (span[0], unit.end()) if unit else span


def _as_written(text: str, token: Token) -> Span:
    """The token with what belongs to it: `two-hour`, `30%`, `£40,000`, `9:30`; but no comma after it."""
    around = next(match for match in _WRITTEN.finditer(text) if match.end() >= token.end)
    start, end = around.start(), around.end()
    while start < token.start and text[start] in _SIGNS:
        start += 1
    while end > token.end and text[end - 1] in _SIGNS:
        end -= 1
    return (start, end) if end - start <= _LONGEST else (token.start, token.end)
