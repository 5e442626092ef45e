"""Days practised: this week at a glance and how many weeks in a row reached the goal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count, takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

GOAL = 5  # days a week; daily with two days to spare is kept up longer than daily without

_WEEK = timedelta(weeks=1)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Week:
    """The week of `today`: one flag a day from Monday, and the weeks in a row that reached the goal."""

    practised: tuple[bool, ...]
    today: int
    streak: int
    goal: int = GOAL

    @property
    def done(self) -> int:
        """Days practised this week."""
        return sum(self.practised)


def this_week(days: AbstractSet[date], today: date) -> Week:
    """The week that holds `today`; while it is under way it can add to the streak but not end it."""
    monday = today - today.weekday() * _DAY
    before = sum(1 for _ in takewhile(lambda weeks: _reached(days, monday - weeks * _WEEK), count(1)))
    return Week(
        practised=tuple(monday + index * _DAY in days for index in range(7)),
        today=today.weekday(),
        streak=before + _reached(days, monday),
    )


def _reached(days: AbstractSet[date], monday: date) -> bool:
    return sum(monday + index * _DAY in days for index in range(7)) >= GOAL
