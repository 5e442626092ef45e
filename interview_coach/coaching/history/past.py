"""Past attempts, as far as something may be said of them: not while they belong to an interview under way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.model import AttemptKind, CoachError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from interview_coach.coaching.workspace import Workspace
    from interview_coach.journal import AttemptSummary
    from interview_coach.model import Attempt


class InterviewUnderWay(CoachError):
    """The attempt belongs to a mock interview that has not ended."""


def past_attempts(
    workspace: Workspace, question_id: str | None = None, limit: int | None = None
) -> tuple[AttemptSummary, ...]:
    """The attempts, newest first, at most `limit` of them; those at one question when it is given."""
    hidden = hidden_mocks(workspace)
    beside = workspace.journal.count_of_mocks(hidden)
    found = workspace.journal.summaries(question_id, None if limit is None else limit + beside)
    return tuple(each for each in found if each.mock_id not in hidden)[:limit]


def unconstrained(attempts: Iterable[AttemptSummary]) -> tuple[AttemptSummary, ...]:
    """Those that may tell of a reason: what a rung of the ladder leaves no room for is no fault."""
    return tuple(each for each in attempts if not each.constraint)


def answered_on_day(attempts: Iterable[AttemptSummary], day: date) -> tuple[str, ...]:
    """The ids of the questions that were answered on this day, the last one first; follow-ups belong to theirs."""
    of_day = (each for each in attempts if each.submitted_at.date() >= day and each.kind is not AttemptKind.FOLLOW_UP)
    return tuple(dict.fromkeys(each.question_id for each in of_day))


def past_attempt(workspace: Workspace, id_or_prefix: str) -> Attempt:
    """One whole attempt. Raises InterviewUnderWay, or JournalError when there is none or several."""
    attempt = workspace.journal.attempt(id_or_prefix)
    mock = workspace.journal.mock(attempt.mock_id) if attempt.mock_id else None
    if mock and mock.ended is None:
        raise InterviewUnderWay("This answer belongs to a mock interview that is not over: its report comes first.")
    return attempt


def count_past(workspace: Workspace) -> int:
    """How many attempts `past_attempts` gives in all."""
    return workspace.journal.count() - workspace.journal.count_of_mocks(hidden_mocks(workspace))


def hidden_mocks(workspace: Workspace) -> frozenset[str]:
    """The ids of the mock interviews under way, of whose answers nothing may be said."""
    return frozenset(mock.id for mock in workspace.journal.mocks() if mock.ended is None)
