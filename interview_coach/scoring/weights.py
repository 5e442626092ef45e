"""The table of weights: what each thing that an answer shows is worth.

Set by ridge regression on answers that careful readers have labelled, checked by leaving out one author at a time, and
rounded so that a person can read and question every line. `python -m benchmarks.fit_quality` fits them anew and prints
how well weights of other authors agree with readers, `python -m benchmarks.agreement` how well this table does.
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
    """`worth` points for the first `unit` of `count`, and for each doubling: more of the same adds less and less.

    More than `most` add nothing.
    """

    name: str
    count: str
    worth: float
    unit: float = 1
    most: float = math.inf

    def value(self, counts: Mapping[str, float]) -> float:
        """The points that this line adds for an answer with these counts."""
        return round(self.worth * self.amount(counts), 1)

    def amount(self, counts: Mapping[str, float]) -> float:
        """How much there is of it: 1 for the first `unit`, and 1 more for each doubling."""
        return math.log2(1 + min(counts[self.count], self.most) / self.unit)


START = 28
"""Where every answer starts, so that `PASS` lies where readers begin to see first-hand detail."""

CONTENT = (
    Weight("things you did", "concrete_action", 2.5),
    Weight("things you did with others", "shared_action", 2),
    Weight("things your team does", "group_practice", 1.5, most=1),
    Weight("different words that say something", "said", 8, unit=5, most=40),
    Weight("things one can picture", "things", 3, unit=2),
    Weight("figures", "number", 3.5),
    Weight("measured results", "measured_result", 4),
    Weight("situation, action and result", "whole_story", 3.5),
    Weight("links to the new job", "links", 5.5),
    Weight("key demands shown first-hand", "demands_shown", 4),
    Weight("key demands only named", "demands_named", -1),
    Weight("nothing that you did", "nothing_done", -3.5),
    Weight("others' deeds without any of yours", "untold_part", -7),
    Weight("habits", "habit sentences", -2),
    Weight("claims about yourself", "claim", -2),
    Weight("general advice in place of an example", "advice_instead", -2.5),
    Weight("experience said to be missing", "gap", -1.5),
    Weight("no example asked for", "asks_no_example", 6),
    Weight("a follow-up: less is to be told", "follow_up", 26),
)

COSTLY = {weight.name: weight.count.split()[0].removesuffix("_instead") for weight in CONTENT if weight.worth < 0}
"""The lines that cost points, with the feature whose words they are about."""

VOCABULARY = {"words of good answers": "good_words", "words of empty answers": "empty_words"}
"""What the words of `lexicon/vocabulary.txt` add up to, in points."""

ELSEWHERE = 14
"""What a question that asks for no experience (why us, pay, why leave) gives back: less is to be told there."""

COST = {Reason.ATTITUDE: 25, Reason.CONTRIBUTION: 8, Reason.TRANSFER: 8}
"""What it costs to be flagged for a reason; a flag for depth costs nothing more, it is the same content missing."""

SAME_AS_FLAG = {Reason.CONTRIBUTION: ("others' deeds without any of yours", "nothing that you did")}
"""The lines that cost points for what a flag for the reason says: who disputes the one disputes the other."""

CAP = {Reason.ATTITUDE: 39, Reason.CONTRIBUTION: 59, Reason.TRANSFER: 59}
"""The most that an answer flagged for a reason can get: positive words never cancel what costs the job."""


def content(counts: Mapping[str, float]) -> Iterator[Point]:
    """The lines for what the answer holds; those that add nothing are left out."""
    yield Point("start", START, "where every answer starts")
    for weight in CONTENT:
        if value := weight.value(counts):
            yield Point(weight.name, value, f"{counts[weight.count]:g}")
    yield from (Point(name, points, "") for name, count in VOCABULARY.items() if (points := counts[count]))


def worth(counts: Mapping[str, float]) -> float:
    """What the lines for what the answer holds add up to."""
    lines = START + sum(weight.value(counts) for weight in CONTENT)
    return lines + sum(counts[count] for count in VOCABULARY.values())


def bounded(score: float) -> int:
    """A score as a whole number from 0 to 100, halves up."""
    return max(0, min(100, math.floor(score + 0.5)))
