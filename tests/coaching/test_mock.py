"""A mock interview is answered, left, interrupted, taken up and ended, and nothing of it is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from interview_coach.coaching import mock
from interview_coach.coaching.drill import NothingToScore
from interview_coach.coaching.framing import CLOSING
from interview_coach.coaching.mock import INTERRUPTED, LEFT, MockElsewhere, MockUnknown, Standing
from interview_coach.coaching.targets import activate, keep_role
from interview_coach.coaching.workspace import Workspace
from interview_coach.interview import Choice, Pace
from interview_coach.journal import JournalChanged
from interview_coach.model import AttemptKind, Reason, Role, Status, Verdict
from tests.conftest import NOW

OWN_PART = "Last spring I planned the launch at Leeds. I trained nine clinics myself, and orders doubled by June."
MINUTE = timedelta(minutes=1)


def begun(workspace: Workspace, count: int = 3, pace: Pace = Pace.RELAXED) -> Standing:
    return mock.begin(workspace, Choice(count=count), pace, NOW)


def answered(workspace: Workspace, standing: Standing, text: str = OWN_PART, spent: float | None = 60) -> Standing:
    return mock.answer(workspace, standing, mock.question(workspace, standing), text, NOW, spent)


def reopened(workspace: Workspace) -> Standing:
    """What another run of the app finds."""
    standing = mock.unfinished(replace(workspace, writer="next run"))
    assert standing is not None
    return standing


def test_each_answer_is_an_attempt_of_the_mock_and_schedules_its_question(workspace: Workspace) -> None:
    standing = answered(workspace, begun(workspace))

    (attempt,) = workspace.journal.attempts()
    assert (attempt.kind, attempt.mock_id) == (AttemptKind.MOCK, standing.mock.id)
    assert attempt.seconds == 60
    assert attempt.assessment.status is Status.SCORED
    assert list(workspace.journal.cards()) == [attempt.question.id]
    assert workspace.journal.attempts_of_mock(standing.mock.id) == (attempt,)
    assert standing.number == 2


def test_after_the_last_answer_it_has_ended(workspace: Workspace) -> None:
    standing = begun(workspace)
    for _ in range(3):
        assert standing.mock.ended is None
        standing = answered(workspace, standing)

    assert standing.mock.ended == NOW
    assert mock.unfinished(workspace) is None
    with pytest.raises(MockUnknown):
        mock.question(workspace, standing)


def test_answers_are_judged_for_the_role_of_the_mock(workspace: Workspace) -> None:
    first = keep_role(workspace, Role("Northwind", "Territory manager"))
    other = keep_role(workspace, Role("Southgate", "Area manager"))
    activate(workspace, first)

    standing = mock.begin(workspace, Choice(role_id=other.id, count=3), Pace.OFF, NOW)
    activate(workspace, None)
    answered(workspace, standing)

    assert workspace.journal.attempts()[0].role_id == other.id


def test_nothing_of_earlier_answers_or_drafts_is_shown_while_one_answers(workspace: Workspace) -> None:
    answered(workspace, begun(workspace))
    again = mock.again(workspace, workspace.journal.mocks()[0], NOW + MINUTE)
    opened = mock.question(workspace, again)

    assert (opened.draft, opened.last, opened.advice) == (None, None, "")


def test_what_is_typed_and_the_time_it_took_are_there_after_a_crash(workspace: Workspace) -> None:
    standing = answered(workspace, begun(workspace))
    mock.keep(workspace, standing, "I was in the mid", 42, NOW)

    back = reopened(workspace)
    assert (back.number, back.mock.typed, back.mock.spent) == (2, "I was in the mid", 42)
    assert workspace.journal.drafts() == ()


def test_a_page_gone_blank_changes_nothing_until_it_is_meant(workspace: Workspace) -> None:
    standing = mock.keep(workspace, begun(workspace), "I", 1, NOW)
    standing = mock.keep(workspace, standing, "  ", 2, NOW)
    assert reopened(workspace).mock.typed == "I"

    mock.forget(workspace, standing, NOW)
    assert reopened(workspace).mock.typed == ""


def test_the_time_away_after_a_crash_is_told_as_a_pause(workspace: Workspace) -> None:
    mock.keep(workspace, begun(workspace), "I", 1, NOW)
    back = mock.take_up(workspace, reopened(workspace), NOW + 90 * MINUTE)

    (pause,) = back.mock.pauses
    assert (pause.number, pause.reason, pause.seconds) == (1, INTERRUPTED, 90 * 60)


def test_taking_it_up_at_once_is_no_interruption(workspace: Workspace) -> None:
    begun(workspace)
    assert mock.take_up(workspace, reopened(workspace), NOW + timedelta(seconds=20)).mock.pauses == ()


def test_a_pause_keeps_its_reason_and_lasts_through_a_crash(workspace: Workspace) -> None:
    standing = mock.pause(workspace, begun(workspace), NOW)
    standing = mock.go_on(workspace, standing, NOW + MINUTE, " the doorbell ")
    mock.pause(workspace, standing, NOW + 2 * MINUTE)
    back = mock.take_up(workspace, reopened(workspace), NOW + 7 * MINUTE)

    assert [(pause.reason, pause.seconds) for pause in back.mock.pauses] == [("the doorbell", 60), ("", 300)]


def test_leaving_is_a_pause_too(workspace: Workspace) -> None:
    standing = answered(workspace, begun(workspace))

    assert mock.leave(workspace, standing, NOW)
    back = mock.take_up(workspace, reopened(workspace), NOW + MINUTE)
    assert [(pause.number, pause.reason) for pause in back.mock.pauses] == [(2, LEFT)]


def test_one_left_without_a_word_is_not_kept(workspace: Workspace) -> None:
    assert not mock.leave(workspace, begun(workspace), NOW)
    assert mock.mocks(workspace) == ()


def test_passing_goes_on_and_keeps_the_words(workspace: Workspace) -> None:
    standing = mock.keep(workspace, begun(workspace), "I don't", 5, NOW)
    passed = standing.current
    after = mock.pass_over(workspace, standing, NOW)

    assert passed is not None
    assert (after.number, after.mock.typed, after.mock.passed) == (2, "", (passed.question.id,))
    assert [draft.text for draft in workspace.journal.drafts()] == ["I don't"]


def test_abandoning_keeps_the_answers_given_and_the_words_begun(workspace: Workspace) -> None:
    standing = mock.keep(workspace, answered(workspace, begun(workspace)), "I was", 5, NOW)
    ended = mock.abandon(workspace, standing, NOW + MINUTE)

    assert ended is not None
    assert (ended.mock.ended, ended.mock.typed) == (NOW + MINUTE, "")
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
    second = mock.again(workspace, first.mock, NOW + MINUTE)

    assert second.mock.asked == first.mock.asked
    assert second.mock.id != first.mock.id
    assert (second.number, second.answered) == (1, frozenset())


def test_the_pace_is_remembered(workspace: Workspace) -> None:
    assert mock.usual_pace(workspace) is Pace.RELAXED
    standing = begun(workspace, pace=Pace.STRICT)
    assert mock.usual_pace(workspace) is Pace.STRICT

    mock.at_pace(workspace, standing, Pace.OFF, NOW)
    assert mock.usual_pace(workspace) is Pace.OFF


def test_a_pace_gives_no_time_the_speaking_time_or_twice_of_it() -> None:
    assert [pace.limit(CLOSING) for pace in Pace] == [None, 120, 60]


def test_a_mock_is_found_by_the_beginning_of_its_id(workspace: Workspace) -> None:
    standing = begun(workspace)

    assert mock.find_mock(workspace, standing.mock.id[:8]).mock.id == standing.mock.id
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
    standing = answered(workspace, answered(workspace, begun(workspace)))
    answered(workspace, standing, asked)

    attempt = workspace.journal.attempts_of_mock(standing.mock.id)[-1]
    assert attempt.question == CLOSING
    assert (attempt.answer, attempt.assessment.status, attempt.assessment.overall) == (asked, Status.NOT_JUDGED, None)
    assert attempt.assessment.flagged == flagged
    assert attempt.assessment.reasons[Reason.DEPTH].verdict is Verdict.NA
    assert CLOSING.id not in workspace.journal.cards()
