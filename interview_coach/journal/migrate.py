"""Brings a journal to today's format: migrations/NNNN_*.sql, run in order, counted by SQLite's user_version."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Beside this file and not through importlib.resources, whose import would cost more than opening the journal.
_SCRIPTS = tuple(sorted(Path(__file__).with_name("migrations").glob("*.sql")))

LATEST = len(_SCRIPTS)
APPLICATION_ID = 0x6A6F6273  # "jobs" in ASCII, as the first migration sets it


def version(connection: sqlite3.Connection) -> int:
    """How many migrations the journal has behind it."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def is_foreign(connection: sqlite3.Connection) -> bool:
    """Whether this is another program's database: not empty, and without the journal's mark."""
    if connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone() is None:
        return False
    # Read second: a copy of the app that is just starting commits its mark together with its tables.
    return bool(connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID)


def migrate(connection: sqlite3.Connection) -> None:
    """Runs the migrations still to come, in the caller's transaction: all of them or none."""
    for number in range(version(connection), LATEST):
        for statement in _statements(_SCRIPTS[number].read_text(encoding="utf-8")):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {number + 1}")


def _statements(script: str) -> Iterator[str]:
    """One at a time, because `executescript` would commit the transaction it is in. Each must begin on its own line."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
