from __future__ import annotations

import json
from pathlib import Path

import pytest

from interview_coach.cli import banks_options
from interview_coach.coaching.folders import Folders
from tests.cli.conftest import Run

NEW = "How did you win back a customer who had left?"
BROKEN = (
    "version: 1\nbank: broken\ntitle: Broken\nabout: Broken.\nquestions:\n  - id: broken.one\n    probes: [depht]\n"
)


def broken_bank(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "broken.yaml"
    path.write_text(BROKEN, encoding="utf-8")
    return path


def test_banks_are_listed_with_their_questions_counted(run: Run) -> None:
    rows = json.loads(run("banks", "list", "--format", "json").stdout)

    assert {"depth", "attitude", "contribution", "transfer"} <= {row["id"] for row in rows}
    assert all(row["shipped"] and row["questions"] >= 12 for row in rows)
    assert "contribution: " in run("banks", "list").stdout


def test_a_broken_bank_is_mentioned_and_the_others_are_listed(run: Run, folders: Folders) -> None:
    broken_bank(folders.banks)

    result = run("banks", "list")

    assert result.exit_code == 0
    assert "contribution: " in result.stdout
    assert "see: interview-coach banks check" in result.stderr


def test_the_shipped_banks_have_no_problems(run: Run) -> None:
    result = run("banks", "check")
    assert (result.exit_code, result.stdout) == (0, "No problems.\n")


def test_problems_are_named_with_file_line_and_column(run: Run, tmp_path: Path) -> None:
    path = broken_bank(tmp_path)

    result = run("banks", "check", str(path))

    assert result.exit_code == 1
    assert f"{path}:6:" in result.stdout
    assert "text is missing" in result.stdout
    assert f"{path}:7:" in result.stdout
    rows = json.loads(run("banks", "check", str(path), "--format", "json").stdout)
    assert {(row["path"], row["line"]) for row in rows} == {(str(path), 6), (str(path), 7)}


def test_the_users_own_banks_are_checked_without_naming_them(run: Run, folders: Folders) -> None:
    path = broken_bank(folders.banks)

    result = run("banks", "check")

    assert result.exit_code == 1
    assert str(path) in result.stdout


def test_an_added_question_can_be_found_and_shown(run: Run, folders: Folders) -> None:
    result = run("banks", "add", NEW, "--probes", "depth, transfer", "--keywords", "visit,offer", "--time-limit", "90")

    assert result.exit_code == 0, result.output
    question_id = result.stdout.split()[1]
    assert str(folders.own_bank) in result.stdout
    assert question_id in run("banks", "search", "win", "back", "custmer").stdout
    shown = run("banks", "show", question_id).stdout
    assert NEW in shown
    assert "It probes: depth, transfer" in shown
    assert "visit, offer" in shown
    assert "90 seconds" in shown


def test_a_near_duplicate_is_shown_and_not_added(run: Run, folders: Folders) -> None:
    result = run("banks", "add", "Tell me about a launch that you worked on", "--probes", "depth")

    assert result.exit_code == 1
    assert "contribution.launch" in result.stderr
    assert "use --yes" in result.stderr
    assert not folders.own_bank.exists()


def test_a_near_duplicate_is_added_with_yes(run: Run, folders: Folders) -> None:
    result = run("banks", "add", "Tell me about a launch that you worked on", "--probes", "depth", "--yes")

    assert result.exit_code == 0
    assert folders.own_bank.exists()


@pytest.mark.parametrize(("typed", "code", "added"), [("y\n", 0, True), ("n\n", 1, False)])
def test_a_person_is_asked_whether_to_add_a_near_duplicate(
    run: Run, folders: Folders, monkeypatch: pytest.MonkeyPatch, typed: str, code: int, added: bool
) -> None:
    monkeypatch.setattr(banks_options, "in_terminal", lambda: True)

    result = run("banks", "add", "Tell me about a launch that you worked on", "--probes", "depth", typed=typed)

    assert result.exit_code == code
    assert folders.own_bank.exists() is added


def test_a_question_that_is_not_complete_is_refused(run: Run) -> None:
    assert run("banks", "add", NEW).exit_code == 2
    assert "depht is not one of" in run("banks", "add", NEW, "--probes", "depht").stderr
    assert "use 30 to 600 seconds" in run("banks", "add", NEW, "--probes", "depth", "--time-limit", "5").stderr
    assert "no text" in run("banks", "add", " ", "--probes", "depth").stderr


def test_the_folder_of_own_banks_can_be_used_in_a_shell(run: Run, folders: Folders) -> None:
    assert run("banks", "path").stdout == f"{folders.banks}\n"


def test_an_unknown_question_is_a_problem_and_an_unknown_word_is_not(run: Run) -> None:
    assert run("banks", "show", "gone").exit_code == 1
    result = run("banks", "search", "xyzzyplugh")
    assert (result.exit_code, result.stdout) == (0, "No question is like that.\n")


def test_banks_work_while_the_journal_is_broken(run: Run, folders: Folders) -> None:
    folders.data.mkdir(parents=True)
    folders.journal.write_bytes(b"no database" * 100)

    assert run("banks", "list").exit_code == 0
    assert folders.journal.read_bytes() == b"no database" * 100
