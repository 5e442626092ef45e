"""What ties a candidate to the new job, and what only sounds like it."""

from __future__ import annotations

import pytest

from interview_coach.model import Question, Reason, Verdict
from interview_coach.scoring import score

WHY_YOU = "Why should we choose you?"


def verdict(answer: str, question: Question | str = WHY_YOU) -> Verdict:
    return score(answer, question).reasons[Reason.TRANSFER].verdict


LINKED = {
    "a thing of theirs": "I ran the night sort for six years, so your depot leads are the kind of people I know.",
    "what they said, then the deed": "You told me the returns pile up. At the shoe shop I cut ours by a third.",
    "the deed, then what they said": "I kept the chart on two wards. You said that yours goes electronic in March.",
    "a place like theirs": "I did the books for forty beekeepers, from a fish box. I look for an office like yours.",
    "what the advert says": "The advert says inductions for twenty. I taught thirty boys to weld on wet Thursdays.",
    "two mentions far from the deed": (
        "I was second engineer on small tankers. The pump died in the Biscay. There was no spare on board. "
        "Now, your six homes wait until Monday when the heating fails. I'd walk them all with your caretakers."
    ),
    "a first-hand role": "I was a deckhand for fourteen years. The skippers on your list are my cousins, more or less.",
}


@pytest.mark.parametrize("answer", LINKED.values(), ids=LINKED)
def test_what_they_need_beside_what_was_done_is_a_link(answer: str) -> None:
    assert verdict(answer) is Verdict.OK


NOT_LINKED = {
    "any place like theirs": "I wrote a thesis and gave a talk in Boston. I'd grow a lot in an environment like yours.",
    "you for anybody": "In flowers you have to start at four, and you need patience. I ran a stall for two years.",
    "if you can": "If you can fix a car you can fix a filler. I fixed cars in my uncle's yard every weekend.",
    "what you learn": "In the army you learn to get up and to follow orders, and I followed them for nine years.",
    "praise": "I trained in Lyon and took a silver at the juniors. Your bread looks fantastic, I must say.",
    "any company": "I led a shop for six years with good results and I would be proud to join your company.",
    "no bridge": "I managed fourteen people at the depot and took sickness from 9% to 4. I'm proud of that.",
    "a fact from the website": "You make test kits and you've been around since 1994. I would be glad to join.",
}


@pytest.mark.parametrize("answer", NOT_LINKED.values(), ids=NOT_LINKED)
def test_general_talk_beside_a_deed_is_no_link(answer: str) -> None:
    assert verdict(answer) is Verdict.FLAG


NOT_ASKED_FOR = {
    "why a trade": "Why do you want to stand in a shop all day?",
    "a hypothetical": "One of us hasn't said a word. What would you do about that in a meeting of your own?",
    "what makes good work": "What makes you a good shift supervisor?",
}


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("How would you handle a guest who refuses to leave?", Verdict.OK),
        ("How would you spend your first three months here?", Verdict.FLAG),
        ("How would you improve sales in our store?", Verdict.FLAG),
    ],
)
def test_having_handled_what_happens_in_any_such_job_is_a_link(asked: str, told: Verdict) -> None:
    answer = "I would stay calm. I had one in May who had lost his key, and I sat with him until his brother came."
    assert verdict(answer, Question("x", asked, (Reason.TRANSFER,))) is told


@pytest.mark.parametrize("text", NOT_ASKED_FOR.values(), ids=NOT_ASKED_FOR)
def test_a_bank_that_probes_something_else_asks_for_no_link(text: str) -> None:
    question = Question("x", text, (Reason.ATTITUDE,))
    assert verdict("I sat beside him for a week and wrote down what he knew of the cranes.", question) is Verdict.NA


def test_why_us_asks_for_a_link_whatever_the_bank_probes() -> None:
    question = Question("x", "Why do you want to work for us?", (Reason.ATTITUDE,))
    assert verdict("The hours suit me and I live just round the corner from it.", question) is Verdict.FLAG
