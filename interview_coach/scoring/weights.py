"""The table of weights: what each thing that an answer shows is worth.

Set by ridge and logistic regression on labelled answers, checked by leaving out one author at a time, and rounded so
that a person can read and question every line; moving any of them by two points changes agreement by less than .03.
`python -m benchmarks.agreement` prints how well the table agrees with careful readers.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_coach.model import Point, Reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@dataclass(frozen=True, slots=True)
class Weight:
    """`worth` points for the first `unit` of `count`, and for each doubling: more of the same adds less and less."""

    name: str
    count: str
    worth: float
    unit: float = 1

    def value(self, counts: Mapping[str, float]) -> float:
        """The points that this line adds for an answer with these counts."""
        return round(self.worth * math.log2(1 + counts[self.count] / self.unit), 1)


START = 26
"""Where every answer starts, so that `PASS` lies where readers begin to see first-hand detail."""

CONTENT = (
    Weight("things you did", "concrete_action", 7),
    Weight("things you did, in words that fit any deed", "vague_action", 1),
    Weight("things you had to do", "own_obligation", 2),
    Weight("things you do", "own_practice", 3),
    Weight("things you did with others", "shared_action", 4),
    Weight("different words that tell what happened", "told", 5, unit=5),
    Weight("things one can picture", "things", 5, unit=2),
    Weight("figures", "number", 3),
    Weight("names", "names", 1),
    Weight("measured results", "measured_result", 7),
    Weight("links to the new job", "links", 5),
    Weight("key demands shown first-hand", "demands_shown", 4),
    Weight("key demands only named", "demands_named", -3),
    Weight("deeds without a doer", "hidden_actor", -3),
    Weight("others' deeds without any of yours", "untold_part", -4),
    Weight("claims about yourself", "claim", -5),
    Weight("general advice", "advice sentences", -3),
    Weight("experience said to be missing", "gap", -4),
    Weight("a follow-up: less is to be told", "follow_up", 22),
)

COSTLY = {weight.name: weight.count.split()[0] for weight in CONTENT if weight.worth < 0}
"""The lines that cost points, with the feature whose words they are about."""

ELSEWHERE = 14
"""What a question that asks for no experience (why us, pay, why leave) gives back: less is to be told there."""

COST = {Reason.ATTITUDE: 25, Reason.CONTRIBUTION: 18, Reason.TRANSFER: 18}
"""What it costs to be flagged for a reason; a flag for depth costs nothing more, it is the same content missing."""

CAP = {Reason.ATTITUDE: 39, Reason.CONTRIBUTION: 59, Reason.TRANSFER: 59}
"""The most that an answer flagged for a reason can get: positive words never cancel what costs the job."""


def content(counts: Mapping[str, float]) -> Iterator[Point]:
    """The lines for what the answer holds; those that add nothing are left out."""
    yield Point("start", START, "where every answer starts")
    for weight in CONTENT:
        if value := weight.value(counts):
            yield Point(weight.name, value, f"{counts[weight.count]:g}")


def worth(counts: Mapping[str, float]) -> float:
    """What the lines for what the answer holds add up to."""
    return sum((weight.value(counts) for weight in CONTENT), start=float(START))


def bounded(score: float) -> int:
    """A score as a whole number from 0 to 100, halves up."""
    return max(0, min(100, math.floor(score + 0.5)))
