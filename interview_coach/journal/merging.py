"""Joins to a journal what another one holds: nothing is lost, nothing is there twice, and the order does not matter."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from interview_coach.confidence import Confidence
from interview_coach.interview import MockInterview
from interview_coach.journal import attempts, cards, confidences, debriefs, drafts, mocks, records, roles, stories
from interview_coach.journal.records import Table
from interview_coach.journal.values import as_json, as_text
from interview_coach.journal.variants import joined
from interview_coach.model import Attempt, Card, Draft, Role
from interview_coach.rejection import Debrief
from interview_coach.story import Story

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from interview_coach.journal.plain import Kept
    from interview_coach.journal.store import Store

Later = Callable[[Card, Card], Card]

_RECORDS: dict[type[Any], tuple[Table, Callable[[Any], dict[str, Any]]]] = {
    Debrief: (Table.DEBRIEFS, debriefs.record_of),
    Role: (Table.ROLES, roles.record_of),
    MockInterview: (Table.MOCKS, mocks.record_of),
    Story: (Table.STORIES, stories.record_of),
}
"""Where what has a version is kept, and how it is written there."""


@dataclass(frozen=True, slots=True)
class Merged:
    """How many attempts came over, and how many records: debriefs, roles, mocks, stories, and how sure one felt."""

    attempts: int = 0
    records: int = 0


@dataclass(slots=True)
class _Incoming:
    """What came with a version: all of a table are joined at once."""

    records: dict[Table, list[tuple[int, dict[str, Any]]]] = field(default_factory=lambda: defaultdict(list))

    def take(self, kept: Debrief | Role | MockInterview | Story) -> None:
        """As it will be read back: lists where there are tuples."""
        table, record_of = _RECORDS[type(kept)]
        self.records[table].append((kept.version, json.loads(as_text(as_json(record_of(kept))))))


def merge(store: Store, connection: sqlite3.Connection, everything: Iterable[Kept], later: Later) -> Merged:
    """Adds what is not here yet, in the caller's transaction. `later` chooses of two cards of a question.

    An attempt is known by its id and never changed; of how sure one felt the later counts; other records of the same
    id are joined as `variants` does.
    """
    came, felt, incoming = 0, 0, _Incoming()
    known, due = set(attempts.ids(store)), cards.by_question(store)
    for kept in everything:
        if isinstance(kept, Attempt):
            if kept.id not in known:
                attempts.add(connection, kept)
                known.add(kept.id)
                came += 1
        elif isinstance(kept, Card):
            here = due.get(kept.question_id)
            due[kept.question_id] = later(here, kept) if here else kept
            cards.keep(connection, due[kept.question_id])
        elif isinstance(kept, Draft):
            drafts.join(connection, kept)
        elif isinstance(kept, Confidence):
            felt += confidences.join(store, connection, kept)
        else:
            incoming.take(kept)
    changed = sum(_join(store, connection, table, rows) for table, rows in incoming.records.items())
    return Merged(came, changed + felt)


def _join(store: Store, connection: sqlite3.Connection, table: Table, rows: list[tuple[int, dict[str, Any]]]) -> int:
    """Joins records to those of the table; gives how many of it changed."""
    here = {record["id"]: (version, record) for version, record in _kept(store, table)}
    newest = {record["id"]: version for version, record in rows}
    stay = joined([*(record for _, record in here.values()), *(record for _, record in rows)])
    changed = [record for name, record in stay.items() if name not in here or here[name][1] != record]
    for record in changed:
        name = record["id"]
        version = max(newest.get(name, 1), here[name][0]) + 1 if name in here else newest.get(name, 1)
        records.put(connection, table, name, version, record)
    for name in here.keys() - stay.keys():
        records.delete(connection, table, name)
    return len(changed)


def _kept(store: Store, table: Table) -> list[tuple[int, dict[str, Any]]]:
    return [(version, json.loads(record)) for version, record in records.rows(store, table)]
