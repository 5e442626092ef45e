"""Stories on the command line: kept from an answer or from options, suggested, laid beside what is asked, deleted."""

from __future__ import annotations

import json
from typing import Any

import pytest

from interview_coach.coaching.workspace import Workspace
from interview_coach.model import Reason
from tests.cli.conftest import Run
from tests.samples import OWN_PART, attempt, own_part


def values(run: Run, *arguments: str) -> Any:
    result = run(*arguments, "--format", "json")
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


@pytest.fixture
def answered(workspace: Workspace) -> str:
    """The id of an answer that is kept."""
    kept = attempt(1, OWN_PART, own_part())
    workspace.journal.record(kept)
    workspace.close()
    return kept.id


def test_an_answer_becomes_a_story_with_its_parts_filled_in(run: Run, answered: str) -> None:
    run("role", "new", "--employer", "Heliox", "--demand", "training clinics", "--demand", "hospital tenders")
    assert "No stories yet" in run("story", "list").stdout
    assert run("story", "keep", answered, "--title", "The pump launch").exit_code == 0

    story = values(run, "story", "show", "pump")
    assert "trained nine clinics myself" in story["action"] + story["result"]
    assert story["attempt"] == answered
    assert story["reasons"] == [Reason.CONTRIBUTION]
    assert story["demands"] == ["training clinics"]
    assert [figure["told"] for figure in story["figures"]] == ["nine clinics"]
    assert values(run, "story", "grid")["holes"] == ["depth", "attitude", "transfer", "hospital tenders"]
    assert "✗ hospital tenders: no story yet" in run("story", "grid").stdout


def test_keeping_an_answer_again_changes_its_story(run: Run, answered: str) -> None:
    for title in ("First", "Second"):
        run("story", "keep", answered, "--title", title)
    assert [story["title"] for story in values(run, "story", "list")] == ["Second"]


def test_fields_are_changed_one_by_one(run: Run) -> None:
    run("story", "new", "--title", "Leeds", "--action", "I wrote nine tenders.", "--reasons", "depth,transfer")
    assert run("story", "edit", "leeds", "--figure", "nine tenders: bid register").exit_code == 0
    story = values(run, "story", "show", "leeds")
    assert story["figures"] == [{"told": "nine tenders", "source": "bid register"}]
    assert (story["action"], story["reasons"]) == ("I wrote nine tenders.", ["depth", "transfer"])
    assert run("story", "edit", "leeds").exit_code == 2
    assert "nine tenders: bid register" in run("story", "show", "leeds").stdout


def test_a_story_needs_a_title(run: Run) -> None:
    result = run("story", "new", "--action", "I wrote it.")
    assert (result.exit_code, "Give the story a title" in result.output + str(result.exception)) == (1, True)


def test_a_question_gets_the_stories_that_speak_of_it(run: Run) -> None:
    run("story", "new", "--title", "Tenders in Leeds", "--action", "I wrote nine hospital tenders.")
    run("story", "new", "--title", "The outage", "--action", "I found the broken cache.")
    found = values(run, "story", "suggest", "How do you go about a hospitl tender?")
    assert [(each["title"], each["why"]) for each in found] == [("Tenders in Leeds", "speaks of: hospitl, tender")]
    assert "No story of yours fits" in run("story", "suggest", "Why do you like painting?").stdout


def test_deleting_asks_first(run: Run) -> None:
    run("story", "new", "--title", "Leeds")
    assert run("story", "delete", "leeds").exit_code == 1
    assert run("story", "delete", "leeds", "--yes").stdout == "Deleted Leeds\n"
    assert run("story", "show", "leeds").exit_code == 1


def test_a_dozen_stories_are_said_to_be_enough(run: Run) -> None:
    for number in range(12):
        run("story", "new", "--title", f"Story {number}")
    assert "About 12 stories are enough" in " ".join(run("story", "list").stdout.split())
