from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

from interview_coach.coaching.folders import (
    Folders,
    HomeUnknown,
    is_private,
    left_in_spare,
    spare_folders,
    spare_journal,
    user_folders,
    usual_spare,
)
from interview_coach.coaching.workspace import open_workspace, rescue
from interview_coach.journal import JournalTooNew
from interview_coach.model import Card, Draft
from tests.conftest import NOW
from tests.samples import LAUNCH, attempt


@pytest.fixture
def spare() -> Path:
    """Above the folder that answers go to when home can't be written to."""
    return Path(tempfile.gettempdir())


def test_the_variable_decides_where_everything_lives(tmp_path: Path) -> None:
    folders = user_folders({"INTERVIEW_COACH_HOME": str(tmp_path)})

    assert folders.journal.parent == folders.banks.parent == folders.cache.parent == tmp_path


def test_without_a_home_folder_answers_go_to_the_spare_one(monkeypatch: pytest.MonkeyPatch, spare: Path) -> None:
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)  # what Python does when nothing tells the home
    for variable in ("XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(variable, raising=False)

    assert spare in user_folders({}).data.parents


def test_a_home_that_cannot_be_made_is_told_and_answers_are_kept_elsewhere(tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder should be", encoding="utf-8")

    workspace = open_workspace(Folders(blocked, tmp_path / "cache"))

    assert usual_spare() in workspace.journal.path.parents
    assert str(blocked) in workspace.notices[0]
    assert str(usual_spare()) in workspace.notices[0]
    workspace.close()


def test_without_a_home_folder_the_user_is_told_where_answers_go(tmp_path: Path) -> None:
    workspace = open_workspace(spare_folders())

    assert "No home folder is known" in workspace.notices[0]
    assert str(workspace.folders.data) in workspace.notices[0]
    workspace.close()


def test_answers_from_the_spare_folder_come_home_once(folders: Folders) -> None:
    stranded = open_workspace(spare_folders())
    stranded.journal.record(attempt(1), Card(LAUNCH.id, NOW, {"any": 1}))
    stranded.journal.keep_draft(Draft(LAUNCH, "then", "I was in the mid", NOW))
    stranded.close()

    home = open_workspace(folders)

    assert home.journal.attempts() == (attempt(1),)
    assert home.journal.cards()[LAUNCH.id].state == {"any": 1}
    assert [draft.text for draft in home.journal.drafts()] == ["I was in the mid"]
    assert "1 answer kept in" in home.notices[0]
    home.close()
    again = open_workspace(folders)
    assert again.notices == ()
    again.close()


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="rights are told otherwise there")
def test_a_spare_folder_that_others_could_look_into_is_not_used() -> None:
    usual_spare().mkdir()
    usual_spare().chmod(0o777)

    chosen = spare_folders()

    assert chosen.data != usual_spare()
    assert is_private(chosen.data)


def test_a_variable_that_names_no_folder_is_said() -> None:
    with pytest.raises(HomeUnknown, match="no such user"):
        user_folders({"INTERVIEW_COACH_HOME": "~nobody-of-this-name/coach"})


def test_a_damaged_journal_is_kept_aside_and_practice_goes_on(folders: Folders) -> None:
    folders.data.mkdir(parents=True)
    folders.journal.write_bytes(b"this is not a database, but somebody's words may be in it" * 100)

    workspace = open_workspace(folders)

    kept = [path for path in folders.data.iterdir() if "damaged" in path.name]
    assert kept[0].read_bytes().startswith(b"this is not a database")
    assert str(kept[0]) in workspace.notices[0]
    assert workspace.journal.count() == 0
    workspace.close()


def test_what_can_be_read_of_a_damaged_journal_comes_over_to_the_new_one(folders: Folders) -> None:
    workspace = open_workspace(folders)
    for number in range(40):
        workspace.journal.record(attempt(number))
    workspace.close()
    content = bytearray(folders.journal.read_bytes())
    content[-4096:] = b"\xff" * 4096
    folders.journal.write_bytes(content)
    workspace = open_workspace(folders)

    told = rescue(workspace)

    assert 30 < workspace.journal.count() < 40
    assert f"begun with {workspace.journal.count()} answers" in told
    assert "could not be read" in told
    (kept,) = folders.data.glob("journal.damaged-*.sqlite3")
    assert kept.read_bytes() == content
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
    (problem,) = workspace.library().problems
    assert problem.path == str(bank)
    assert "; the last version that could be read stays in use" in str(problem)
    workspace.close()


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="rights are told otherwise there")
def test_what_is_kept_in_another_spare_folder_is_found_again() -> None:
    usual_spare().mkdir()
    usual_spare().chmod(0o777)
    home = user_folders()

    kept = spare_journal(home)
    kept.parent.mkdir(parents=True, exist_ok=True)

    assert spare_folders().data == kept.parent.parent
    assert kept in left_in_spare(home)
