"""The day's session: where one stands, and what its summary says."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from interview_coach.coaching.configuration import preferences
from interview_coach.coaching.length import Length
from interview_coach.coaching.practice import drill
from interview_coach.coaching.practice.session import place, summary
from interview_coach.coaching.practice.session_wording import parts
from interview_coach.coaching.practice.today import today
from interview_coach.coaching.workspace import Workspace
from tests.conftest import NOW
from tests.samples import GROUP_ONLY, LAUNCH, OWN_PART, attempt, own_part


def told(workspace: Workspace) -> dict[str, tuple[str, ...]]:
    return {part.heading: part.lines for part in parts(summary(workspace, NOW))}


def test_where_one_stands_counts_up_to_a_total_that_stays(workspace: Workspace) -> None:
    places = []
    while not (plan := today(workspace, NOW)).done:
        question = plan.queue[0].question
        places.append(place(plan, question))
        drill.submit(workspace, drill.begin(workspace, question), GROUP_ONLY, NOW)

    assert places == ["1 of 3", "2 of 3", "3 of 3"]
    assert place(plan, plan.queue[0].question) == ""


@pytest.mark.parametrize("number", [1, 2, 5])
def test_a_session_of_so_many_questions(workspace: Workspace, number: int) -> None:
    preferences.keep(workspace, "session_questions", number)
    preferences.keep(workspace, "new_questions_a_day", number)
    answered = 0
    while not (plan := today(workspace, NOW)).done:
        assert (plan.total, len(plan.queue)) == (number, number - answered)
        drill.submit(workspace, drill.begin(workspace, plan.queue[0].question), GROUP_ONLY, NOW)
        answered += 1

    assert answered == number


def test_a_session_ends_where_the_new_questions_of_the_day_do(workspace: Workspace) -> None:
    preferences.keep(workspace, "session_questions", 5)
    preferences.keep(workspace, "new_questions_a_day", 1)
    before = today(workspace, NOW)
    drill.submit(workspace, drill.begin(workspace, before.queue[0].question), GROUP_ONLY, NOW)
    after = today(workspace, NOW)

    assert (before.total, after.total, after.done) == (1, 1, True)
    assert after.queue


def test_leaving_and_coming_back_the_same_day_goes_on(workspace: Workspace) -> None:
    first = today(workspace, NOW).queue[0].question
    drill.submit(workspace, drill.begin(workspace, first), GROUP_ONLY, NOW)

    evening, tomorrow = (today(workspace, NOW + timedelta(hours=hours)) for hours in (10, 24))

    assert place(evening, evening.queue[0].question).startswith("2 of")
    assert place(tomorrow, tomorrow.queue[0].question).startswith("1 of")


def test_with_low_anxiety_no_place_is_told(workspace: Workspace) -> None:
    preferences.keep(workspace, "low_anxiety", True)
    plan = today(workspace, NOW)
    assert place(plan, plan.queue[0].question) == ""


def test_a_session_has_room_for_what_fits_its_length() -> None:
    assert Length(600).room([LAUNCH], [LAUNCH, LAUNCH]) == 1
    assert Length(600).room([LAUNCH], [LAUNCH, LAUNCH, LAUNCH]) == 0


def test_the_summary_measures_against_the_earlier_day(workspace: Workspace) -> None:
    workspace.journal.record(attempt(1))
    workspace.journal.record(attempt(2, OWN_PART, own_part(), at=NOW))

    found = told(workspace)

    assert found["Practised"] == ("Tell me about a launch you worked on. (strong)",)
    assert found["Better than before"] == (
        "Tell me about a launch you worked on. (from at risk to strong)",
        "Gone: Two group actions, none of yours",
    )
    assert found["One thing for tomorrow"][0].startswith("Nothing in these answers asks for a change.")


def test_with_low_anxiety_a_step_that_was_taken_is_done_and_not_gone(workspace: Workspace) -> None:
    preferences.keep(workspace, "low_anxiety", True)
    workspace.journal.record(attempt(1))
    workspace.journal.record(attempt(2, OWN_PART, own_part(), at=NOW))

    assert told(workspace)["Better than before"] == (
        "Tell me about a launch you worked on.",
        "Done: Name one decision and two things you did.",
    )


def test_one_thing_for_tomorrow_quotes_the_words_of_the_point_that_recurs(workspace: Workspace) -> None:
    workspace.journal.record(attempt(1))
    workspace.journal.record(attempt(2, at=NOW))

    assert told(workspace)["One thing for tomorrow"] == (
        "Name one decision and two things you did.",
        "You said “We trained the clinics”, in answer to “Tell me about a launch you worked on.”",
        "The same came up in 2 of your last 2 answers.",
    )
    assert "Better than before" not in told(workspace)


def test_with_low_anxiety_the_summary_has_words_alone(workspace: Workspace) -> None:
    preferences.keep(workspace, "low_anxiety", True)
    workspace.journal.record(attempt(1))
    workspace.journal.record(attempt(2, OWN_PART, own_part(), at=NOW))
    workspace.journal.record(attempt(3, question=replace(LAUNCH, id="own.other", text="Another?"), at=NOW))

    said = " ".join(line for lines in told(workspace).values() for line in lines)

    assert not any(character.isdigit() for character in said)
    assert "risk" not in said
    assert "Name one decision and two things you did." in said


def test_before_the_first_answer_of_the_day_the_summary_says_so(workspace: Workspace) -> None:
    workspace.journal.record(attempt(1))
    assert told(workspace) == {"Practised": ("Nothing was answered yet. The first question is two minutes away.",)}
