"""How sure the user felt, one record for each moment they said so."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING, Any

from interview_coach.confidence import Confidence, Moment, Occasion
from interview_coach.journal import records
from interview_coach.journal.errors import damaged
from interview_coach.journal.records import Table

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from pathlib import Path

    from interview_coach.journal.store import Store

_VERSION = 1  # it is said anew, never changed


def keep(connection: sqlite3.Connection, confidence: Confidence) -> None:
    """Keeps it in the place of what was said of the same moment before."""
    records.delete(connection, Table.CONFIDENCES, confidence.id)
    add(connection, confidence)


def add(connection: sqlite3.Connection, confidence: Confidence) -> None:
    """Keeps one that is not there yet; what was said of the same moment stays."""
    record = asdict(confidence) | {"at": confidence.at.isoformat()}
    records.add(connection, Table.CONFIDENCES, confidence.id, _VERSION, record)


def drop(connection: sqlite3.Connection, of: str) -> None:
    """Forgets what was felt around one piece of practice."""
    for occasion in Occasion:
        for moment in Moment:
            records.delete(connection, Table.CONFIDENCES, f"{occasion}/{of}/{moment}")


def oldest_first(store: Store) -> tuple[Confidence, ...]:
    """All of them, by the time they were said."""
    found = _confidences(store.path, records.rows(store, Table.CONFIDENCES))
    return tuple(sorted(found, key=lambda each: each.at))


def at(store: Store, number: int) -> Confidence | None:
    """The one in a row, None when the row is not there."""
    return next(iter(_confidences(store.path, records.at(store, Table.CONFIDENCES, number))), None)


def _confidences(path: Path, rows: Iterable[tuple[int, str]]) -> list[Confidence]:
    try:
        return [_confidence(json.loads(record)) for _, record in rows]
    except (KeyError, TypeError, ValueError) as error:
        raise damaged(path, "how sure you felt can't be read") from error


def _confidence(record: dict[str, Any]) -> Confidence:
    return Confidence(
        **record
        | {
            "at": datetime.fromisoformat(record["at"]),
            "occasion": Occasion(record["occasion"]),
            "moment": Moment(record["moment"]),
        }
    )
