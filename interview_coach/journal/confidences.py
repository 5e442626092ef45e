"""How sure the user felt, one record for each moment they said so."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING, Any

from interview_coach.confidence import Confidence, Moment, Occasion
from interview_coach.journal import records
from interview_coach.journal.records import Records, Table

if TYPE_CHECKING:
    import sqlite3

    from interview_coach.journal.store import Store


def _record(confidence: Confidence) -> dict[str, Any]:
    return asdict(confidence) | {"at": confidence.at.isoformat()}


def _confidence(_version: int, record: dict[str, Any]) -> Confidence:
    return Confidence(
        **record
        | {
            "at": datetime.fromisoformat(record["at"]),
            "occasion": Occasion(record["occasion"]),
            "moment": Moment(record["moment"]),
        }
    )


CONFIDENCES = Records(Table.CONFIDENCES, "how sure you felt", _record, _confidence)


def keep(connection: sqlite3.Connection, confidence: Confidence) -> None:
    """Keeps it in the place of what was said of the same moment before."""
    records.delete(connection, Table.CONFIDENCES, confidence.id)
    CONFIDENCES.add(connection, confidence)


def drop(connection: sqlite3.Connection, of: str) -> None:
    """Forgets what was felt around one piece of practice."""
    for occasion in Occasion:
        for moment in Moment:
            records.delete(connection, Table.CONFIDENCES, f"{occasion}/{of}/{moment}")


def oldest_first(store: Store) -> tuple[Confidence, ...]:
    """All of them, by the time they were said."""
    return tuple(sorted(CONFIDENCES.oldest_first(store), key=lambda each: each.at))
