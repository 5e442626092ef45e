from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from interview_coach.coaching.practice import drill
from interview_coach.coaching.practice.own_rating import NotRated, rate
from interview_coach.coaching.practice.schedule import Rating, due_on, own_rating
from interview_coach.coaching.practice.skipping import skip, skipped
from interview_coach.coaching.practice.today import today
from interview_coach.coaching.workspace import Workspace
from interview_coach.model import Attempt, Status
from tests.conftest import NOW
from tests.samples import GROUP_ONLY, attempt, own_part


def answered(workspace: Workspace, days: int = 0) -> Attempt:
    question = workspace.library().questions[0]
    return drill.submit(workspace, drill.begin(workspace, question), GROUP_ONLY, NOW + timedelta(days=days))


def test_the_own_rating_sets_the_day_and_the_attempt_stays_as_it_is(workspace: Workspace) -> None:
    attempt = answered(workspace)
    by_score = due_on(workspace.journal.cards()[attempt.question.id])

    easy = rate(workspace, attempt, Rating.EASY)

    assert easy > by_score
    assert due_on(workspace.journal.cards()[attempt.question.id]) == easy
    assert workspace.journal.attempts() == (workspace.journal.attempt(attempt.id),)


def test_rating_twice_is_rating_once(workspace: Workspace) -> None:
    answered(workspace)
    attempt = answered(workspace, days=3)
    once = rate(workspace, attempt, Rating.GOOD)
    rate(workspace, attempt, Rating.EASY)
    rate(workspace, attempt, Rating.AGAIN)

    assert rate(workspace, attempt, Rating.GOOD) == once
    assert own_rating(workspace.journal.cards()[attempt.question.id]) is Rating.GOOD


def test_an_older_attempt_and_a_follow_up_set_no_day(workspace: Workspace) -> None:
    first = answered(workspace)
    second = answered(workspace, days=3)
    follow_up = drill.submit(workspace, drill.begin(workspace, drill.follow_up(second)), GROUP_ONLY, NOW)

    with pytest.raises(NotRated, match="answered this question again since"):
        rate(workspace, first, Rating.EASY)
    with pytest.raises(NotRated, match="A follow-up comes only after its question"):
        rate(workspace, follow_up, Rating.EASY)


def test_a_question_that_is_never_due_sets_no_day(workspace: Workspace) -> None:
    asked_back = attempt(assessment=replace(own_part(), status=Status.NOT_JUDGED, overall=None))
    workspace.journal.record(asked_back)

    with pytest.raises(NotRated, match="This question has no day on which it comes back"):
        rate(workspace, asked_back, Rating.EASY)


def test_skipped_questions_are_not_asked_again_that_day_alone(workspace: Workspace) -> None:
    first, second = (due.question for due in today(workspace, NOW).queue[:2])
    skip(workspace, first, NOW.date())
    skip(workspace, second, NOW.date())

    asked = {due.question.id for due in today(workspace, NOW + timedelta(hours=3)).queue}
    assert asked
    assert not asked & {first.id, second.id}
    assert not skipped(workspace, NOW.date() + timedelta(days=1))
