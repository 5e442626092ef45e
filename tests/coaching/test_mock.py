"""A mock interview is answered, left, interrupted, taken up and ended, and nothing of it is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from interview_coach.coaching.interviews import mock
from interview_coach.coaching.interviews.mock import INTERRUPTED, LEFT, MockElsewhere, MockUnknown
from interview_coach.coaching.jobs.targets import activate, keep_role
from interview_coach.coaching.library.framing import CLOSING
from interview_coach.coaching.practice.drill import NothingToScore
from interview_coach.coaching.workspace import Workspace
from interview_coach.interview import Choice, MockInterview, Pace
from interview_coach.journal import JournalChanged
from interview_coach.model import AttemptKind, Reason, Role, Status, Verdict
from tests.conftest import NOW

OWN_PART = "Last spring I planned the launch at Leeds. I trained nine clinics myself, and orders doubled by June."
MINUTE = timedelta(minutes=1)


def begun(workspace: Workspace, count: int = 3, pace: Pace = Pace.RELAXED) -> MockInterview:
    return mock.begin(workspace, Choice(count=count), pace, NOW)


def answered(
    workspace: Workspace, interview: MockInterview, text: str = OWN_PART, spent: float | None = 60
) -> MockInterview:
    return mock.answer(workspace, interview, mock.question(workspace, interview), text, NOW, spent)


def reopened(workspace: Workspace) -> MockInterview:
    """What another run of the app finds."""
    interview = mock.unfinished(replace(workspace, writer="next run"))
    assert interview is not None
    return interview


def test_each_answer_is_an_attempt_of_the_mock_and_schedules_its_question(workspace: Workspace) -> None:
    interview = answered(workspace, begun(workspace))

    (attempt,) = workspace.journal.attempts()
    assert (attempt.kind, attempt.mock_id) == (AttemptKind.MOCK, interview.id)
    assert attempt.seconds == 60
    assert attempt.assessment.status is Status.SCORED
    assert list(workspace.journal.cards()) == [attempt.question.id]
    assert workspace.journal.attempts_of_mock(interview.id) == (attempt,)
    assert interview.number == 2


def test_after_the_last_answer_it_has_ended(workspace: Workspace) -> None:
    interview = begun(workspace)
    for _ in range(3):
        assert interview.ended is None
        interview = answered(workspace, interview)

    assert interview.ended == NOW
    assert mock.unfinished(workspace) is None
    with pytest.raises(MockUnknown):
        mock.question(workspace, interview)


def test_answers_are_judged_for_the_role_of_the_mock(workspace: Workspace) -> None:
    first = keep_role(workspace, Role("Northwind", "Territory manager"))
    other = keep_role(workspace, Role("Southgate", "Area manager"))
    activate(workspace, first)

    interview = mock.begin(workspace, Choice(role_id=other.id, count=3), Pace.OFF, NOW)
    activate(workspace, None)
    answered(workspace, interview)

    assert workspace.journal.attempts()[0].role_id == other.id


def test_nothing_of_earlier_answers_or_drafts_is_shown_while_one_answers(workspace: Workspace) -> None:
    answered(workspace, begun(workspace))
    again = mock.again(workspace, workspace.journal.mocks()[0], NOW + MINUTE)
    opened = mock.question(workspace, again)

    assert (opened.draft, opened.last, opened.advice) == (None, None, "")


def test_what_is_typed_and_the_time_it_took_are_there_after_a_crash(workspace: Workspace) -> None:
    interview = answered(workspace, begun(workspace))
    mock.keep(workspace, interview, "I was in the mid", 42, NOW)

    back = reopened(workspace)
    assert (back.number, back.typed, back.spent) == (2, "I was in the mid", 42)
    assert workspace.journal.drafts() == ()


def test_a_page_gone_blank_changes_nothing_until_it_is_meant(workspace: Workspace) -> None:
    interview = mock.keep(workspace, begun(workspace), "I", 1, NOW)
    interview = mock.keep(workspace, interview, "  ", 2, NOW)
    assert reopened(workspace).typed == "I"

    mock.forget(workspace, interview, NOW)
    assert reopened(workspace).typed == ""


def test_the_time_away_after_a_crash_is_told_as_a_pause(workspace: Workspace) -> None:
    mock.keep(workspace, begun(workspace), "I", 1, NOW)
    back = mock.take_up(workspace, reopened(workspace), NOW + 90 * MINUTE)

    (pause,) = back.pauses
    assert (pause.number, pause.reason, pause.seconds) == (1, INTERRUPTED, 90 * 60)


def test_taking_it_up_at_once_is_no_interruption(workspace: Workspace) -> None:
    begun(workspace)
    assert mock.take_up(workspace, reopened(workspace), NOW + timedelta(seconds=20)).pauses == ()


def test_a_pause_keeps_its_reason_and_lasts_through_a_crash(workspace: Workspace) -> None:
    interview = mock.pause(workspace, begun(workspace), NOW)
    interview = mock.go_on(workspace, interview, NOW + MINUTE, " the doorbell ")
    mock.pause(workspace, interview, NOW + 2 * MINUTE)
    back = mock.take_up(workspace, reopened(workspace), NOW + 7 * MINUTE)

    assert [(pause.reason, pause.seconds) for pause in back.pauses] == [("the doorbell", 60), ("", 300)]


def test_leaving_is_a_pause_too(workspace: Workspace) -> None:
    interview = answered(workspace, begun(workspace))

    assert mock.leave(workspace, interview, NOW)
    back = mock.take_up(workspace, reopened(workspace), NOW + MINUTE)
    assert [(pause.number, pause.reason) for pause in back.pauses] == [(2, LEFT)]


def test_one_left_without_a_word_is_not_kept(workspace: Workspace) -> None:
    assert not mock.leave(workspace, begun(workspace), NOW)
    assert mock.mocks(workspace) == ()


def test_passing_goes_on_and_keeps_the_words(workspace: Workspace) -> None:
    interview = mock.keep(workspace, begun(workspace), "I don't", 5, NOW)
    passed = interview.current
    after = mock.pass_over(workspace, interview, NOW)

    assert passed is not None
    assert (after.number, after.typed, after.passed) == (2, "", (passed.question.id,))
    assert [draft.text for draft in workspace.journal.drafts()] == ["I don't"]


def test_abandoning_keeps_the_answers_given_and_the_words_begun(workspace: Workspace) -> None:
    interview = mock.keep(workspace, answered(workspace, begun(workspace)), "I was", 5, NOW)
    ended = mock.abandon(workspace, interview, NOW + MINUTE)

    assert ended is not None
    assert (ended.ended, ended.typed) == (NOW + MINUTE, "")
    assert workspace.journal.count() == 1
    assert [draft.text for draft in workspace.journal.drafts()] == ["I was"]
    assert mock.unfinished(workspace) is None


def test_abandoning_before_the_first_answer_leaves_nothing_to_list(workspace: Workspace) -> None:
    assert mock.abandon(workspace, begun(workspace), NOW) is None
    assert mock.mocks(workspace) == ()


def test_a_blank_answer_is_a_sentence_and_nothing_is_recorded(workspace: Workspace) -> None:
    with pytest.raises(NothingToScore):
        answered(workspace, begun(workspace), " ")
    assert reopened(workspace).number == 1


def test_in_a_second_window_no_question_is_answered_twice_and_no_word_is_lost(workspace: Workspace) -> None:
    here = there = begun(workspace)
    answered(workspace, here)

    with pytest.raises(JournalChanged):
        answered(replace(workspace, writer="other window"), there)
    with pytest.raises(MockElsewhere, match="another window"):
        mock.keep(replace(workspace, writer="other window"), there, "typed there", 5, NOW)

    assert workspace.journal.count() == 1
    assert [draft.text for draft in workspace.journal.drafts()] == ["typed there"]


def test_a_mock_with_the_same_questions_can_be_begun_again(workspace: Workspace) -> None:
    first = begun(workspace)
    second = mock.again(workspace, first, NOW + MINUTE)

    assert second.asked == first.asked
    assert second.id != first.id
    assert (second.number, second.answered) == (1, ())


def test_the_pace_is_remembered(workspace: Workspace) -> None:
    assert mock.usual_pace(workspace) is Pace.RELAXED
    interview = begun(workspace, pace=Pace.STRICT)
    assert mock.usual_pace(workspace) is Pace.STRICT

    mock.at_pace(workspace, interview, Pace.OFF, NOW)
    assert mock.usual_pace(workspace) is Pace.OFF


def test_a_pace_gives_no_time_the_speaking_time_or_twice_of_it() -> None:
    assert [pace.limit(CLOSING) for pace in Pace] == [None, 120, 60]


def test_a_mock_is_found_by_the_beginning_of_its_id(workspace: Workspace) -> None:
    interview = begun(workspace)

    assert mock.find_mock(workspace, interview.id[:8]).id == interview.id
    with pytest.raises(MockUnknown, match="There is no mock interview zz"):
        mock.find_mock(workspace, "zz")


@pytest.mark.parametrize(
    ("asked", "flagged"),
    [
        ("What does success look like after a year? Who would I learn from first?", ()),
        ("I deserve to know: when do I get promoted, and when does the pay go up?", (Reason.ATTITUDE,)),
        ("No, thank you.", ()),
    ],
)
def test_ones_own_questions_are_kept_unscored_but_for_what_puts_people_off(
    workspace: Workspace, asked: str, flagged: tuple[Reason, ...]
) -> None:
    interview = answered(workspace, answered(workspace, begun(workspace)))
    answered(workspace, interview, asked)

    attempt = workspace.journal.attempts_of_mock(interview.id)[-1]
    assert attempt.question == CLOSING
    assert (attempt.answer, attempt.assessment.status, attempt.assessment.overall) == (asked, Status.NOT_JUDGED, None)
    assert attempt.assessment.flagged == flagged
    assert attempt.assessment.reasons[Reason.DEPTH].verdict is Verdict.NA
    assert CLOSING.id not in workspace.journal.cards()
