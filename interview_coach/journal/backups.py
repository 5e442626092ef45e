"""Whole copies of the journal, made while it is in use: one file each, sound before it counts as one."""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from interview_coach.journal import migrate
from interview_coach.journal.deletions import Deletable
from interview_coach.journal.errors import (
    JournalDamaged,
    JournalError,
    JournalUnwritable,
    in_sentences,
    too_new,
    unwritable,
)
from interview_coach.journal.store import PATIENCE, for_reading
from interview_coach.journal.values import as_cell

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Things = Mapping[Deletable, Sequence[str]]
"""Ids of attempts and records by their kind, which names their table."""

_FOLDER = "backups"
_NAME = re.compile(r"journal-(\d{4}-\d\d-\d\d-\d{6})-([a-z]+)(?:-\d+)?\.sqlite3")
_MOMENT = "%Y-%m-%d-%H%M%S"


class BackupOccasion(StrEnum):
    """Why a backup was made."""

    DAILY = "daily"
    ASKED = "asked"
    UPDATE = "update"
    """Before the journal was brought to a newer format."""
    REPLACED = "replaced"
    """Before another backup was put in the journal's place."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A file that holds a whole journal; `made_at` is the wall clock of the place where it was made (naive)."""

    path: Path
    occasion: BackupOccasion
    made_at: datetime


def backup_folder(journal: Path) -> Path:
    """Where the copies of this journal go."""
    return journal.with_name(_FOLDER)


def backups(journal: Path) -> tuple[Backup, ...]:
    """Those there are of this journal, the newest first."""
    folder = backup_folder(journal)
    with in_sentences(folder):
        found = filter(None, map(_named, folder.iterdir())) if folder.is_dir() else ()
        return tuple(sorted(found, key=lambda backup: (backup.made_at, backup.path.name), reverse=True))


def back_up(journal: Path, occasion: BackupOccasion, now: datetime, *, sound: bool = True) -> Backup:
    """Copies the journal beside its other backups; readable by its user alone.

    Raises JournalError when it can't be written, and JournalDamaged when it must be `sound` and is not.
    """
    folder = backup_folder(journal)
    with _as_backup(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    target = _free(folder, f"journal-{now:{_MOMENT}}-{occasion}")
    copy_whole(journal, target, sound=sound)
    return Backup(target, occasion, now.replace(tzinfo=None, microsecond=0))


def copy_whole(journal: Path, target: Path, *, sound: bool = True) -> None:
    """Copies the journal to `target`, whole or not at all; what was there is replaced. Raises as `back_up`."""
    spare = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        with _as_backup(target):
            os.close(os.open(spare, os.O_CREAT | os.O_EXCL, 0o600))
            _copy(journal, spare)
        if sound and (fault := fault_of(spare)):
            raise JournalDamaged(
                f"No backup was made, for the journal {journal} is damaged ({fault}); "
                "run “interview-coach review rescue”, which keeps this file and begins a new one."
            )
        with _as_backup(target):
            spare.replace(target)
    finally:
        spare.unlink(missing_ok=True)


@contextmanager
def _as_backup(target: Path) -> Iterator[None]:
    """Tells of what can't be written that it is the backup: nothing was lost."""
    try:
        with in_sentences(target):
            yield
    except JournalUnwritable as error:
        cause = error.__cause__
        why = (isinstance(cause, OSError) and cause.strerror) or str(cause or error)
        raise JournalUnwritable(
            f"The backup {target} can't be written ({why.lower()}); what is in the journal stays kept. "
            "Free some space, or make the folder writable for you, and try again."
        ) from error


def fault_of(path: Path) -> str:
    """What keeps a file from being a sound journal, in a few words; empty when nothing does."""
    try:
        with only_read(path) as connection:
            (first, *_) = connection.execute("PRAGMA integrity_check(1)").fetchone()
            broken = connection.execute("PRAGMA foreign_key_check").fetchone()
    except JournalError as error:
        return str(error)
    except sqlite3.Error as error:
        return str(error)
    return str(first) if first != "ok" else "an answer without its attempt" if broken else ""


@contextmanager
def only_read(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection to a journal that changes nothing of it. Raises JournalError for what is none, or a newer one."""
    if not path.is_file():
        raise JournalError(f"There is no file {path}.")
    with closing(sqlite3.connect(for_reading(path), uri=True, timeout=PATIENCE, check_same_thread=False)) as connection:
        _refuse_stranger(connection, path)
        yield connection


def _refuse_stranger(connection: sqlite3.Connection, path: Path) -> None:
    """Raises JournalError unless this is a journal whose format is known here."""
    try:
        mark = connection.execute("PRAGMA application_id").fetchone()[0]
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_NOTADB:
            raise  # a disk that is full or fails says nothing of what is in the file
        mark = None
    if mark != migrate.APPLICATION_ID:
        raise JournalError(f"{path} is no journal of interview-coach.")
    if (found := migrate.version(connection)) > migrate.LATEST:
        raise too_new(path, found, migrate.LATEST)


def holds(path: Path, things: Things) -> bool:
    """Whether a journal that is only a file has one of these. Raises JournalError when it can't be read."""
    with in_sentences(path), only_read(path) as connection:
        return any(
            connection.execute(f"SELECT 1 FROM {table} WHERE id = ?", cell).fetchone()
            for table, cell in _rows(connection, things)
        )


def delete_from(path: Path, things: Things) -> None:
    """Deletes attempts and records from a backup, and leaves no word of them there. Raises JournalError."""
    with in_sentences(path), closing(sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)) as connection:
        connection.executescript("PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA journal_mode = DELETE;")
        for table, cell in _rows(connection, things):
            connection.execute(f"DELETE FROM {table} WHERE id = ?", cell)


def _rows(connection: sqlite3.Connection, things: Things) -> Iterator[tuple[str, tuple[str | bytes]]]:
    """Table and id of each, but for tables that the file's format had not yet."""
    for table, record_ids in things.items():
        if connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (table,)).fetchone():
            yield from ((table, (as_cell(record_id),)) for record_id in record_ids)


def remove(backup: Backup) -> None:
    """Deletes the file. Raises JournalUnwritable."""
    try:
        backup.path.unlink(missing_ok=True)
    except OSError as error:
        raise unwritable(backup.path, error.strerror or str(error)) from error


def _copy(journal: Path, target: Path) -> None:
    with in_sentences(journal), only_read(journal) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file alone, readable where nothing can be written beside it


def _named(path: Path) -> Backup | None:
    found = _NAME.fullmatch(path.name)
    if found is None or found[2] not in list(BackupOccasion):
        return None
    return Backup(path, BackupOccasion(found[2]), datetime.strptime(found[1], _MOMENT))  # noqa: DTZ007 - wall clock


def _free(folder: Path, name: str) -> Path:
    """A name not taken yet."""
    target, number = folder / f"{name}.sqlite3", 1
    while target.exists():
        number += 1
        target = folder / f"{name}-{number}.sqlite3"
    return target
