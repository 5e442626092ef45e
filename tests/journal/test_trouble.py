"""Each thing that can go wrong is one sentence saying what, where and what to do, and nothing is lost."""

import os
import sqlite3
from contextlib import closing

import pytest

from interview_coach.journal import (
    Journal,
    JournalDamaged,
    JournalError,
    JournalTooNew,
    JournalUnwritable,
    migrate,
    store,
)
from interview_coach.model import Card

from .samples import LAUNCH, NOON, attempt, draft

as_a_user = pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")


def assert_one_sentence(error, path):
    text = str(error.value)
    assert str(path) in text
    assert text.endswith(".")
    assert "\n" not in text
    assert ". " not in text.replace(str(path), "")
    assert "; " in text, "what to do comes after what is wrong"


@pytest.fixture
def closed(path):
    """A journal with enough in it for many pages, closed."""
    with Journal.open(path) as journal:
        for number in range(40):
            journal.record(attempt(number, answer="We trained the clinics. " * 40))
    return path


def as_bytes(path):
    return {each.name: each.read_bytes() for each in path.parent.iterdir()}


def not_a_database(path):
    path.write_bytes(b"Last spring our company brought out a new infusion pump. " * 100)


def only_zeros(path):
    path.write_bytes(bytes(8192))


def cut_in_half(path):
    os.truncate(path, path.stat().st_size // 2 // 4096 * 4096)


def cut_inside_the_first_page(path):
    os.truncate(path, 1000)


def foreign(path):
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")


@pytest.mark.parametrize("spoil", [not_a_database, only_zeros, cut_in_half, cut_inside_the_first_page, foreign])
def test_a_file_that_is_no_whole_journal_is_refused_and_left_as_it_is(closed, spoil):
    spoil(closed)
    before = as_bytes(closed)
    with pytest.raises(JournalDamaged, match="damaged") as error:
        Journal.open(closed)
    assert_one_sentence(error, closed)
    assert as_bytes(closed)[closed.name] == before[closed.name]


def test_garbage_in_a_page_that_opening_does_not_read_is_told_when_it_is_read(closed):
    content = bytearray(closed.read_bytes())
    with closing(sqlite3.connect(closed)) as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'answers'").fetchone()
    content[(root - 1) * 4096 : root * 4096] = b"\xff" * 4096
    closed.write_bytes(content)
    with Journal.open(closed) as journal:
        with pytest.raises(JournalDamaged) as error:
            journal.attempts()
        assert_one_sentence(error, closed)
        assert journal.count() == 40


@pytest.mark.parametrize("lost", [os.unlink, lambda path: os.truncate(path, 0)])
def test_a_wal_file_without_its_journal_is_not_thrown_away(path, lost):
    with Journal.open(path) as journal:
        journal.record(attempt())
        written = path.with_name(f"{path.name}-wal").read_bytes()
    lost(path)
    path.with_name(f"{path.name}-wal").write_bytes(written)
    with pytest.raises(JournalDamaged) as error:
        Journal.open(path)
    assert_one_sentence(error, path)
    assert path.with_name(f"{path.name}-wal").read_bytes() == written


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("answers", "assessment", "'{}'"),
        ("answers", "assessment", "'not json'"),
        ("answers", "question", "'[]'"),
        ("answers", "text", "CAST(x'ff' AS TEXT)"),
        ("attempts", "submitted_at", "'yesterday'"),
        ("attempts", "kind", "'interrogation'"),
    ],
)
def test_an_attempt_that_makes_no_sense_is_told(journal, path, sql, table, column, value):
    journal.record(attempt())
    sql(f"DROP TRIGGER {table}_are_append_only")
    sql(f"UPDATE {table} SET {column} = {value}")  # noqa: S608 - the table above is all that comes here
    with pytest.raises(JournalDamaged) as error:
        journal.attempts()
    assert_one_sentence(error, path)


@pytest.mark.parametrize(
    "change",
    ["UPDATE attempts SET status = 'lost'", "UPDATE attempts SET flagged = 'luck'", "UPDATE attempts SET id = x'ff'"],
)
def test_a_row_of_a_list_that_makes_no_sense_is_told(journal, path, sql, change):
    journal.record(attempt())
    sql("DROP TRIGGER attempts_are_append_only")
    sql(change)
    with pytest.raises(JournalDamaged) as error:
        journal.summaries()
    assert_one_sentence(error, path)


def test_a_draft_that_makes_no_sense_is_told(journal, path, sql):
    journal.keep_draft(draft())
    sql("UPDATE drafts SET question = '{}'")
    with pytest.raises(JournalDamaged) as error:
        journal.drafts()
    assert_one_sentence(error, path)


def test_a_schedule_that_makes_no_sense_is_told(journal, path, sql):
    journal.record(attempt(), Card(LAUNCH.id, NOON))
    sql("UPDATE cards SET due = 'soon'")
    with pytest.raises(JournalDamaged) as error:
        journal.cards()
    assert_one_sentence(error, path)


