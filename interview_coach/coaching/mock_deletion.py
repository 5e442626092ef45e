"""A mock interview deleted, with its answers or without; brought back as it was while the app runs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_coach.coaching.heard import forget
from interview_coach.coaching.targets import roles

if TYPE_CHECKING:
    from interview_coach.coaching.workspace import Workspace
    from interview_coach.confidence import Confidence
    from interview_coach.interview import MockInterview
    from interview_coach.model import Attempt


@dataclass(frozen=True, slots=True)
class DeletedMock:
    """All that went: the interview, its answers (none where those were kept), and how sure the user felt around it."""

    mock: MockInterview
    answers: tuple[Attempt, ...] = ()
    confidences: tuple[Confidence, ...] = ()


def delete_mock(workspace: Workspace, mock: MockInterview, *, keep_answers: bool) -> DeletedMock:
    """Forgets it and leaves none of its words in the file; answers that are kept stay among all others.

    When a question is due again stays as it is. Raises JournalError.
    """
    journal = workspace.journal
    answers = () if keep_answers else journal.attempts_of_mock(mock.id)
    felt = tuple(each for each in journal.confidences() if each.of == mock.id)
    journal.delete_mock(mock.id, with_answers=not keep_answers)
    if answers:
        _read_anew(workspace)
    deleted = DeletedMock(mock, answers, felt)
    workspace.deleted_mocks.append(deleted)
    return deleted


def bring_mock_back(workspace: Workspace) -> MockInterview | None:
    """Brings the one deleted last in this run back; None when there is none left. Raises JournalError."""
    if not workspace.deleted_mocks:
        return None
    last = workspace.deleted_mocks[-1]
    back = workspace.journal.bring_mock_back(last.mock, last.answers, last.confidences)
    workspace.deleted_mocks.pop()
    return back


def _read_anew(workspace: Workspace) -> None:
    """Has what answers say of key demands read anew, as some of them are gone."""
    for role in roles(workspace):
        forget(workspace.folders, role)
