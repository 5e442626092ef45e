"""The numbers a story or an answer is told with, so that two tellings can be held against each other."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SMALL = """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty"""
_TENS = "thirty forty fifty sixty seventy eighty ninety"
_NUMBERS = {word: value for value, word in enumerate(_SMALL.split(), start=2)} | {
    word: value * 10 for value, word in enumerate(_TENS.split(), start=3)
}
_ONES = "one", *_SMALL.split()[:8]
_WORDED = "|".join((rf"(?:twenty|{_TENS.replace(' ', '|')})-(?:{'|'.join(_ONES)})", *_NUMBERS))
_FIGURE = re.compile(
    rf"(?<![\w.,])(?P<number>[$£€]?\d+(?:[.,]\d+)*|{_WORDED})(?!\w)(?P<gap>[ -]?)(?P<unit>%|[^\W\d_]+)?",
    re.IGNORECASE,
)
_COUNT_NOTHING = """a an and as at but by for from he i in into it more of on or out per she than that the then they
to we with you"""
_NO_UNIT = frozenset(_COUNT_NOTHING.split())
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Told:
    """A number as it is told, `nine clinics`; `unit` is what it counts, in lower case and singular, or blank."""

    text: str
    value: str
    unit: str

    @property
    def counts(self) -> bool:
        """Whether it says what it counts, or is exact enough to be asked for its source: not a bare "two" or "ten"."""
        return bool(self.unit) or not self.text.replace("-", "").isalpha()


def figures(text: str) -> tuple[Told, ...]:
    """The numbers of a text in their order, each once; years are none."""
    found = {}
    for match in _FIGURE.finditer(text):
        number, unit = match["number"], match["unit"] or ""
        counts = unit.casefold() not in _NO_UNIT and bool(unit)
        if _YEAR.fullmatch(number):
            continue
        told = number + match["gap"] + unit if counts else number
        found[told.casefold()] = Told(told, _value(number), unit.casefold().rstrip("s") if counts else "")
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


def _value(number: str) -> str:
    word = number.casefold()
    tens, _, ones = word.partition("-")
    if ones in _ONES:
        return str(_NUMBERS[tens] + _NUMBERS.get(ones, 1))
    return str(_NUMBERS[word]) if word in _NUMBERS else word.replace(",", "").lstrip("$£€")
