"""Changing one's own questions from the command line, each change checked, told and undone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from interview_coach.cli import banks_options
from interview_coach.coaching.folders import Folders
from tests.cli.conftest import Run

NEW = "How did you win back a customer who had left?"


@pytest.fixture
def own(run: Run) -> str:
    """The id of a question of one's own."""
    result = run("banks", "add", NEW, "--probes", "depth")
    return result.stdout.split()[1]


def text_of(folders: Folders) -> str:
    return folders.own_bank.read_text(encoding="utf-8")


def test_a_new_bank_takes_questions(run: Run, folders: Folders) -> None:
    began = run("banks", "new", "Field Sales: the north", "--about", "For those who drive.")
    added = run("banks", "add", NEW, "--probes", "depth", "--bank", "field-sales-the-north")

    path = folders.banks / "field-sales-the-north.yaml"
    assert began.stdout == f"Began {path}\n"
    assert added.stdout.startswith("Added field-sales-the-north.")
    assert NEW in path.read_text(encoding="utf-8")
    assert run("banks", "check").stdout == "No problems.\n"
    assert "is a bank" in run("banks", "new", "field sales the north").stderr
    assert "a letter or a digit" in run("banks", "new", "!").stderr


def test_a_question_goes_only_to_a_bank_of_ones_own(run: Run) -> None:
    result = run("banks", "add", NEW, "--probes", "depth", "--bank", "depth")

    assert result.exit_code == 1
    assert "You have no bank depth of your own" in result.stderr


def test_a_question_is_edited_in_the_editor(run: Run, folders: Folders, own: str, editor: str) -> None:
    before = text_of(folders)

    result = run("banks", "edit", own)

    assert result.exit_code == 0, result.stderr
    assert text_of(folders) == before.replace("win back", "lose")


@pytest.fixture
def editor(monkeypatch: pytest.MonkeyPatch) -> str:
    """An editor that changes two words."""
    monkeypatch.delenv("VISUAL", raising=False)
    command = "sed -i 's/win back/lose/'"
    monkeypatch.setenv("EDITOR", command)
    return command


def test_what_is_written_in_the_editor_is_kept_when_it_is_wrong(
    run: Run, folders: Folders, own: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", "sed -i 's/depth/depht/'")
    before = text_of(folders)

    result = run("banks", "edit", own)

    assert result.exit_code == 1
    assert "Line 3: unknown reason 'depht'" in result.stderr
    kept = re.search(r"What you wrote is in (\S+)", result.stderr)
    assert kept
    assert "depht" in Path(kept[1]).read_text(encoding="utf-8")
    assert text_of(folders) == before


def test_a_wrong_edit_can_be_mended_at_once(
    run: Run, folders: Folders, own: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("interview_coach.cli.banks_changes.in_terminal", lambda: True)
    monkeypatch.setenv("VISUAL", "sed -i -e 's/depht/transfer/;t' -e 's/depth/depht/'")

    result = run("banks", "edit", own, typed="y\n")

    assert result.exit_code == 0, result.stderr
    assert "probes: [transfer]" in text_of(folders)


def test_a_question_changed_meanwhile_is_not_overwritten(
    run: Run, folders: Folders, own: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", f"sed -i 's/win back/lose/' {folders.own_bank}")

    result = run("banks", "edit", own)

    assert result.exit_code == 1
    assert "changed by another program meanwhile" in result.stderr
    assert "What you wrote is in" in result.stderr
    assert "How did you lose" in text_of(folders)


def test_a_shipped_question_is_copied_and_the_copy_edited(run: Run, editor: str) -> None:
    assert "copy it to a bank of your own" in run("banks", "edit", "contribution.launch").stderr

    copied = run("banks", "copy", "contribution.launch")

    assert copied.stdout.startswith("Copied as my-questions.")
    assert run("banks", "edit", copied.stdout.split()[-1]).stdout == "Nothing was changed.\n"


def test_a_question_moves_to_another_bank_and_back_by_undo(run: Run, folders: Folders, own: str) -> None:
    run("banks", "new", "Sales")

    assert run("banks", "move", own, "sales").stdout == f"Moved {own} to sales\n"
    assert own in (folders.banks / "sales.yaml").read_text(encoding="utf-8")
    assert run("banks", "undo").stdout == f"Taken back: Moved {own} to sales\n"
    assert own in text_of(folders)


@pytest.mark.parametrize("which", ["own", "shipped"])
def test_an_archived_question_is_listed_apart(run: Run, own: str, which: str) -> None:
    question_id = own if which == "own" else "contribution.launch"

    assert run("banks", "archive", question_id).stdout == f"Archived {question_id}\n"
    assert question_id not in run("banks", "search", "--bank", question_id.partition(".")[0]).stdout
    assert question_id in run("banks", "search", "--archived").stdout
    assert "Archived: yes" in run("banks", "show", question_id).stdout
    assert run("banks", "archive", question_id, "--back").stdout == f"Brought back {question_id}\n"
    assert run("banks", "search", "--archived").stdout == "No question is like that.\n"


def test_a_question_is_removed_with_yes_and_comes_back_by_undo(run: Run, folders: Folders, own: str) -> None:
    before = text_of(folders)
    refused = run("banks", "remove", own)
    assert (refused.exit_code, text_of(folders)) == (1, before)
    assert "use --yes" in refused.stderr

    assert run("banks", "remove", own, "--yes").exit_code == 0
    assert own not in text_of(folders)

    assert run("banks", "undo").stdout == f"Taken back: Removed {own}\n"
    assert text_of(folders) == before
    assert run("banks", "undo").exit_code == 1


def test_a_whole_bank_is_removed_and_comes_back_by_undo(run: Run, folders: Folders, own: str) -> None:
    before = text_of(folders)

    removed = run("banks", "remove", "my-questions", "--yes")

    assert "My questions, 1 question" in removed.stdout
    assert not folders.own_bank.exists()
    assert run("banks", "undo").stdout == "Taken back: Removed my-questions\n"
    assert text_of(folders) == before


def test_a_shipped_bank_is_not_removed(run: Run) -> None:
    result = run("banks", "remove", "depth", "--yes")

    assert result.exit_code == 1
    assert "came with the program" in result.stderr


@pytest.mark.parametrize(("typed", "code"), [("y\n", 0), ("n\n", 1)])
def test_a_person_is_asked_before_a_question_is_removed(
    run: Run, folders: Folders, own: str, monkeypatch: pytest.MonkeyPatch, typed: str, code: int
) -> None:
    monkeypatch.setattr(banks_options, "in_terminal", lambda: True)

    assert run("banks", "remove", own, typed=typed).exit_code == code
    assert (own in text_of(folders)) is bool(code)


def test_questions_are_searched_by_what_they_have(run: Run, own: str) -> None:
    assert own in run("banks", "search", "--bank", "my-questions").stdout
    assert own not in run("banks", "search", "customer", "--reason", "attitude").stdout
    hard = run("banks", "search", "--round", "panel", "--difficulty", "3", "--bank", "depth").stdout
    assert "depth.hardest-problem" in hard
    assert run("banks", "search", "--round", "lunch").exit_code == 2
