"""Days of the past as people type them: `2026-11-17`, `17.11.`, `17 Nov`, `Tuesday`, `yesterday`, `3 days ago`."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from interview_coach.coaching.wording import MONTHS, WEEKDAYS
from interview_coach.model import CoachError

if TYPE_CHECKING:
    from collections.abc import Iterator

SHORTEST_NAME = 3
"""Letters from which the name of a month or weekday is known: `nov`, `tue`."""

_CENTURY = 100
_FULL_YEAR = 1000
_WORD_OR_NUMBER = re.compile(r"\d+|[^\W\d_]+")
_AGO = re.compile(r"(\d{1,4}|an?|one|two|three) (day|week)s? ago")
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3}
_NEAR = {"today": 0, "yesterday": 1, "the day before yesterday": 2, "day before yesterday": 2}
_HOW = "write 17 Nov or 2026-11-17"


class DayUnreadable(CoachError):
    """What was typed is no day of the past."""


def day_typed(text: str, today: date) -> date:
    """The day that was typed; without a year it is the last such day. Raises DayUnreadable: why, and what to type."""
    words = " ".join(text.casefold().replace(",", " ").split())
    day = _near(words, today) or _written(words, text, today)
    if day > today:
        raise DayUnreadable(f"{day.isoformat()} is still to come; write the day on which it was.")
    return day


def _near(words: str, today: date) -> date | None:
    """A day told by how far back it is, None for any other."""
    if words in _NEAR:
        return today - timedelta(days=_NEAR[words])
    if ago := _AGO.fullmatch(words):
        count = _COUNTS.get(ago[1]) or int(ago[1])
        return today - timedelta(days=count * (7 if ago[2] == "week" else 1))
    weekday = _place(words.removeprefix("last ").removeprefix("on "), WEEKDAYS)
    if weekday is None:
        return None
    return today - timedelta(days=(today.weekday() - weekday) % 7 or 7)


def _written(words: str, text: str, today: date) -> date:
    """A day told by its number and month."""
    parts = _WORD_OR_NUMBER.findall(re.sub(r"(?<=\d)(st|nd|rd|th)\b", "", words))
    year, month, day = _parts(parts, words, text)
    if year is None:
        return _latest(month, day, today, text)
    return _date(year if year >= _FULL_YEAR else today.year // _CENTURY * _CENTURY + year, month, day, text)


def _parts(parts: list[str], words: str, text: str) -> tuple[int | None, int, int]:
    """Year, if there is one, month and day."""
    months = [place + 1 for part in parts if (place := _place(part, MONTHS)) is not None]
    numbers = [int(part) for part in parts if part.isdecimal() and len(part) <= len("2026")]
    year_first = bool(numbers) and numbers[0] >= _FULL_YEAR
    year = _taken_year(numbers, beside=2 - len(months))
    if len(months) + len(numbers) != 2 or len(months) > 1 or len(parts) != 2 + (year is not None):
        raise DayUnreadable(f"“{text.strip()}” is no day; {_HOW}.")
    if months:
        return year, months[0], numbers[0]
    first, second = numbers
    return year, *((first, second) if year_first else _month_and_day(first, second, words, text))


def _taken_year(numbers: list[int], beside: int) -> int | None:
    """The year, taken out of the numbers: a long one, or the last where `beside` it so many others stand."""
    year = next((number for number in numbers if number >= _FULL_YEAR), None)
    if year is None and len(numbers) > beside:
        return numbers.pop()
    if year is not None:
        numbers.remove(year)
    return year


def _month_and_day(first: int, second: int, words: str, text: str) -> tuple[int, int]:
    """Day and month are in either order where slashes stand between them, unless the numbers tell."""
    if "/" in words and first != second and max(first, second) <= len(MONTHS):
        either = f"{first} {MONTHS[second - 1][:3]} or {second} {MONTHS[first - 1][:3]}"
        raise DayUnreadable(f"“{text.strip()}” can be read in two ways; write {either}.")
    return (first, second) if "/" in words and second > len(MONTHS) else (second, first)


def _latest(month: int, day: int, today: date, text: str) -> date:
    """The last such day that is not to come; a leap day is looked for further back."""
    for year in _years_back(today):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found <= today:
            return found
    raise DayUnreadable(f"“{text.strip()}” is on no calendar; {_HOW}.")


def _years_back(today: date) -> Iterator[int]:
    return iter(range(today.year, max(today.year - 9, 0), -1))  # eight years lie between some leap days


def _date(year: int, month: int, day: int, text: str) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise DayUnreadable(f"“{text.strip()}” is on no calendar; {_HOW}.") from error


def _place(word: str, names: tuple[str, ...]) -> int | None:
    """Where the name stands that begins with this word."""
    if len(word) < SHORTEST_NAME:
        return None
    return next((place for place, name in enumerate(names) if name.casefold().startswith(word)), None)
