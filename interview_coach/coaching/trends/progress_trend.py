"""One score over time: its moving median, the band in which the middle half lies, and whether it has changed.

Nothing is said of fewer answers than anything can be told from.
"""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby, product
from operator import itemgetter
from statistics import median, quantiles
from typing import TYPE_CHECKING

from interview_coach.coaching.practice.habit import monday_of
from interview_coach.coaching.rejections.proof import WINDOW

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Dated = tuple[date, int]
"""A score of 0 to 100, and the day of the answer that got it."""

MOST_DAYS, MOST_WEEKS = 60, 104
"""Points up to which a chart is by day, and up to which by week: as many as can be told apart on a screen."""

LATELY = 10
"""Answers on each side when the last ones are laid beside the first: two weeks of practice on one reason."""

_SURE = 1.64  # standard errors: by chance alone one comparison in twenty goes so far up


class Period(StrEnum):
    """What one point of a trend stands for."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"

    def of(self, day: date) -> date:
        """The first day of the period that holds this one."""
        if self is Period.WEEK:
            return monday_of(day)
        return day.replace(day=1) if self is Period.MONTH else day


class Direction(StrEnum):
    """Where the last answers stand beside the first ones."""

    UP = "up"
    LEVEL = "level"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Point:
    """A period, from its first day on: median and quartiles of its scores.

    Where it has fewer than `WINDOW`, the last ones before it fill them up to so many. `answers` are its own.
    """

    since: date
    answers: int
    low: float
    median: float
    high: float


@dataclass(frozen=True, slots=True)
class Change:
    """The median score of the first answers and of the last ones, and whether the difference is more than chance."""

    before: float
    now: float
    direction: Direction


@dataclass(frozen=True, slots=True)
class Trend:
    """One score over time; `points` are empty where there is no line to draw, `change` None where none can be told."""

    scores: tuple[Dated, ...]
    period: Period
    points: tuple[Point, ...]
    change: Change | None

    @property
    def drawn(self) -> bool:
        """Whether there is a line to draw."""
        return bool(self.points)


def trend(scores: Sequence[Dated]) -> Trend:
    """The trend of scores that are in the order of their days."""
    period = period_for([day for day, _ in scores])
    found = tuple(points(scores, period))
    return Trend(tuple(scores), period, found if len(found) > 1 else (), change([score for _, score in scores]))


def points(scores: Sequence[Dated], period: Period) -> Iterator[Point]:
    """The points of such a trend, by any period; none before there is a window of answers."""
    last: deque[int] = deque(maxlen=WINDOW)
    for since, days in groupby(_by_day(scores), key=lambda day: period.of(day[0])):
        own = [score for _, of_day in days for score in of_day]
        last.extend(own)
        window = own if len(own) >= WINDOW else list(last)
        if len(window) >= WINDOW:
            low, high = middle_half(window)
            yield Point(since, len(own), low, median(window), high)


def _by_day(scores: Iterable[Dated]) -> Iterator[tuple[date, list[int]]]:
    """The scores of each day: of thousands of answers there are few whose period has to be found."""
    return ((day, [score for _, score in group]) for day, group in groupby(scores, key=itemgetter(0)))


def period_for(days: Iterable[date]) -> Period:
    """The shortest period by which these days make no more points than can be told apart."""
    known = frozenset(days)
    if len(known) <= MOST_DAYS:
        return Period.DAY
    return Period.WEEK if len(set(map(Period.WEEK.of, known))) <= MOST_WEEKS else Period.MONTH


def change(scores: Sequence[int]) -> Change | None:
    """How the last answers stand beside the first ones, None while these are not two windows.

    Two answers are drawn, one from each side: how often the later has the higher score is what Mann and Whitney's U
    counts. It is a change where that is further from half than chance would bring it, by its normal approximation.
    """
    size = min(LATELY, len(scores) // 2)
    if size < WINDOW:
        return None
    before, now = scores[:size], scores[-size:]
    better = sum((one < other) + (one == other) / 2 for one, other in product(before, now)) / size**2
    error = math.sqrt((2 * size + 1) / (12 * size**2))
    sure = abs(better - 0.5) > _SURE * error
    direction = Direction.LEVEL if not sure else Direction.UP if better > 0.5 else Direction.DOWN
    return Change(median(before), median(now), direction)


def middle_half(scores: Sequence[int]) -> tuple[float, float]:
    """The quartiles: half of the scores, at least two of them, lie between."""
    low, _, high = quantiles(scores, n=4, method="inclusive")
    return low, high
