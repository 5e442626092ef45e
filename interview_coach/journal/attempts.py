"""Submitted answers: added once, never changed, read whole or as the light rows of a list."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from interview_coach.journal import deletions, measures
from interview_coach.journal.deletions import Deletable, Deletion
from interview_coach.journal.errors import JournalError, damaged
from interview_coach.journal.standing import Standing, fire
from interview_coach.journal.values import (
    as_cell,
    as_instant,
    as_moment,
    as_offset,
    as_reasons,
    as_text,
    as_words,
    assessment_as_json,
    assessment_from,
    question_as_json,
    question_from,
)
from interview_coach.model import Attempt, AttemptKind, Band, Reason, Status

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime
    from pathlib import Path

    from interview_coach.journal.readable import Readable
    from interview_coach.journal.store import Store
    from interview_coach.model import Assessment


@dataclass(frozen=True, slots=True)
class AttemptSummary:
    """An attempt as lists show it: everything but the long texts. `overall` is None unless `status` is `scored`."""

    id: str
    question_id: str
    question_text: str
    probes: tuple[Reason, ...]
    submitted_at: datetime
    kind: AttemptKind
    status: Status
    overall: int | None
    flagged: tuple[Reason, ...]
    words: int
    mock_id: str = ""
    constraint: str = ""

    @property
    def band(self) -> Band | None:
        """The overall score in words, None where there is none."""
        return None if self.overall is None else Band.of(self.overall)


@dataclass(frozen=True, slots=True)
class ScoredAnswer:
    """The words of a scored attempt; `number` counts the attempts in the order they were recorded."""

    number: int
    id: str
    question_text: str
    answer: str


_ADD_ATTEMPT = """
    INSERT INTO attempts (id, submitted_at, utc_offset, day, kind, seconds, question_id, question_text, bank, probes,
                          status, overall, flagged, passed, words, role_id, mock_id, "constraint")
    VALUES (:id, :submitted_at, :utc_offset, :day, :kind, :seconds, :question_id, :question_text, :bank, :probes,
            :status, :overall, :flagged, :passed, :words, :role_id, :mock_id, :constraint)
"""
_ADD_ANSWER = "INSERT INTO answers (attempt, question, text, assessment) VALUES (?, ?, ?, ?)"

_DELETE_SAID = ("DELETE FROM annotations WHERE id = ?", "DELETE FROM reassessments WHERE attempt_id = ?")

_COLUMNS = (
    "id",
    "submitted_at",
    "utc_offset",
    "kind",
    "seconds",
    "role_id",
    "mock_id",
    '"constraint"',
    "question",
    "text",
    "assessment",
)
_JOINED = " FROM attempts JOIN answers ON answers.attempt = attempts.number"
_WHOLE = f"SELECT {', '.join(_COLUMNS)}{_JOINED}"
_LIGHT = """
    SELECT id, question_id, question_text, probes, submitted_at, utc_offset, kind, status, overall, flagged, words,
           mock_id, "constraint", number
    FROM attempts
"""
_WORDS = """
    SELECT number, id, question_text, text FROM attempts JOIN answers ON answers.attempt = attempts.number
    WHERE status = 'scored'
