"""What was deleted for good, by its id alone: it stays so when another journal, or an older export, still has it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from interview_coach.journal.values import as_cell, as_text

if TYPE_CHECKING:
    import sqlite3

    from interview_coach.journal.readable import Readable
    from interview_coach.journal.store import Store


class Deletable(StrEnum):
    """What is deleted by itself, by the table it is in; what was said of an answer goes with it."""

    ATTEMPTS = "attempts"
    DEBRIEFS = "debriefs"
    ROLES = "roles"
    MOCKS = "mocks"
    STORIES = "stories"
    CONFIDENCES = "confidences"


_NOTE = "INSERT OR IGNORE INTO deletions (kind, id) VALUES (?, ?)"
_FORGET = "DELETE FROM deletions WHERE kind = ? AND id = ?"
_ALL = "SELECT kind, id FROM deletions"


@dataclass(frozen=True, slots=True)
class Deletion:
    """That something was deleted: an attempt, or a record with all its variants. `kind` is a Deletable."""

    kind: str
    id: str


def note(connection: sqlite3.Connection, deletion: Deletion) -> None:
    """Remembers it."""
    connection.execute(_NOTE, (deletion.kind, as_cell(deletion.id)))


def forget(connection: sqlite3.Connection, deletion: Deletion) -> None:
    """What is kept again is not deleted any more; nothing happens if it never was."""
    connection.execute(_FORGET, (deletion.kind, as_cell(deletion.id)))


def in_order(store: Store) -> tuple[Deletion, ...]:
    """All of them, by kind and id."""
    return tuple(_deletion(row) for row in store.read(f"{_ALL} ORDER BY kind, id"))


def at(store: Readable, number: int) -> Deletion | None:
    """The one in a row, None when the row is not there."""
    return next((_deletion(row) for row in store.read(f"{_ALL} WHERE rowid = ?", (number,))), None)


def _deletion(row: tuple[str, str | bytes]) -> Deletion:
    return Deletion(row[0], as_text(row[1]))
