"""Values that are changed and deleted, unlike answers: each one JSON record under its id, with a version."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Protocol, TypeVar

from interview_coach.journal import deletions
from interview_coach.journal.deletions import Deletion
from interview_coach.journal.errors import JournalChanged, damaged
from interview_coach.journal.values import as_cell, as_json, as_text

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Mapping

    from interview_coach.journal.readable import Readable
    from interview_coach.journal.store import Store


APART = "~"
"""Stands between the id that variants of a record share and what tells one from another; see `variants`."""


class Table(StrEnum):
    """Where records of one kind are kept."""

    DEBRIEFS = "debriefs"
    ROLES = "roles"
    MOCKS = "mocks"
    ANNOTATIONS = "annotations"
    STORIES = "stories"
    CONFIDENCES = "confidences"


_PUT = (
    "INSERT INTO {table} (id, version, record) VALUES (?, ?, ?)"
    " ON CONFLICT (id) DO UPDATE SET version = excluded.version, record = excluded.record"
)


class Versioned(Protocol):
    """A frozen dataclass with an id, and a version that counts how often it was saved."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def id(self) -> str: ...

    @property
    def version(self) -> int: ...


Value = TypeVar("Value", bound=Versioned)


@dataclass(frozen=True, slots=True)
class Records(Generic[Value]):
    """All values of one kind. `noun` names one ("a debrief"); `value_of` makes one of its version and plain values.

    `value_of` raises KeyError, TypeError or ValueError for plain values that `plain` did not make.
    """

    table: Table
    noun: str
    plain: Callable[[Value], Mapping[str, Any]]
    value_of: Callable[[int, dict[str, Any]], Value]

    def keep(self, connection: sqlite3.Connection, value: Value) -> Value:
        """Saves it, and gives it with its new version. Raises JournalChanged when another copy saved it meanwhile."""
        saved = replace(value, version=value.version + 1)
        keep(connection, self.table, saved.id, saved.version, self.plain(saved))
        return saved

    def oldest_first(self, store: Store) -> tuple[Value, ...]:
        """All of them, in the order they were first kept."""
        return self._values(store, rows(store, self.table))

    def at(self, store: Readable, number: int) -> Value | None:
        """The one in a row, None when the row is not there."""
        return next(iter(self._values(store, at(store, self.table, number))), None)

    def of_id(self, store: Store, record_id: str) -> Value | None:
        """The one with this id."""
        return next(iter(self._values(store, of_id(store, self.table, record_id))), None)

    def _values(self, store: Readable, found: Iterable[tuple[int, str]]) -> tuple[Value, ...]:
        try:
            return tuple(self.value_of(version, json.loads(record)) for version, record in found)
        except (KeyError, TypeError, ValueError) as error:
            raise damaged(store.path, f"{self.noun} can't be read") from error


def keep(connection: sqlite3.Connection, table: Table, record_id: str, version: int, record: Mapping[str, Any]) -> None:
    """Saves the record as `version`. Raises JournalChanged when another one than the version before it is kept now."""
    kept = connection.execute(f"SELECT version FROM {table} WHERE id = ?", (as_cell(record_id),)).fetchone()
    if kept and kept[0] != version - 1:
        raise JournalChanged("This was changed in another window meanwhile; open it again to see it, then change it.")
    put(connection, table, record_id, version, record)
    deletions.forget(connection, Deletion(table, shared_id(record_id)))


def put(connection: sqlite3.Connection, table: Table, record_id: str, version: int, record: Mapping[str, Any]) -> None:
    """Saves the record as `version`, whatever is kept now."""
    connection.execute(_PUT.format(table=table), (as_cell(record_id), version, as_json(record)))


def delete(connection: sqlite3.Connection, table: Table, record_id: str) -> None:
    """Deletes the record for good once no variant of it is left; nothing happens if there is none."""
    shared = shared_id(record_id)
    if drop(connection, table, record_id) and not _variants(connection, table, shared):
        deletions.note(connection, Deletion(table, shared))


def delete_variants(connection: sqlite3.Connection, table: Table, shared: str) -> bool:
    """Deletes all variants of a record for good; gives whether there was one."""
    deletions.note(connection, Deletion(table, shared))
    here = _variants(connection, table, shared)
    for record_id in here:
        drop(connection, table, record_id)
    return bool(here)


def drop(connection: sqlite3.Connection, table: Table, record_id: str) -> bool:
    """Takes the record out without remembering that it was there; gives whether it was."""
    return connection.execute(f"DELETE FROM {table} WHERE id = ?", (as_cell(record_id),)).rowcount > 0


def _variants(connection: sqlite3.Connection, table: Table, shared: str) -> list[str]:
    found = [as_text(cell) for (cell,) in connection.execute(f"SELECT id FROM {table}")]
    return [record_id for record_id in found if shared_id(record_id) == shared]


def shared_id(record_id: str) -> str:
    """The id that all variants of a record have in common."""
    return record_id.split(APART, maxsplit=1)[0]


def any_in(store: Store, table: Table) -> bool:
    """Whether there is a record: what reads their values need not be imported for none."""
    return bool(store.read(f"SELECT 1 FROM {table} LIMIT 1"))


def rows(store: Store, table: Table) -> list[tuple[int, str]]:
    """Version and JSON of every record, in the order they were first kept."""
    found = store.read(f"SELECT version, record FROM {table} ORDER BY rowid")
    return [(version, as_text(record)) for version, record in found]


def at(store: Readable, table: Table, number: int) -> list[tuple[int, str]]:
    """Version and JSON of the record in a row, nothing when the row is not there."""
    found = store.read(f"SELECT version, record FROM {table} WHERE rowid = ?", (number,))
    return [(version, as_text(record)) for version, record in found]


def of_id(store: Store, table: Table, record_id: str) -> list[tuple[int, str]]:
    """Version and JSON of the record with this id, nothing when there is none."""
    found = store.read(f"SELECT version, record FROM {table} WHERE id = ?", (as_cell(record_id),))
    return [(version, as_text(record)) for version, record in found]
