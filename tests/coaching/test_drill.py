from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from interview_coach.coaching.marking import in_order
from interview_coach.coaching.practice import drill
from interview_coach.coaching.practice.drill import NothingToScore
from interview_coach.coaching.workspace import Workspace
from interview_coach.model import AttemptKind, Question, Reason, Verdict
from tests.conftest import NOW

GROUP_ONLY = "Last spring we planned the launch. We trained the clinics and we ran the first cases. We won the account."
OWN_PART = "Last spring I planned the launch at Leeds. I trained nine clinics myself, and orders doubled by June."


@pytest.fixture
def question(workspace: Workspace) -> Question:
    return next(asked for asked in workspace.library().questions if asked.probes[0] is Reason.CONTRIBUTION)


def test_we_without_i_is_flagged_with_the_very_words(workspace: Workspace, question: Question) -> None:
    attempt = drill.submit(workspace, drill.begin(workspace, question), GROUP_ONLY, NOW)

    assert attempt.assessment.reasons[Reason.CONTRIBUTION].verdict is Verdict.FLAG
    marked = [finding for finding in attempt.assessment.findings if finding.reason is Reason.CONTRIBUTION]
    assert any("we " in finding.text.lower() for finding in marked)


def test_a_retry_keeps_both_attempts(workspace: Workspace, question: Question) -> None:
    first = drill.submit(workspace, drill.begin(workspace, question), GROUP_ONLY, NOW)
    second = drill.submit(
        workspace, drill.begin(workspace, question, AttemptKind.RETRY), OWN_PART, NOW + timedelta(minutes=5), 120.0
    )

    assert [attempt.id for attempt in workspace.journal.attempts(question.id)] == [second.id, first.id]
    assert second.assessment.overall > first.assessment.overall


def test_an_unfinished_answer_is_back_when_the_question_is_opened_again(
    workspace: Workspace, question: Question
) -> None:
    drill.keep(workspace, drill.begin(workspace, question), "I was in the mid", NOW)
    next_run = replace(workspace, writer="next run")

    assert drill.begin(next_run, question).draft.text == "I was in the mid"


def test_submitting_settles_the_draft_taken_over_from_another_run(workspace: Workspace, question: Question) -> None:
    drill.keep(workspace, drill.begin(workspace, question), "I was in the mid", NOW)
    next_run = replace(workspace, writer="next run")
    reopened = drill.begin(next_run, question)
    drill.keep(next_run, reopened, OWN_PART, NOW)

    drill.submit(next_run, reopened, OWN_PART, NOW)

    assert workspace.journal.drafts() == ()


def test_another_copy_still_typing_keeps_its_words(workspace: Workspace, question: Question) -> None:
    drill.keep(workspace, drill.begin(workspace, question), "I was", NOW)
    other = replace(workspace, writer="other copy")
    taken_over = drill.begin(other, question)
    drill.keep(workspace, drill.begin(workspace, question), "I was still typing", NOW + timedelta(seconds=2))

    drill.submit(other, taken_over, OWN_PART, NOW + timedelta(seconds=3))

    assert [draft.text for draft in workspace.journal.drafts()] == ["I was still typing"]


def test_forgetting_what_another_copy_has_typed_on_since_leaves_its_words(
    workspace: Workspace, question: Question
) -> None:
    drill.keep(workspace, drill.begin(workspace, question), "I was", NOW)
    (shown,) = workspace.journal.drafts()
    drill.keep(workspace, drill.begin(workspace, question), "I was still typing", NOW + timedelta(seconds=2))

    drill.discard(workspace, shown)

    assert [draft.text for draft in workspace.journal.drafts()] == ["I was still typing"]


def test_the_advice_is_what_to_do_about_the_chief_fault_of_the_last_attempt(
    workspace: Workspace, question: Question
) -> None:
    before = drill.begin(workspace, question)
    first = drill.submit(workspace, before, GROUP_ONLY, NOW)
    after = drill.begin(workspace, question, AttemptKind.RETRY)

    assert (before.last, before.advice) == (None, "")
    assert after.last.id == first.id
    assert after.advice == in_order(first.assessment.findings)[0].fix


def test_the_last_answer_to_another_follow_up_is_not_brought_back(workspace: Workspace, question: Question) -> None:
    first = drill.submit(workspace, drill.begin(workspace, question), GROUP_ONLY, NOW)
    asked = drill.follow_up(first)
    drill.submit(workspace, drill.begin(workspace, asked), OWN_PART, NOW)

    assert drill.begin(workspace, asked).last is not None
    assert drill.begin(workspace, replace(asked, text="And what else?")).last is None


def test_a_page_emptied_by_one_key_keeps_the_draft_until_it_is_left(workspace: Workspace, question: Question) -> None:
    begun = drill.begin(workspace, question)
    drill.keep(workspace, begun, "I was", NOW)
    drill.keep(workspace, begun, " \n", NOW)
    kept = [draft.text for draft in workspace.journal.drafts()]
    drill.forget(workspace, begun)

    assert kept == ["I was"]
    assert workspace.journal.drafts() == ()


def test_nothing_typed_is_not_an_attempt(workspace: Workspace, question: Question) -> None:
    with pytest.raises(NothingToScore, match="type your answer"):
        drill.submit(workspace, drill.begin(workspace, question), " \n ", NOW)
    assert workspace.journal.count() == 0


def test_a_follow_up_is_kept_but_does_not_move_the_question_in_the_schedule(
    workspace: Workspace, question: Question
) -> None:
    attempt = drill.submit(workspace, drill.begin(workspace, question), GROUP_ONLY, NOW)
    cards = workspace.journal.cards()
    asked = drill.follow_up(attempt)

    answered = drill.submit(workspace, drill.begin(workspace, asked, AttemptKind.FOLLOW_UP), OWN_PART, NOW)

    assert asked.text == attempt.assessment.follow_up
    assert asked.listens_for == ""  # what they listened for in the first answer
    assert workspace.journal.attempt(answered.id).kind is AttemptKind.FOLLOW_UP
    assert workspace.journal.cards() == cards
    assert drill.follow_up(answered).id == asked.id


def test_a_question_that_is_only_called_a_follow_up_is_practised_like_any_other(
    workspace: Workspace, question: Question
) -> None:
    named = replace(question, id="mine/follow-up")

    assert drill.begin(workspace, named).kind is AttemptKind.DRILL
    assert drill.begin(workspace, replace(named, asked_before=("Why us?",))).kind is AttemptKind.FOLLOW_UP


def test_no_follow_up_follows_a_follow_up(workspace: Workspace, question: Question) -> None:
    attempt = drill.submit(workspace, drill.begin(workspace, question), GROUP_ONLY, NOW)
    asked = drill.follow_up(attempt)
    answered = drill.submit(workspace, drill.begin(workspace, asked), GROUP_ONLY, NOW)
    again = drill.submit(workspace, drill.begin(workspace, asked, AttemptKind.RETRY), GROUP_ONLY, NOW)

    assert attempt.assessment.follow_up
    assert answered.assessment.findings
    assert (answered.assessment.follow_up, again.assessment.follow_up) == ("", "")
