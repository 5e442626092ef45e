"""Which parts of a told example are found in an answer."""

from __future__ import annotations

import pytest

from interview_coach.scoring import score
from interview_coach.scoring.shares import PARTS
from interview_coach.scoring.star_weights import SIGNS

EXAMPLE = "Tell me about a time you solved a problem at work."
APPROACH = "How do you solve problems? Please give an example."

SETTING = "Last winter the heating in our care home broke down on a Friday night and I was in charge of 14 residents."
TASK = "I had to keep everybody warm until the engineer came on Monday."
DEEDS = "I rang two hotels, borrowed six heaters from the church and moved the beds into the dining room."
END = "Nobody fell ill, the families thanked us and the home bought heaters of its own."
GENERAL = "Problems are part of every job. It is important to stay calm. I believe communication is the key."
HABITS = "I always write down the problem, ask my colleagues what they know and try the simplest thing first."

ANSWERS = {
    "a whole story": (f"{SETTING} {TASK} {DEEDS} {END}", "situation task action result"),
    "a story without an end": ("I had to open the shop alone last week. I rang my boss.", "situation action"),
    "general words": (GENERAL, ""),
    "habits": (HABITS, "action"),
    "deeds of the group": (
        "In school our team had to raise money for a trip. We washed cars every weekend, and asked shops for prizes. "
        "In the end everyone could go.",
        "situation action result",
    ),
    "nothing to tell": ("I can't think of a time when that happened to me.", ""),
}


@pytest.mark.parametrize(("answer", "parts"), ANSWERS.values(), ids=ANSWERS)
def test_the_parts_that_a_reader_finds_are_found(answer: str, parts: str) -> None:
    assert " ".join(_parts(answer, EXAMPLE)) == parts


def test_a_way_of_working_needs_more_told_to_be_taken_for_a_story() -> None:
    thin = "We had a leak. I called the plumber."
    assert "situation" in _parts(thin, EXAMPLE)
    assert "situation" not in _parts(thin, APPROACH)


def test_the_parts_are_those_that_the_shares_are_told_for() -> None:
    assert tuple(SIGNS) == PARTS


def _parts(answer: str, question: str) -> list[str]:
    star = score(answer, question).facts.star
    assert star is not None
    return [part for part in SIGNS if getattr(star, part)]
