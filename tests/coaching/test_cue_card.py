"""The cue card: few words, all of them the user's own."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_coach.coaching.practice.cue_card import MOST_CUES, cue_card
from interview_coach.scoring.cue_words import MOST_WORDS, Section, tellings
from tests.samples import attempt

STORY = (
    "Last spring Northwind brought out a new infusion pump, and there were fourteen clinics to get ready. "
    "My manager asked me to cut the training time. "
    "I wrote a two-hour course and trained nine of the clinics myself. I moved the first case to Leeds. "
    "I called every ward. Orders rose by 30% by June, which saved £40,000."
)


def card(answer: str) -> dict[Section, tuple[str, ...]]:
    return {cue.section: cue.words for cue in cue_card(attempt(1, answer))}


def test_each_part_of_the_story_has_its_names_numbers_and_verbs() -> None:
    found = card(STORY)

    assert list(found) == [Section.SITUATION, Section.TASK, Section.ACTION, Section.RESULT]
    assert "Northwind" in found[Section.SITUATION][0]
    assert "fourteen" in found[Section.SITUATION][0]
    assert "training" in found[Section.TASK][0]
    assert found[Section.ACTION][0].startswith("wrote … two-hour")
    assert "Leeds" in found[Section.ACTION][1]
    assert "30%" in found[Section.RESULT][0]
    assert "£40,000" in found[Section.RESULT][0]


def test_a_card_is_read_at_a_glance() -> None:
    found = card(STORY + " I rang Anna, Ben, Carl, Dora, Emil, Fred and Gina in 2021, 2022 and 2023." * 3)

    assert all(len(words) <= MOST_CUES for words in found.values())
    assert all(len(cue.split(" … ")) <= MOST_WORDS for words in found.values() for cue in words)


@pytest.mark.parametrize(
    "number", ["19 percent", "4 million", "four hundred thousand pounds", "19 per cent", "3.5 days", "30%", "£40,000"]
)
def test_a_number_keeps_its_unit(number: str) -> None:
    found = card(
        f"Last spring I ran the Leeds launch myself and the orders of the clinics rose by {number}, in June 2024."
    )
    cues = [part for words in found.values() for cue in words for part in cue.split(" … ")]
    assert any(part.endswith(number) for part in cues), cues


def test_an_answer_that_tells_no_story_has_a_beginning_a_middle_and_an_end() -> None:
    found = card(
        "I like hospitals. I would visit each ward in two weeks. I would draw a map. Then I would ask Dr Patel."
    )
    assert list(found) == [Section.FIRST, Section.THEN, Section.LAST]


def test_an_answer_without_a_telling_word_has_no_card() -> None:
    assert card("") == card("It was what it was.") == {}


def test_control_characters_are_shown_and_not_sent() -> None:
    found = card("I trained \x1b[31mLeeds clinics in 2021.")
    assert not any("\x1b" in cue for words in found.values() for cue in words)


@given(st.text() | st.lists(st.sampled_from([*STORY.split(), "we", "--", "a/b", "\n", "é", "’"])).map(" ".join))
def test_not_a_word_is_invented(answer: str) -> None:
    for each in tellings(answer, "Tell me about a launch."):
        assert all(re.sub(r"\s+", " ", part) in re.sub(r"\s+", " ", answer) for part in each.words.split(" … "))
