"""The table of weights: what each thing that an answer shows is worth.

Fitted on labelled answers by ridge regression, checked by leaving out one author at a time, and rounded so that a
person can read and question every line; `python -m benchmarks.agreement` prints how well it agrees with readers.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_coach.model import Point

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


@dataclass(frozen=True, slots=True)
class Weight:
    """`each` points for every one of `count`, up to `most` of them; `name` is what people read."""

    name: str
    count: str
    each: float
    most: float

    def point(self, counts: Mapping[str, float]) -> Point:
        """What this line adds for an answer with these counts."""
        found = counts.get(self.count, 0)
        return Point(self.name, self.each * min(found, self.most), f"{found:g} x {self.each:g}, at most {self.most:g}")


DEPTH_START = 14
DEPTH = (
    Weight("things you did", "own_action", 8, 5),
    Weight("things you do", "own_practice", 3, 3),
    Weight("things the group did", "group_action", 6, 3),
    Weight("figures", "number", 5, 4),
    Weight("names", "named", 3, 3),
    Weight("measured results", "measured_result", 8, 2),
    Weight("what was said", "exchange", 3, 2),
    Weight("words told", "told hundreds", 14, 1.5),
    Weight("general claims about yourself", "claim", -6, 3),
    Weight("deeds without anybody", "hidden_actor", -4, 3),
    Weight("experience said to be missing", "gap", -8, 1),
)
OVERALL_START = 24
OVERALL = (
    Weight("things you did", "own_action", 4, 6),
    Weight("things you do", "own_practice", 3, 3),
    Weight("things the group did", "group_action", 3, 3),
    Weight("figures", "number", 2.5, 4),
    Weight("names", "named", 2, 3),
    Weight("measured results", "measured_result", 4, 2),
    Weight("what was said", "exchange", 2, 3),
    Weight("links to the new job", "role_link", 3, 3),
    Weight("words told", "told hundreds", 8, 1.5),
    Weight("deeds without anybody", "hidden_actor", -3, 4),
    Weight("general claims about yourself", "claim", -4, 3),
    Weight("experience said to be missing", "gap", -4, 1),
)


def points(start: float, weights: Iterable[Weight], counts: Mapping[str, float]) -> Iterator[Point]:
    """The lines that add up to a score; those that add nothing are left out."""
    yield Point("start", start, "where every answer starts")
    yield from (point for weight in weights if (point := weight.point(counts)).value)


def bounded(score: float) -> int:
    """A score as a whole number from 0 to 100, halves up."""
    return max(0, min(100, math.floor(score + 0.5)))
