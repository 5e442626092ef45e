"""Rejections: what was said, asked and concluded, one record each."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from interview_coach.journal.records import Records, Table
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
    from interview_coach.journal.store import Store


def record_of(debrief: Debrief) -> dict[str, Any]:
    """The debrief in plain JSON values, without its version."""
    fields = {name: value for name, value in asdict(debrief).items() if name != "version"}
    plain: dict[str, Any] = json.loads(json.dumps(fields, default=_plain, ensure_ascii=False))
    return plain


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


DEBRIEFS = Records(Table.DEBRIEFS, "a debrief", record_of, of_record)


def newest_first(store: Store) -> tuple[Debrief, ...]:
    """All of them, by the day they were begun."""
    return tuple(sorted(DEBRIEFS.oldest_first(store), key=lambda debrief: debrief.created_at, reverse=True))
