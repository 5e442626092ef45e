"""The day's session: how far it has come, and at its end what it showed and the one thing to do tomorrow.

Nothing of it is kept beside the answers, so that leaving loses nothing and coming back goes on where it was.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from interview_coach.coaching.configuration.preferences import settings
from interview_coach.coaching.history.past import past_attempt, past_attempts
from interview_coach.coaching.history.review import only_in
from interview_coach.coaching.history.standing import as_it_stands
from interview_coach.coaching.marking import in_order
from interview_coach.model import AttemptKind, Severity, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from interview_coach.coaching.practice.today import Today
    from interview_coach.coaching.workspace import Workspace
    from interview_coach.journal import AttemptSummary
    from interview_coach.model import Attempt, Finding, Question

LOOK_BACK = 10
"""Answers among which a point recurs: about three days of practice."""

_MANY = 200  # attempts among which the day's are looked for


@dataclass(frozen=True, slots=True)
class Practised:
    """One question of the day: its last attempt, how many there were, and the one that `last` is measured against.

    `before` is the last one of an earlier day, else the one before it on this day; None where there is only one. `gone`
    has what that one gave and `last` doesn't.
    """

    last: Attempt
    times: int
    before: Attempt | None
    gone: tuple[Finding, ...]

    @property
    def better(self) -> bool:
        """Whether the score rose, or something that cost it is gone while the score did not fall."""
        if self.before is None:
            return False
        then, now = self.before.assessment.overall, self.last.assessment.overall
        if then is None or now is None:
            return now is not None
        return now > then or (now == then and bool(self.gone))


@dataclass(frozen=True, slots=True)
class Tomorrow:
    """The one thing to do: its step, the words it is about (empty for something absent), and where they were said.

    `times` of the last `among` answers gave the same point.
    """

    step: str
    words: str
    question: Question
    times: int
    among: int


@dataclass(frozen=True, slots=True)
class Summary:
    """What a day's practice came to; `tomorrow` is None where no answer asks for a change. `calm` shows no numbers."""

    day: date
    practised: tuple[Practised, ...]
    tomorrow: Tomorrow | None
    calm: bool = False

    @property
    def better(self) -> tuple[Practised, ...]:
        """The questions whose answer got better."""
        return tuple(each for each in self.practised if each.better)


def place(plan: Today, question: Question) -> str:
    """`2 of 5`: where a question stands in the session; empty for extra practice, and where nothing is counted."""
    if plan.calm or plan.done:
        return ""
    number = plan.answered + (question.id not in plan.answered_ids)
    return f"{number} of {max(number, plan.total)}"


def summary(workspace: Workspace, now: datetime) -> Summary:
    """The summary of the local day of `now` (aware), as far as it has come."""
    recent = past_attempts(workspace, limit=_MANY)
    today = list(takewhile(lambda each: each.submitted_at.date() >= now.date(), recent))
    of_day = [_standing(workspace, each.id) for each in reversed(today)]
    questions = dict.fromkeys(each.question.id for each in of_day if each.kind is not AttemptKind.FOLLOW_UP)
    practised = tuple(_practised(workspace, question_id, of_day) for question_id in questions)
    last = [_standing(workspace, each.id) for each in _scored(recent)]
    return Summary(now.date(), practised, _tomorrow(practised, last), settings(workspace).low_anxiety)


def _standing(workspace: Workspace, attempt_id: str) -> Attempt:
    return as_it_stands(workspace, past_attempt(workspace, attempt_id))


def _scored(recent: Iterable[AttemptSummary]) -> list[AttemptSummary]:
    return [each for each in recent if each.status is Status.SCORED][:LOOK_BACK]


def _practised(workspace: Workspace, question_id: str, of_day: Sequence[Attempt]) -> Practised:
    tries = [each for each in of_day if each.question.id == question_id]
    ids = {each.id for each in tries}
    earlier = next((each.id for each in past_attempts(workspace, question_id) if each.id not in ids), None)
    before = _standing(workspace, earlier) if earlier else next(reversed(tries[:-1]), None)
    gone = only_in(before.assessment.findings, tries[-1].assessment.findings) if before else ()
    return Practised(tries[-1], len(tries), before, tuple(each for each in gone if each.severity is not Severity.INFO))


def _tomorrow(practised: Iterable[Practised], last: Sequence[Attempt]) -> Tomorrow | None:
    """The point of today's last answers that the last answers gave most often, of equals the gravest."""
    standing = [(each.last, finding) for each in practised for finding in in_order(each.last.assessment.findings)]
    open_points = [(attempt, finding) for attempt, finding in standing if finding.severity is not Severity.INFO]
    if not open_points:
        return None
    times = {finding.rule: _times(finding.rule, last) for _, finding in open_points}
    attempt, worst = max(open_points, key=lambda each: (times[each[1].rule], each[1].severity is Severity.ERROR))
    said = next((finding for _, finding in open_points if finding.rule == worst.rule and finding.text), worst)
    return Tomorrow(worst.fix or worst.message, said.text, attempt.question, times[worst.rule], len(last))


def _times(rule: str, attempts: Iterable[Attempt]) -> int:
    return sum(rule in {finding.rule for finding in each.assessment.findings} for each in attempts)
