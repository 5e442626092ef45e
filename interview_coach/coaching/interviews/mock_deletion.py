"""A mock interview deleted, with its answers or without; brought back as it was while the app runs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_coach.coaching.jobs.heard import forget_answer
from interview_coach.coaching.keeping.deleting import Deleted, Elsewhere, all_elsewhere, as_kept, bring_back
from interview_coach.journal.deletions import Deletable

if TYPE_CHECKING:
    from interview_coach.coaching.workspace import Workspace
    from interview_coach.confidence import Confidence
    from interview_coach.interview import MockInterview


@dataclass(frozen=True, slots=True)
class DeletedMock:
    """All that went: the interview, its answers (none where those were kept), and how sure the user felt around it."""

    mock: MockInterview
    answers: tuple[Deleted, ...] = ()
    confidences: tuple[Confidence, ...] = ()


def mock_elsewhere(workspace: Workspace, mock: MockInterview) -> Elsewhere:
    """Looks for the interview, its answers and how sure the user felt around it outside of the journal."""
    given = workspace.journal.attempts_of_mock(mock.id)
    return all_elsewhere(
        workspace,
        {
            Deletable.MOCKS: (mock.id,),
            Deletable.ATTEMPTS: tuple(attempt.id for attempt in given),
            Deletable.CONFIDENCES: tuple(each.id for each in _felt(workspace, mock)),
        },
    )


def delete_mock(workspace: Workspace, mock: MockInterview, *, keep_answers: bool) -> DeletedMock:
    """Forgets it and leaves none of its words in the file; answers that are kept stay among all others.

    Raises JournalError.
    """
    given = () if keep_answers else workspace.journal.attempts_of_mock(mock.id)
    answers = tuple(as_kept(workspace, attempt) for attempt in given)
    deleted = DeletedMock(mock, answers, _felt(workspace, mock))
    workspace.journal.delete_mock(mock.id, given)
    for attempt in given:
        forget_answer(workspace.folders, attempt.id)
    workspace.deleted_mocks.append(deleted)
    return deleted


def bring_mock_back(workspace: Workspace) -> MockInterview | None:
    """Brings the one deleted last in this run back; None when there is none left. Raises JournalError."""
    if not workspace.deleted_mocks:
        return None
    journal, last = workspace.journal, workspace.deleted_mocks[-1]
    here = {attempt.id for attempt in journal.attempts_of_mock(last.mock.id)}  # those that an undo cut short brought
    for answer in last.answers:
        if answer.attempt.id not in here:
            bring_back(workspace, answer)
    for confidence in last.confidences:
        journal.keep_confidence(confidence)
    back = journal.keep_mock(last.mock)
    workspace.deleted_mocks.pop()
    return back


def _felt(workspace: Workspace, mock: MockInterview) -> tuple[Confidence, ...]:
    return tuple(each for each in workspace.journal.confidences() if each.of == mock.id)
