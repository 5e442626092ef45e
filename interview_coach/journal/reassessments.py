"""What later rules said of answers: added each time one is scored again, never changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from interview_coach.annotation import Reassessment
from interview_coach.journal.errors import damaged
from interview_coach.journal.values import as_cell, as_instant, as_moment, as_text, assessment_as_json, assessment_from

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path

    from interview_coach.journal.readable import Readable
    from interview_coach.journal.store import Store

_ADD = "INSERT OR REPLACE INTO reassessments (attempt_id, made_at, assessment) VALUES (?, ?, ?)"
_ALL = "SELECT attempt_id, made_at, assessment FROM reassessments"
_IN_ORDER = "SELECT number FROM reassessments WHERE ? IS NULL OR attempt_id = ? ORDER BY attempt_id, made_at"
_NEWEST = f"{_ALL} WHERE attempt_id = ? ORDER BY made_at DESC LIMIT 1"


def add(connection: sqlite3.Connection, reassessment: Reassessment) -> None:
    """Keeps it beside those of other times."""
    values = (as_cell(reassessment.attempt_id), as_instant(reassessment.made_at))
    connection.execute(_ADD, (*values, assessment_as_json(reassessment.assessment)))


def join(store: Store, connection: sqlite3.Connection, reassessment: Reassessment) -> bool:
    """Keeps it unless it is here; gives whether it was kept. Of two of one moment the same one counts everywhere."""
    values = (as_cell(reassessment.attempt_id), as_instant(reassessment.made_at))
    here = store.read("SELECT assessment FROM reassessments WHERE attempt_id = ? AND made_at = ?", values)
    if here and as_text(here[0][0]) >= as_text(assessment_as_json(reassessment.assessment)):
        return False
    add(connection, reassessment)
    return True


def newest(store: Store, attempt_id: str) -> Reassessment | None:
    """The last one of an attempt, None while it was scored only once."""
    return next((_reassessment(store.path, row) for row in store.read(_NEWEST, (as_cell(attempt_id),))), None)


def spoken_of(store: Store) -> frozenset[str]:
    """The ids of the attempts that were scored again."""
    rows = store.read("SELECT DISTINCT attempt_id FROM reassessments")
    return frozenset(as_text(attempt_id) for (attempt_id,) in rows)


def all_in_order(store: Store, attempt_id: str | None = None) -> Iterator[Reassessment]:
    """All of them, or those of an attempt: by attempt and by the time they were made, read one by one."""
    asked = (None if attempt_id is None else as_cell(attempt_id),) * 2
    for (number,) in store.read(_IN_ORDER, asked):
        if reassessment := at(store, number):
            yield reassessment


def at(store: Readable, number: int) -> Reassessment | None:
    """The one in a row, None when the row is not there."""
    return next((_reassessment(store.path, row) for row in store.read(f"{_ALL} WHERE number = ?", (number,))), None)


def _reassessment(path: Path, row: tuple[Any, ...]) -> Reassessment:
    attempt_id, made_at, assessment = row
    try:
        return Reassessment(as_text(attempt_id), as_moment(made_at), assessment_from(assessment))
    except (KeyError, TypeError, ValueError) as error:
        raise damaged(path, f"what was said later of attempt {attempt_id} can't be read") from error
