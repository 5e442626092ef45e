"""Questions from elsewhere and for elsewhere, from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from interview_coach.cli import banks_options
from interview_coach.coaching.folders import Folders
from tests.cli.conftest import Run

MARIMBA = "Which marimba would you repair first?"
SHARED = """\
version: 1
bank: field-sales
title: Field sales
questions:
  - id: field-sales.drive
    text: Which road do you know best?
    probes: [depth]
"""


@pytest.fixture
def listed(tmp_path: Path) -> str:
    path = tmp_path / "list.csv"
    path.write_text(
        f"question,probes\n{MARIMBA},depth\nTell me about a launch you worked on.,depth\nWhy an oboe?,depht\n",
        encoding="utf-8",
    )
    return str(path)


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    path = tmp_path / "downloads" / "field-sales.yaml"
    path.parent.mkdir()
    path.write_text(SHARED, encoding="utf-8")
    return path


def test_an_import_is_shown_and_not_made_without_yes(run: Run, folders: Folders, listed: str) -> None:
    result = run("banks", "import", listed)

    assert result.exit_code == 1
    assert f"+ my-questions.marimba-repair-first (depth): {MARIMBA}" in result.stdout.replace("\n    ", " ")
    assert "= Tell me about a launch you worked on." in result.stdout
    assert "--alike adds them too" in result.stdout
    assert f"{listed}:4: The reason “depht” is not one of" in result.stderr
    assert "use --yes" in result.stderr
    assert not folders.own_bank.exists()


def test_an_import_with_yes_adds_what_is_new_and_can_be_taken_back(run: Run, folders: Folders, listed: str) -> None:
    result = run("banks", "import", listed, "--yes")

    assert result.exit_code == 1  # not everything could be taken over
    assert f"Added 1 question to {folders.own_bank}" in result.stdout
    assert MARIMBA in folders.own_bank.read_text(encoding="utf-8")
    assert run("banks", "import", listed, "--yes").stdout.endswith("There is nothing to add.\n")
    assert run("banks", "undo").exit_code == 0
    assert not folders.own_bank.exists()


@pytest.mark.parametrize(("typed", "added"), [("y\n", True), ("n\n", False)])
def test_a_person_is_asked_before_an_import(
    run: Run, folders: Folders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, added: bool
) -> None:
    monkeypatch.setattr(banks_options, "in_terminal", lambda: True)
    (tmp_path / "list.txt").write_text(MARIMBA, encoding="utf-8")

    result = run("banks", "import", str(tmp_path / "list.txt"), "--probes", "depth", typed=typed)

    assert result.exit_code == (0 if added else 1)
    assert folders.own_bank.exists() is added


def test_a_long_import_is_cut_short_in_its_preview(run: Run, tmp_path: Path) -> None:
    words = ["oboe", "lute", "harp", "horn", "viol", "drum", "fife", "bell", "gong", "lyre"]
    lines = [f"Why {one}, {other}?" for one in words for other in words if one < other]
    (tmp_path / "list.txt").write_text("\n".join(lines), encoding="utf-8")

    result = run("banks", "import", str(tmp_path / "list.txt"), "--probes", "depth", "--yes")

    assert "  ... and 25 more" in result.stdout
    assert "Added 45 questions" in result.stdout


def test_wrong_use_is_told_apart_from_problems(run: Run, listed: str) -> None:
    assert run("banks", "import", "gone.csv").exit_code == 2
    assert run("banks", "import", listed, "--from", "excel").exit_code == 2
    assert run("banks", "import", listed, "--probes", "depht").exit_code == 2
    assert run("banks", "export", "gone").exit_code == 1
    assert run("banks", "install").exit_code == 2


@pytest.mark.parametrize(
    ("shape", "starts"),
    [
        ("yaml", "# yaml-language-server"),
        ("csv", "id,text,probes"),
        ("anki", "#separator:tab"),
        ("markdown", "# Experience in depth\n"),
        ("lines", "Take me through the hardest problem you've solved in your own field."),
    ],
)
def test_a_bank_is_exported_and_imported_again(run: Run, tmp_path: Path, shape: str, starts: str) -> None:
    path = tmp_path / "depth.out"

    assert run("banks", "export", "depth", "--to", shape, "--output", str(path)).exit_code == 0

    assert path.read_text(encoding="utf-8").startswith(starts)
    assert run("banks", "export", "depth", "--to", shape).stdout == path.read_text(encoding="utf-8")
    again = run("banks", "import", str(path), "--from", shape, "--probes", "depth")
    assert again.stderr == ""
    assert "There is nothing to add." in again.stdout


def test_a_shared_bank_is_installed_after_a_look_at_it(run: Run, folders: Folders, shared: Path) -> None:
    looked = run("banks", "install", str(shared))
    assert looked.exit_code == 1
    assert "field-sales: Field sales, 1 question" in looked.stdout
    assert not folders.banks.exists()

    result = run("banks", "install", str(shared.parent), "--yes")

    assert result.exit_code == 0
    assert (folders.banks / "field-sales.yaml").read_text(encoding="utf-8") == SHARED
    assert (folders.banks / "bank.schema.json").exists()
    again = run("banks", "install", str(shared), "--yes")
    assert again.exit_code == 1
    assert "you have a bank field-sales already" in again.stderr
    run("banks", "undo")
    assert not (folders.banks / "field-sales.yaml").exists()


def test_of_a_bank_that_is_there_already_nothing_more_is_told(run: Run, shared: Path) -> None:
    run("banks", "install", str(shared), "--yes")

    (said,) = run("banks", "install", str(shared), "--yes").stderr.splitlines()

    assert said.startswith(f"{shared}: you have a bank field-sales already")


def test_a_list_that_is_no_bank_is_led_to_import(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Why us?\n", encoding="utf-8")

    assert "interview-coach banks import" in run("banks", "install", str(path), "--yes").stderr


@pytest.mark.parametrize("content", ["a: !!python/object/apply:os.system [ls]\n", "questions: [", "&a [*a, *a]"])
def test_a_file_that_is_no_bank_is_not_installed(run: Run, folders: Folders, shared: Path, content: str) -> None:
    shared.write_text(content, encoding="utf-8")

    result = run("banks", "install", str(shared), "--yes")

    assert result.exit_code == 1
    assert f"{shared}:1:" in result.stderr
    assert not folders.banks.exists()


def test_the_schema_can_be_written_to_a_file(run: Run) -> None:
    assert json.loads(run("banks", "schema").stdout)["title"] == "interview-coach question bank"


VERBS = ("add", "archive", "check", "copy", "edit", "export", "import", "install", "list", "move", "new", "path")
MORE_VERBS = ("remove", "schema", "search", "show", "undo")


@pytest.mark.parametrize("verb", [*VERBS, *MORE_VERBS])
def test_every_verb_shows_an_example(run: Run, verb: str) -> None:
    result = run("banks", verb, "--help")

    assert result.exit_code == 0
    assert f"interview-coach banks {verb}" in result.stdout or verb == "path"
    assert "Example" in result.stdout
