"""What a question asks for, read from its words."""

from __future__ import annotations

import pytest

from interview_coach.model import Question, Reason
from interview_coach.scoring.asks import Asks, calls_for, read_question

QUESTIONS = {
    "Tell me about a time you missed a target.": Asks.PAST_EXAMPLE,
    "Describe a situation where you had to decide quickly.": Asks.PAST_EXAMPLE,
    "What was your team's biggest achievement last year?": Asks.PAST_EXAMPLE,
    "Walk me through a tender you worked on.": Asks.PAST_EXAMPLE,
    "Which launch did you carry in the field?": Asks.PAST_EXAMPLE,
    "Pick a project you did with others.": Asks.PAST_EXAMPLE,
    "Which achievement are you most proud of, and why?": Asks.PAST_EXAMPLE,
    "What makes you proudest in your work so far?": Asks.PAST_EXAMPLE,
    "What experience do you have with forecasting?": Asks.EXPERIENCE,
    "How do you decide which customers to visit?": Asks.APPROACH,
    "Can you share your techniques for setting priorities?": Asks.APPROACH,
    "How would you open a territory where nobody knows us?": Asks.HOW_WOULD,
    "Why do you want to work for us?": Asks.WHY_US,
    "What interests you about this role?": Asks.WHY_US,
    "Why should we hire you?": Asks.WHY_YOU,
    "What would you bring to this team?": Asks.WHY_YOU,
    "Why do you want to leave your current job?": Asks.WHY_LEAVE,
    "What do you expect to earn with us?": Asks.PAY,
    "What is your biggest weakness?": Asks.WEAKNESS,
    "What would you say you are best at?": Asks.STRENGTH,
    "What does teamwork mean to you?": Asks.OPINION,
}


@pytest.mark.parametrize(("question", "asks"), QUESTIONS.items(), ids=QUESTIONS)
def test_what_a_question_asks_for(question: str, asks: Asks) -> None:
    assert asks in read_question(question)


JUDGED = {
    "a past example": ("Tell me about a time you led a team.", {"depth", "attitude", "contribution"}, True),
    "told to us": ("Tell us about a time you led a team.", {"depth", "attitude", "contribution"}, True),
    "an anecdote": ("How do you plan? Share an anecdote.", {"depth", "attitude", "contribution"}, True),
    "trust to earn": ("Tell me about a time you had to earn trust.", {"depth", "attitude", "contribution"}, True),
    "an approach": ("How do you set priorities?", {"depth", "attitude"}, False),
    "why us": ("Why do you want to work for us?", {"attitude", "transfer"}, False),
    "why you": ("Why should we hire you?", {"depth", "attitude", "transfer"}, False),
    "pay": ("What do you expect to earn?", {"attitude"}, False),
    "why leave": ("Why do you want to leave your job?", {"attitude"}, False),
    "a weakness": ("What is your biggest weakness?", {"attitude"}, False),
    "an opinion": ("What do you think makes a good manager?", {"attitude"}, False),
    "first months": ("How would you spend your first three months here?", {"attitude", "transfer"}, False),
    "a past told, a why asked": ("You've taught for years. Why do you want to move?", {"attitude", "transfer"}, False),
    "strategies or experiences": ("Can you share strategies or experiences that helped?", {"depth", "attitude"}, False),
}


@pytest.mark.parametrize(("question", "reasons", "star"), JUDGED.values(), ids=JUDGED)
def test_which_reasons_are_judged(question: str, reasons: set[str], star: bool) -> None:
    calls = calls_for(question)
    assert ({reason.value for reason in calls.reasons}, calls.star) == (reasons, star)


def test_without_a_question_a_past_example_is_taken_to_be_asked_for() -> None:
    assert calls_for(None) == calls_for("  ") == calls_for("Tell me about a time you led a team.")


def test_what_a_bank_says_it_probes_is_judged_too() -> None:
    question = Question("x", "What does a firm owe its people?", (Reason.CONTRIBUTION,))
    assert Reason.CONTRIBUTION in calls_for(question).reasons


def test_a_mere_our_asks_for_no_link_where_the_bank_probes_something_else() -> None:
    question = Question("x", "How did you get on with our kind of customers?", (Reason.CONTRIBUTION,))
    assert Reason.TRANSFER not in calls_for(question).reasons
