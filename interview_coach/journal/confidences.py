"""How sure the user felt, one record for each moment they said so."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING, Any

from interview_coach.confidence import Confidence, Moment, Occasion
from interview_coach.journal import deletions, records
from interview_coach.journal.deletions import Deletion
from interview_coach.journal.records import Records, Table

if TYPE_CHECKING:
    import sqlite3

    from interview_coach.journal.store import Store


def record_of(confidence: Confidence) -> dict[str, Any]:
    """It in plain JSON values."""
    return asdict(confidence) | {"at": confidence.at.isoformat()}


def of_record(_version: int, record: dict[str, Any]) -> Confidence:
    """What `record_of` gave; raises ValueError, KeyError or TypeError for anything else."""
    return Confidence(
        **record
        | {
            "at": datetime.fromisoformat(record["at"]),
            "occasion": Occasion(record["occasion"]),
            "moment": Moment(record["moment"]),
        }
    )


CONFIDENCES = Records(Table.CONFIDENCES, "how sure you felt", record_of, of_record)


def keep(connection: sqlite3.Connection, confidence: Confidence) -> None:
    """Keeps it in the place of what was said of the same moment before."""
    records.put(connection, Table.CONFIDENCES, confidence.id, confidence.version, record_of(confidence))
    deletions.forget(connection, Deletion(Table.CONFIDENCES, confidence.id))


def join(store: Store, connection: sqlite3.Connection, confidence: Confidence) -> bool:
    """Keeps it unless what is kept of that moment was said later; gives whether it was kept."""
    here = CONFIDENCES.of_id(store, confidence.id)
    if here and (here.at, here.level) >= (confidence.at, confidence.level):
        return False
    keep(connection, confidence)
    return True


def drop(connection: sqlite3.Connection, of: str) -> None:
    """Forgets what was felt around one piece of practice."""
    for occasion in Occasion:
        for moment in Moment:
            records.delete(connection, Table.CONFIDENCES, f"{occasion}/{of}/{moment}")


def oldest_first(store: Store) -> tuple[Confidence, ...]:
    """All of them, by the time they were said."""
    return tuple(sorted(CONFIDENCES.oldest_first(store), key=lambda each: each.at))
