from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as trying
from hypothesis import strategies as st

from interview_coach.coaching.practice import drill
from interview_coach.coaching.practice.calendar import CALENDAR_WEEKS, calendar, calendar_start, calendar_text
from interview_coach.coaching.practice.habit import this_week
from interview_coach.coaching.practice.schedule import answered_on, due_on, rescheduled
from interview_coach.coaching.practice.today import today
from interview_coach.coaching.workspace import Workspace
from interview_coach.journal import Journal
from tests.samples import GROUP_ONLY, LAUNCH, attempt, group_only

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


def test_more_days_than_the_goal_are_told_as_a_goal_reached() -> None:
    assert this_week(week_of(MONDAY, 5), SUNDAY, goal=5).beyond == ""
    assert this_week(week_of(MONDAY, 6), SUNDAY, goal=5).beyond == "goal of 5 reached"


def test_a_week_under_way_does_not_end_the_streak() -> None:
    last_week = week_of(MONDAY - timedelta(weeks=1), 5)

    assert this_week(last_week, MONDAY).streak == 1


@pytest.mark.parametrize("short", [0, 1])
def test_a_week_one_day_short_of_the_goal_neither_ends_the_streak_nor_adds_to_it(short: int) -> None:
    days = (
        week_of(MONDAY - timedelta(weeks=3), 5)
        | week_of(MONDAY - timedelta(weeks=2), 5 - short)
        | week_of(MONDAY - timedelta(weeks=1), 6)
    )

    assert this_week(days, MONDAY).streak == 3 - short


def test_two_days_short_end_the_streak() -> None:
    assert (
        this_week(week_of(MONDAY - timedelta(weeks=2), 7) | week_of(MONDAY - timedelta(weeks=1), 3), MONDAY).streak == 0
    )


def test_a_goal_of_one_day_forgives_no_empty_week() -> None:
    assert this_week(week_of(MONDAY - timedelta(weeks=2), 7), MONDAY, goal=1).streak == 0


DAYS = st.sets(st.dates(SUNDAY - timedelta(weeks=20), SUNDAY))


@given(DAYS, st.dates(SUNDAY - timedelta(weeks=20), SUNDAY), st.integers(1, 7))
def test_one_more_day_never_lowers_the_streak_and_raises_it_by_whole_weeks_practised(
    days: set[date], more: date, goal: int
) -> None:
    before, after = this_week(days, SUNDAY, goal), this_week(days | {more}, SUNDAY, goal)

    assert after.streak >= before.streak
    assert before.streak * goal <= len(days)


@given(DAYS, st.integers(1, 7))
def test_the_calendar_shows_each_day_of_twelve_weeks_once(days: set[date], goal: int) -> None:
    weeks = calendar(days, SUNDAY, goal)

    shown = {week.monday + timedelta(days=index) for week in weeks for index, on in enumerate(week.practised) if on}
    assert len(weeks) == CALENDAR_WEEKS
    assert shown == {day for day in days if day >= calendar_start(SUNDAY)}


def test_days_still_to_come_are_told_from_days_missed() -> None:
    wednesday = MONDAY + timedelta(days=2)

    assert calendar({MONDAY}, wednesday)[-1].practised == (True, False, False, None, None, None, None)
    assert calendar_text(calendar({MONDAY}, wednesday)).splitlines()[-3] == "16 Nov   ●  ○  ○  ·  ·  ·  ·"


def test_no_day_before_the_very_first_answer_was_missed() -> None:
    began = MONDAY + timedelta(days=4)

    *before, now = calendar({began}, SUNDAY)

    assert not any(flag is not None for week in before for flag in week.practised)
    assert now.practised == (None, None, None, None, True, False, False)
    assert [day for day in range(7) if this_week({began}, SUNDAY).missed(day)] == [5]
    assert [day for day in range(7) if this_week({began, MONDAY}, SUNDAY).missed(day)] == [1, 2, 3, 5]


ZONES = ("Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kolkata", "Europe/Berlin", "America/New_York", "UTC")


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with Journal.open(tmp_path / "journal.sqlite3") as opened:
        yield opened


@trying(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.timedeltas(timedelta(hours=1), timedelta(days=3)), st.sampled_from(ZONES)), max_size=6))
def test_wherever_one_travels_an_answer_counts_on_the_day_of_the_place_where_it_was_given(
    journal: Journal, trip: list[tuple[timedelta, str]]
) -> None:
    moment, days = datetime(2026, 10, 20, 22, tzinfo=UTC), set()
    for number, (later, zone) in enumerate(trip):
        moment += later
        there = moment.astimezone(ZoneInfo(zone))
        days.add(there.date())
        journal.record(replace(attempt(number, at=there), id=uuid4().hex))

    assert days <= journal.days(date(2026, 10, 1))
    if days:
        assert this_week(days, max(days)).done >= 1


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 3, 8), date(2026, 10, 25), date(2026, 11, 1)])
def test_a_question_comes_back_in_whole_days_of_the_calendar_whatever_the_clocks_do(zone: str, day: date) -> None:
    for hour in (0, 23):
        now = datetime(day.year, day.month, day.day, hour, 30, tzinfo=ZoneInfo(zone)) - timedelta(days=1)
        card = rescheduled(None, LAUNCH, group_only(), now)

        assert answered_on(card) == now.date()
        assert due_on(card) > now.date()


def test_after_a_trip_across_the_date_line_today_is_planned_as_ever(workspace: Workspace) -> None:
    here = datetime(2026, 11, 22, 8, tzinfo=ZoneInfo("Pacific/Kiritimati"))
    question = today(workspace, here).queue[0].question
    drill.submit(workspace, drill.begin(workspace, question), GROUP_ONLY, here)

    there = here.astimezone(ZoneInfo("Pacific/Pago_Pago"))  # Friday or Saturday there, and Sunday is done
    plan = today(workspace, there)

    assert there.date() < here.date()
    assert question not in [due.question for due in plan.queue]
    assert plan.queue
    assert plan.week.done == 1
