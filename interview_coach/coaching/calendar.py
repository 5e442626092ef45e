"""The days practised in the last weeks, as a calendar: a sign for each day, so that colour is never needed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from interview_coach.coaching.habit import flags, monday_of
from interview_coach.coaching.preferences import settings
from interview_coach.coaching.settings import DEFAULTS
from interview_coach.coaching.wording import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet
    from datetime import datetime

    from interview_coach.coaching.workspace import Workspace

CALENDAR_WEEKS = 12

_CALENDAR_HEAD = "week of  M  T  W  T  F  S  S"
_CALENDAR_SIGNS = "● practised   ○ not   · still to come   ✓ weekly goal reached"
_DOTS = {True: "●", False: "○", None: "·"}
_WEEK = timedelta(weeks=1)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class CalendarWeek:
    """One week of the calendar: its Monday, one flag a day, None for a day still to come, and whether it is enough."""

    monday: date
    practised: tuple[bool | None, ...]
    reached: bool


def calendar_of(workspace: Workspace, now: datetime) -> tuple[CalendarWeek, ...]:
    """The days practised in the last weeks, up to the local day of `now`."""
    day = now.date()
    return calendar(workspace.journal.days(calendar_start(day)), day, settings(workspace).weekly_goal)


def calendar(days: AbstractSet[date], today: date, goal: int = DEFAULTS.weekly_goal) -> tuple[CalendarWeek, ...]:
    """The last `CALENDAR_WEEKS` weeks up to this one, the oldest first."""
    mondays = [monday_of(today) - weeks * _WEEK for weeks in reversed(range(CALENDAR_WEEKS))]
    return tuple(_calendar_week(days, monday, today, goal) for monday in mondays)


def calendar_start(today: date) -> date:
    """The first day of the calendar."""
    return monday_of(today) - (CALENDAR_WEEKS - 1) * _WEEK


def calendar_text(weeks: Iterable[CalendarWeek]) -> str:
    """The calendar in characters, a line a week: `●` practised, `○` not, `·` still to come, `✓` the goal reached."""
    lines = [f"{week.monday.day:>2} {MONTHS[week.monday.month - 1][:3]}   {_dots(week)}" for week in weeks]
    return "\n".join([_CALENDAR_HEAD, *lines, "", _CALENDAR_SIGNS])


def _dots(week: CalendarWeek) -> str:
    dots = "  ".join(_DOTS[day] for day in week.practised)
    return f"{dots}   {'✓' if week.reached else ''}".rstrip()


def _calendar_week(days: AbstractSet[date], monday: date, today: date, goal: int) -> CalendarWeek:
    practised = flags(days, monday)
    seen = (None if monday + index * _DAY > today and not flag else flag for index, flag in enumerate(practised))
    return CalendarWeek(monday, tuple(seen), sum(practised) >= goal)
