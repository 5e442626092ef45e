"""How a CV, a letter or a profile is laid out: lines with their kinds, and the jobs that items stand under.

A line is what its author meant as one: an item of a list, a heading, a paragraph; where a line was only broken to fit
the page, as PDF files break them, its parts are put together again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from interview_coach.scoring import grammar
from interview_coach.scoring.lexicon import classes, verbs
from interview_coach.scoring.materials.words import lines
from interview_coach.scoring.text import Document, fold, read_document, read_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from interview_coach.scoring.text import Sentence, Span


class LineKind(Enum):
    """What a line is for; `DATED` opens a job or a course, `ITEM` is an entry of a list or a line that opens as one."""

    HEADING = auto()
    DATED = auto()
    ITEM = auto()
    PROSE = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """A line from `start` to `end` in the text; `job` is the number of the job it tells of, None elsewhere."""

    start: int
    end: int
    kind: LineKind
    job: int | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """A text's lines and sentences; `line_of[n]` is the number of the line that sentence n stands in."""

    document: Document
    lines: tuple[Line, ...]
    line_of: tuple[int, ...]

    def line(self, sentence: int) -> Line:
        """The line of a sentence, by its number."""
        return self.lines[self.line_of[sentence]]


FULL = 55
"""Characters from which a line may have been broken to fit the page."""

TITLE_WORDS = 18
"""Most words of a line that names a job and its years."""

HEADING_WORDS = 5

_BULLET = re.compile(r"\s*(?:[-*•·▪◦‣●○►➢✓]|\d{1,2}[.)])\s")
_MARKS = " \t\r\n#*_=|~:-"
_RANGE = re.compile(
    r"\b(?:19|20)\d\d ?(?:-+|/|to|until|till) ?(?:[a-z]{3,9}\.? )?(?:\d\d[/.])?"
    r"(?:(?:19|20)?\d\d|present|now|date|today|current|ongoing)\b"
    r"|\bsince (?:[a-z]{3,9} )?(?:19|20)\d\d\b|\b(?:19|20)\d\d ?-\s*$"
)
_UNBROKEN = str.maketrans("\r\n\t", "   ")
_ENDS = (".", "!", "?", ":", ";")
_LABELLED = re.compile(r"([^\W\d_][^:\n]{2,30}):\s")


def read_layout(text: str) -> Layout:
    """The lines and sentences of a text."""
    placed = tuple(_placed(text, list(_lines(text))))
    sentences: list[Sentence] = []
    offsets: list[int] = []
    line_of: list[int] = []
    for number, line in enumerate(placed):
        part = read_document(text[line.start : line.end].translate(_UNBROKEN))
        sentences += part.sentences
        offsets += [line.start + offset for offset in part.offsets]
        line_of += [number] * len(part.sentences)
    words = sum(len(sentence.words) for sentence in sentences)
    return Layout(Document(text, tuple(sentences), tuple(offsets), words, (len(text),)), placed, tuple(line_of))


def is_job_item(line: Line) -> bool:
    """Whether a line tells something of a job, rather than naming it."""
    return line.job is not None and line.kind is LineKind.ITEM


def opens_with_verb(words: Sequence[str]) -> str | None:
    """How a line without a subject begins: `past` ("Cut"), `gerund` ("Cutting"), `base` ("Cut the"), None if not."""
    first = grammar.skip_adverbs(list(words), 0)
    if first >= len(words):
        return None
    word, after = words[first], words[first + 1 : first + 2]
    if grammar.past(word) and not (word in classes()["initial_participles"] and _undergone(after)):
        return "past"
    if verbs().gerund(word):
        return "gerund"
    return "base" if grammar.is_base(word) and after and _may_be_object(after[0]) else None


def opens_with_deed(words: Sequence[str]) -> bool:
    """Whether a line begins with a past form that elsewhere would be a participle: "Trained apprentices"."""
    return opens_with_verb(words) == "past" and not classes()["initial_participles"].isdisjoint(words[:1])


