"""A mock interview as values: what is asked in which order, what became of it, and how far it has come."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from interview_coach.model import Question, Reason, Round


class Part(StrEnum):
    """The parts of an interview, in the order they come in."""

    OPENING = "opening"
    EXPERIENCE = "experience"
    BEHAVIOURAL = "behavioural"
    MOTIVATION = "motivation"
    CLOSING = "your questions"


class Pace(StrEnum):
    """How much time there is to type an answer: none counted, or so many times what speaking it may take."""

    OFF = "off"
    RELAXED = "relaxed"
    STRICT = "strict"

    def limit(self, question: Question) -> int | None:
        """Seconds of typing for an answer, None where they are not counted."""
        factor = {Pace.OFF: 0, Pace.RELAXED: 2, Pace.STRICT: 1}[self]
        return question.time_limit * factor or None


@dataclass(frozen=True, slots=True)
class Choice:
    """What the questions of a mock are chosen by; what is empty or None restricts nothing. `count` holds them all."""

    role_id: str = ""
    bank: str = ""
    round: Round | None = None
    reason: Reason | None = None
    count: int = 5


@dataclass(frozen=True, slots=True)
class Asked:
    """One question in its place."""

    part: Part
    question: Question


@dataclass(frozen=True, slots=True)
class Pause:
    """A break at question `number` (from 1); `ended` is None while it lasts."""

    number: int
    reason: str
    began: datetime
    ended: datetime | None = None

    @property
    def seconds(self) -> float:
        """How long it took, 0 while it lasts."""
        return (self.ended - self.began).total_seconds() if self.ended else 0


@dataclass(frozen=True, slots=True)
class MockInterview:
    """One mock. Its answers are the attempts that bear its id.

    `answered` and `passed` are ids of questions that have their answer or are left without one.
    `typed` and `spent` are the words and the seconds so far at the question that is being answered, as of `seen`.
    `version` counts how often it was saved: 0 before the first time.
    """

    id: str
    began: datetime
    choice: Choice
    pace: Pace
    asked: tuple[Asked, ...]
    seen: datetime
    answered: tuple[str, ...] = ()
    passed: tuple[str, ...] = ()
    pauses: tuple[Pause, ...] = ()
    typed: str = ""
    spent: float = 0
    ended: datetime | None = None
    version: int = 0

    @property
    def current(self) -> Asked | None:
        """What is to be answered next, None when nothing is left."""
        settled = {*self.answered, *self.passed}
        return next((asked for asked in self.asked if asked.question.id not in settled), None)

    @property
    def number(self) -> int:
        """The current question's, from 1; that of the last one when nothing is left."""
        return self.asked.index(self.current) + 1 if self.current else self.total

    @property
    def paused(self) -> bool:
        """Whether its last pause lasts still."""
        return bool(self.pauses) and self.pauses[-1].ended is None

    @property
    def total(self) -> int:
        """How many questions there are."""
        return len(self.asked)
