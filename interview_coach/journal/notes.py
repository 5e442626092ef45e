"""Notes and disputed findings, one record for each attempt that has any."""

from __future__ import annotations

import json
import re
from dataclasses import astuple, replace
from typing import TYPE_CHECKING, Any

from interview_coach.annotation import Annotation, Disputed
from interview_coach.journal import records
from interview_coach.journal.errors import damaged
from interview_coach.journal.records import Table
from interview_coach.journal.values import as_cell, as_text

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from interview_coach.journal.readable import Readable
    from interview_coach.journal.store import Store
    from interview_coach.journal.words import Words

_BETWEEN = "* * *"
"""The line between notes that were written of one answer in two journals."""

_APART = re.compile(rf"^[ \t]*{re.escape(_BETWEEN)}[ \t]*$", re.MULTILINE)
_ALL = "SELECT id, version, record FROM annotations"
_NOTED = """
    SELECT number, annotations.id, version, record FROM annotations JOIN attempts ON attempts.id = annotations.id
    WHERE record NOT LIKE '{"note":"",%'
"""
_OF_ATTEMPT = f"{_ALL} WHERE id = ?"


def keep(connection: sqlite3.Connection, annotation: Annotation) -> Annotation:
    """Saves it, and gives it with its new version. Raises JournalChanged when another copy saved it meanwhile."""
    saved = replace(annotation, version=annotation.version + 1)
    records.keep(connection, Table.ANNOTATIONS, saved.attempt_id, saved.version, _record(saved))
    return saved


def join(store: Store, connection: sqlite3.Connection, annotation: Annotation) -> bool:
    """Adds what another journal says of the attempt to what is kept here; gives whether there is more now."""
    here = of_attempt(store, annotation.attempt_id)
    both = together(here, annotation)
    if here.version and both == here:
        return False
    version = max(here.version, annotation.version, 1) + bool(here.version)
    records.put(connection, Table.ANNOTATIONS, both.attempt_id, version, _record(both))
    return True


def together(one: Annotation, other: Annotation) -> Annotation:
    """All that is said in either, whichever comes first: the version is that of `one`."""
    return replace(one, note=_both(one.note, other.note), disputed=one.disputed | other.disputed)


def in_order(disputed: Iterable[Disputed]) -> list[Disputed]:
    """The same order every time."""
    return sorted(disputed, key=repr)


def of_attempt(store: Store, attempt_id: str) -> Annotation:
    """That of one attempt, an empty one when nothing was kept."""
    rows = store.read(_OF_ATTEMPT, (as_cell(attempt_id),))
    return _annotation(store.path, rows[0]) if rows else Annotation(attempt_id)


def spoken_of(store: Store) -> frozenset[str]:
    """The ids of the attempts that have notes or disputes."""
    return frozenset(as_text(attempt_id) for (attempt_id,) in store.read("SELECT id FROM annotations"))


def found(store: Store, words: Words) -> tuple[int, ...]:
    """The numbers of the attempts whose notes hold all of these words: people write few, so each is looked at."""
    rows = store.read(_NOTED)
    return tuple(number for number, *row in rows if words.are_in(_annotation(store.path, tuple(row)).note))


def all_in_order(store: Store, attempt_id: str | None = None) -> Iterator[Annotation]:
    """All of them, or the one of an attempt where there is one; by attempt."""
    rows = store.read(f"{_ALL} ORDER BY id") if attempt_id is None else store.read(_OF_ATTEMPT, (as_cell(attempt_id),))
    return (_annotation(store.path, row) for row in rows)


def at(store: Readable, number: int) -> Annotation | None:
    """The one in a row, None when the row is not there."""
    return next((_annotation(store.path, row) for row in store.read(f"{_ALL} WHERE rowid = ?", (number,))), None)


def _record(annotation: Annotation) -> dict[str, Any]:
    return {"note": annotation.note, "disputed": [astuple(each) for each in in_order(annotation.disputed)]}


def _both(one: str, other: str) -> str:
    """The notes of both, each part of them once; one that is in the other adds nothing."""
    if one == other or not (one and other):
        return one or other
    parts = {part.strip() for note in (one, other) for part in _APART.split(note)} - {""}
    stay = sorted(part for part in parts if not any(part in more for more in parts - {part}))
    return f"\n\n{_BETWEEN}\n\n".join(stay)


def _annotation(path: Path, row: tuple[Any, ...]) -> Annotation:
    attempt_id, version, record = row
    try:
        values = json.loads(as_text(record))
        disputed = frozenset(Disputed(*each) for each in values["disputed"])
        return Annotation(as_text(attempt_id), values["note"], disputed, version)
    except (KeyError, TypeError, ValueError) as error:
        raise damaged(path, f"the notes on attempt {attempt_id} can't be read") from error
