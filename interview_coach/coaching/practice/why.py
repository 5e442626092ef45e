"""Why a question is in today's queue: a sentence for each."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING

from interview_coach.coaching.practice.record import main_reason
from interview_coach.coaching.practice.schedule import answered_on, due_on, last_band
from interview_coach.coaching.wording import date_in_text
from interview_coach.model import Reason

if TYPE_CHECKING:
    from interview_coach.coaching.practice.record import Record
    from interview_coach.coaching.rejections.confirmed import Confirmed
    from interview_coach.model import Question

_FAULTS = {
    Reason.DEPTH: "stayed general where detail was asked for",
    Reason.ATTITUDE: "gave reason to doubt the attitude",
    Reason.CONTRIBUTION: "didn't say what you did yourself",
    Reason.TRANSFER: "made no link to the job",
}
_PROBED = {
    Reason.DEPTH: "experience in depth",
    Reason.ATTITUDE: "attitude under pressure",
    Reason.CONTRIBUTION: "your own part in what a group did",
    Reason.TRANSFER: "what of yours this employer can use",
}
_QUOTED = 70  # characters of what an employer said: enough to know it again, short enough for one line
_FIRST = "A good one to begin with: most people only say “we” here and never notice."


def why_leading(demand: str) -> str:
    """Why a question comes that draws out this key demand."""
    return f"Key demand “{demand}” of your active role has no answer yet."


def why(question: Question, record: Record) -> str:
    """Why the question is in today's queue, and who gave the reason it mends."""
    tells = _why_calm if record.calm else _why_due if question.id in record.cards else _why_new
    told = tells(question, record)
    reason = main_reason(question)
    confirmed = record.confirmed.get(reason) if reason else None
    return f"{_told_by(confirmed, calm=record.calm)} {told}" if confirmed else told


def _told_by(confirmed: Confirmed, *, calm: bool) -> str:
    """Who gave this reason, and in which words."""
    if not confirmed.words and calm:
        return f"To practise after {confirmed.employer}."
    if not confirmed.words:
        return f"{confirmed.employer} turned you down for this."
    return f"{confirmed.employer} said: “{shorten(confirmed.words, _QUOTED, placeholder=' …')}”."


def _why_due(question: Question, record: Record) -> str:
    card = record.cards[question.id]
    days = (record.day - answered_on(card)).days
    answered = f"last answered {_ago(days)}, {last_band(card) or 'not scored'}"
    fault = _fault(main_reason(question), record)
    if fault:
        return f"{fault}; this one was {answered}."
    return f"Due today; {answered}." if record.overdue(question) >= 0 else f"Ahead of its day; {answered}."


def _why_calm(question: Question, record: Record) -> str:
    reason = main_reason(question)
    kind = "You know this one" if question.id in record.cards else "New"
    return f"{kind}: {_PROBED[reason]}.{_meant(question, record)}" if reason else f"{kind}."


def why_ahead(question: Question, record: Record) -> str:
    """Why a question is offered whose day has not come."""
    due = due_on(record.cards[question.id])
    return f"Nothing is due, so this is extra: its day is {date_in_text(due)}."


def _why_new(question: Question, record: Record) -> str:
    reason = main_reason(question)
    if not record.cards and reason is Reason.CONTRIBUTION and reason not in record.confirmed:
        return _FIRST
    if fault := _fault(reason, record):
        return f"{fault}; this question is new.{_meant(question, record)}"
    return f"New: {_PROBED[reason]}.{_meant(question, record)}" if reason else "New."


def _meant(question: Question, record: Record) -> str:
    """Whom the question is for and what it takes for granted, so that whoever it doesn't fit can pass it by."""
    audience = record.professions.get(question.bank, "")
    people = f" It is one for {audience}." if audience else ""
    return f"{people} It takes for granted: {question.assumes}." if question.assumes else people


def _fault(reason: Reason | None, record: Record) -> str:
    """`2 of your last 3 answers ...`, empty when none of them gave this reason."""
    if reason is None:
        return ""
    flagged, judged = record.flags(reason)
    if not flagged:
        return ""
    if judged == 1:
        return f"Your last answer {_FAULTS[reason]}"
    return f"{flagged} of your last {judged} answers {_FAULTS[reason]}"


def _ago(days: int) -> str:
    return "yesterday" if days == 1 else f"{days} days ago"
