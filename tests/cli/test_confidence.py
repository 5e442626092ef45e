from __future__ import annotations

import json

import pytest

from interview_coach.coaching.configuration.preferences import keep
from interview_coach.coaching.workspace import Workspace
from interview_coach.confidence import Moment, Occasion
from tests.cli.conftest import OWN_PART, Run
from tests.coaching.test_confidence import say


@pytest.fixture
def at_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if a person typed what the test gives as input."""
    for module in ("drill", "mock"):
        monkeypatch.setattr(f"interview_coach.cli.{module}.in_terminal", lambda: True)


def said(workspace: Workspace) -> list[tuple[int, Occasion, Moment]]:
    return [(each.level, each.occasion, each.moment) for each in workspace.journal.confidences()]


def test_it_is_noted_listed_and_told_as_a_trend(run: Run, workspace: Workspace) -> None:
    assert "Nothing is said yet" in run("confidence").stdout
    say(workspace, 1, 1, 2, 3, 3)
    run("confidence", "note", "4")
    shown = run("confidence").stdout

    assert "22 Nov 2026  3 somewhat" in shown
    assert "4 quite       after the drill" in shown.splitlines()[0]
    assert "You feel surer than before: 3.3 of late, 1.3 earlier, of 5." in shown


def test_programs_can_read_it(run: Run, workspace: Workspace) -> None:
    say(workspace, 3, 3, 3, 3, 3)
    listed = json.loads(run("confidence", "list", "--format", "json").stdout)
    trend = json.loads(run("confidence", "trend", "--format", "json").stdout)

    assert listed[0] == {
        "at": "2026-11-22T09:30:00+00:00",
        "level": 3,
        "occasion": "drill",
        "moment": "after",
        "of": "2026-11-22",
    }
    assert trend == {"values": 5, "course": "steady", "now": 3, "before": 3, "lift": None}


def test_no_other_level_is_taken(run: Run) -> None:
    assert run("confidence", "note", "6").exit_code == 2


@pytest.mark.usefixtures("at_terminal")
def test_the_plain_drill_asks_a_person_who_wants_it_and_an_empty_line_skips(run: Run, workspace: Workspace) -> None:
    keep(workspace, "confidence", True)
    run("drill", "--plain", "--count", "1", typed=f"2\n{OWN_PART}\n.\nn\n\n")

    assert said(workspace) == [(2, Occasion.DRILL, Moment.BEFORE)]


@pytest.mark.usefixtures("at_terminal")
def test_the_plain_mock_interview_asks_before_and_after(run: Run, workspace: Workspace) -> None:
    keep(workspace, "confidence", True)
    run("mock", "--plain", "--questions", "3", typed=f"2\n{OWN_PART}\n.\n.\ne\ny\n5\n")

    assert said(workspace) == [(2, Occasion.MOCK, Moment.BEFORE), (5, Occasion.MOCK, Moment.AFTER)]


def test_a_pipe_is_asked_nothing(run: Run, workspace: Workspace) -> None:
    keep(workspace, "confidence", True)

    assert "How sure" not in run("drill", "--plain", "--count", "1", typed=OWN_PART).stdout
