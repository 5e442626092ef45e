"""Sentences that can be read by themselves, and those that hang on the one before."""

from __future__ import annotations

import pytest

from interview_coach.coaching.practice.self_contained import hangs, question_alone, standing_alone


@pytest.mark.parametrize(
    "sentence",
    [
        "It has stopped twice since then, and the overtime is nearly gone.",
        "By December we were at 386,000 less.",
        "In that month she had one torn seal instead of nineteen.",
        "And complaints fell by a third.",
        "Since then I cut the rate from 1.9 to 0.7 percent.",
    ],
)
def test_what_hangs_on_the_sentence_before(sentence: str) -> None:
    assert hangs(sentence)
    assert standing_alone(f"I moved the cut-off in Leeds to nine. {sentence}", 38, 38 + len(sentence)) == (
        f"I moved the cut-off in Leeds to nine. {sentence}"
    )
    assert standing_alone(f"It was cold. {sentence}", 13, 13 + len(sentence)) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "By Easter we shipped 11,400 orders a night against a plan of 10,000.",
        "I cut returns in the Leeds shop from 40 to 12 a week.",
        "Lines per hour went from 71 to 88.",
    ],
)
def test_what_can_be_read_by_itself(sentence: str) -> None:
    assert standing_alone(f"It was cold. {sentence}", 13, 13 + len(sentence)) == sentence


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        ("And the second: what did the last person leave unfinished?", "What did the last person leave unfinished?"),
        ("And who decides?", None),
        ("How is it done today?", None),
        (
            "When a ward runs out of linen, who decides what it gets?",
            "When a ward runs out of linen, who decides what it gets?",
        ),
    ],
)
def test_a_question_is_asked_without_what_leads_to_it(asked: str, left: str | None) -> None:
    assert question_alone(asked) == left


def test_a_sentence_that_is_cut_off_says_that_it_goes_on() -> None:
    begun, rest = "I moved the cut-off in Leeds to nine instead of", " eight, and rang the drivers"
    assert standing_alone(f"{begun}{rest}", 0, len(begun)) == f"{begun} …"
    assert standing_alone(begun, 0, len(begun)) == begun
