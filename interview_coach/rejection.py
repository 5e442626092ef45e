"""What somebody writes down about a job they didn't get, as values. The words said stay apart from what they mean."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from interview_coach.model import Cause


class Stage(StrEnum):
    """How far one got before the no."""

    APPLICATION = "application"
    SCREEN = "screen"
    MANAGER = "manager"
    PANEL = "panel"
    FINAL = "final"


class Source(StrEnum):
    """Who said it."""

    HIRING_MANAGER = "hiring_manager"
    RECRUITER = "recruiter"
    OTHER = "other"


class RequestStatus(StrEnum):
    """How far asking for feedback has come."""

    DRAFTED = "drafted"
    SENT = "sent"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class Feedback:
    """What was said, word for word; `given_on` is None when the day is not known."""

    source: Source
    text: str
    given_on: date | None = None


@dataclass(frozen=True, slots=True)
class FeedbackRequest:
    """One request for feedback, since when it has its status, and the day on which an answer was last missed."""

    to: Source
    status: RequestStatus
    since: date
    reminded_on: date | None = None


@dataclass(frozen=True, slots=True)
class ConfirmedCause:
    """What the user says the reason was: one of the seven, or, with `cause` None, one in their own `words`.

    With a cause, `words` are those of the feedback that show it, where there are some.
    """

    cause: Cause | None
    words: str
    confirmed_at: datetime


@dataclass(frozen=True, slots=True)
class Debrief:
    """One rejection. Everything but the employer can wait; `confidence` is how well it felt to go, 1 to 5.

    `version` counts how often it was saved: 0 before the first time.
    """

    id: str
    employer: str
    created_at: datetime
    title: str = ""
    stage: Stage | None = None
    interviewed_on: date | None = None
    rejected_on: date | None = None
    confidence: int | None = None
    feedback: tuple[Feedback, ...] = ()
    requests: tuple[FeedbackRequest, ...] = ()
    causes: tuple[ConfirmedCause, ...] = ()
    notes: str = ""
    role_id: str = ""
    version: int = 0
