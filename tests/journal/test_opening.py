import sqlite3
import threading
from contextlib import closing

import pytest

from interview_coach.journal import Journal, JournalError, migrate, store

from .samples import attempt, draft


def mode(path):
    return oct(path.stat().st_mode & 0o777)


def test_the_folder_and_all_files_are_readable_by_their_user_alone(journal, path):
    journal.record(attempt())
    assert mode(path.parent) == "0o700"
    assert {each.name: mode(each) for each in path.parent.iterdir()} == {
        "journal.sqlite3": "0o600",
        "journal.sqlite3-wal": "0o600",
        "journal.sqlite3-shm": "0o600",
    }


def test_a_journal_that_others_could_read_is_closed_to_them(path):
    Journal.open(path).close()
    path.chmod(0o644)
    with Journal.open(path) as journal:
        journal.record(attempt())
        assert {mode(each) for each in path.parent.iterdir()} == {"0o600"}


def test_the_rights_of_a_folder_that_was_there_before_are_left_alone(path):
    path.parent.mkdir(mode=0o750)
    Journal.open(path).close()
    assert mode(path.parent) == "0o750"


def test_every_commit_reaches_the_disk_and_nothing_deleted_stays_in_the_file(sql):
    settings = {name: sql(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous", "secure_delete")}
    assert settings == {"journal_mode": "wal", "synchronous": 2, "secure_delete": 1}
    assert sql("PRAGMA foreign_keys").fetchone()[0] == 1


def test_opening_again_finds_everything(path):
    with Journal.open(path) as journal:
        journal.record(attempt())
    with Journal.open(path) as journal:
        assert journal.attempts() == (attempt(),)


def test_an_empty_file_becomes_a_journal(path):
    path.parent.mkdir()
    path.touch()
    with Journal.open(path) as journal:
        assert journal.count() == 0


def test_any_file_name_will_do(tmp_path):
    path = tmp_path / "a?mode=memory#%41 'b" / "journal [1].sqlite3"
    with Journal.open(path) as journal:
        journal.record(attempt())
    with Journal.open(path) as journal:
        assert journal.attempts() == (attempt(),)


def test_the_migrations_are_numbered_without_gaps():
    assert [script.name[:4] for script in migrate._SCRIPTS] == [f"{n + 1:04d}" for n in range(migrate.LATEST)]


@pytest.fixture
def next_format(monkeypatch, tmp_path):
    """Pretends that a later version of the app brings this migration too."""

    def pretend(sql):
        script = tmp_path / "9999_next.sql"
        script.write_text(sql)
        monkeypatch.setattr(migrate, "_SCRIPTS", (*migrate._SCRIPTS, script))
        monkeypatch.setattr(migrate, "LATEST", len(migrate._SCRIPTS))

    return pretend


def test_an_older_journal_is_brought_to_todays_format_with_all_it_holds(path, next_format):
    with Journal.open(path) as journal:
        journal.record(attempt())
        journal.keep_draft(draft())
    next_format("CREATE TABLE notes (text TEXT);\nINSERT INTO notes VALUES ('a;b');\nCREATE INDEX n ON notes (text);\n")
    with Journal.open(path) as journal:
        assert (journal.attempts(), journal.drafts()) == ((attempt(),), (draft(),))
        assert journal._store.read("SELECT text FROM notes") == [("a;b",)]


def test_a_migration_that_fails_half_way_leaves_the_journal_as_it_was(path, next_format, monkeypatch):
    with Journal.open(path) as journal:
        journal.record(attempt())
    next_format("DROP TABLE answers;\nCREATE TABLE attempts (again TEXT);\n")
    with pytest.raises(JournalError, match="refused"):
        Journal.open(path)
    monkeypatch.undo()
    with Journal.open(path) as journal:
        assert journal.attempts() == (attempt(),)


def test_many_copies_that_start_a_new_journal_at_once_all_open_it(tmp_path):
    opened, gate = [], threading.Barrier(6)

    def start(path):
        gate.wait()
        with Journal.open(path) as journal:
            opened.append(journal.count())

    for number in range(5):
        path = tmp_path / str(number) / "journal.sqlite3"
        copies = [threading.Thread(target=start, args=(path,)) for _ in range(6)]
        for copy in copies:
            copy.start()
        for copy in copies:
            copy.join()
    assert opened == [0] * 30


def test_a_copy_that_is_just_making_the_same_journal_is_waited_for(path, monkeypatch):
    path.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        monkeypatch.setattr(store.time, "sleep", lambda _: other.execute("ROLLBACK"))
        with Journal.open(path) as journal:
            assert journal.count() == 0
        assert not other.in_transaction, "the other copy's lock was met and waited for"


def test_all_threads_may_write_and_read_one_journal(journal):
    gate = threading.Barrier(6)
    failures = []

    def practise(thread):
        gate.wait()
        try:
            for number in range(10):
                journal.keep_draft(draft(f"{number}", writer=f"{thread}"))
                journal.record(attempt(thread * 100 + number))
                journal.summaries()
        except Exception as error:  # noqa: BLE001 - a thread's failure is this test's finding
            failures.append(error)

    threads = [threading.Thread(target=practise, args=(thread,)) for thread in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert journal.count() == 60
    assert {(each.writer, each.text) for each in journal.drafts()} == {(f"{thread}", "9") for thread in range(6)}
