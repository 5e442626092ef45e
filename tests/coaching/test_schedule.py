from __future__ import annotations

from datetime import timedelta

import pytest

from interview_coach.coaching.practice.schedule import (
    answered_on,
    as_the_day_began,
    due_on,
    last_band,
    rating,
    rescheduled,
    was_chosen,
)
from interview_coach.model import Assessment, Band, Facts, Judgement, Question, Reason, Status, Verdict
from tests.conftest import NOW

QUESTION = Question("own.launch", "Tell me about a launch.", (Reason.CONTRIBUTION,))


def assessment(overall: int | None, flagged: Reason | None = None) -> Assessment:
    status = Status.TOO_SHORT if overall is None else Status.SCORED
    verdicts = {reason: Judgement(Verdict.FLAG if reason is flagged else Verdict.OK, 50) for reason in Reason}
    return Assessment(status, overall, verdicts, Facts())


@pytest.mark.parametrize(("overall", "stars"), [(90, 4), (65, 3), (50, 2), (10, 1), (None, 1)])
def test_the_better_the_band_the_easier_the_rating(overall: int | None, stars: int) -> None:
    assert rating(assessment(overall), QUESTION) == stars


def test_an_answer_flagged_for_what_the_question_probes_is_never_rated_easy() -> None:
    assert rating(assessment(90, Reason.CONTRIBUTION), QUESTION) == 2
    assert rating(assessment(90, Reason.TRANSFER), QUESTION) == 4


def test_a_strong_answer_comes_back_later_than_a_weak_one_and_none_on_the_same_day() -> None:
    strong, weak = (rescheduled(None, QUESTION, assessment(overall), NOW) for overall in (90, 10))

    assert strong.due > weak.due >= NOW + timedelta(days=1)


def test_each_strong_answer_puts_the_next_one_further_off() -> None:
    first = rescheduled(None, QUESTION, assessment(90), NOW)
    second = rescheduled(first, QUESTION, assessment(90), first.due)

    assert second.due - first.due > first.due - NOW


def test_the_card_remembers_when_and_how_the_question_was_last_answered() -> None:
    card = rescheduled(None, QUESTION, assessment(90), NOW)

    assert answered_on(card) == NOW.date()
    assert due_on(card) == card.due.date()
    assert last_band(card) is Band.STRONG
    assert last_band(rescheduled(card, QUESTION, assessment(None), NOW)) is None


def test_a_card_tells_how_the_day_began_however_often_the_question_was_answered_on_it() -> None:
    first = rescheduled(None, QUESTION, assessment(90), NOW)
    later = first.due
    again = rescheduled(rescheduled(first, QUESTION, assessment(10), later), QUESTION, assessment(90), later)

    began = as_the_day_began(again, later.date())

    assert began is not None
    assert (answered_on(began), due_on(began)) == (NOW.date(), due_on(first))
    assert as_the_day_began(again, later.date() + timedelta(days=1)) == again
    assert as_the_day_began(first, NOW.date()) is None


def test_a_question_is_taken_up_once_it_was_chosen_outside_of_a_mock() -> None:
    mock = rescheduled(None, QUESTION, assessment(90), NOW, chosen=False)
    drilled = rescheduled(mock, QUESTION, assessment(90), NOW)

    assert [was_chosen(card) for card in (mock, drilled)] == [False, True]
    assert was_chosen(rescheduled(drilled, QUESTION, assessment(90), NOW, chosen=False))
