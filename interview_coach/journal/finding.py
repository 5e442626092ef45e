"""Attempts found by words and by what is known of them, as numbers in order: rows are read as they are seen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING, Any

from interview_coach.journal import notes
from interview_coach.journal.values import as_cell, as_text
from interview_coach.journal.words import Words
from interview_coach.model import BAND_FLOORS, AttemptKind, Band, Reason, Verdict

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from datetime import date

    from interview_coach.journal.store import Store


class Order(StrEnum):
    """In which order attempts are listed; what has no score comes last where scores decide."""

    NEWEST = "newest"
    OLDEST = "oldest"
    WEAKEST = "weakest"
    STRONGEST = "strongest"
    LONGEST = "longest"


@dataclass(frozen=True, slots=True)
class Filter:
    """Which attempts to list, those that have all that is given, and in which order.

    `words` are as typed. `verdict` is the one on `reason`; without a reason, flagged for any, ok on all, or judged on
    none. `role` and `question` are ids, `since` and `until` days of the calendar, both included; `best` leaves only the
    best attempt at each question.
    """

    words: str = ""
    reason: Reason | None = None
    verdict: Verdict | None = None
    rule: str = ""
    bank: str = ""
    role: str = ""
    band: Band | None = None
    kind: AttemptKind | None = None
    question: str = ""
    since: date | None = None
    until: date | None = None
    best: bool = False
    order: Order = Order.NEWEST


_ORDERS = {
    Order.NEWEST: "submitted_at DESC, number DESC",
    Order.OLDEST: "submitted_at, number",
    Order.WEAKEST: "overall IS NULL, overall, submitted_at DESC",
    Order.STRONGEST: "overall DESC, submitted_at DESC",
    Order.LONGEST: "words DESC, submitted_at DESC",
}
# The plus keeps SQLite on its way along the order asked for, which ends at the limit, in place of sorting all matches.
_MATCHING = "+number IN (SELECT rowid FROM search WHERE search MATCH :words)"
_BEST = """number IN (
    SELECT number FROM (
        SELECT number, max((1000 + overall) || submitted_at) FROM attempts WHERE {visible} GROUP BY question_id
    )
)"""
_JUDGED = {
    Verdict.FLAG: "flagged <> ''",
    Verdict.OK: "flagged = '' AND passed <> ''",
    Verdict.NA: "flagged = '' AND passed = ''",
}
_JUDGED_ON = {
    None: "(instr(flagged, :reason) OR instr(probes, :reason))",
    Verdict.FLAG: "instr(flagged, :reason)",
    Verdict.OK: "instr(passed, :reason)",
    Verdict.NA: "NOT instr(flagged, :reason) AND NOT instr(passed, :reason)",
}


def find(store: Store, wanted: Filter, hidden: Collection[str], most: int | None, *, indexed: bool) -> list[int]:
    """The numbers of the attempts, in order, at most so many, without those of the `hidden` mocks.

    Words are looked up in the index where it is up to date (`indexed`), else in each of the answers that are left; and
    in the user's notes.
    """
    words = Words.of(wanted.words)
    conditions = list(_conditions(wanted, hidden))
    values = _values(wanted, hidden)
    noted = notes.found(store, words) if words else ()
    if words and indexed:
        conditions.append(_matching(noted))
        values["words"] = words.fts
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    slow = bool(words) and not indexed
    values["most"] = -1 if slow or most is None else most
    query = f"SELECT number FROM attempts{where} ORDER BY {_ORDERS[wanted.order]} LIMIT :most"
    numbers = (number for (number,) in store.read(query, values))
    if not slow:
        return list(numbers)
    return list(islice((number for number in numbers if number in noted or _holds(store, number, words)), most))


def best(store: Store, question_ids: Collection[str], hidden: Collection[str]) -> dict[str, str]:
    """The id of the best attempt at each of these questions that has more than one with a score.

    Of several with the same score the newest is the best.
    """
    values = _values(Filter(), hidden)
    found = {}
    for question_id in question_ids:
        rows = store.read(
            f"SELECT id FROM attempts WHERE question_id = :asked AND {_with_score(hidden)}"
            " ORDER BY overall DESC, submitted_at DESC LIMIT 2",
            values | {"asked": as_cell(question_id)},
        )
        if len(rows) > 1:
            found[question_id] = as_text(rows[0][0])
    return found


def rules(store: Store) -> tuple[str, ...]:
    """Every rule that fired in some answer, by name."""
    found: list[str] = []
    while rows := store.read("SELECT min(rule) FROM fired WHERE rule > ?", (found[-1] if found else "",)):
        if rows[0][0] is None:
            break
        found.append(rows[0][0])
    return tuple(found)


def banks(store: Store) -> tuple[str, ...]:
    """Every bank that a question came from, by name."""
    rows = store.read("SELECT DISTINCT bank FROM attempts WHERE bank <> '' ORDER BY bank")
    return tuple(as_text(bank) for (bank,) in rows)


def _matching(noted: Sequence[int]) -> str:
    """The words are in question and answer, or in a note: those of the attempts `noted`."""
    return f"({_MATCHING} OR +number IN ({', '.join(map(str, noted))}))" if noted else _MATCHING


def _holds(store: Store, number: int, words: Words) -> bool:
    rows = store.read(
        "SELECT question_text, text FROM attempts JOIN answers ON attempt = number WHERE number = ?", (number,)
    )
    return any(words.are_in(f"{as_text(question)}\n{as_text(text)}") for question, text in rows)


def _conditions(wanted: Filter, hidden: Collection[str]) -> Iterator[str]:
    yield from _visible(hidden)
    if wanted.reason:
        yield _JUDGED_ON[wanted.verdict]
    elif wanted.verdict:
        yield _JUDGED[wanted.verdict]
    if wanted.rule:
        yield "+number IN (SELECT attempt FROM fired WHERE rule = :rule)"
    if wanted.band:
        yield "overall >= :floor AND overall < :ceiling"
    if wanted.best:
        yield _BEST.format(visible=_with_score(hidden))
    columns = {"bank": wanted.bank, "role_id": wanted.role, "kind": wanted.kind, "question_id": wanted.question}
    yield from (f"{column} = :{column}" for column, value in columns.items() if value)
    if wanted.since:
        yield "day >= :since"
    if wanted.until:
        yield "day <= :until"


def _with_score(hidden: Collection[str]) -> str:
    return " AND ".join(["overall IS NOT NULL", *_visible(hidden)])


def _visible(hidden: Collection[str]) -> Iterator[str]:
    if hidden:
        yield f"mock_id NOT IN ({', '.join(f':hidden{number}' for number in range(len(hidden)))})"


def _values(wanted: Filter, hidden: Collection[str]) -> dict[str, Any]:
    floors = [101, *BAND_FLOORS.values()]
    floor = BAND_FLOORS[wanted.band] if wanted.band else 0
    return {
        "reason": wanted.reason and wanted.reason.value,
        "rule": as_cell(wanted.rule),
        "floor": floor,
        "ceiling": floors[floors.index(floor) - 1],
        "bank": as_cell(wanted.bank),
        "role_id": as_cell(wanted.role),
        "kind": wanted.kind and wanted.kind.value,
        "question_id": as_cell(wanted.question),
        "since": wanted.since and wanted.since.isoformat(),
        "until": wanted.until and wanted.until.isoformat(),
    } | {f"hidden{number}": as_cell(mock_id) for number, mock_id in enumerate(hidden)}
