"""Values that are changed and deleted, unlike answers: each one JSON record under its id, with a version."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Protocol, TypeVar

from interview_coach.journal.errors import JournalChanged, damaged
from interview_coach.journal.values import as_cell, as_json, as_text

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Mapping

    from interview_coach.journal.store import Store


class Table(StrEnum):
    """Where records of one kind are kept."""

    DEBRIEFS = "debriefs"
    ROLES = "roles"
    MOCKS = "mocks"
    STORIES = "stories"
    CONFIDENCES = "confidences"


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
        kept = connection.execute(f"SELECT version FROM {self.table} WHERE id = ?", (as_cell(value.id),)).fetchone()  # noqa: S608
        if kept and kept[0] != value.version:
            raise JournalChanged(
                "This was changed in another window meanwhile; open it again to see it, then change it."
            )
        saved = replace(value, version=value.version + 1)
        connection.execute(
            f"INSERT INTO {self.table} (id, version, record) VALUES (?, ?, ?)"  # noqa: S608
            " ON CONFLICT (id) DO UPDATE SET version = excluded.version, record = excluded.record",
            self._cells(saved),
        )
        return saved

    def add(self, connection: sqlite3.Connection, value: Value) -> None:
        """Keeps one that is not there yet, as it is; one that is stays."""
        statement = f"INSERT OR IGNORE INTO {self.table} (id, version, record) VALUES (?, ?, ?)"  # noqa: S608
        connection.execute(statement, self._cells(value))

    def oldest_first(self, store: Store) -> tuple[Value, ...]:
        """All of them, in the order they were first kept."""
        return self._values(store, store.read(f"SELECT version, record FROM {self.table} ORDER BY rowid"))  # noqa: S608

    def at(self, store: Store, number: int) -> Value | None:
        """The one in a row, None when the row is not there."""
        found = store.read(f"SELECT version, record FROM {self.table} WHERE rowid = ?", (number,))  # noqa: S608
        return next(iter(self._values(store, found)), None)

    def _cells(self, value: Value) -> tuple[str | bytes, int, str | bytes]:
        fields = {name: each for name, each in self.plain(value).items() if name != "version"}
        return as_cell(value.id), value.version, as_json(fields)

    def _values(self, store: Store, rows: Iterable[tuple[int, str | bytes]]) -> tuple[Value, ...]:
        try:
            return tuple(self.value_of(version, json.loads(as_text(record))) for version, record in rows)
        except (KeyError, TypeError, ValueError) as error:
            raise damaged(store.path, f"{self.noun} can't be read") from error


def delete(connection: sqlite3.Connection, table: Table, record_id: str) -> None:
    """Forgets the record; nothing happens if there is none."""
    connection.execute(f"DELETE FROM {table} WHERE id = ?", (as_cell(record_id),))  # noqa: S608


def any_in(store: Store, table: Table) -> bool:
    """Whether there is a record: what reads their values need not be imported for none."""
    return bool(store.read(f"SELECT 1 FROM {table} LIMIT 1"))  # noqa: S608
