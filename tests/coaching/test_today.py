from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from interview_coach.coaching.configuration.settings import DEFAULTS
from interview_coach.coaching.practice import drill
from interview_coach.coaching.practice.focus import keep_focus
from interview_coach.coaching.practice.queue import Due
from interview_coach.coaching.practice.today import today
from interview_coach.coaching.workspace import Workspace
from interview_coach.model import Question, Reason
from tests.conftest import NOW

GROUP_ONLY = "Last spring we planned the launch. We trained the clinics and we ran the first cases. We won the account."


def answer(workspace: Workspace, question: Question, when: datetime = NOW, text: str = GROUP_ONLY) -> None:
    drill.submit(workspace, drill.begin(workspace, question), text, when)


def test_a_new_user_starts_with_a_question_that_shows_the_we_finding(workspace: Workspace) -> None:
    plan = today(workspace, NOW)

    assert plan.queue[0].reason is Reason.CONTRIBUTION
    assert "we" in plan.queue[0].why
    assert not plan.done


def test_the_queue_fills_about_ten_minutes_with_different_questions(workspace: Workspace) -> None:
    plan = today(workspace, NOW)

    assert 5 <= plan.minutes <= DEFAULTS.session_minutes
    assert len({due.question.id for due in plan.queue}) == len(plan.queue) > 1


def test_the_queue_is_the_same_all_day_less_what_was_answered(workspace: Workspace) -> None:
    answer(workspace, workspace.library().questions[-1], NOW - timedelta(days=1))
    morning = today(workspace, NOW).queue
    answer(workspace, morning[0].question, NOW, "I planned it and I ran it, and sales doubled within a year.")

    evening = today(workspace, NOW + timedelta(hours=8)).queue

    assert morning[0].question not in [due.question for due in evening]
    assert {due.question.id for due in morning[1:]} <= {due.question.id for due in evening}


def test_a_question_comes_back_when_it_is_due_and_says_how_it_went(workspace: Workspace) -> None:
    question = today(workspace, NOW).queue[0].question
    answer(workspace, question)

    due = next(due for due in today(workspace, NOW + timedelta(days=1)).queue if due.question == question)

    assert "last answered yesterday" in due.why


def test_recent_flags_lead_the_queue_and_are_counted_in_the_sentence(workspace: Workspace) -> None:
    asked = [question for question in workspace.library().questions if question.probes[0] is Reason.CONTRIBUTION][:2]
    for question in asked:
        answer(workspace, question)

    first = today(workspace, NOW + timedelta(days=1)).queue[0]

    assert first.reason is Reason.CONTRIBUTION
    assert first.why.startswith("2 of your last 2 answers didn't say what you did yourself")


def test_the_focus_comes_first_until_it_is_taken_back(workspace: Workspace) -> None:
    keep_focus(workspace, Reason.TRANSFER)
    focused = today(workspace, NOW)
    keep_focus(workspace, None)

    assert focused.focus is Reason.TRANSFER
    assert all(Reason.TRANSFER in due.question.probes for due in focused.queue)
    assert today(workspace, NOW).focus is None


def test_a_filled_session_is_done_and_more_is_offered(workspace: Workspace) -> None:
    for _ in range(3):
        answer(workspace, today(workspace, NOW).queue[0].question)

    plan = today(workspace, NOW)

    assert plan.done
    assert plan.answered == 3
    assert plan.queue


def test_the_newest_unfinished_answer_of_each_question_is_listed(workspace: Workspace) -> None:
    question = workspace.library().questions[0]
    begun = drill.begin(workspace, question)
    drill.keep(workspace, begun, "I started", NOW)
    other_copy = replace(workspace, writer="another copy")
    drill.keep(other_copy, begun, "I went on", NOW + timedelta(minutes=1))

    assert [draft.text for draft in today(workspace, NOW).drafts] == ["I went on"]


@pytest.mark.parametrize("days", [0, 1, 6])
def test_the_week_shows_the_days_practised(workspace: Workspace, days: int) -> None:
    answer(workspace, workspace.library().questions[0], NOW - timedelta(days=days))

    assert today(workspace, NOW).week.practised[6 - days]


def test_a_bank_of_another_profession_is_left_out_until_it_is_practised(workspace: Workspace) -> None:
    of_a_field = [question for question in workspace.library().questions if question.bank == "medical-sales"]
    banks_before = {due.question.bank for _, due in _queues(workspace)}
    answer(workspace, of_a_field[0])

    assert "medical-sales" not in banks_before
    assert "medical-sales" in {due.question.bank for _, due in _queues(workspace)}


def _queues(workspace: Workspace) -> list[tuple[int, Due]]:
    """What a month of days would offer."""
    return [(day, due) for day in range(30) for due in today(workspace, NOW + timedelta(days=day)).queue]
