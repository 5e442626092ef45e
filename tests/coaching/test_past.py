from __future__ import annotations

from dataclasses import replace

import pytest

from interview_coach.coaching.history.past import InterviewUnderWay, count_past, past_attempt, past_attempts
from interview_coach.coaching.workspace import Workspace
from interview_coach.interview import Asked, Choice, MockInterview, Pace, Part
from tests.conftest import NOW
from tests.samples import LAUNCH, attempt


@pytest.fixture
def under_way(workspace: Workspace) -> MockInterview:
    """A mock interview with one answer, begun after one answer of the drill."""
    workspace.journal.record(attempt(1))
    begun = MockInterview("m1", NOW, Choice(), Pace.OFF, (Asked(Part.BEHAVIOURAL, LAUNCH),), NOW)
    return workspace.journal.record_in_mock(replace(attempt(2), mock_id="m1"), None, begun)


def test_nothing_is_said_of_an_interview_under_way(workspace: Workspace, under_way: MockInterview) -> None:
    assert [each.id for each in past_attempts(workspace)] == [attempt(1).id]
    assert [each.id for each in past_attempts(workspace, LAUNCH.id, limit=1)] == [attempt(1).id]
    assert count_past(workspace) == 1
    assert past_attempt(workspace, attempt(1).id) == attempt(1)
    with pytest.raises(InterviewUnderWay, match="not over"):
        past_attempt(workspace, attempt(2).id)


def test_its_answers_are_past_ones_once_it_is_over(workspace: Workspace, under_way: MockInterview) -> None:
    workspace.journal.keep_mock(replace(under_way, ended=NOW))

    assert [each.id for each in past_attempts(workspace)] == [attempt(2).id, attempt(1).id]
    assert count_past(workspace) == 2
    assert past_attempt(workspace, attempt(2).id).mock_id == "m1"
