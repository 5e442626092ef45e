from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest

from interview_coach.cli import progress as verb
from interview_coach.coaching.configuration.preferences import keep
from interview_coach.coaching.workspace import Workspace
from tests.cli.conftest import Run
from tests.conftest import NOW
from tests.progress_samples import fill


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verb, "local_now", lambda: NOW)


def test_the_table_is_printed_in_plain_lines(run: Run, workspace: Workspace) -> None:
    fill(workspace, 24)
    done = run("progress")

    assert done.exit_code == 0
    assert "24 answers with a score since" in done.stdout
    assert "contribution       24" in done.stdout
    assert "week of" in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80


def test_few_answers_are_said_to_be_few(run: Run, workspace: Workspace) -> None:
    fill(workspace, 3)
    assert "3 answers so far: too few for a trend, which is drawn from 5 on." in run("progress").stdout


def test_without_answers_it_says_so(run: Run) -> None:
    done = run("progress")
    assert done.exit_code == 0
    assert "No answers with a score yet." in done.stdout


def test_programs_get_json(run: Run, workspace: Workspace) -> None:
    fill(workspace, 6)
    values = json.loads(run("progress", "--format", "json").stdout)

    assert values["total"]["answers"] == 6
    assert datetime.fromisoformat(values["day"]).date() == NOW.date()


def test_a_page_is_written_in_place_of_the_lines(run: Run, workspace: Workspace, tmp_path: Path) -> None:
    fill(workspace, 24)
    page = tmp_path / "progress.html"
    done = run("progress", "--html", str(page))

    assert done.exit_code == 0
    assert done.stdout == ""
    assert f"Written to {page}" in done.stderr
    assert "<svg" in page.read_text()


def test_a_page_that_cannot_be_written_is_told(run: Run, tmp_path: Path) -> None:
    done = run("progress", "--html", str(tmp_path / "nowhere" / "progress.html"))
    assert done.exit_code != 0
    assert "can't be written" in done.stderr


def test_low_anxiety_prints_words(run: Run, workspace: Workspace) -> None:
    fill(workspace, 24)
    keep(workspace, "low_anxiety", True)
    said = run("progress").stdout

    assert "contribution  better than when you began" in said
    assert "per 100" not in said
