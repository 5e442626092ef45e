"""The words of the field as values: what every floor passes to every other. Imports nothing of ours."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime


class Reason(StrEnum):
    """Why a candidate is turned down, as far as practice can mend it."""

    DEPTH = "depth"
    ATTITUDE = "attitude"
    CONTRIBUTION = "contribution"
    TRANSFER = "transfer"


class Severity(StrEnum):
    """How much a finding costs: `error` costs the job, `warn` weakens the answer, `info` is a note."""

    INFO = "info"
    WARN = "warn"
    ERROR = "error"

    @property
    def gravity(self) -> int:
        """0 for the lightest, which costs nothing, and more for what costs more."""
        return _LIGHTEST_FIRST.index(self)


_LIGHTEST_FIRST = tuple(Severity)


class Verdict(StrEnum):
    """Whether the answer gives the interviewer a reason; `na` where the question does not call for it."""

    FLAG = "flag"
    OK = "ok"
    NA = "na"


class Status(StrEnum):
    """`scored`, or why there is no score."""

    SCORED = "scored"
    EMPTY = "empty"
    TOO_SHORT = "too_short"
    NOT_ENGLISH = "not_english"
    QUESTION_REPEATED = "question_repeated"
    KEYWORD_LIST = "keyword_list"
    COPIED = "copied"
    NOT_JUDGED = "not_judged"
    """Kept, but no rule can honestly say how good it is."""


class Band(StrEnum):
    """The overall score as people read it; screens show this word, not the number."""

    STRONG = "strong"
    SOLID = "solid"
    NEEDS_WORK = "needs work"
    AT_RISK = "at risk"

    @classmethod
    def of(cls, overall: int) -> Band:
        """The band of an overall score of 0 to 100."""
        return next((band for band, floor in BAND_FLOORS.items() if overall >= floor), cls.AT_RISK)


BAND_FLOORS = {Band.STRONG: 75, Band.SOLID: 60, Band.NEEDS_WORK: 40, Band.AT_RISK: 0}


class Round(StrEnum):
    """The interview in which a question is usually asked."""

    SCREEN = "screen"
    MANAGER = "manager"
    PANEL = "panel"


@dataclass(frozen=True, slots=True)
class EvidenceGroup:
    """One kind of evidence a good answer holds, and words any of which would show it."""

    name: str
    keywords: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a bank; `id` is unique over all banks, `time_limit` is in seconds of speaking.

    `assumes` says what it takes for granted about the person, as `a gap in the CV`; empty where it fits anybody. An
    `archived` one is kept but not asked any more. A follow-up knows what was `asked_before` it, the question of the
    bank first.
    """

    id: str
    text: str
    probes: tuple[Reason, ...] = ()
    listens_for: str = ""
    evidence: tuple[EvidenceGroup, ...] = ()
    time_limit: int = 120
    follow_ups: tuple[str, ...] = ()
    strong_answer: str | None = None
    weak_answer: str | None = None
    difficulty: int = 2
    round: Round | None = None
    tags: tuple[str, ...] = ()
    assumes: str = ""
    bank: str = ""
    archived: bool = False
    asked_before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Role:
    """A target job. `advert` is the job description word for word.

    `id` is empty for one that is not kept; `version` counts how often it was saved.
    """

    employer: str = ""
    title: str = ""
    key_demands: tuple[str, ...] = ()
    context: str = ""
    advert: str = ""
    id: str = ""
    version: int = 0


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule's hit. `start` and `end` are character offsets into the user's own text, None for something absent."""

    rule: str
    reason: Reason | None
    severity: Severity
    start: int | None
    end: int | None
    text: str
    message: str
    why: str
    fix: str


@dataclass(frozen=True, slots=True)
class Strength:
    """Something the answer does well, with the words that show it (character offsets)."""

    rule: str
    start: int | None
    end: int | None
    text: str
    message: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """One reason's verdict and its score of 0 to 100 (None with `na`)."""

    verdict: Verdict
    score: int | None


