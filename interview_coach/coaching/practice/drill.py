"""One question's way: the draft that was kept, facts while one types, the attempt."""

from __future__ import annotations

import uuid
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from interview_coach.coaching.history.standing import as_it_stands, carry_disputes
from interview_coach.coaching.jobs.gaps import take_note
from interview_coach.coaching.jobs.targets import active_role
from interview_coach.coaching.library.framing import honestly_judged
from interview_coach.coaching.marking import in_order
from interview_coach.coaching.practice.schedule import Rating, rescheduled
from interview_coach.coaching.rules import rules_in_use
from interview_coach.journal import JournalError
from interview_coach.model import Attempt, AttemptKind, CoachError, Draft, Question, Status
from interview_coach.scoring import LiveScorer, score
from interview_coach.scoring.follow_up import probed_by
from interview_coach.scoring.rule_language.shipped import shipped_rules

if TYPE_CHECKING:
    from datetime import datetime

    from interview_coach.coaching.practice.ladder import Constraint
    from interview_coach.coaching.workspace import Workspace
    from interview_coach.model import Card, Role
    from interview_coach.scoring.rule_language.rules import RuleSet

_FOLLOW_UP = "/follow-up"
_FOLLOW_UP_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Drill:
    """One question being answered for `role`, by the shipped `rules` if none are given.

    `draft` is what was left unfinished, `last` the attempt before this one; `scorer` tells the facts of what is typed.
    `constraint` is the rung of the ladder it is answered under, None for none.
    """

    question: Question
    kind: AttemptKind
    draft: Draft | None
    scorer: LiveScorer
    rules: RuleSet | None = None
    last: Attempt | None = None
    role: Role | None = None
    constraint: Constraint | None = None

    @property
    def advice(self) -> str:
        """What to do about the chief fault of the last attempt; empty at the first, and after one without fault."""
        findings = in_order(self.last.assessment.findings) if self.last else ()
        return findings[0].fix if findings else ""


class NothingToScore(CoachError):
    """Submitted without a word."""


def begin(workspace: Workspace, question: Question, kind: AttemptKind = AttemptKind.DRILL) -> Drill:
    """Opens a question with its newest unfinished answer, whichever copy of the app it was typed in."""
    if question.asked_before:
        kind = AttemptKind.FOLLOW_UP
    drafts = (draft for draft in workspace.journal.drafts() if draft.question.id == question.id)
    begun = opened(workspace, question, kind, active_role(workspace))
    return replace(begun, draft=next(drafts, None), last=_last_attempt(workspace, question))


def opened(workspace: Workspace, question: Question, kind: AttemptKind, role: Role | None) -> Drill:
    """The question with a blank page and nothing of what was answered before, to be judged by the user's rules."""
    rules = rules_in_use(workspace.folders.rules)
    return Drill(question, kind, draft=None, scorer=LiveScorer(question, role, rules), rules=rules, role=role)


def keep(workspace: Workspace, drill: Drill, text: str, now: datetime) -> None:
    """Saves what has been typed so far. Raises JournalError.

    A page gone blank changes nothing: one key can empty it by mistake, and only `forget` knows that it was meant.
    """
    if text.strip():
        workspace.journal.keep_draft(Draft(drill.question, workspace.writer, text, now), begun_from=drill.draft)


def forget(workspace: Workspace, drill: Drill) -> None:
    """Forgets what was typed, when a page is left blank. Raises JournalError."""
    workspace.journal.drop_draft(drill.question.id, workspace.writer)
    _settle(workspace, drill)


def submit(workspace: Workspace, drill: Drill, text: str, now: datetime, seconds: float | None = None) -> Attempt:
    """Scores `text` and records the attempt. Raises NothingToScore for blank text, JournalError if it can't be kept."""
    attempt = scored(drill, text, now, seconds)
    workspace.journal.record(attempt, card_after(workspace, attempt), workspace.writer)
    with suppress(
        CoachError
    ):  # the attempt is recorded; a draft left over is only offered once more, a dispute made once more
        _settle(workspace, drill)
        if drill.last:
            carry_disputes(workspace, drill.last, attempt)
    with suppress(JournalError):  # the answer is kept; what it shows is read again when it is asked for
        take_note(workspace, drill.role)
    return attempt


def scored(drill: Drill, text: str, now: datetime, seconds: float | None = None) -> Attempt:
    """The attempt that `text` is, not yet recorded; nothing more is asked after a follow-up. Raises NothingToScore."""
    question = drill.question
    assessment = honestly_judged(question, score(text, question, drill.role, drill.rules))
    if assessment.status is Status.EMPTY:
        raise NothingToScore("There is nothing to score yet: type your answer first.")
    if drill.kind is AttemptKind.FOLLOW_UP:
        assessment = replace(assessment, follow_up="")
    role_id = drill.role.id if drill.role else ""
    under = drill.constraint or ""
    return Attempt(uuid.uuid4().hex, question, text, assessment, now, drill.kind, seconds, role_id, constraint=under)


def card_after(workspace: Workspace, attempt: Attempt) -> Card | None:
    """When the question is due again; None for a follow-up, and for what can't be scored by its nature."""
    if attempt.kind is AttemptKind.FOLLOW_UP or attempt.assessment.status is Status.NOT_JUDGED:
        return None
    question = attempt.question
    before = workspace.journal.cards().get(question.id)
    # A known question whose answer lacks what a constraint leaves no room for need not come back the sooner.
    least = Rating.GOOD if attempt.constraint else Rating.AGAIN
    chosen = attempt.kind is not AttemptKind.MOCK
    return rescheduled(before, question, attempt.assessment, attempt.submitted_at, least=least, chosen=chosen)


def discard(workspace: Workspace, draft: Draft) -> None:
    """Forgets an unfinished answer, unless its writer has gone on typing since it was read."""
    workspace.journal.drop_unchanged(draft)


def as_asked_now(workspace: Workspace, question: Question) -> Question:
    """The question as its bank has it today; as it was asked where no bank has it any more."""
    return workspace.library().question(question.id) or question


def example_answer(workspace: Workspace, question: Question) -> str | None:
    """Somebody else's strong answer to the question, where its bank has one."""
    return as_asked_now(workspace, question).strong_answer


def follow_up(attempt: Attempt) -> Question:
    """The interviewer's follow-up to an attempt as a question of its own."""
    question, text = attempt.question, attempt.assessment.follow_up
    reason = probed_by(text, shipped_rules())
    return replace(
        question,
        id=question.id.removesuffix(_FOLLOW_UP) + _FOLLOW_UP,
        text=text,
        probes=(reason,) if reason else question.probes,
        asked_before=(*question.asked_before, question.text),
        listens_for="",
        time_limit=_FOLLOW_UP_SECONDS,
        follow_ups=(),
        strong_answer=None,
        weak_answer=None,
    )


def _last_attempt(workspace: Workspace, question: Question) -> Attempt | None:
    """The newest one at these very words: a follow-up asks something else each time under the same id."""
    attempts = workspace.journal.attempts(question.id, limit=1)
    return next((as_it_stands(workspace, each) for each in attempts if each.question.text == question.text), None)


def _settle(workspace: Workspace, drill: Drill) -> None:
    """Drops the draft that was taken over from another run of the app, unless that copy has gone on typing since."""
    if drill.draft and drill.draft.writer != workspace.writer:
        discard(workspace, drill.draft)
