"""What somebody writes down about a job they didn't get, as values. The words said stay apart from what they mean."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from interview_coach.cause import Cause as Cause  # noqa: PLC0414, TC001, it is found here beside the other values

if TYPE_CHECKING:
    from datetime import date, datetime

    from interview_coach.model import Severity, Status


@dataclass(frozen=True, slots=True)
class Sign:
    """Words of a feedback that speak for a cause; `start` and `end` are character offsets into the feedback.

    `severity` is how strongly: `info` is a hint that needs a second one.
    """

    cause: Cause
    severity: Severity
    start: int
    end: int
    text: str
    rule: str
    message: str


@dataclass(frozen=True, slots=True)
class FeedbackReading:
    """The causes that a feedback suggests, the likeliest first, and the signs of these in the order of the text.

    Nothing is suggested where nothing can be read; `unread` is then why: `empty` or `not_english`.
    """

    signs: tuple[Sign, ...] = ()
    suggested: tuple[Cause, ...] = ()
    unread: Status | None = None

    def as_json(self) -> dict[str, Any]:
        """The fixed contract of `debrief read` as plain JSON values, without the id; `status` only where unread."""
        return {
            "reasons": [
                {"reason": sign.cause.value, "start": sign.start, "end": sign.end, "text": sign.text, "rule": sign.rule}
                for sign in self.signs
            ],
            "suggested": [cause.value for cause in self.suggested],
        } | ({"status": self.unread.value} if self.unread else {})


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
