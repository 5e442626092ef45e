"""A journal's file as rows are read from it: all that one that must not get worse is opened for."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any, Self

from interview_coach.journal import migrate
from interview_coach.journal.errors import damaged, in_sentences, too_new

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping
    from pathlib import Path


class Readable:
    """One connection, used by one thread at a time. Who inherits opens it: `_connection` is there from then on."""

    _connection: sqlite3.Connection

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.RLock()

    def _recognise(self) -> int:
        """The version of its format; raises JournalError for what is no journal, or a later one."""
        if migrate.is_foreign(self._connection):
            raise damaged(self.path, "it is another program's database")
        found = migrate.version(self._connection)
        if found > migrate.LATEST:
            raise too_new(self.path, found, migrate.LATEST)
        return found

    def read(self, query: str, values: Mapping[str, Any] | tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
        with self._lock, in_sentences(self.path):
            return self._connection.execute(query, values).fetchall()

    def close(self) -> None:
        with self._lock:
            self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
