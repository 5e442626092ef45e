"""Rejections: what was said, asked and concluded, one record each."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from interview_coach.journal import records
from interview_coach.journal.errors import damaged
from interview_coach.journal.records import Table
from interview_coach.model import Cause
from interview_coach.rejection import ConfirmedCause, Debrief, Feedback, FeedbackRequest, RequestStatus, Source, Stage

if TYPE_CHECKING:
    import sqlite3

    from interview_coach.journal.store import Store


def keep(connection: sqlite3.Connection, debrief: Debrief) -> Debrief:
    """Saves it, and gives it with its new version. Raises JournalChanged when another copy saved it meanwhile."""
    saved = replace(debrief, version=debrief.version + 1)
    record = {name: value for name, value in asdict(saved).items() if name != "version"}
    plain = json.loads(json.dumps(record, default=_plain, ensure_ascii=False))
    records.keep(connection, Table.DEBRIEFS, saved.id, saved.version, plain)
    return saved


def newest_first(store: Store) -> tuple[Debrief, ...]:
    """All of them, by the day they were begun."""
    try:
        found = [_debrief(version, json.loads(record)) for version, record in records.rows(store, Table.DEBRIEFS)]
    except (KeyError, TypeError, ValueError) as error:
        raise damaged(store.path, "a debrief can't be read") from error
    return tuple(sorted(found, key=lambda debrief: debrief.created_at, reverse=True))


def _plain(value: date) -> str:
    return value.isoformat()


def _debrief(version: int, record: dict[str, Any]) -> Debrief:
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
