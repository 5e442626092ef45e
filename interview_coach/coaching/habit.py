"""Days practised: this week at a glance, weeks in a row, and the days of the last weeks as a calendar.

Days are those of the calendar where an answer was given, so no clock that is set and no time zone can move one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count, takewhile
from typing import TYPE_CHECKING

from interview_coach.coaching.settings import DEFAULTS
from interview_coach.coaching.wording import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

CALENDAR_WEEKS = 12

_CALENDAR_HEAD = "week of  M  T  W  T  F  S  S"
_CALENDAR_SIGNS = "● practised   ○ not   · still to come   ✓ weekly goal reached"
_DOTS = {True: "●", False: "○", None: "·"}
_WEEK = timedelta(weeks=1)
_DAY = timedelta(days=1)
_DAYS_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class Week:
    """The week of `today`: one flag a day from Monday, and the weeks in a row that reached the goal.

    `streak` counts no week that was only forgiven.
    """

    practised: tuple[bool, ...]
    today: int
    streak: int
    goal: int = DEFAULTS.weekly_goal

    @property
    def done(self) -> int:
        """Days practised this week."""
        return sum(self.practised)


@dataclass(frozen=True, slots=True)
class CalendarWeek:
    """One week of the calendar: its Monday, one flag a day, None for a day still to come, and whether it is enough."""

    monday: date
    practised: tuple[bool | None, ...]
    reached: bool


def this_week(days: AbstractSet[date], today: date, goal: int = DEFAULTS.weekly_goal) -> Week:
    """The week that holds `today`; while it is under way it can add to the streak but not end it.

    A week that is one day short of the goal is forgiven: it neither ends the streak nor adds to it.
    """
    monday = _monday_of(today)
    before = takewhile(
        lambda done: done >= max(1, goal - 1), (_done(days, monday - weeks * _WEEK) for weeks in count(1))
    )
    return Week(
        practised=_flags(days, monday),
        today=today.weekday(),
        streak=sum(done >= goal for done in before) + (_done(days, monday) >= goal),
        goal=goal,
    )


def calendar(days: AbstractSet[date], today: date, goal: int = DEFAULTS.weekly_goal) -> tuple[CalendarWeek, ...]:
    """The last `CALENDAR_WEEKS` weeks up to this one, the oldest first."""
    mondays = [_monday_of(today) - weeks * _WEEK for weeks in reversed(range(CALENDAR_WEEKS))]
    return tuple(_calendar_week(days, monday, today, goal) for monday in mondays)


def calendar_start(today: date) -> date:
    """The first day of the calendar."""
    return _monday_of(today) - (CALENDAR_WEEKS - 1) * _WEEK


def calendar_text(weeks: Iterable[CalendarWeek]) -> str:
    """The calendar in characters, a line a week: `●` practised, `○` not, `·` still to come, `✓` the goal reached."""
    lines = [f"{week.monday.day:>2} {MONTHS[week.monday.month - 1][:3]}   {_dots(week)}" for week in weeks]
    return "\n".join([_CALENDAR_HEAD, *lines, "", _CALENDAR_SIGNS])


def _dots(week: CalendarWeek) -> str:
    dots = "  ".join(_DOTS[day] for day in week.practised)
    return f"{dots}   {'✓' if week.reached else ''}".rstrip()


def _calendar_week(days: AbstractSet[date], monday: date, today: date, goal: int) -> CalendarWeek:
    flags = _flags(days, monday)
    seen = (None if monday + index * _DAY > today and not flag else flag for index, flag in enumerate(flags))
    return CalendarWeek(monday, tuple(seen), sum(flags) >= goal)


def _monday_of(day: date) -> date:
    return day - day.weekday() * _DAY


def _flags(days: AbstractSet[date], monday: date) -> tuple[bool, ...]:
    return tuple(monday + index * _DAY in days for index in range(_DAYS_A_WEEK))


def _done(days: AbstractSet[date], monday: date) -> int:
    return sum(_flags(days, monday))
