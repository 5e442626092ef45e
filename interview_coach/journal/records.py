"""Values that are changed and deleted, unlike answers: each one JSON record under its id, with a version."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

from interview_coach.journal.errors import JournalChanged
from interview_coach.journal.values import as_cell, as_json, as_text

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from interview_coach.journal.store import Store


class Table(StrEnum):
    """Where records of one kind are kept."""

    DEBRIEFS = "debriefs"
    ROLES = "roles"
    MOCKS = "mocks"
    CONFIDENCES = "confidences"


def keep(connection: sqlite3.Connection, table: Table, record_id: str, version: int, record: Mapping[str, Any]) -> None:
    """Saves the record as `version`. Raises JournalChanged when another one than the version before it is kept now."""
    kept = connection.execute(f"SELECT version FROM {table} WHERE id = ?", (as_cell(record_id),)).fetchone()  # noqa: S608
    if kept and kept[0] != version - 1:
        raise JournalChanged("This was changed in another window meanwhile; open it again to see it, then change it.")
    connection.execute(
        f"INSERT INTO {table} (id, version, record) VALUES (?, ?, ?)"  # noqa: S608
        " ON CONFLICT (id) DO UPDATE SET version = excluded.version, record = excluded.record",
        (as_cell(record_id), version, as_json(record)),
    )


def add(connection: sqlite3.Connection, table: Table, record_id: str, version: int, record: Mapping[str, Any]) -> None:
    """Keeps a record that is not there yet; one that is stays."""
    connection.execute(
        f"INSERT OR IGNORE INTO {table} (id, version, record) VALUES (?, ?, ?)",  # noqa: S608
        (as_cell(record_id), version, as_json(record)),
    )


def delete(connection: sqlite3.Connection, table: Table, record_id: str) -> None:
    """Forgets the record; nothing happens if there is none."""
    connection.execute(f"DELETE FROM {table} WHERE id = ?", (as_cell(record_id),))  # noqa: S608


def rows(store: Store, table: Table) -> list[tuple[int, str]]:
    """Version and JSON of every record, in the order they were first kept."""
    found = store.read(f"SELECT version, record FROM {table} ORDER BY rowid")  # noqa: S608
    return [(version, as_text(record)) for version, record in found]


def at(store: Store, table: Table, number: int) -> list[tuple[int, str]]:
    """Version and JSON of the record in a row, nothing when the row is not there."""
    found = store.read(f"SELECT version, record FROM {table} WHERE rowid = ?", (number,))  # noqa: S608
    return [(version, as_text(record)) for version, record in found]