def test_a_journal_of_a_newer_version_is_refused_and_left_as_it_is(closed):
    with closing(sqlite3.connect(closed)) as connection:
        connection.execute(f"PRAGMA user_version = {migrate.LATEST + 1}")
    before = closed.read_bytes()
    with pytest.raises(JournalTooNew, match="update interview-coach") as error:
        Journal.open(closed)
    assert_one_sentence(error, closed)
    assert closed.read_bytes() == before


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "coach").write_text("a file where the folder should be")
    path = tmp_path / "coach" / "deeper" / "journal.sqlite3"
    with pytest.raises(JournalUnwritable, match="Not a directory") as error:
        Journal.open(path)
    assert_one_sentence(error, path)


def test_a_folder_in_place_of_the_journal_is_told(path):
    path.mkdir(parents=True)
    with pytest.raises(JournalUnwritable) as error:
        Journal.open(path)
    assert_one_sentence(error, path)


@as_a_user
@pytest.mark.parametrize("locked", ["file", "folder", "parent of a new folder"])
def test_what_may_not_be_written_is_told_when_it_is_opened(path, locked):
    if locked != "parent of a new folder":
        Journal.open(path).close()
    place = {"file": path, "folder": path.parent, "parent of a new folder": path.parent.parent}[locked]
    place.chmod(0o500)
    try:
        with pytest.raises(JournalUnwritable) as error:
            Journal.open(path)
    finally:
        place.chmod(0o700)
    assert_one_sentence(error, path)


def test_a_read_only_disk_is_told_when_the_journal_is_opened(closed, monkeypatch):
    monkeypatch.setattr(store.os, "access", lambda _, mode: mode != os.W_OK)
    with pytest.raises(JournalUnwritable, match="read-only") as error:
        Journal.open(closed)
    assert_one_sentence(error, closed)


def test_a_disk_that_turns_read_only_while_practising_is_told(journal, path, sql):
    sql("PRAGMA query_only = ON")
    with pytest.raises(JournalUnwritable, match="readonly") as error:
        journal.keep_draft(draft())
    assert_one_sentence(error, path)


def test_a_full_disk_is_told_and_all_of_the_record_is_undone(journal, path, sql):
    journal.keep_draft(draft())
    (pages,) = sql("PRAGMA page_count").fetchone()
    sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(JournalUnwritable, match="full") as error:
        journal.record(attempt(answer="We trained the clinics. " * 5000), Card(LAUNCH.id, NOON), "one")
    assert_one_sentence(error, path)
    assert (journal.attempts(), journal.cards(), journal.drafts()) == ((), {}, (draft(),))


def test_after_making_room_on_a_full_disk_recording_goes_on(journal, sql):
    (pages,) = sql("PRAGMA page_count").fetchone()
    sql(f"PRAGMA max_page_count = {pages}")
    long = attempt(answer="We trained the clinics. " * 5000)
    with pytest.raises(JournalUnwritable):
        journal.record(long)
    sql("PRAGMA max_page_count = 100000")
    journal.record(long)
    assert journal.attempts() == (long,)


@pytest.fixture
def hurried(monkeypatch):
    monkeypatch.setattr(store, "PATIENCE", 0.05)


@pytest.mark.usefixtures("hurried")
def test_a_journal_kept_locked_by_another_program_is_told(path):
    with Journal.open(path) as journal, closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(JournalUnwritable, match="locked") as error:
            journal.record(attempt())
        assert_one_sentence(error, path)
        other.execute("ROLLBACK")
        journal.record(attempt())
        assert journal.count() == 1


@pytest.mark.usefixtures("hurried")
def test_a_journal_kept_locked_is_not_replaced_and_that_is_told(path, tmp_path):
    backup = tmp_path / "backup.sqlite3"
    Journal.open(backup).close()
    with Journal.open(path) as journal, closing(sqlite3.connect(path, isolation_level=None)) as other:
        journal.record(attempt())
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(JournalUnwritable, match="locked") as error:
            journal.replace_by(backup)
        assert_one_sentence(error, path)
        other.execute("ROLLBACK")
        assert journal.count() == 1
        journal.replace_by(backup)
        assert journal.count() == 0


@pytest.mark.usefixtures("hurried")
def test_a_new_journal_kept_locked_by_another_program_is_told(path):
    path.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(JournalUnwritable, match="locked") as error:
            Journal.open(path)
        assert_one_sentence(error, path)


def test_what_sqlite_refuses_for_any_other_reason_is_told_too(journal, path, sql):
    sql("DROP TABLE settings")
    with pytest.raises(JournalError, match="no such table") as error:
        journal.keep_setting("weekly_goal", "3")
    assert_one_sentence(error, path)


@pytest.mark.parametrize("what_happens", ["removed", "replaced"])
def test_a_journal_that_is_taken_away_while_one_types_is_begun_again_where_it_was(path, what_happens):
    journal = Journal.open(path)
    journal.record(attempt())
    if what_happens == "replaced":
        backup = path.with_name("backup.sqlite3")
        Journal.open(backup).close()
        backup.replace(path)
    else:
        path.unlink()
    for side in ("-wal", "-shm"):
        path.with_name(path.name + side).unlink(missing_ok=True)

    journal.keep_draft(draft())
    journal.close()

    with Journal.open(path) as found:
        assert found.drafts() == (draft(),)
