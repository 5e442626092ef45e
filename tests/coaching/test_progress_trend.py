from __future__ import annotations

import random
from datetime import date, timedelta
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_coach.coaching.rejections.proof import WINDOW
from interview_coach.coaching.trends.progress_trend import (
    LATELY,
    MOST_DAYS,
    MOST_WEEKS,
    Direction,
    Period,
    change,
    period_for,
    trend,
)

MONDAY = date(2026, 6, 1)
SCORES = st.lists(st.integers(0, 100), max_size=60)


def daily(scores: list[int]) -> list[tuple[date, int]]:
    return [(MONDAY + timedelta(days=number), score) for number, score in enumerate(scores)]


@given(st.lists(st.integers(0, 100), max_size=WINDOW - 1))
def test_under_five_answers_nothing_is_drawn_and_no_change_told(scores: list[int]) -> None:
    found = trend(daily(scores))
    assert not found.drawn
    assert found.change is None


def test_answers_of_one_day_make_no_line() -> None:
    assert not trend([(MONDAY, score) for score in (10, 20, 30, 40, 50, 60)]).drawn


def test_each_point_is_the_median_of_the_last_five_answers() -> None:
    scores = [10, 90, 20, 80, 30, 70, 40]
    points = trend(daily(scores)).points

    assert [point.median for point in points] == [median(scores[end - 5 : end]) for end in (5, 6, 7)]
    assert [point.since for point in points] == [MONDAY + timedelta(days=days) for days in (4, 5, 6)]


def test_a_day_with_five_answers_stands_for_itself() -> None:
    earlier = [(MONDAY, 0)] * 5
    later = [(MONDAY + timedelta(days=1), score) for score in (60, 70, 80, 90, 100)]
    last = trend([*earlier, *later]).points[-1]

    assert (last.low, last.median, last.high) == (70, 80, 90)
    assert last.answers == 5


@given(SCORES)
def test_half_of_the_answers_lie_around_the_median(scores: list[int]) -> None:
    for point in trend(daily(scores)).points:
        assert 0 <= point.low <= point.median <= point.high <= 100


@pytest.mark.parametrize(
    ("days", "apart", "period"),
    [
        (MOST_DAYS, 1, Period.DAY),
        (MOST_DAYS + 1, 1, Period.WEEK),
        (MOST_WEEKS, 7, Period.WEEK),
        (MOST_WEEKS + 1, 7, Period.MONTH),
    ],
)
def test_many_answers_are_taken_together_by_week_or_month(days: int, apart: int, period: Period) -> None:
    assert period_for(MONDAY + timedelta(days=apart * number) for number in range(days)) is period


def test_a_change_takes_two_windows_of_answers() -> None:
    assert change([0] * 5 + [100] * 4) is None
    assert change([0] * 5 + [100] * 5) is not None


def test_the_last_answers_are_laid_beside_the_first() -> None:
    found = change([*range(LATELY), *([50] * 30), *range(90, 90 + LATELY)])
    assert found is not None
    assert (found.before, found.now, found.direction) == (4.5, 94.5, Direction.UP)


def test_getting_worse_is_told_too() -> None:
    found = change([80, 85, 90, 80, 85, 20, 25, 30, 20, 25])
    assert found is not None
    assert found.direction is Direction.DOWN


@given(SCORES)
def test_turned_round_a_change_goes_the_other_way(scores: list[int]) -> None:
    there, back = change(scores), change(scores[::-1])
    opposite = {Direction.UP: Direction.DOWN, Direction.DOWN: Direction.UP, Direction.LEVEL: Direction.LEVEL}
    assert (there is None) == (back is None)
    if there and back:
        assert back.direction is opposite[there.direction]


def test_chance_alone_is_seldom_told_as_a_change() -> None:
    chance = random.Random(1)  # noqa: S311 - as like as dice
    found = [change([chance.randint(0, 100) for _ in range(30)]) for _ in range(1000)]
    told = sum(each is not None and each.direction is not Direction.LEVEL for each in found)
    assert told < 120
