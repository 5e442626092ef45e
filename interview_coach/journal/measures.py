"""What trends are made of: a small row beside each attempt, so that a whole journal is read at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from interview_coach.journal.errors import damaged
from interview_coach.journal.values import as_reasons, as_text
from interview_coach.model import Reason

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from interview_coach.journal.standing import Standing
    from interview_coach.journal.store import Store

_ADD = """
    INSERT INTO measures (depth, attitude, contribution, transfer, measured_results, time_limit, attempt)
    VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_COUNT = """
    UPDATE measures SET depth = ?, attitude = ?, contribution = ?, transfer = ?, measured_results = ? WHERE attempt = ?
"""
_ORDER = (Reason.DEPTH, Reason.ATTITUDE, Reason.CONTRIBUTION, Reason.TRANSFER)  # of the columns
_ALL = """
    SELECT day, overall, flagged, words, bank, role_id, mock_id, measured_results, time_limit,
           depth, attitude, contribution, transfer
    FROM attempts JOIN measures ON measures.attempt = attempts.number
    WHERE status = 'scored' AND "constraint" = '' ORDER BY submitted_at, number
"""
_PER_DAY = "SELECT day, count(*) FROM attempts WHERE day >= ? GROUP BY day"


@dataclass(frozen=True, slots=True)
class Measures:
    """A scored attempt as trends count it, on its day by the user's calendar; none that was given under a constraint.

    `scores` has the reasons the answer was judged on, each 0 to 100; `time_limit` is in seconds of speaking.
    """

    day: date
    overall: int
    flagged: tuple[Reason, ...]
    words: int
    bank: str
    role_id: str
    mock_id: str
    measured_results: int
    time_limit: int
    scores: Mapping[Reason, int]


def add(connection: sqlite3.Connection, number: int, standing: Standing, time_limit: int) -> None:
    """Keeps what is counted of the attempt in row `number`, for which there were so many seconds of speaking."""
    connection.execute(_ADD, (*_cells(standing), time_limit, number))


def count(connection: sqlite3.Connection, number: int, standing: Standing) -> None:
    """Counts the attempt in row `number` so from now on."""
    connection.execute(_COUNT, (*_cells(standing), number))


def oldest_first(store: Store) -> tuple[Measures, ...]:
    return tuple(_measures(store.path, row) for row in store.read(_ALL))


def answers_a_day(store: Store, since: date) -> dict[date, int]:
    return {_day(day): count for day, count in store.read(_PER_DAY, (since.isoformat(),))}


def _measures(path: Path, row: tuple[Any, ...]) -> Measures:
    """The row as a value; by position, as there may be a hundred thousand of them."""
    day, overall, flagged, words, bank, role_id, mock_id, results, time_limit, *scores = row
    try:
        names = (as_text(bank), as_text(role_id), as_text(mock_id))
        return Measures(_day(day), overall, as_reasons(flagged), words, *names, results, time_limit, _scores(scores))
    except (TypeError, ValueError) as error:
        raise damaged(path, f"what is counted of an answer of {day} can't be read") from error


def _scores(cells: Sequence[int | None]) -> dict[Reason, int]:
    return {reason: score for reason, score in zip(_ORDER, cells, strict=True) if score is not None}


def _cells(standing: Standing) -> tuple[int | None, ...]:
    return *map(standing.scores.get, _ORDER), standing.measured_results


@cache
def _day(day: str) -> date:
    return date.fromisoformat(day)
