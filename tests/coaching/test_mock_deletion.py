"""A mock interview deleted: what goes, what stays, and that it all comes back."""

from __future__ import annotations

import pytest

from interview_coach.coaching.history.past import past_attempts
from interview_coach.coaching.interviews import mock
from interview_coach.coaching.interviews.mock import mocks
from interview_coach.coaching.interviews.mock_deletion import bring_mock_back, delete_mock
from interview_coach.coaching.interviews.mock_report import report
from interview_coach.coaching.jobs.gaps import Coverage, gaps
from interview_coach.coaching.practice.confidence import note
from interview_coach.coaching.workspace import Workspace
from interview_coach.confidence import Moment, Occasion
from interview_coach.interview import Choice, MockInterview, Pace
from tests.conftest import NOW
from tests.filled import Filled, fill

TENDERS = "Last spring I wrote the bid for two hospital tenders at Leeds and won both of them by June."


@pytest.fixture
def filled(workspace: Workspace) -> Filled:
    question = workspace.library().question("contribution.launch")
    assert question
    return fill(workspace, question)


def answers(workspace: Workspace, interview: MockInterview) -> list[str]:
    return [attempt.id for attempt in workspace.journal.attempts_of_mock(interview.id)]


def test_its_answers_may_stay_among_all_others(workspace: Workspace, filled: Filled) -> None:
    given = answers(workspace, filled.ended)
    delete_mock(workspace, filled.ended, keep_answers=True)

    assert filled.ended.id not in {each.id for each in mocks(workspace)}
    assert given
    assert set(given) < {attempt.id for attempt in past_attempts(workspace)}


def test_its_answers_may_go_with_it_and_what_was_made_of_them_goes_too(workspace: Workspace, filled: Filled) -> None:
    interview = mock.begin(workspace, Choice(count=3), Pace.OFF, NOW)
    question = mock.question(workspace, interview)
    interview = mock.answer(workspace, interview, question, TENDERS, NOW, None)
    assert gaps(workspace, filled.role).count(Coverage.MISSING) == 0
    delete_mock(workspace, interview, keep_answers=False)

    assert TENDERS not in {attempt.answer for attempt in workspace.journal.attempts()}
    assert gaps(workspace, filled.role).count(Coverage.MISSING) == 1


@pytest.mark.parametrize("keep_answers", [True, False])
def test_it_comes_back_as_it_was_once(workspace: Workspace, filled: Filled, keep_answers: bool) -> None:
    note(workspace, 2, Moment.BEFORE, filled.ended.id, NOW, Occasion.MOCK)
    before, felt = report(workspace, filled.ended), workspace.journal.confidences()
    delete_mock(workspace, filled.ended, keep_answers=keep_answers)
    assert len(workspace.journal.confidences()) == len(felt) - 1
    back = bring_mock_back(workspace)

    assert back
    assert report(workspace, back).answers == before.answers
    assert workspace.journal.confidences() == felt
    assert bring_mock_back(workspace) is None


def test_one_that_is_under_way_can_be_deleted_too(workspace: Workspace, filled: Filled) -> None:
    delete_mock(workspace, filled.left, keep_answers=False)
    assert filled.left.id not in {each.id for each in mocks(workspace)}
    back = bring_mock_back(workspace)

    assert back
    assert (back.typed, back.current) == (filled.left.typed, filled.left.current)
