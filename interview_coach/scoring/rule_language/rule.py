"""One rule as a value: what a rule file says, checked and ready to compile."""

from __future__ import annotations

import operator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from interview_coach.cause import Cause
    from interview_coach.model import Reason, Severity
    from interview_coach.scoring.text import Span

OPENED_BY_A_WORD = frozenset({"negated", "reported", "hypothetical", "supposed", "others"})
"""The zones whose first word is the one that makes them."""

COMPARISONS: Mapping[str, Callable[[float, float], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
    "=": operator.eq,
}


class Kind(StrEnum):
    """What a rule looks at."""

    PHRASE = "phrase"
    REGEX = "regex"
    TOGETHER = "together"
    OCCURRENCE = "occurrence"
    CONDITIONAL = "conditional"
    ABSENCE = "absence"
    METRIC = "metric"
    QUESTION = "question"


class Backing(StrEnum):
    """What stands behind a rule: a study, interviewers' practice, or nothing beyond its author's opinion."""

    STUDY = "study"
    PRACTICE = "practice"
    NONE = "none"


class Condition(NamedTuple):
    """A count of the answer compared with a number, such as `own_action: 0`."""

    name: str
    comparison: str
    number: float

    def holds(self, count: float) -> bool:
        """Whether `count` passes."""
        return COMPARISONS[self.comparison](count, self.number)

    def __str__(self) -> str:
        """As a rule file writes it."""
        return f"{self.name} {self.comparison} {self.number:g}"


class Near(NamedTuple):
    """A feature that decides a hit from nearby: with it (`wanted`) or without it the hit stands."""

    feature: str
    sentences: int = 1
    wanted: bool = False


class Example(NamedTuple):
    """An answer that tests its rule. `spans` are the marked hits, `given` the counts that the text can't show."""

    text: str
    spans: tuple[Span, ...]
    given: Mapping[str, float]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. Without a severity it finds a strength. Phrases and features are written as in docs/rules.md."""

    id: str
    kind: Kind
    reason: Reason | Cause | None
    severity: Severity | None
    evidence: Backing
    message: str
    why: str = ""
    fix: str = ""
    any: tuple[str, ...] = ()
    all: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    pattern: str = ""
    feature: str = ""
    skip_in: tuple[str, ...] = ()
    near: Near | None = None
    when: tuple[Condition, ...] = ()
    at_least: float = 1
    per: float = 0
    metric: str = ""
    above: float | None = None
    below: float | None = None
    hits: tuple[Example, ...] = ()
    misses: tuple[Example, ...] = ()
    path: str = ""
    line: int = 0
    column: int = 0

    @property
    def phrases(self) -> tuple[str, ...]:
        """Everything it looks for or leaves alone that is written in the language of phrases."""
        return (*self.any, *self.all, *self.unless)

    @property
    def named_counts(self) -> tuple[str, ...]:
        """Every feature, class and count that the rule refers to by name."""
        near = (self.near.feature,) if self.near else ()
        return tuple(filter(None, (self.feature, self.metric, *near, *(condition.name for condition in self.when))))


class Hit(NamedTuple):
    """Words in one sentence that a rule, or a `{class}`, matches; offsets are relative to the sentence."""

    name: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The matched characters."""
        return self.start, self.end
