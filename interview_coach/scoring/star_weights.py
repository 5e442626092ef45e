"""What speaks for each part of a told example, and against it, in log odds: a part is there where they add up above 0.

Set by logistic regression on labelled answers and rounded so that a person can read and question every line.
`python -m benchmarks.fit_star` fits them anew and prints how well weights fitted without a person read that person.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from interview_coach.scoring.weights import Weight

if TYPE_CHECKING:
    from collections.abc import Mapping

TOLD = 5
"""Different words that tell what happened, from which each doubling counts as one more."""


class Signs(NamedTuple):
    """The log odds of a part before anything is told, and what each sign of it adds."""

    start: float
    weights: tuple[Weight, ...]

    def odds(self, counts: Mapping[str, float]) -> float:
        """The log odds that careful readers find the part in an answer with these `star_counts`."""
        return self.start + sum(weight.worth * weight.amount(counts) for weight in self.weights)


SIGNS = {
    "situation": Signs(
        -1.1,
        (
            Weight("different words that tell what happened", "told", 1.0, TOLD),
            Weight("deeds", "deeds", 0.9),
            Weight("words of duty, need or difficulty", "tasks", 0.6),
            Weight("figures", "number", 0.9),
            Weight("claims about yourself", "claim", -0.6),
            Weight("a way of working is asked for", "approach", -1.2),
        ),
    ),
    "task": Signs(
        -4.1,
        (
            Weight("different words that tell what happened", "told", 1.0, TOLD),
            Weight("words of duty, need or difficulty", "tasks", 0.9),
            Weight("figures", "number", 0.4),
            Weight("places and times", "setting", 0.4),
            Weight("any deed of your own", "own_deed", 0.8),
            Weight("more is told after the last deed", "told_after", 0.8),
        ),
    ),
    "action": Signs(
        -1.1,
        (
            Weight("different words that tell what happened", "told", 0.5, TOLD),
            Weight("things you did", "own_action", 0.9),
            Weight("any deed or habit, yours or the group's", "any_act", 1.2),
            Weight("something is told before the first deed", "told_before", 0.4),
            Weight("general advice and claims", "general", -0.5),
            Weight("a way of working is asked for", "approach", -0.2),
        ),
    ),
    "result": Signs(
        -2.1,
        (
            Weight("an outcome at the end", "outcome_at_end", 1.7),
            Weight("more is told after the last deed", "told_after", 1.4),
            Weight("at the end something or somebody else acts", "upshot_at_end", 1.2),
            Weight("different words that tell what happened", "told", 0.9, TOLD),
            Weight("figures", "number", 1.0),
            Weight("a task told first", "task_first", -0.6),
            Weight("general advice and claims", "general", -0.6),
            Weight("a way of working is asked for", "approach", -0.7),
        ),
    ),
}
