"""What a story is made of, which answers tell it, and what to mind when it is told again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from interview_coach.coaching.repertoire.figures import differing, figures
from interview_coach.coaching.repertoire.stories import StoryUnknown, find_story, keep_story, story_of
from interview_coach.coaching.repertoire.story_use import cautions, is_told_in, suggested
from interview_coach.coaching.repertoire.typed_stories import story_typed, typed
from interview_coach.coaching.workspace import Workspace
from interview_coach.model import Question, Reason
from interview_coach.scoring.gist import gist
from interview_coach.scoring.told_parts import StarPart, told_parts
from interview_coach.story import Figure, Story
from tests.samples import attempt

TOLD = (
    "Last spring I was asked to win back nine hospitals in Leeds. I wrote the two-hour course. "
    "I trained nine clinics myself. Orders doubled by June, and sales grew by 12%."
)
AGAIN = (
    "In spring I was asked to win hospitals back. I trained eleven clinics in Leeds and wrote a course of two hours, "
    "so that orders doubled by June."
)
OTHER = "Last autumn our server went down. I found the broken cache, and outages fell by a third within three weeks."
LEEDS = Story(
    "Leeds", "Last spring I was asked to win back nine hospitals in Leeds.", "", "I wrote the course and trained nine "
    "clinics myself.", "Orders doubled by June.", (Reason.CONTRIBUTION,), ("hospital access",), id="s1",
)  # fmt: skip


def test_each_sentence_goes_to_its_part_word_for_word() -> None:
    parts = told_parts(TOLD)
    assert parts[StarPart.TASK] == "Last spring I was asked to win back nine hospitals in Leeds."
    assert parts[StarPart.ACTION] == "I wrote the two-hour course. I trained nine clinics myself."
    assert parts[StarPart.RESULT] == "Orders doubled by June, and sales grew by 12%."
    assert set(told_parts("").values()) == {""}


def test_numbers_are_found_with_what_they_count_and_years_are_none() -> None:
    found = [told.text for told in figures("In 2024 I trained 9 clinics, nine clinics of two, for $1,200 (12%).")]
    assert found == ["9 clinics", "nine clinics", "two", "$1,200", "12%"]
    assert differing("nine clinics", "I trained 9 clinics and eleven clinics in 3 weeks.") == (
        ("nine clinics", "eleven clinics"),
    )


@pytest.mark.parametrize(
    ("story", "answer", "differs"),
    [
        ("I ran two hundred clinics.", "I had three hundred beds.", False),
        ("It saved 2 million pounds.", "It saved two million pounds.", False),
        ("There were thirty five beds.", "There were 35 beds.", False),
        ("There were twenty-one beds.", "There were 21 beds.", False),
        ("Calls fell by ninety-five percent.", "Calls fell by 95%.", False),
        ("I ran two hundred and six clinics.", "I ran 206 clinics, in 2024.", False),
        ("I ran two hundred clinics.", "I ran three hundred clinics.", True),
        ("It saved 2 million pounds.", "It saved 3 million pounds.", True),
        ("We were at version 1.2.3 clinics.", "We had 1.200.000 clinics.", True),
    ],
)
def test_numbers_in_words_are_held_against_each_other_whole(story: str, answer: str, differs: bool) -> None:
    assert bool(differing(story, answer)) is differs


def test_money_is_a_number_however_it_is_shortened() -> None:
    assert [(told.text, told.value) for told in figures("It saved £40k, and $1.2m in a year.")] == [
        ("£40k", "40000"),
        ("$1.2m", "1200000"),
    ]


def test_an_answer_tells_a_story_in_other_words_too() -> None:
    assert is_told_in(LEEDS, AGAIN)
    assert not is_told_in(LEEDS, OTHER)
    assert not is_told_in(Story("Leeds"), AGAIN)


def test_a_number_that_differs_from_the_story_is_pointed_out(workspace: Workspace) -> None:
    keep_story(workspace, LEEDS)
    (caution,) = cautions(workspace, attempt(1, AGAIN))
    assert "“eleven clinics”, your story “Leeds” says “nine clinics”" in caution


def test_a_story_that_carries_too_many_answers_is_pointed_out(workspace: Workspace) -> None:
    keep_story(workspace, LEEDS)
    told = AGAIN.replace("eleven", "nine")
    for number in range(1, 6):
        assert not cautions(workspace, attempt(number, told))
        workspace.journal.record(attempt(number, told, question=Question(f"q{number}", f"Question {number}?")))
    (caution,) = cautions(workspace, attempt(9, told))
    assert "carries your answers to 5 questions" in caution


def test_a_story_is_suggested_for_its_demand_its_reason_and_its_words(workspace: Workspace) -> None:
    keep_story(workspace, LEEDS)
    (for_demand,) = suggested(workspace, Question("q", "How would you get access to a new ward?"))
    assert for_demand.why == "serves the demand: hospital access"
    (for_reason,) = suggested(workspace, Question("q", "What was yours?", (Reason.CONTRIBUTION,)))
    assert for_reason.why == "serves: contribution"
    assert suggested(workspace, Question("q", "What was yours?", (Reason.DEPTH,))) == ()


def test_a_story_kept_once_is_found_again_by_its_answer(workspace: Workspace) -> None:
    told = attempt(1, TOLD)
    kept = keep_story(workspace, story_of(workspace, told))
    assert kept.title == "Leeds: hospitals"
    assert kept.reasons == ()  # the answer was flagged for it
    assert story_of(workspace, told) == kept == find_story(workspace, "hospitals")
    with pytest.raises(StoryUnknown, match="story list"):
        find_story(workspace, "")


def test_what_is_not_touched_in_the_form_stays_as_it_is() -> None:
    story = replace(LEEDS, figures=(Figure("nine clinics", "training log: 2025"), Figure("12%")))
    assert story_typed(typed(story), story) == story


MOVED = (
    "In March my director asked me to open a night shift at our Kettering warehouse. The first thing I did was refuse "
    "the agency plan. I rang six hauliers and moved the cut-off from ten to eight. I counted the lost hours, and it "
    "came to 9,000 pounds. By Easter we shipped 11,400 orders a night. Looking back, I should have rung them earlier."
)


def test_a_deed_told_before_the_end_is_an_action_and_what_one_took_from_it_belongs_to_the_end() -> None:
    parts = told_parts(MOVED)
    assert parts[StarPart.TASK].startswith("In March my director asked me")
    assert "first thing I did" in parts[StarPart.ACTION]
    assert "lost hours" in parts[StarPart.ACTION]
    assert parts[StarPart.RESULT].endswith("earlier.")


def test_a_kept_story_is_called_by_what_it_tells_and_asks_only_for_figures_that_count_something(
    workspace: Workspace,
) -> None:
    story = story_of(workspace, attempt(1, MOVED))
    assert story.title.startswith("Kettering: ")
    assert "warehouse" in story.title
    assert [figure.told for figure in story.figures] == ["six hauliers", "9,000 pounds", "11,400 orders"]
    assert gist("It went well and so on, as it always does.") == ""


def test_a_compound_number_is_one_number() -> None:
    (told,) = figures("twenty-two pickers")
    assert (told.text, told.value, told.unit) == ("twenty-two pickers", "22", "picker")
