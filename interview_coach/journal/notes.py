"""Notes and disputed findings, one record for each attempt that has any."""

from __future__ import annotations

import json
from dataclasses import astuple, replace
from typing import TYPE_CHECKING, Any

from interview_coach.annotation import Annotation, Disputed
from interview_coach.journal import records
from interview_coach.journal.errors import damaged
from interview_coach.journal.records import Table
from interview_coach.journal.values import as_cell, as_text

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from interview_coach.journal.store import Store

_ALL = "SELECT id, version, record FROM annotations"


def keep(connection: sqlite3.Connection, annotation: Annotation) -> Annotation:
    """Saves it, and gives it with its new version. Raises JournalChanged when another copy saved it meanwhile."""
    saved = replace(annotation, version=annotation.version + 1)
    records.keep(connection, Table.ANNOTATIONS, saved.attempt_id, saved.version, _record(saved))
    return saved


def add(connection: sqlite3.Connection, annotation: Annotation) -> None:
    """Keeps one whose attempt has none yet, as it is."""
    records.put(connection, Table.ANNOTATIONS, annotation.attempt_id, annotation.version, _record(annotation))


def of_attempt(store: Store, attempt_id: str) -> Annotation:
    """That of one attempt, an empty one when nothing was kept."""
    rows = store.read(f"{_ALL} WHERE id = ?", (as_cell(attempt_id),))
    return _annotation(store.path, rows[0]) if rows else Annotation(attempt_id)


def at(store: Store, number: int) -> Annotation | None:
    """The one in a row, None when the row is not there."""
    return next((_annotation(store.path, row) for row in store.read(f"{_ALL} WHERE rowid = ?", (number,))), None)


def _record(annotation: Annotation) -> dict[str, Any]:
    return {"note": annotation.note, "disputed": sorted(map(astuple, annotation.disputed), key=repr)}


def _annotation(path: Path, row: tuple[Any, ...]) -> Annotation:
    attempt_id, version, record = row
    try:
        values = json.loads(as_text(record))
        disputed = frozenset(Disputed(*each) for each in values["disputed"])
        return Annotation(as_text(attempt_id), values["note"], disputed, version)
    except (KeyError, TypeError, ValueError) as error:
        raise damaged(path, f"the notes on attempt {attempt_id} can't be read") from error
