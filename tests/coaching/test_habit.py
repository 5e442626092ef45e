from __future__ import annotations

from datetime import date, timedelta

import pytest

from interview_coach.coaching.habit import this_week

SUNDAY = date(2026, 11, 22)
MONDAY = SUNDAY - timedelta(days=6)


def week_of(monday: date, days: int) -> set[date]:
    return {monday + timedelta(days=index) for index in range(days)}


def test_the_week_runs_from_monday_and_knows_today() -> None:
    week = this_week({MONDAY, SUNDAY}, SUNDAY)

    assert week.practised == (True, False, False, False, False, False, True)
    assert (week.today, week.done) == (6, 2)


@pytest.mark.parametrize(
    ("days", "streak"),
    [
        (set(), 0),
        (week_of(MONDAY, 4), 0),
        (week_of(MONDAY, 5), 1),
        (week_of(MONDAY - timedelta(weeks=1), 5), 1),
        (week_of(MONDAY - timedelta(weeks=1), 5) | week_of(MONDAY, 7), 2),
        (week_of(MONDAY - timedelta(weeks=2), 7), 0),
    ],
)
def test_a_streak_counts_weeks_in_a_row_that_reached_the_goal(days: set[date], streak: int) -> None:
    assert this_week(days, SUNDAY).streak == streak


def test_a_week_under_way_does_not_end_the_streak() -> None:
    last_week = week_of(MONDAY - timedelta(weeks=1), 5)

    assert this_week(last_week, MONDAY).streak == 1
