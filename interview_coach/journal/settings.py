"""Small choices of the user that outlive a session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.journal.values import as_cell, as_text

if TYPE_CHECKING:
    import sqlite3

    from interview_coach.journal.readable import Readable
    from interview_coach.journal.store import Store

_INSERT = "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO "
_KEEP = _INSERT + "UPDATE SET value = excluded.value"
_ADD = _INSERT + "NOTHING"


def keep(connection: sqlite3.Connection, name: str, value: str) -> None:
    connection.execute(_KEEP, (as_cell(name), as_cell(value)))


def add(connection: sqlite3.Connection, name: str, value: str) -> None:
    """Keeps a setting that is not made yet; one that is stays."""
    connection.execute(_ADD, (as_cell(name), as_cell(value)))


def value_of(store: Store, name: str) -> str | None:
    rows = store.read("SELECT value FROM settings WHERE name = ?", (as_cell(name),))
    return as_text(rows[0][0]) if rows else None


def at(store: Readable, number: int) -> tuple[str, str] | None:
    """Name and value in a row, None when the row is not there."""
    rows = store.read("SELECT name, value FROM settings WHERE rowid = ?", (number,))
    return (as_text(rows[0][0]), as_text(rows[0][1])) if rows else None
