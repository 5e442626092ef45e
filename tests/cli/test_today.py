from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from interview_coach.coaching.practice import drill
from interview_coach.coaching.workspace import Workspace
from tests.cli.conftest import OWN_PART, Run
from tests.conftest import NOW


def test_a_first_day_offers_a_question_and_says_why(run: Run) -> None:
    result = run("today")

    assert result.exit_code == 0
    assert "0 of 5 days this week" in result.stdout
    assert "1. What's the best thing your last team achieved" in result.stdout
    assert "A good one to begin with" in result.stdout
    assert "Unfinished" not in result.stdout


def test_what_was_left_unfinished_is_named(run: Run, workspace: Workspace) -> None:
    question = workspace.library().questions[0]
    drill.keep(workspace, drill.begin(workspace, question), "I was in", datetime.now(UTC))

    assert "(3 words, saved " in " ".join(run("today").stdout.split("Unfinished")[1].split())


def test_a_day_with_an_answer_counts(run: Run) -> None:
    run("drill", "--plain", typed=f"{OWN_PART}\n.\n")
    assert "1 of 5 days this week" in run("today").stdout


def test_a_week_beyond_its_goal_says_so(run: Run, workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    run("settings", "set", "weekly_goal", "1")
    question = workspace.library().questions[0]
    for days in (3, 2):
        drill.submit(workspace, drill.begin(workspace, question), OWN_PART, NOW - timedelta(days=days))
    monkeypatch.setattr("interview_coach.cli.today.local_now", lambda: NOW)

    assert "November, 2 days this week, goal of 1 reached" in run("today").stdout


def test_a_damaged_journal_is_set_aside_with_a_sentence(run: Run, home: object, workspace: Workspace) -> None:
    workspace.close()
    path = workspace.folders.journal
    for file in path.parent.glob("journal.sqlite3*"):
        file.unlink()
    path.write_bytes(b"no database" * 1000)

    result = run("today")

    assert result.exit_code == 0
    assert "a new journal was started" in result.stderr
    assert "Next up" in result.stdout


def test_the_calendar_has_the_days_of_twelve_weeks(run: Run) -> None:
    run("drill", "--plain", typed=f"{OWN_PART}\n.\n")
    said = run("today", "--calendar").stdout

    assert said.count("●") == 2  # today, and what the sign means
    assert len(said.splitlines()) == 1 + 12 + 2


def test_a_reminder_is_a_calendar_file(run: Run, home: Path) -> None:
    home.mkdir(exist_ok=True)
    path = home / "practice.ics"
    written = run("reminder", "--at", "18:30", "--days", "mon,wed", "--output", str(path))
    printed = run("reminder", "--at", "18:30", "--days", "mon,wed").stdout

    assert written.exit_code == 0
    assert path.read_bytes().startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    assert "RRULE:FREQ=WEEKLY;BYDAY=MO,WE" in printed
    assert run("reminder", "--at", "18:30", "--days", "fry").exit_code == 1