"""
_SINCE = " AND number >= ? ORDER BY number"
_LAST_FIRST = " ORDER BY number DESC LIMIT ?"
_COUNT = "SELECT count(*) FROM attempts"
_TEXTS = "SELECT id, text FROM attempts JOIN answers ON answers.attempt = attempts.number WHERE id IN"
_ASSESSMENT = "SELECT assessment FROM answers JOIN attempts ON attempts.number = answers.attempt WHERE id = ?"
_OF_QUESTION = " WHERE question_id = :question_id"
_OF_MOCK = " WHERE mock_id = :mock_id AND mock_id <> '' ORDER BY number"
_OF_ID = " WHERE id >= :prefix AND id < :beyond ORDER BY id LIMIT 2"
_AT = " WHERE number = ?"
_NEWEST_FIRST = " ORDER BY submitted_at DESC, number DESC LIMIT :limit"


def add(connection: sqlite3.Connection, attempt: Attempt, counted: Standing | None = None) -> None:
    """Adds the attempt, counted as its assessment says if not otherwise; JournalError if one with its id is there."""
    counted = counted or Standing.of(attempt.assessment)
    try:
        number = connection.execute(_ADD_ATTEMPT, _light_cells(attempt, counted)).lastrowid
    except sqlite3.IntegrityError as error:
        raise JournalError(
            f"Attempt {attempt.id} is in the journal already and is never overwritten; record this one under a new id."
        ) from error
    connection.execute(
        _ADD_ANSWER,
        (
            number,
            question_as_json(attempt.question),
            as_cell(attempt.answer),
            assessment_as_json(attempt.assessment),
        ),
    )
    fire(connection, int(number or 0), counted)
    measures.add(connection, int(number or 0), counted, attempt.question.time_limit)


def delete(connection: sqlite3.Connection, attempt_id: str) -> bool:
    """Deletes the attempt for good with all that hangs on it; gives whether there was one."""
    deletions.note(connection, Deletion(Deletable.ATTEMPTS, attempt_id))
    cell = (as_cell(attempt_id),)
    for query in _DELETE_SAID:  # the trigger does it too, but only where there is an attempt
        connection.execute(query, cell)
    return connection.execute("DELETE FROM attempts WHERE id = ?", cell).rowcount > 0


def whole(store: Store, question_id: str | None, limit: int | None) -> tuple[Attempt, ...]:
    return tuple(_attempt(store.path, row) for row in _newest(store, _WHOLE, question_id, limit))


def at(store: Readable, number: int, lacking: tuple[str, ...] = ()) -> Attempt | None:
    """The attempt in a row, None when the row is not there; `lacking` are columns that an older journal has not."""
    columns = ", ".join("''" if column in lacking else column for column in _COLUMNS)
    rows = store.read(f"SELECT {columns}{_JOINED}{_AT}", (number,))
    return next((_attempt(store.path, row) for row in rows), None)


def numbers(store: Store) -> tuple[int, ...]:
    """The rows of all attempts, the oldest first."""
    return tuple(number for (number,) in store.read("SELECT number FROM attempts ORDER BY submitted_at, id"))


def ids(store: Store) -> frozenset[str]:
    return frozenset(as_text(attempt_id) for (attempt_id,) in store.read("SELECT id FROM attempts"))


def summaries(store: Store, question_id: str | None, limit: int | None) -> tuple[AttemptSummary, ...]:
    return tuple(_summary(store.path, row[:-1]) for row in _newest(store, _LIGHT, question_id, limit))


def summaries_at(store: Store, numbers: Sequence[int]) -> tuple[AttemptSummary, ...]:
    """The summaries of these numbers, in their order; those that are gone are left out."""
    listed = ", ".join(str(int(number)) for number in numbers)
    rows = store.read(f"{_LIGHT} WHERE number IN ({listed})")
    found = {row[-1]: _summary(store.path, row[:-1]) for row in rows}
    return tuple(found[number] for number in numbers if number in found)


def texts(store: Store, attempt_ids: Sequence[str]) -> dict[str, str]:
    """The words of these answers, by the id of the attempt."""
    asked = ", ".join("?" * len(attempt_ids))
    rows = store.read(f"{_TEXTS} ({asked})", tuple(map(as_cell, attempt_ids)))
    return {as_text(attempt_id): as_text(text) for attempt_id, text in rows}


def assessment_of(store: Store, attempt_id: str) -> Assessment | None:
    """What was said of the attempt at first, None when there is none of this id."""
    try:
        return next((assessment_from(cell) for (cell,) in store.read(_ASSESSMENT, (as_cell(attempt_id),))), None)
    except (KeyError, TypeError, ValueError) as error:
        raise damaged(store.path, f"attempt {attempt_id} can't be read") from error


def answered(store: Store, since: int) -> tuple[ScoredAnswer, ...]:
    return tuple(map(_answered, store.read(_WORDS + _SINCE, (since,))))


def answered_lately(store: Store, most: int) -> tuple[ScoredAnswer, ...]:
    return tuple(map(_answered, reversed(store.read(_WORDS + _LAST_FIRST, (most,)))))


def _answered(row: tuple[Any, ...]) -> ScoredAnswer:
    number, attempt_id, question, text = row
    return ScoredAnswer(number, as_text(attempt_id), as_text(question), as_text(text))


def of_mock(store: Store, mock_id: str) -> tuple[Attempt, ...]:
    return tuple(_attempt(store.path, row) for row in store.read(_WHOLE + _OF_MOCK, {"mock_id": as_cell(mock_id)}))


def count_of_mocks(store: Store, mock_ids: Collection[str]) -> int:
    asked = ", ".join("?" * len(mock_ids))
    return int(
        store.read(f"{_COUNT} WHERE mock_id <> '' AND mock_id IN ({asked})", tuple(map(as_cell, mock_ids)))[0][0]
    )


def find(store: Store, prefix: str) -> Attempt:
    """The attempt with this id, or the only one whose id begins so; raises JournalError for none or several."""
    rows = store.read(_WHOLE + _OF_ID, {"prefix": as_cell(prefix), "beyond": as_cell(prefix + "\U0010ffff")})
    if not rows:
        raise JournalError(f"There is no attempt {prefix} in the journal; see the list of attempts for their ids.")
    if len(rows) > 1 and as_text(rows[0][0]) != prefix:
        raise JournalError(f"More than one attempt in the journal begins with {prefix}; give more of its id.")
    return _attempt(store.path, rows[0])


def count(store: Store) -> int:
    return int(store.read(_COUNT)[0][0])


def days(store: Store, since: date) -> frozenset[date]:
    rows = store.read("SELECT DISTINCT day FROM attempts WHERE day >= ?", (since.isoformat(),))
    return frozenset(date.fromisoformat(day) for (day,) in rows)


def _newest(store: Store, columns: str, question_id: str | None, limit: int | None) -> list[tuple[Any, ...]]:
    restriction = "" if question_id is None else _OF_QUESTION
    values = {"question_id": as_cell(question_id or ""), "limit": -1 if limit is None else limit}
    return store.read(columns + restriction + _NEWEST_FIRST, values)


def _light_cells(attempt: Attempt, counted: Standing) -> dict[str, Any]:
    question, assessment = attempt.question, attempt.assessment
    return {
        "id": as_cell(attempt.id),
        "submitted_at": as_instant(attempt.submitted_at),
        "utc_offset": as_offset(attempt.submitted_at),
        "day": attempt.submitted_at.date().isoformat(),
        "kind": attempt.kind.value,
        "seconds": attempt.seconds,
        "question_id": as_cell(question.id),
        "question_text": as_cell(question.text),
        "bank": as_cell(question.bank),
        "probes": as_words(question.probes),
        "status": assessment.status.value,
        "overall": counted.overall,
        "flagged": as_words(counted.flagged),
        "passed": as_words(counted.passed),
        "words": assessment.facts.words,
        "role_id": as_cell(attempt.role_id),
        "mock_id": as_cell(attempt.mock_id),
        "constraint": as_cell(attempt.constraint),
    }


def _attempt(path: Path, row: tuple[Any, ...]) -> Attempt:
    attempt_id, submitted_at, offset, kind, seconds, role_id, mock_id, constraint, *long = row
    question, text, assessment = long
    try:
        return Attempt(
            id=as_text(attempt_id),
            question=question_from(question),
            answer=as_text(text),
            assessment=assessment_from(assessment),
            submitted_at=as_moment(submitted_at, offset),
            kind=AttemptKind(kind),
            seconds=seconds,
            role_id=as_text(role_id),
            mock_id=as_text(mock_id),
            constraint=as_text(constraint),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise damaged(path, f"attempt {attempt_id} can't be read") from error


def _summary(path: Path, row: tuple[Any, ...]) -> AttemptSummary:
    attempt_id, question_id, question_text, probes, submitted_at, offset, *rest = row
    kind, status, overall, flagged, words, mock_id, constraint = rest
    try:
        return AttemptSummary(
            id=as_text(attempt_id),
            question_id=as_text(question_id),
            question_text=as_text(question_text),
            probes=as_reasons(probes),
            submitted_at=as_moment(submitted_at, offset),
            kind=AttemptKind(kind),
            status=Status(status),
            overall=overall,
            flagged=as_reasons(flagged),
            words=words,
            mock_id=as_text(mock_id),
            constraint=as_text(constraint),
        )
    except (TypeError, ValueError) as error:
        raise damaged(path, f"attempt {attempt_id} can't be read") from error
