"""Days practised: this week at a glance and how many weeks in a row reached the goal.

Days are those of the calendar where an answer was given, so no clock that is set and no time zone can move one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count, takewhile
from typing import TYPE_CHECKING

from interview_coach.coaching.configuration.settings import DEFAULTS

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

_WEEK = timedelta(weeks=1)
_DAY = timedelta(days=1)
_DAYS_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class Week:
    """The week of `today`: one flag a day from Monday, and the weeks in a row that reached the goal.

    `streak` counts no week that was only forgiven; `began` is the first day that can have been missed.
    """

    practised: tuple[bool, ...]
    today: int
    streak: int
    goal: int = DEFAULTS.weekly_goal
    began: int = 0

    def missed(self, day: int) -> bool:
        """Whether nothing was answered on a day that is over, in a week with answers and after the very first one."""
        return self.began <= day < self.today and not self.practised[day] and any(self.practised)

    @property
    def done(self) -> int:
        """Days practised this week."""
        return sum(self.practised)

    @property
    def beyond(self) -> str:
        """`goal of 5 reached` on the sixth day, empty up to the fifth."""
        return f"goal of {self.goal} reached" if self.done > self.goal else ""


def this_week(days: AbstractSet[date], today: date, goal: int = DEFAULTS.weekly_goal) -> Week:
    """The week that holds `today`; while it is under way it can add to the streak but not end it.

    A week that is one day short of the goal is forgiven: it neither ends the streak nor adds to it.
    """
    monday = monday_of(today)
    before = takewhile(
        lambda done: done >= max(1, goal - 1), (_done(days, monday - weeks * _WEEK) for weeks in count(1))
    )
    return Week(
        practised=flags(days, monday),
        today=today.weekday(),
        streak=sum(done >= goal for done in before) + (_done(days, monday) >= goal),
        goal=goal,
        began=max(0, (min(days, default=today) - monday).days),
    )


def monday_of(day: date) -> date:
    """The first day of its week."""
    return day - day.weekday() * _DAY


def flags(days: AbstractSet[date], monday: date) -> tuple[bool, ...]:
    """Whether each day of this week was practised."""
    return tuple(monday + index * _DAY in days for index in range(_DAYS_A_WEEK))


def _done(days: AbstractSet[date], monday: date) -> int:
    return sum(flags(days, monday))
