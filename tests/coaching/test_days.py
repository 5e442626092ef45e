from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from interview_coach.coaching.days import DayUnreadable, day_typed
from interview_coach.coaching.wording import MONTHS, date_and_year, date_in_text

TODAY = date(2026, 11, 22)  # a Sunday
days = st.dates(date(2001, 1, 1), date(2099, 12, 31))

WITH_YEAR: list[Callable[[date], str]] = [
    date.isoformat,
    date_and_year,
    lambda day: f"{day.day}.{day.month}.{day.year}",
    lambda day: f"{day:%d.%m.%y}",
    lambda day: f" {date_in_text(day).upper()}, {day.year} ",
    lambda day: f"{MONTHS[day.month - 1]} {day.day}th, {day.year}",
    lambda day: f"{day:%Y/%m/%d}",
]
WITHOUT_YEAR: list[Callable[[date], str]] = [
    date_in_text,
    lambda day: f"{day.day}.{day.month}.",
    lambda day: f"{MONTHS[day.month - 1][:3].lower()} {day.day}",
]


@pytest.mark.parametrize("write", WITH_YEAR)
@given(day=days, later=st.integers(0, 3000))
def test_a_day_with_its_year_is_read_however_it_is_written(write: Callable[[date], str], day: date, later: int) -> None:
    today = min(day + timedelta(later), date(2099, 12, 31))

    assert day_typed(write(day), today) == day


@pytest.mark.parametrize("write", WITHOUT_YEAR)
@given(today=days, before=st.integers(0, 364))
@example(today=date(2026, 11, 22), before=0)
@example(today=date(2026, 1, 3), before=10)
def test_a_day_without_a_year_is_the_last_such_day(write: Callable[[date], str], today: date, before: int) -> None:
    day = today - timedelta(before)
    if (day.month, day.day) == (2, 29):
        return  # told below: there may be none within a year

    assert day_typed(write(day), today) == day


def test_a_leap_day_without_a_year_is_the_last_one_there_was() -> None:
    assert day_typed("29 Feb", TODAY) == date(2024, 2, 29)


@given(today=days, before=st.integers(1, 7))
def test_a_weekday_is_the_one_of_the_past_week(today: date, before: int) -> None:
    day = today - timedelta(before)

    for written in (f"{day:%A}", f"last {day:%A}", f"{day:%a}"):
        assert day_typed(written, today) == day


@given(today=days, count=st.integers(0, 90))
def test_a_day_can_be_told_by_how_far_back_it_is(today: date, count: int) -> None:
    assert day_typed(f"{count} days ago", today) == today - timedelta(count)
    assert day_typed("Yesterday", today) == today - timedelta(1)
    assert day_typed("a week ago", today) == today - timedelta(7)


@given(text=st.text(max_size=20) | st.from_regex(r"[0-9/. -]{1,12}"), today=days)
@example(text="Nov 2026", today=TODAY)
@example(text="2026-11", today=TODAY)
@example(text="2026 2026", today=TODAY)
@example(text="²3.4.", today=TODAY)
def test_any_text_is_a_day_of_the_past_or_refused(text: str, today: date) -> None:
    with suppress(DayUnreadable):
        assert day_typed(text, today) <= today


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("soon", "“soon” is no day; write 17 Nov or 2026-11-17."),
        ("11/12", "“11/12” can be read in two ways; write 11 Dec or 12 Nov."),
        ("31 June", "“31 June” is on no calendar"),
        ("31.6.2026", "“31.6.2026” is on no calendar"),
        ("2026-11-23", "2026-11-23 is still to come; write the day on which it was."),
    ],
)
def test_what_is_wrong_with_a_day_is_told(text: str, told: str) -> None:
    with pytest.raises(DayUnreadable) as error:
        day_typed(text, TODAY)

    assert told in str(error.value)


def test_slashes_are_read_where_they_can_mean_only_one_day() -> None:
    assert day_typed("11/17", TODAY) == day_typed("17/11/2026", TODAY) == date(2026, 11, 17)
    assert day_typed("11/11", TODAY) == date(2026, 11, 11)
