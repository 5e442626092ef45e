from __future__ import annotations

from collections.abc import Callable

import pytest

from interview_coach.coaching.library.editing import archive_question
from interview_coach.coaching.library.questions import (
    Filter,
    QuestionIncomplete,
    add_question,
    draft_question,
    find_questions,
    keywords_of,
    similar_questions,
)
from interview_coach.coaching.workspace import Workspace
from interview_coach.model import Question, Reason, Round


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


@pytest.mark.parametrize(
    ("chosen", "holds"),
    [
        (Filter(reason=Reason.ATTITUDE), lambda question: Reason.ATTITUDE in question.probes),
        (Filter(bank="teaching"), lambda question: question.bank == "teaching"),
        (
            Filter(round=Round.PANEL, difficulty=3),
            lambda question: (question.round, question.difficulty) == ("panel", 3),
        ),
        (Filter(practised={"contribution.launch"}), lambda question: question.id != "contribution.launch"),
    ],
)
def test_questions_are_listed_by_what_they_have(
    workspace: Workspace, chosen: Filter, holds: Callable[[Question], bool]
) -> None:
    everything = workspace.library().questions

    assert find_questions(workspace, "", chosen) == tuple(filter(holds, everything))
    assert find_questions(workspace, "why", chosen) == tuple(filter(holds, find_questions(workspace, "why")))


def test_archived_questions_are_listed_only_when_asked_for(workspace: Workspace) -> None:
    archive_question(workspace, "contribution.launch")

    assert "contribution.launch" not in {question.id for question in find_questions(workspace, "launch")}
    assert [question.id for question in find_questions(workspace, "", Filter(archived=True))] == ["contribution.launch"]


def test_a_question_added_meanwhile_is_found(workspace: Workspace) -> None:
    assert find_questions(workspace, "xylophone") == ()

    added = add_question(workspace, draft_question("Can you play the xylophone?", [Reason.DEPTH]))

    assert find_questions(workspace, "xylophone") == (added,)