def heading(line: str) -> str | None:
    """`jobs` or `other` for a heading that is known, an empty text for a line merely written like one, else None."""
    bare = line.strip(_MARKS)
    if not bare or is_dated(line):
        return None
    if known := _headings().get(" ".join(fold(bare).replace("&", "and").split())):
        return known
    shouted = bare.isupper() and len(bare.split()) <= HEADING_WORDS and not any(map(str.isdigit, bare))
    return "" if shouted or line.lstrip().startswith("#") else None


def is_dated(line: str) -> bool:
    """Whether a line names a time from one year to another, and little else."""
    return len(line.split()) <= TITLE_WORDS and not line.rstrip().endswith(_ENDS) and bool(_RANGE.search(fold(line)))


@cache
def _headings() -> Mapping[str, str]:
    return {**dict.fromkeys(lines("other headings"), "other"), **dict.fromkeys(lines("headings of jobs"), "jobs")}


def _undergone(after: Sequence[str]) -> bool:
    """Whether a participle tells what was done to somebody: "Trained in first aid", not "Trained apprentices"."""
    return not after or after[0] in classes()["function_words"] - classes()["determiners"]


def _may_be_object(word: str) -> bool:
    """Whether a word after a verb goes on with what is done: "Manage the", not "Stock control"."""
    known = word in classes()["function_words"] or word in classes()["determiners"]
    return known or word[0].isdigit() or word.endswith("s") or grammar.is_adverb(word)


def _lines(text: str) -> Iterator[Span]:
    """The lines as their author meant them."""
    begun, last = None, ""
    for start, end in _as_written(text):
        line = text[start:end]
        if begun is not None and line.strip() and _goes_on(last, line):
            begun = begun[0], end
        else:
            if begun is not None:
                yield begun
            begun = (start, end) if line.strip() else None
        last = line
    if begun is not None:
        yield begun


def _as_written(text: str) -> Iterator[Span]:
    breaks = [match.start() for match in re.finditer(r"\n", text)]
    for start, end in pairwise((-1, *breaks, len(text))):
        yield start + 1, end


def _goes_on(before: str, line: str) -> bool:
    """Whether a line goes on with the one before it, which was broken to fit the page."""
    last = before.rstrip()
    if _BULLET.match(line) or is_dated(line) or heading(before) is not None or heading(line) is not None:
        return False
    if line.lstrip()[0].islower() or last.endswith((",", "-", "–")):
        return True
    words = read_sentence(last).words
    if words and words[-1] in classes()["function_words"] and last[-1].isalnum():
        return True
    return len(last) >= FULL and not last.endswith(_ENDS) and not opens_with_verb(read_sentence(line).words)


def _placed(text: str, spans: Sequence[Span]) -> Iterator[Line]:
    """The lines with their kinds and jobs. Without any known heading all of it may be about jobs."""
    headed = any(heading(text[start:end]) for start, end in spans)
    section, jobs, job = "other" if headed else "jobs", 0, None
    for start, end in spans:
        line = text[start:end]
        kind = _kind(line)
        if named := _section(line):
            section, job = named, None
        elif section == "jobs" and (kind is LineKind.DATED or (job is None and _is_item(line, kind, headed=headed))):
            job = jobs
            jobs += 1
        if job is not None and kind is LineKind.PROSE and line.rstrip().endswith(_ENDS):
            kind = LineKind.ITEM
        yield Line(start, end, kind, job)


def _section(line: str) -> str | None:
    """The section that begins with a line: a known heading, or one with its content after a colon."""
    label = _LABELLED.match(line)
    return heading(line) or (heading(label[1]) if label else None)


def _is_item(line: str, kind: LineKind, *, headed: bool) -> bool:
    return kind is LineKind.ITEM and (headed or bool(_BULLET.match(line)))


def _kind(line: str) -> LineKind:
    bullet = _BULLET.match(line)
    if not bullet and is_dated(line):
        return LineKind.DATED
    if not bullet and heading(line) is not None:
        return LineKind.HEADING
    return LineKind.ITEM if bullet or opens_with_verb(read_sentence(line).words) else LineKind.PROSE