@dataclass(frozen=True, slots=True)
class Star:
    """Which parts of a told example are there."""

    situation: bool = False
    task: bool = False
    action: bool = False
    result: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """What the strip counts while one types, never a score. `star` is None where no past example is asked for."""

    own_actions: int = 0
    group_actions: int = 0
    measured_results: int = 0
    star: Star | None = None
    words: int = 0
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class Point:
    """One line of how the overall score came about; the points of an assessment add up to its overall score."""

    name: str
    value: float
    detail: str


@dataclass(frozen=True, slots=True)
class Assessment:
    """What scoring says of one answer; `overall` is 0 to 100, None unless `status` is `scored`."""

    status: Status
    overall: int | None
    reasons: Mapping[Reason, Judgement]
    facts: Facts
    findings: tuple[Finding, ...] = ()
    strengths: tuple[Strength, ...] = ()
    follow_up: str = ""
    points: tuple[Point, ...] = ()
    engine: str = ""

    @property
    def band(self) -> Band | None:
        """The overall score in words, None where there is none."""
        return None if self.overall is None else Band.of(self.overall)

    @property
    def flagged(self) -> tuple[Reason, ...]:
        """The reasons this answer would give an interviewer."""
        return tuple(reason for reason, judgement in self.reasons.items() if judgement.verdict is Verdict.FLAG)

    def as_json(self, answer_id: str | None = None) -> dict[str, Any]:
        """The fixed scoring contract as plain JSON values; `id` is left out without an `answer_id`."""
        star = self.facts.star
        return ({} if answer_id is None else {"id": answer_id}) | {
            "status": self.status.value,
            "overall": self.overall,
            "reasons": {
                reason.value: {"verdict": judgement.verdict.value, "score": judgement.score}
                for reason, judgement in self.reasons.items()
            },
            "star": None if star is None else dataclasses.asdict(star),
            "quantified": self.facts.measured_results > 0,
            "words": self.facts.words,
            "seconds": self.facts.seconds,
            "findings": [dataclasses.asdict(finding) for finding in self.findings],
            "strengths": [dataclasses.asdict(strength) for strength in self.strengths],
            "follow_up": self.follow_up,
            "engine": self.engine,
        }


class AttemptKind(StrEnum):
    """How an attempt came about."""

    DRILL = "drill"
    RETRY = "retry"
    FOLLOW_UP = "follow_up"
    MOCK = "mock"


@dataclass(frozen=True, slots=True)
class Attempt:
    """One submitted answer, append-only; `seconds` is how long the typing took, None when not timed.

    `role_id` names the target job it was given for, `mock_id` the mock interview it was given in, `constraint` the rung
    of the ladder it was given under; each is empty for none.
    """

    id: str
    question: Question
    answer: str
    assessment: Assessment
    submitted_at: datetime
    kind: AttemptKind = AttemptKind.DRILL
    seconds: float | None = None
    role_id: str = ""
    mock_id: str = ""
    constraint: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """An answer being typed. `writer` tells two open copies of the app apart, so neither overwrites the other."""

    question: Question
    writer: str
    text: str
    saved_at: datetime


@dataclass(frozen=True, slots=True)
class Card:
    """When a question is due again. `state` is the scheduler's own, opaque to everybody else."""

    question_id: str
    due: datetime
    state: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with a file: where (line and column count from 1, None when unknown) and what to do, in words."""

    path: str
    line: int | None
    column: int | None
    message: str

    @property
    def place(self) -> str:
        """`file:line:column`, as far as known."""
        return ":".join(str(part) for part in (self.path, self.line, self.column) if part is not None)

    def __str__(self) -> str:
        """`file:line:column: message`, as editors and compilers print it."""
        return f"{self.place}: {self.message}"


class CoachError(Exception):
    """A sentence for the user: what is wrong, where, and what to do. The only error floors let out on purpose."""


def system_says(error: OSError) -> str:
    """Why the system refuses, in its words, to stand within a sentence: `no space left on device`."""
    return (error.strerror or str(error)).lower()
