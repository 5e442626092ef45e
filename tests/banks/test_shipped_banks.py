"""What every shipped bank promises."""

from __future__ import annotations

import re

import pytest

from interview_coach import banks
from interview_coach.banks.search import duplicate_pairs
from interview_coach.model import Reason

LIBRARY = banks.load(None)
QUESTIONS = pytest.mark.parametrize("question", LIBRARY.questions, ids=lambda question: question.id)


def test_no_shipped_bank_has_a_problem():
    assert banks.check([banks.shipped_folder()]) == ()


AT_LEAST = dict.fromkeys(Reason, 30) | dict.fromkeys(
    ("biotech-sales", "pharma-sales", "medical-device-sales", "life-science-marketing"), 25
)
"""Questions of the banks that people practise most; all others have fifteen or more."""


def test_there_is_a_bank_for_each_reason_round_and_line_of_work():
    rounds = {"recruiter-screen", "hiring-manager", "panel-and-peers"}

    assert {*AT_LEAST, *rounds} <= {bank.id for bank in LIBRARY.banks}
    assert len(LIBRARY.banks) >= 14
    assert len(LIBRARY.questions) >= 360


@pytest.mark.parametrize("bank", LIBRARY.banks, ids=lambda bank: bank.id)
def test_a_bank_says_whom_it_helps_and_has_enough_questions(bank):
    assert bank.title
    assert bank.about
    assert sum(question.bank == bank.id for question in LIBRARY.questions) >= AT_LEAST.get(bank.id, 15)


MEDICAL = ("biotech-sales", "pharma-sales", "medical-device-sales", "life-science-marketing", "medical-sales")
TOPICS = {
    "quota and territory": {"quota", "territory"},
    "access to physicians": {"access", "physicians"},
    "clinical evidence": {"clinical evidence"},
    "launches": {"launch"},
    "compliance": {"compliance"},
    "formulary and value committees": {"formulary", "value committees", "value analysis"},
    "key opinion leaders": {"opinion leaders"},
    "objections": {"objections"},
    "operating-room support": {"theatre", "case support"},
    "distributors": {"distributors"},
    "CRM discipline": {"crm"},
}


@pytest.mark.parametrize("topic", TOPICS)
def test_those_who_sell_to_medicine_are_asked_about_all_of_it(topic):
    tagged = [
        question for question in LIBRARY.questions if question.bank in MEDICAL and {*question.tags} & TOPICS[topic]
    ]

    assert len(tagged) >= 2


@pytest.mark.parametrize("bank", LIBRARY.banks, ids=lambda bank: bank.id)
def test_at_least_every_third_question_of_a_bank_has_a_strong_and_a_weak_answer(bank):
    answered = [bool(question.strong_answer) for question in LIBRARY.questions if question.bank == bank.id]

    assert 3 * sum(answered) >= len(answered)


@pytest.mark.parametrize("reason", Reason)
def test_the_bank_of_a_reason_probes_it_first(reason):
    assert {question.probes[0] for question in LIBRARY.questions if question.bank == reason} == {reason}


@QUESTIONS
def test_a_question_is_complete(question):
    assert question.listens_for
    assert question.evidence
    assert len(question.follow_ups) >= 2
    assert bool(question.strong_answer) == bool(question.weak_answer)
    assert question.tags
    assert question.round
    assert 60 <= question.time_limit <= 180


def test_no_two_questions_ask_nearly_the_same():
    assert [(later.id, earlier.id, ratio) for later, earlier, ratio in duplicate_pairs(LIBRARY.questions)] == []


SAID_OF_ONE = re.compile(
    r"\b(You've (only|been|never|spent|sold|led)|You (come from|spent|were)|[Yy]our placement|So far you|it says)\b"
)


@QUESTIONS
def test_a_question_that_tells_people_their_past_says_what_it_takes_for_granted(question):
    """Whoever that isn't true of is asked what fits anybody first, and told why."""
    past_turn_down = question.id == "attitude.turned-down"  # which everybody here can say something to

    assert not SAID_OF_ONE.search(question.text) or question.assumes or past_turn_down
