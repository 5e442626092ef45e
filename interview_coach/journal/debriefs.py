"""Rejections: what was said, asked and concluded, one record each."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from interview_coach.journal import records
from interview_coach.journal.errors import damaged
from interview_coach.journal.records import Table
from interview_coach.rejection import (
    Cause,
    ConfirmedCause,
    Debrief,
    Feedback,
    FeedbackRequest,
    RequestStatus,
    Source,
    Stage,
)

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from pathlib import Path

    from interview_coach.journal.store import Store


def keep(connection: sqlite3.Connection, debrief: Debrief) -> Debrief:
    """Saves it, and gives it with its new version. Raises JournalChanged when another copy saved it meanwhile."""
    saved = replace(debrief, version=debrief.version + 1)
    records.keep(connection, Table.DEBRIEFS, saved.id, saved.version, record_of(saved))
    return saved


def newest_first(store: Store) -> tuple[Debrief, ...]:
    """All of them, by the day they were begun."""
    found = _debriefs(store.path, records.rows(store, Table.DEBRIEFS))
    return tuple(sorted(found, key=lambda debrief: debrief.created_at, reverse=True))


def at(store: Store, number: int) -> Debrief | None:
    """The one in a row, None when the row is not there."""
    return next(iter(_debriefs(store.path, records.at(store, Table.DEBRIEFS, number))), None)


def record_of(debrief: Debrief) -> dict[str, Any]:
    """The debrief in plain JSON values, without its version."""
    fields = {name: value for name, value in asdict(debrief).items() if name != "version"}
    plain: dict[str, Any] = json.loads(json.dumps(fields, default=_plain, ensure_ascii=False))
    return plain


def _debriefs(path: Path, rows: Iterable[tuple[int, str]]) -> list[Debrief]:
    try:
        return [of_record(version, json.loads(record)) for version, record in rows]
    except (KeyError, TypeError, ValueError) as error:
        raise damaged(path, "a debrief can't be read") from error


def _plain(value: date) -> str:
    return value.isoformat()


def of_record(version: int, record: dict[str, Any]) -> Debrief:
    """What `record_of` gave; raises ValueError, KeyError or TypeError for anything else."""
    return Debrief(
        **record
        | {
            "created_at": datetime.fromisoformat(record["created_at"]),
            "stage": record["stage"] and Stage(record["stage"]),
            "interviewed_on": _day(record["interviewed_on"]),
            "rejected_on": _day(record["rejected_on"]),
            "feedback": tuple(
                Feedback(Source(each["source"]), each["text"], _day(each["given_on"])) for each in record["feedback"]
            ),
            "requests": tuple(map(_request, record["requests"])),
            "causes": tuple(map(_cause, record["causes"])),
            "version": version,
        }
    )


def _request(record: dict[str, Any]) -> FeedbackRequest:
    since = date.fromisoformat(record["since"])
    return FeedbackRequest(Source(record["to"]), RequestStatus(record["status"]), since, _day(record["reminded_on"]))


def _cause(record: dict[str, Any]) -> ConfirmedCause:
    cause = record["cause"] and Cause(record["cause"])
    return ConfirmedCause(cause, record["words"], datetime.fromisoformat(record["confirmed_at"]))


def _day(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)
