import re

import pytest

from interview_coach.journal import Journal, JournalDamaged, JournalError, JournalUnwritable, set_aside, store

from .samples import attempt


def test_a_damaged_journal_is_kept_under_a_dated_name_and_a_new_one_starts(path):
    path.parent.mkdir()
    path.write_bytes(b"damaged")
    kept = set_aside(path)
    assert re.fullmatch(r"journal\.damaged-\d{8}-\d{6}\.sqlite3", kept.name)
    assert kept.read_bytes() == b"damaged"
    with Journal.open(path) as journal:
        assert journal.count() == 0


def test_the_side_files_go_with_the_journal_so_that_nothing_in_them_is_lost(path):
    with Journal.open(path) as journal:
        journal.record(attempt())
        assert path.with_name(f"{path.name}-wal").stat().st_size > 0
        kept = set_aside(path)
        assert sorted(each.name for each in path.parent.iterdir()) == [
            kept.name,
            f"{kept.name}-shm",
            f"{kept.name}-wal",
        ]
    with Journal.open(kept) as journal:
        assert journal.attempts() == (attempt(),)


def test_journals_set_aside_in_the_same_second_do_not_overwrite_each_other(path):
    path.parent.mkdir()
    for content in (b"one", b"two", b"three"):
        path.write_bytes(content)
        set_aside(path)
    assert sorted(each.read_bytes() for each in path.parent.iterdir()) == [b"one", b"three", b"two"]


def test_a_lone_wal_file_is_set_aside_too(path):
    path.parent.mkdir()
    wal = path.with_name(f"{path.name}-wal")
    wal.write_bytes(b"all that was ever answered")
    with pytest.raises(JournalDamaged):
        Journal.open(path)
    kept = set_aside(path)
    assert kept.with_name(f"{kept.name}-wal").read_bytes() == b"all that was ever answered"
    with Journal.open(path) as journal:
        assert journal.count() == 0


def test_without_a_journal_there_is_nothing_to_set_aside(path):
    with pytest.raises(JournalError, match="There is no journal"):
        set_aside(path)


def test_a_folder_in_which_nothing_can_be_renamed_is_told(path, monkeypatch):
    path.parent.mkdir()
    path.write_bytes(b"damaged")

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(store.os, "open", refuse)
    with pytest.raises(JournalUnwritable, match="Permission denied"):
        set_aside(path)
    assert path.read_bytes() == b"damaged"
