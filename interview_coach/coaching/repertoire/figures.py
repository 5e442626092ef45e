"""The numbers a story or an answer is told with, so that two tellings can be held against each other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_coach.scoring.figures import figures as figures_of
from interview_coach.scoring.text import read_document

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from interview_coach.scoring.text import Sentence

_SMALL = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_VALUES = {word: float(value) for value, word in enumerate(_SMALL.split(), start=1)} | {
    word: value * 10.0 for value, word in enumerate(_TENS.split(), start=2)
}
_TIMES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "k": 1e3, "m": 1e6, "bn": 1e9, "": 1.0}
_DIGITS = re.compile(r"(\d+(?:[.,]\d+)*)([a-z]*)")
_PERCENT = re.compile(r"\s?(?:%|(?:percent|per cent|pc)\b)")
_JOINED = frozenset({"", "-"})
_MONEY = frozenset({"$", "£", "€"})
_NO_NUMBERS = frozenset({"year", "clock", "part", "times", "none"})
_COUNT_NOTHING = """a an and as at but by for from he i in into it more of on or out per she than that the then they
to we with you"""
_NO_UNIT = frozenset(_COUNT_NOTHING.split())


@dataclass(frozen=True, slots=True)
class Told:
    """A number as it is told, `nine clinics`; `unit` is what it counts, in lower case and singular, or blank."""

    text: str
    value: str
    unit: str

    @property
    def counts(self) -> bool:
        """Whether it says what it counts, or is exact enough to be asked for its source: not a bare "two" or "ten"."""
        return bool(self.unit) or not re.sub(r"[-\s]", "", self.text).isalpha()


def figures(text: str) -> tuple[Told, ...]:
    """The numbers of a text in their order, each once; years are none."""
    found: dict[str, Told] = {}
    for sentence in read_document(text).sentences:
        for first, last in _numbers(sentence):
            if value := _value(sentence.words[first : last + 1]):
                told = _told(sentence, first, last, value)
                found.setdefault(told.text.casefold(), told)
    return tuple(found.values())


def differing(story: str, answer: str) -> tuple[tuple[str, str], ...]:
    """(the story's, the answer's) wherever both count the same thing and the answer's number is none of the story's."""
    kept: dict[str, list[Told]] = {}
    for each in figures(story):
        kept.setdefault(each.unit, []).append(each)
    return tuple(
        (kept[told.unit][0].text, told.text)
        for told in figures(answer)
        if told.unit in kept and told.unit and told.value not in {each.value for each in kept[told.unit]}
    )


def _numbers(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """First and last word of each number, "twenty-one" being one and what a sign parts two; a bare "one" is none."""
    words = [
        (number, figure.kind)
        for figure in figures_of(sentence)
        if figure.kind not in _NO_NUMBERS
        for number in range(figure.first, figure.last + 1)
    ]
    runs: list[list[tuple[int, str]]] = []
    for number, kind in words:
        if runs and runs[-1][-1][0] == number - 1 and _between(sentence, number) in _JOINED:
            runs[-1].append((number, kind))
        else:
            runs.append([(number, kind)])
    yield from ((run[0][0], run[-1][0]) for run in runs if [kind for _, kind in run] != ["one"])


def _between(sentence: Sentence, number: int) -> str:
    """What stands before a word, behind the one before it."""
    return sentence.text[sentence.tokens[number - 1].end : sentence.tokens[number].start].strip()


def _told(sentence: Sentence, first: int, last: int, value: str) -> Told:
    start, end = sentence.span(first, last)
    money = sentence.folded[start - 1 : start] in _MONEY
    start -= money
    if percent := _PERCENT.match(sentence.folded, end):
        return Told(sentence.text[start : percent.end()], value, "%")
    if money or last + 1 == len(sentence.words) or _between(sentence, last + 1) not in _JOINED:
        return Told(sentence.text[start:end], value, "")
    _, until, unit = sentence.tokens[last + 1]
    counts = unit.isalpha() and unit not in _NO_UNIT
    return Told(sentence.text[start : until if counts else end], value, unit.rstrip("s") if counts else "")


def _value(words: Sequence[str]) -> str:
    """What a number comes to, "two hundred and six" to 206; empty for a word that is none, as "dozen" or "5th"."""
    total = part = 0.0
    for word in words:
        if digits := _DIGITS.fullmatch(word):
            if digits[2] not in _TIMES:
                return ""
            bare = digits[1].replace(",", "")
            part += float(bare if bare.count(".") < 2 else bare.replace(".", "")) * _TIMES[digits[2]]
        elif word in _TIMES:
            part = (part or 1) * _TIMES[word]
            total, part = (total, part) if word == "hundred" else (total + part, 0)
        elif word != "and":
            if word not in _VALUES:
                return ""
            part += _VALUES[word]
    return f"{total + part:f}".rstrip("0").rstrip(".")
