from __future__ import annotations

import os
from pathlib import Path

import pytest

from interview_coach.coaching import folders as folders_module
from interview_coach.coaching.folders import Folders, user_folders
from interview_coach.coaching.workspace import open_workspace
from interview_coach.journal import JournalTooNew


@pytest.fixture
def spare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where answers go when home can't be written to."""
    monkeypatch.setattr(folders_module.tempfile, "gettempdir", lambda: str(tmp_path / "spare"))
    return tmp_path / "spare"


def test_the_variable_decides_where_everything_lives(tmp_path: Path) -> None:
    folders = user_folders({"INTERVIEW_COACH_HOME": str(tmp_path)})

    assert folders.journal.parent == folders.banks.parent == folders.cache.parent == tmp_path


def test_without_a_home_folder_answers_go_to_the_spare_one(monkeypatch: pytest.MonkeyPatch, spare: Path) -> None:
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)  # what Python does when nothing tells the home
    for variable in ("XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(variable, raising=False)

    assert spare in user_folders({}).data.parents


def test_a_home_that_cannot_be_made_is_told_and_answers_are_kept_elsewhere(tmp_path: Path, spare: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder should be", encoding="utf-8")

    workspace = open_workspace(Folders(blocked, tmp_path / "cache"))

    assert spare in workspace.folders.journal.parents
    assert str(blocked) in workspace.notices[0]
    assert str(spare) in workspace.notices[0]
    workspace.close()


def test_a_damaged_journal_is_kept_aside_and_practice_goes_on(folders: Folders) -> None:
    folders.data.mkdir(parents=True)
    folders.journal.write_bytes(b"this is not a database, but somebody's words may be in it" * 100)

    workspace = open_workspace(folders)

    kept = [path for path in folders.data.iterdir() if "damaged" in path.name]
    assert kept[0].read_bytes().startswith(b"this is not a database")
    assert str(kept[0]) in workspace.notices[0]
    assert workspace.journal.count() == 0
    workspace.close()


def test_a_journal_of_a_newer_version_is_left_alone(folders: Folders) -> None:
    import sqlite3

    open_workspace(folders).close()
    with sqlite3.connect(folders.journal) as connection:
        connection.execute("PRAGMA user_version = 999")
    connection.close()
    before = folders.journal.read_bytes()

    with pytest.raises(JournalTooNew, match="newer"):
        open_workspace(folders)
    assert folders.journal.read_bytes() == before


def test_a_bank_dropped_into_the_folder_is_there_without_a_restart(folders: Folders) -> None:
    workspace = open_workspace(folders)
    before = len(workspace.library().questions)
    folders.banks.mkdir(parents=True, exist_ok=True)
    (folders.banks / "mine.yaml").write_text(
        "version: 1\nbank: mine\ntitle: Mine\nquestions:\n"
        "  - id: mine.why\n    text: Why did you leave?\n    probes: [attitude]\n",
        encoding="utf-8",
    )

    assert len(workspace.library().questions) == before + 1
    assert workspace.library() is workspace.library()
    workspace.close()


def test_a_broken_save_keeps_the_last_good_version_even_where_no_cache_can_be_written(home: Path) -> None:
    home.mkdir()
    (home / "cache").write_text("a file where the folder should be", encoding="utf-8")
    workspace = open_workspace(Folders(home, home / "cache"))
    bank = home / "banks" / "mine.yaml"
    bank.parent.mkdir()
    bank.write_text(
        "version: 1\nbank: mine\ntitle: Mine\nquestions:\n"
        "  - id: mine.why\n    text: Why did you leave?\n    probes: [attitude]\n",
        encoding="utf-8",
    )
    good = workspace.library().question("mine.why")

    bank.write_text("version: 1\nbank: mine\nquestions: [", encoding="utf-8")

    assert workspace.library().question("mine.why") == good
    assert [problem.path for problem in workspace.library().problems] == [str(bank), str(bank)]
    assert "the last version that could be read stays in use" in str(workspace.library().problems[1])
    workspace.close()
