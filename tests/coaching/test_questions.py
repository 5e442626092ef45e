from __future__ import annotations

import pytest

from interview_coach.coaching.questions import (
    QuestionIncomplete,
    add_question,
    draft_question,
    keywords_of,
    similar_questions,
)
from interview_coach.coaching.workspace import Workspace
from interview_coach.model import Reason


def test_a_question_of_ones_own_is_there_at_once_with_an_id(workspace: Workspace) -> None:
    drafted = draft_question(
        "How did you win back\n the Leeds account?", [Reason.CONTRIBUTION], ["visited", "called"], 90
    )
    saved = add_question(workspace, drafted)

    found = workspace.library().question(saved.id)
    assert found == saved
    assert found.text == "How did you win back the Leeds account?"
    assert found.evidence[0].keywords == ("visited", "called")


def test_the_same_text_twice_gets_two_ids(workspace: Workspace) -> None:
    drafted = draft_question("Why pharma?", [Reason.TRANSFER])

    assert add_question(workspace, drafted).id != add_question(workspace, drafted).id


def test_a_near_duplicate_is_found_before_saving(workspace: Workspace) -> None:
    known = workspace.library().questions[0]

    similar = similar_questions(workspace, known.text.upper() + "?")

    assert similar[0][0] == known


@pytest.mark.parametrize(
    ("text", "probes", "time_limit", "named"),
    [
        ("  ", [Reason.DEPTH], 60, "no text"),
        ("Why us?", [], 60, "at least one reason"),
        ("Why us?", [Reason.TRANSFER], 5, "30 to 600 seconds"),
    ],
)
def test_what_is_missing_is_said(text: str, probes: list[Reason], time_limit: int, named: str) -> None:
    with pytest.raises(QuestionIncomplete, match=named):
        draft_question(text, probes, (), time_limit)


def test_keywords_are_typed_on_one_line_with_commas() -> None:
    assert keywords_of(" planned,  ran it ,, chose ") == ("planned", "ran it", "chose")
