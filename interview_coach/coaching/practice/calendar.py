"""The days practised in the last weeks, as a calendar: a sign for each day, so that colour is never needed.

With counts of answers it is a heat map, each day shaded by how many there were.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from interview_coach.coaching.configuration.preferences import settings
from interview_coach.coaching.configuration.settings import DEFAULTS
from interview_coach.coaching.practice.habit import flags, monday_of
from interview_coach.coaching.wording import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet
    from datetime import datetime

    from interview_coach.coaching.workspace import Workspace

CALENDAR_WEEKS = 12

_CALENDAR_HEAD = "week of  M  T  W  T  F  S  S"
_CALENDAR_SIGNS = "● practised  ○ not  · before you began or to come  ✓ goal reached"
SHADES = {1: "░", 2: "▒", 4: "▓", 7: "█"}
"""The sign of a day from so many answers on; seven are more than a session of ten minutes."""
_SHADES_SIGNS = "answers: ░ 1  ▒ 2-3  ▓ 4-6  █ 7 and more\n○ none  · before you began or to come  ✓ weekly goal reached"
_DOTS = {True: "●", False: "○", None: "·"}
_WEEK = timedelta(weeks=1)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class CalendarWeek:
    """One week of the calendar: its Monday, one flag a day, and whether it is enough.

    A flag is None for a day still to come and for one before the very first answer.
    """

    monday: date
    practised: tuple[bool | None, ...]
    reached: bool


def calendar_of(workspace: Workspace, now: datetime) -> tuple[CalendarWeek, ...]:
    """The days practised in the last weeks, up to the local day of `now`."""
    day = now.date()
    return calendar(workspace.journal.days(date.min), day, settings(workspace).weekly_goal)


def calendar(
    days: AbstractSet[date], today: date, goal: int = DEFAULTS.weekly_goal, weeks: int = CALENDAR_WEEKS
) -> tuple[CalendarWeek, ...]:
    """The last so many weeks up to this one, the oldest first; `days` are all with an answer, from the first one on."""
    mondays = [monday_of(today) - back * _WEEK for back in reversed(range(weeks))]
    return tuple(_calendar_week(days, monday, today, goal) for monday in mondays)


def calendar_start(today: date, weeks: int = CALENDAR_WEEKS) -> date:
    """The first day of a calendar of so many weeks."""
    return monday_of(today) - (weeks - 1) * _WEEK


def calendar_text(weeks: Iterable[CalendarWeek], answers: Mapping[date, int] | None = None) -> str:
    """The calendar in characters, a line a week: `●` practised, `○` not, `·` no matter, `✓` the goal reached.

    With the number of `answers` of each day, a day practised has one of `SHADES` in place of `●`.
    """
    lines = [f"{week.monday.day:>2} {MONTHS[week.monday.month - 1][:3]}   {_signs(week, answers)}" for week in weeks]
    return "\n".join([_CALENDAR_HEAD, *lines, "", _CALENDAR_SIGNS if answers is None else _SHADES_SIGNS])


def shade(answers: int) -> str:
    """The sign of a day with so many answers, at least one."""
    return next(sign for least, sign in reversed(SHADES.items()) if answers >= least)


def _signs(week: CalendarWeek, answers: Mapping[date, int] | None) -> str:
    signs = [_DOTS[flag] for flag in week.practised]
    if answers:
        days = (week.monday + index * _DAY for index in range(len(signs)))
        signs = [shade(count) if (count := answers.get(day)) else sign for day, sign in zip(days, signs, strict=True)]
    return f"{'  '.join(signs)}   {'✓' if week.reached else ''}".rstrip()


def _calendar_week(days: AbstractSet[date], monday: date, today: date, goal: int) -> CalendarWeek:
    practised = flags(days, monday)
    first = min(days, default=today)
    matters = (first <= monday + index * _DAY <= today for index in range(len(practised)))
    seen = (flag if flag or counts else None for flag, counts in zip(practised, matters, strict=True))
    return CalendarWeek(monday, tuple(seen), sum(practised) >= goal)
