import sqlite3
from contextlib import closing
from datetime import datetime

import pytest

from interview_coach.journal import Journal, JournalDamaged, JournalError, JournalUnwritable, backups, store
from interview_coach.journal.backups import BackupOccasion

from .samples import DECIDING, NOON, attempt, draft
from .test_opening import next_format  # noqa: F401 - a fixture


def mode(path):
    return oct(path.stat().st_mode & 0o777)


def test_a_backup_made_while_the_journal_is_in_use_is_one_file_that_holds_all_of_it(journal, path):
    journal.record(attempt())
    made = backups.back_up(path, BackupOccasion.ASKED, NOON)

    assert [each.name for each in made.path.parent.iterdir()] == ["journal-2026-11-22-120000-asked.sqlite3"]
    assert (mode(made.path.parent), mode(made.path)) == ("0o700", "0o600")
    with Journal.open(made.path) as copy:
        assert copy.attempts() == (attempt(),)


def test_backups_are_listed_the_newest_first_and_nothing_else_is(journal, path):
    occasions = (BackupOccasion.DAILY, BackupOccasion.ASKED, BackupOccasion.ASKED)
    made = [backups.back_up(path, occasion, NOON) for occasion in occasions]
    (backups.backup_folder(path) / "notes.txt").write_text("mine")
    (backups.backup_folder(path) / "journal-2026-11-22-120000-unheard.sqlite3").write_text("mine")

    assert set(backups.backups(path)) == set(made)
    assert {each.made_at for each in made} == {datetime(2026, 11, 22, 12)}  # noqa: DTZ001 - wall clock
    assert len({each.path for each in made}) == 3


def test_a_damaged_journal_makes_no_backup_that_would_be_taken_for_a_sound_one(journal, path):
    for number in range(60):
        journal.record(attempt(number))
    journal.close()
    content = bytearray(path.read_bytes())
    content[len(content) // 2 : len(content) // 2 + 9000] = b"\xff" * 9000
    path.write_bytes(content)

    with pytest.raises(JournalDamaged, match="review rescue"):
        backups.back_up(path, BackupOccasion.DAILY, NOON)
    assert list(backups.backup_folder(path).iterdir()) == []
    assert backups.fault_of(path)
    kept = backups.back_up(path, BackupOccasion.REPLACED, NOON, sound=False)
    assert kept.path.read_bytes()[-9000:] == bytes(content)[-9000:]


def test_before_a_journal_is_brought_to_a_new_format_it_is_backed_up(path, next_format, monkeypatch):  # noqa: F811
    with Journal.open(path) as journal:
        journal.record(attempt())
    assert backups.backups(path) == ()
    next_format("DROP TABLE drafts;\nCREATE TABLE drafts (words TEXT);\n")
    Journal.open(path).close()
    Journal.open(path).close()

    (made,) = backups.backups(path)
    assert made.occasion is BackupOccasion.UPDATE
    monkeypatch.undo()
    with Journal.open(made.path) as before:
        assert (before.attempts(), before.drafts()) == ((attempt(),), ())


def test_a_backup_comes_in_the_place_of_what_another_copy_of_the_app_has_open(journal, path):
    journal.record(attempt(1))
    made = backups.back_up(path, BackupOccasion.ASKED, NOON)
    with Journal.open(path) as other:
        other.record(attempt(2))
        other.keep_draft(draft())

        journal.replace_by(made.path)

        assert other.attempts() == journal.attempts() == (attempt(1),)
        assert other.drafts() == ()
        other.record(attempt(3))
        assert journal.count() == 2
    assert journal._store.read("PRAGMA journal_mode") == [("wal",)]


def test_a_backup_of_an_older_format_is_brought_to_todays(path, next_format):  # noqa: F811
    with Journal.open(path) as journal:
        journal.record(attempt())
        made = backups.back_up(path, BackupOccasion.ASKED, NOON)
    next_format("CREATE TABLE notes (text TEXT);\n")
    with Journal.open(path) as journal:
        journal.replace_by(made.path)
        assert journal.attempts() == (attempt(),)
        assert journal._store.read("SELECT * FROM notes") == []


@pytest.mark.parametrize("content", [b"", b"words", b"SQLite format 3\x00" + b"\xff" * 100])
def test_what_is_no_journal_is_never_put_in_its_place(journal, tmp_path, content):
    journal.record(attempt())
    (tmp_path / "other").write_bytes(content)
    with pytest.raises(JournalError, match="no journal of interview-coach"):
        journal.replace_by(tmp_path / "other")
    assert journal.attempts() == (attempt(),)
    assert "no journal" in backups.fault_of(tmp_path / "other")


def test_another_programs_database_is_none_either(journal, tmp_path):
    with closing(sqlite3.connect(tmp_path / "other")) as other:
        other.execute("CREATE TABLE attempts (id TEXT)")
    assert "no journal of interview-coach" in backups.fault_of(tmp_path / "other")


def test_a_copy_is_not_made_where_nothing_can_be_written(journal, path):
    backups.backup_folder(path).write_text("a file in the folder's place")
    with pytest.raises(JournalError, match="can't be written"):
        backups.back_up(path, BackupOccasion.ASKED, NOON)


def test_a_backup_on_a_full_disk_is_told_as_that_and_not_as_a_loss(journal, path, monkeypatch):
    journal.record(attempt())

    def full(*_):
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    monkeypatch.setattr(backups, "only_read", full)
    with pytest.raises(JournalUnwritable, match=r"is full\); what is in the journal stays kept"):
        backups.back_up(path, BackupOccasion.DAILY, NOON)
    assert backups.backups(path) == ()


def test_a_journal_is_read_where_nothing_can_be_written_beside_it(journal, path, tmp_path, monkeypatch):
    with Journal.open(tmp_path / "stick" / "journal.sqlite3") as other:
        other.record(attempt())
    before = sorted(other.path.parent.iterdir())
    monkeypatch.setattr(store.os, "access", lambda place, _: place != other.path.parent)

    assert backups.fault_of(other.path) == ""
    assert journal.take_over(other.path, DECIDING).attempts == 1
    assert sorted(other.path.parent.iterdir()) == before
