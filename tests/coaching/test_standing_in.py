"""What becomes of answers while a home can't be written to, and after."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from interview_coach.banks import NotSaved
from interview_coach.coaching.configuration.preferences import keep
from interview_coach.coaching.folders import Folders, spare_folders, spare_journal, usual_spare
from interview_coach.coaching.keeping import backups
from interview_coach.coaching.workspace import Workspace, open_workspace
from interview_coach.journal import Journal, JournalUnwritable, store
from interview_coach.model import Draft
from tests.conftest import NOW
from tests.samples import LAUNCH, attempt

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def blocked(tmp_path: Path) -> Folders:
    """A home where a file stands in the way."""
    (tmp_path / "blocked").write_text("", encoding="utf-8")
    return Folders(tmp_path / "blocked", tmp_path / "cache")


@pytest.fixture
def read_only(folders: Folders, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    """A home with one answer and a backup of it, whose journal can be read and not be written."""
    with_answer = open_workspace(folders)
    with_answer.journal.record(attempt(1))
    backups.back_up(with_answer, NOW)
    with_answer.close()
    with monkeypatch.context() as patched:
        patched.setattr(store.os, "access", lambda path, _: folders.data not in (path, path.parent))
        opened = open_workspace(folders)
    yield opened
    opened.close()


def _words_left() -> list[Path]:
    return [path for path in usual_spare().rglob("*") if path.is_file()]


def test_only_the_home_they_were_meant_for_takes_answers_out_of_the_spare_folder(
    blocked: Folders, folders: Folders
) -> None:
    stranded = open_workspace(blocked)
    stranded.journal.record(attempt(1))
    stranded.close()

    other = open_workspace(folders)
    assert (other.journal.count(), other.notices) == (0, ())
    other.close()

    blocked.data.unlink()
    home = open_workspace(blocked)
    assert home.journal.attempts() == (attempt(1),)
    assert "1 answer kept in" in home.notices[0]
    home.close()


def test_a_spare_journal_that_says_not_whose_it_is_goes_to_the_first_home(folders: Folders) -> None:
    stranded = open_workspace(spare_folders())
    stranded.journal.record(attempt(1))
    stranded.close()

    home = open_workspace(folders)

    assert home.journal.count() == 1
    assert _words_left() == []
    home.close()


def test_nothing_stays_behind_not_even_what_a_crash_left_beside_the_journal(blocked: Folders) -> None:
    stranded = open_workspace(blocked)
    stranded.journal.record(attempt(1))
    beside = [path for path in _words_left() if path.name.endswith("-wal")]
    assert beside[0].stat().st_size  # still open, as after a crash
    blocked.data.unlink()

    home = open_workspace(blocked)

    assert home.journal.count() == 1
    assert _words_left() == []
    stranded.journal.record(attempt(2))  # by a copy of the app that still runs
    stranded.close()
    home.close()
    again = open_workspace(blocked)
    assert again.journal.count() == 2
    assert _words_left() == []
    again.close()


def test_what_was_on_its_way_home_when_the_app_died_still_comes(blocked: Folders) -> None:
    stranded = open_workspace(blocked)
    stranded.journal.record(attempt(1))
    stranded.close()
    spare = spare_journal(blocked)
    spare.rename(spare.with_name("coming-home.sqlite3"))
    blocked.data.unlink()

    home = open_workspace(blocked)

    assert home.journal.count() == 1
    assert _words_left() == []
    home.close()


def test_a_home_that_is_the_spare_folder_keeps_its_journal(folders: Folders) -> None:
    stranded = open_workspace(spare_folders())
    stranded.journal.record(attempt(1))
    stranded.close()

    home = open_workspace(Folders(usual_spare(), usual_spare() / "cache"))

    assert (home.journal.count(), home.notices) == (1, ())
    home.close()


def test_a_journal_that_can_only_be_read_is_shown_and_goes_on_elsewhere(read_only: Workspace, folders: Folders) -> None:
    assert read_only.journal.attempts() == (attempt(1),)
    assert "beside a copy of those before" in read_only.notices[0]
    read_only.journal.record(attempt(2))
    read_only.journal.keep_draft(Draft(LAUNCH, "then", "I was in the mid", NOW))

    with Journal.open(folders.journal) as proper:
        assert proper.count() == 1
    home = open_workspace(folders)
    assert home.journal.count() == 2
    assert len(home.journal.drafts()) == 1
    assert "1 answer kept in" in home.notices[0]
    assert _words_left() == []
    home.close()


def test_a_draft_submitted_elsewhere_is_not_copied_again(folders: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    begun = open_workspace(folders)
    begun.journal.keep_draft(Draft(LAUNCH, "then", "I was in the mid", NOW))
    begun.close()
    monkeypatch.setattr(store.os, "access", lambda path, _: folders.data not in (path, path.parent))
    first = open_workspace(folders)
    first.journal.drop_draft(LAUNCH.id, "then")
    first.close()

    second = open_workspace(folders)

    assert second.journal.drafts() == ()
    second.close()


def test_answers_before_that_cannot_be_read_are_said_to_be_there(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_workspace(folders).close()
    folders.journal.write_bytes(b"no database" * 1000)
    monkeypatch.setattr(store.os, "access", lambda path, _: folders.data not in (path, path.parent))

    workspace = open_workspace(folders)

    assert "those before can't be shown" in workspace.notices[0]
    assert folders.journal.read_bytes() == b"no database" * 1000
    workspace.close()


def test_backups_are_spoken_of_as_those_of_the_journal_that_is_meant(read_only: Workspace, folders: Folders) -> None:
    (backup,) = backups.backups(read_only)
    checked = [found.path for found in backups.verify(read_only)]

    assert checked == [folders.journal, backup.path, read_only.journal.path]
    with pytest.raises(JournalUnwritable, match=f"{folders.journal} can't be written just now"):
        backups.restore(read_only, backup.path, NOW)
    with pytest.raises(JournalUnwritable, match="--output"):
        backups.back_up(read_only, NOW)
    assert backups.back_up_daily(read_only, NOW) is None


def test_a_setting_that_cannot_be_kept_is_refused(blocked: Folders) -> None:
    workspace = open_workspace(blocked)

    with pytest.raises(NotSaved, match="can't be written"):
        keep(workspace, "weekly_goal", "4")
    workspace.close()


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="rights are told otherwise there")
def test_nobody_else_can_look_into_the_spare_folder(blocked: Folders) -> None:
    workspace = open_workspace(blocked)

    for folder in (usual_spare(), workspace.journal.path.parent):
        assert folder.stat().st_mode & 0o077 == 0
    workspace.close()
