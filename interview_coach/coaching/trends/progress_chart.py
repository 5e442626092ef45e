"""What a chart of one reason shows and where, in days and scores: the screen draws it in characters, a page in SVG."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from interview_coach.coaching.wording import MONTHS, short_date

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from interview_coach.coaching.trends.progress import Mark, ReasonProgress
    from interview_coach.coaching.trends.progress_trend import Point

_DATES_BY_MONTH = 300  # days from which the year is told, and the day is not


@dataclass(frozen=True, slots=True)
class Chart:
    """A trend with at least two points, from the first answer to the last `days` later.

    `marks` are those in between; `ticks` are days with what they are called.
    """

    first: date
    days: int
    points: tuple[Point, ...]
    marks: tuple[Mark, ...]
    ticks: tuple[tuple[int, str], ...]

    def place(self, day: date) -> int:
        """How many days from the left edge."""
        return (day - self.first).days


def chart(found: ReasonProgress, marks: Iterable[Mark], day: date, most_ticks: int) -> Chart | None:
    """The chart of a reason up to `day`, with at least two ticks; None where no trend is drawn."""
    points = found.trend.points
    if not points:
        return None
    first = min(points[0].since, found.trend.scores[0][0])
    days = (day - first).days
    inside = tuple(mark for mark in marks if first <= mark.day <= day)
    return Chart(first, days, points, inside, tuple(_ticks(first, days, max(2, most_ticks))))


def band(chart: Chart, place: float) -> tuple[float, float] | None:
    """Between which scores the middle half lies, so many days from the left; None before and after the line."""
    places = [chart.place(point.since) for point in chart.points]
    if not places[0] <= place <= places[-1]:
        return None
    right = min(bisect_right(places, place), len(places) - 1)
    share = (place - places[right - 1]) / (places[right] - places[right - 1])
    one, other = chart.points[right - 1], chart.points[right]
    return one.low + share * (other.low - one.low), one.high + share * (other.high - one.high)


def _ticks(first: date, days: int, count: int) -> Iterable[tuple[int, str]]:
    steps = min(count - 1, max(1, days))
    places = (round(days * step / steps) for step in range(steps + 1))
    return ((place, _called(first + timedelta(days=place), days)) for place in places)


def _called(day: date, days: int) -> str:
    return f"{MONTHS[day.month - 1][:3]} {day.year}" if days > _DATES_BY_MONTH else short_date(day)
