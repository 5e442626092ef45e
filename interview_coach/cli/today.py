"""`interview-coach today`: the plan of the day in plain lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from interview_coach.cli.console import say, wrapped
from interview_coach.cli.ending import FINE
from interview_coach.cli.opening import opened
from interview_coach.cli.summary import summary_lines
from interview_coach.coaching.clock import local_now
from interview_coach.coaching.configuration.preferences import settings
from interview_coach.coaching.interviews.mock import unfinished
from interview_coach.coaching.interviews.mock_wording import progress
from interview_coach.coaching.jobs.gaps import take_in_all
from interview_coach.coaching.marking import one_line
from interview_coach.coaching.practice.calendar import calendar_of, calendar_text
from interview_coach.coaching.practice.confidence_wording import trend_line
from interview_coach.coaching.practice.today import today
from interview_coach.coaching.rejections.requests import reminder_told, reminders
from interview_coach.coaching.wording import SHORT_ID, counted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from interview_coach.coaching.practice.queue import Due
    from interview_coach.coaching.practice.today import Today
    from interview_coach.coaching.workspace import Workspace
    from interview_coach.model import Draft


@click.command(
    epilog="""\b
Examples:
  interview-coach today && interview-coach drill --plain --count 1
  interview-coach today --summary
  interview-coach today --calendar"""
)
@click.option("--summary", "as_summary", is_flag=True, help="What today's practice showed, and one thing for tomorrow.")
@click.option("--calendar", "as_calendar", is_flag=True, help="The days practised in the last twelve weeks.")
def command(as_calendar: bool, as_summary: bool) -> int:
    """Show what to practise today and why, what is unfinished, and the week so far."""
    with opened() as workspace:
        now = local_now()
        if as_calendar:
            say(calendar_text(calendar_of(workspace, now)))
            return FINE
        if as_summary:
            say(summary_lines(workspace, now))
            return FINE
        take_in_all(workspace)
        say("\n".join((*_reminders(workspace, now.date()), *_lines(today(workspace, now)))))
        if line := trend_line(workspace):
            say(wrapped(line))
        if left := unfinished(workspace):
            place = progress(left, calm=settings(workspace).low_anxiety)
            say(wrapped(f"Unfinished mock interview, {place}: interview-coach mock --plain --resume"))
    return FINE


def _reminders(workspace: Workspace, day: date) -> Iterator[str]:
    for debrief, request in reminders(workspace, day):
        again = f"To ask once more: interview-coach debrief request {debrief.id[:SHORT_ID]} --to {request.to}"
        yield wrapped(one_line(f"{reminder_told(debrief, request)} {again}"))


def _lines(plan: Today) -> Iterator[str]:
    yield f"{plan.day:%A} {plan.day.day} {plan.day:%B}{_week(plan)}"
    yield ""
    if plan.done:
        yield "Today's practice is done. What follows is extra."
    if plan.queue:
        yield _heading(plan)
    for number, due in enumerate(plan.queue, start=1):
        yield from _due(number, due)
    if plan.drafts:
        yield "\nUnfinished"
        yield from (_unfinished(draft, calm=plan.calm) for draft in plan.drafts)
    yield "\nStart with: interview-coach drill --plain"


def _heading(plan: Today) -> str:
    if plan.calm:
        return "Next up"
    minutes = f"about {counted(plan.minutes, 'minute')}"
    if plan.answered and not plan.done:
        return f"Go on, {plan.answered} of {plan.total} answered, {minutes} left"
    return f"Next up, {counted(len(plan.queue), 'question')}, {minutes}"


def _week(plan: Today) -> str:
    if plan.calm:
        return ""
    week = plan.week
    streak = f", {week.streak} weeks in a row" if week.streak > 1 else ""
    done = f"{week.done} days this week, {week.beyond}" if week.beyond else f"{week.done} of {week.goal} days this week"
    return f", {done}{streak}"


def _due(number: int, due: Due) -> Iterator[str]:
    reason = f" ({due.reason})" if due.reason else ""
    yield wrapped(f"{number}. {one_line(due.question.text)}{reason}", "  ", "     ")
    yield wrapped(one_line(due.why), "     ")


def _unfinished(draft: Draft, *, calm: bool) -> str:
    saved = draft.saved_at.astimezone()
    words = "" if calm else f"{counted(len(draft.text.split()), 'word')}, "
    return wrapped(f"- {one_line(draft.question.text)} ({words}saved {saved:%d %b %H:%M})", "  ", "    ")
