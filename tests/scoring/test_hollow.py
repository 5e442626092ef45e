"""Deeds of which nothing can be seen are none, wherever they stand; deeds told in plain words are."""

from __future__ import annotations

import pytest

from interview_coach.scoring import score
from tests.scoring.test_ownership import found

QUESTION = "Tell me about a time you had to solve a problem at work."
SETTING = "It was in my second year at the depot. We had a problem with a delivery and the drivers were angry."

CLAIMS = [
    "I worked hard, I gave my best and I succeeded.",
    "I achieved excellent results and exceeded all expectations.",
    "I took ownership, I showed leadership and I communicated clearly.",
    "I increased sales and improved customer satisfaction significantly.",
    "I managed multiple priorities and met all my deadlines.",
    "I used my leadership skills to motivate the team and reach our goals.",
    "I demonstrated strong problem-solving skills and took initiative.",
    "I overcame many challenges and learned from every mistake.",
    "I implemented strategies that improved efficiency and productivity.",
    "I optimised processes, streamlined operations and maximised results.",
    "I leveraged my expertise to drive impactful outcomes.",
    "I fostered a culture of excellence and collaboration.",
]

DEEDS = [
    "I rang each of the nine customers and told them the date.",
    "I wrote the rota anew every Friday.",
    "I solved it by swapping the two shifts.",
    "I told him and he agreed.",
    "I put the budget together in Excel.",
    "I asked our lead for the handle times.",
    "I apologised and refunded her.",
    "I led the morning meeting for a month.",
    "I improved the form with two boxes for the time.",
    "I raised sales by a third.",
    "I doubled our sales.",
    "I reduced costs by 12%.",
]


@pytest.mark.parametrize("claim", CLAIMS)
def test_a_claim_is_no_deed_and_worth_next_to_nothing(claim: str) -> None:
    assert not found(claim, "own_action")
    assert overall(f"{SETTING} {claim}") <= overall(SETTING) + 2


@pytest.mark.parametrize("deed", DEEDS)
def test_a_deed_in_plain_words_is_one_and_counts(deed: str) -> None:
    assert found(deed, "own_action")
    assert overall(f"{SETTING} {deed}") >= overall(SETTING) + 5


def test_a_claim_beside_a_deed_takes_nothing_from_it() -> None:
    assert found("I exceeded all expectations, because I rang all nine of them.", "own_action") == ["I rang"]
    assert found("I rang all nine of them and exceeded all expectations.", "own_action") == ["I rang"]


def overall(answer: str) -> int:
    return score(answer, QUESTION).overall or 0


@pytest.mark.parametrize("bare", ["I led. I owned. I delivered. I managed.", "I managed stuff. I delivered results."])
def test_bare_verbs_at_the_end_are_no_outcome(bare: str) -> None:
    story = "The noise survey at the quarry was carried out by me over three nights. I plotted it against the shifts."
    assert overall(f"{story} {bare}") <= overall(story)


@pytest.mark.parametrize("aside", ["In conclusion, that is my answer to this question.", "That was my answer."])
def test_talk_about_the_answer_is_worth_next_to_nothing(aside: str) -> None:
    assert overall(f"{SETTING} {aside}") <= overall(SETTING) + 1
