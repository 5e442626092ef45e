"""The journal's file: opened safely, shared by threads and processes, never overwritten."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING

from interview_coach.journal import migrate
from interview_coach.journal.errors import JournalError, damaged, in_sentences, locked, unwritable
from interview_coach.journal.readable import Readable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

# Seconds to wait for another copy of the app: many times what one save takes, and still short of looking hung.
PATIENCE = 5.0

_SIDE_FILES = ("-wal", "-shm", "-journal")
_SETTINGS = """
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON;
"""


class Store(Readable):
    """One connection, used by one thread at a time: a lock is held for each read and for each whole transaction."""

    def __init__(self, path: Path) -> None:
        """Opens the journal at `path`, made first if need be and brought to today's format; raises JournalError."""
        super().__init__(path)
        self._open()

    def _open(self) -> None:
        with in_sentences(self.path):
            _make_file(self.path)
            self._connection = sqlite3.connect(
                self.path, timeout=PATIENCE, isolation_level=None, check_same_thread=False
            )
            self._file = _identity(self.path)
        try:
            self._prepare()
        except BaseException:
            self._connection.close()
            raise

    def _prepare(self) -> None:
        with in_sentences(self.path):
            known = self._recognise()
            _switch_to_wal(self._connection)
            self._connection.executescript(_SETTINGS)
        if known < migrate.LATEST:
            if known:
                self._back_up()
            with self.transaction() as connection:
                migrate.migrate(connection)

    def _back_up(self) -> None:
        from interview_coach.journal.backups import BackupOccasion, back_up  # rare

        back_up(self.path, BackupOccasion.UPDATE, datetime.now().astimezone(), sound=False)

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All that is written inside is on disk at the end, or, after any error, none of it."""
        with self._lock, in_sentences(self.path):
            self._reopen_if_replaced()
            # IMMEDIATE takes the write lock now and waits for it; a later upgrade from reading could only fail.
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def _reopen_if_replaced(self) -> None:
        """SQLite would go on writing to a file that was removed or moved away, where nobody finds it again."""
        if not self._connection.in_transaction and _identity(self.path) != self._file:
            self._connection.close()
            self._open()

    def leave_no_trace(self) -> None:
        """Rids the search index and the -wal file of what was deleted; another copy that is reading delays it."""
        from interview_coach.journal import index  # a start deletes nothing

        with self.transaction() as connection:
            index.forget(connection)
        with self._lock, in_sentences(self.path):
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def replace_by(self, path: Path) -> None:
        """Puts all that another journal holds in the place of what this one does, whole or not at all.

        Other copies of the app go on with it. Raises JournalError when that file is no journal.
        """
        from interview_coach.journal.backups import only_read  # rare

        with self._lock, in_sentences(self.path):
            self._reopen_if_replaced()
            with only_read(path) as source:
                source.backup(self._connection, progress=self._patient())
            self._prepare()
            self.leave_no_trace()

    def _patient(self) -> Callable[[int, int, int], None]:
        """Ends a copy that another program's lock holds up, which SQLite would try again for ever."""
        deadline = time.monotonic() + PATIENCE

        def watch(status: int, _remaining: int, _total: int) -> None:
            if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and time.monotonic() > deadline:
                raise locked(self.path)

        return watch


def set_aside(path: Path) -> Path:
    """Renames a journal with its side files to `NAME.damaged-YYYYMMDD-HHMMSS.sqlite3`, which it gives back.

    The next `Journal.open(path)` starts a new one. Nothing is overwritten; raises JournalError if nothing is there.
    """
    with in_sentences(path):
        if not _files(path):
            raise JournalError(f"There is no journal at {path}; start interview-coach to make a new one.")
        target = _reserve(path)
        move(path, target)
    return target


def move(path: Path, target: Path) -> None:
    """Gives a journal another name, with its side files: the last answers may be in one of them. Raises OSError."""
    for suffix in _files(path):
        _beside(path, suffix).replace(_beside(target, suffix))


def remove(path: Path) -> None:
    """Deletes a journal with its side files. Raises OSError."""
    for suffix in reversed(_files(path)):
        _beside(path, suffix).unlink(missing_ok=True)


def _files(path: Path) -> list[str]:
    """By what they add to the journal's name, the journal itself first."""
    return [suffix for suffix in ("", *_SIDE_FILES) if _beside(path, suffix).exists()]


def _reserve(path: Path) -> Path:
    """A free name, taken by an empty file, so that two copies of the app never rename onto each other's journal."""
    name = f"{path.stem}.damaged-{datetime.now().astimezone():%Y%m%d-%H%M%S}"
    target, taken = path.with_name(f"{name}.sqlite3"), 1
    while True:
        try:
            os.close(os.open(target, os.O_CREAT | os.O_EXCL, 0o600))
        except FileExistsError:
            taken += 1
            target = path.with_name(f"{name}-{taken}.sqlite3")
        else:
            return target


def _identity(path: Path) -> tuple[int, int] | None:
    """What tells a file from another one of the same name; None when there is none."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


def for_reading(path: Path) -> str:
    """The address under which SQLite only reads the file, and needs no other one where none can be written."""
    alone = not os.access(path.parent, os.W_OK) and not _size(_beside(path, "-wal"))
    return f"{path.absolute().as_uri()}?mode=ro{'&immutable=1' if alone else ''}"


def _make_file(path: Path) -> None:
    """Makes sure of a file that only its user can read; SQLite gives -wal and -shm the same rights."""
    _refuse_lone_wal(path)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        # Never opened when it exists: closing it again would drop the locks of this process's other connections to it.
        os.close(os.open(path, os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        if path.stat().st_mode & 0o077:
            path.chmod(0o600)
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise unwritable(path, "it is read-only")


def _refuse_lone_wal(path: Path) -> None:
    """SQLite deletes the -wal file of a missing or empty database, and it may hold all that was ever answered.

    The -wal file is looked at first: a copy of the app that is just starting writes it second.
    """
    if _size(_beside(path, "-wal")) and not _size(path):
        raise damaged(path, "it is empty, and the -wal file beside it is not")


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def _switch_to_wal(connection: sqlite3.Connection) -> None:
    """Two copies may start a new journal at once, and SQLite does not wait for a lock in this one step."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.01)
        else:
            return
