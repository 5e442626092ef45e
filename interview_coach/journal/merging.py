"""Joins to a journal what another one holds: nothing is lost, nothing is there twice, and the order does not matter."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from interview_coach.annotation import Annotation, Reassessment
from interview_coach.confidence import Confidence
from interview_coach.interview import MockInterview
from interview_coach.journal import (
    attempts,
    cards,
    confidences,
    debriefs,
    deletions,
    drafts,
    mocks,
    notes,
    reassessments,
    records,
    roles,
    standing,
    stories,
)
from interview_coach.journal.deletions import Deletable, Deletion
from interview_coach.journal.records import Table, shared_id
from interview_coach.journal.values import as_json, as_text
from interview_coach.journal.variants import joined
from interview_coach.model import Assessment, Attempt, Card, Draft, Role
from interview_coach.rejection import Debrief
from interview_coach.story import Story

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable

    from interview_coach.journal.plain import Kept
    from interview_coach.journal.store import Store

_RECORDS: dict[type[Any], tuple[Table, Callable[[Any], dict[str, Any]]]] = {
    Debrief: (Table.DEBRIEFS, debriefs.record_of),
    Role: (Table.ROLES, roles.record_of),
    MockInterview: (Table.MOCKS, mocks.record_of),
    Story: (Table.STORIES, stories.record_of),
}
"""Where what has a version is kept, and how it is written there."""


def _unheard(_: int) -> None:
    """Nobody waits for it."""


@dataclass(frozen=True, slots=True)
class Deciding:
    """What floors above decide, and are told, while journals are joined.

    `later` chooses of two cards of a question; `undisputed` gives an assessment without what the user disputes;
    `progress` hears how many things were read so far.
    """

    later: Callable[[Card, Card], Card]
    undisputed: Callable[[Assessment, Annotation], Assessment]
    progress: Callable[[int], None] = _unheard


@dataclass(frozen=True, slots=True)
class Merged:
    """How many attempts came over, and how many other records.

    Those are debriefs, roles, mocks, stories, how sure one felt, and what was said of an attempt since. `deleted` are
    the ids of what was here and had been deleted there, `kept_out` counts what was there and had been deleted here.
    """

    attempts: int = 0
    records: int = 0
    deleted: tuple[str, ...] = ()
    kept_out: int = 0


def merge(store: Store, connection: sqlite3.Connection, everything: Iterable[Kept], deciding: Deciding) -> Merged:
    """Adds what is not here yet, in the caller's transaction.

    An attempt is known by its id and never changed, and what was said of it is added up; of how sure one felt the later
    counts; other records of the same id are joined as `variants` does. What was deleted in one of them is gone.
    """
    merging = _Merging(store, connection, deciding)
    for number, kept in enumerate(everything, 1):
        merging.take(kept)
        deciding.progress(number)
    return merging.finish()


class _Merging:
    """One journal on its way into another. Records are held back until all are there, to be joined at once."""

    def __init__(self, store: Store, connection: sqlite3.Connection, deciding: Deciding) -> None:
        self._store = store
        self._connection = connection
        self._deciding = deciding
        self._known = set(attempts.ids(store))
        self._due = cards.by_question(store)
        self._came: set[str] = set()
        self._said_of: list[str] = []
        self._felt = 0
        self._gone = set(deletions.in_order(store))
        self._newly_gone: list[Deletion] = []
        self._kept_out: set[Deletion] = set()
        self._incoming: dict[Table, list[tuple[int, dict[str, Any]]]] = defaultdict(list)

    def take(self, kept: Kept) -> None:
        """Adds one thing, or holds it back; what was deleted here stays out."""
        if isinstance(kept, Deletion):
            if kept not in self._gone:
                self._newly_gone.append(kept)
        elif (thing := _thing(kept)) in self._gone:
            self._kept_out.add(thing)
        elif isinstance(kept, Attempt):
            self._take_attempt(kept)
        elif isinstance(kept, Card):
            here = self._due.get(kept.question_id)
            self._due[kept.question_id] = self._deciding.later(here, kept) if here else kept
            cards.keep(self._connection, self._due[kept.question_id])
        elif isinstance(kept, Draft):
            drafts.join(self._connection, kept)
        elif isinstance(kept, Confidence):
            self._felt += confidences.join(self._store, self._connection, kept)
        elif isinstance(kept, (Annotation, Reassessment)):
            self._take_said(kept)
        else:
            self._hold_back(kept)

    def finish(self) -> Merged:
        """Joins what was held back, deletes what was deleted there, and counts anew what something is said of."""
        changed = sum(_join(self._store, self._connection, table, rows) for table, rows in self._incoming.items())
        deleted = {gone.id for gone in self._newly_gone if self._delete(gone)}
        said_before = (notes.spoken_of(self._store) | reassessments.spoken_of(self._store)) & self._came
        for attempt_id in sorted(said_before.union(self._said_of)):
            self._count_again(attempt_id)
        gone = tuple(sorted(deleted - self._came))
        others = changed + self._felt + len(self._said_of)
        return Merged(len(self._came - deleted), others, gone, len(self._kept_out))

    def _delete(self, gone: Deletion) -> bool:
        """Deletes what was deleted there; gives whether it was here."""
        if gone.kind == Deletable.ATTEMPTS:
            return attempts.delete(self._connection, gone.id)
        return records.delete_variants(self._connection, Table(gone.kind), gone.id)

    def _take_attempt(self, attempt: Attempt) -> None:
        if attempt.id not in self._known:
            attempts.add(self._connection, attempt)
            self._known.add(attempt.id)
            self._came.add(attempt.id)

    def _take_said(self, said: Annotation | Reassessment) -> None:
        """Kept even before its attempt is: in whatever order things come, it counts in the end."""
        join = notes.join if isinstance(said, Annotation) else reassessments.join
        if join(self._store, self._connection, said):  # type: ignore[arg-type]
            self._said_of.append(said.attempt_id)

    def _hold_back(self, kept: Debrief | Role | MockInterview | Story) -> None:
        """As it will be read back: lists where there are tuples."""
        table, record_of = _RECORDS[type(kept)]
        self._incoming[table].append((kept.version, json.loads(as_text(as_json(record_of(kept))))))

    def _count_again(self, attempt_id: str) -> None:
        again = reassessments.newest(self._store, attempt_id)
        latest = again.assessment if again else attempts.assessment_of(self._store, attempt_id)
        if latest:
            counted = self._deciding.undisputed(latest, notes.of_attempt(self._store, attempt_id))
            standing.keep(self._connection, attempt_id, standing.Standing.of(counted))


def _thing(kept: Kept) -> Deletion | None:
    """How it is told to be deleted, None for what can't be."""
    if isinstance(kept, Attempt):
        return Deletion(Deletable.ATTEMPTS, kept.id)
    if isinstance(kept, (Annotation, Reassessment)):
        return Deletion(Deletable.ATTEMPTS, kept.attempt_id)
    if isinstance(kept, Confidence):
        return Deletion(Table.CONFIDENCES, kept.id)
    if isinstance(kept, (Debrief, Role, MockInterview, Story)):
        return Deletion(_RECORDS[type(kept)][0], shared_id(kept.id))
    return None


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
        records.drop(connection, table, name)
    return len(changed)


def _kept(store: Store, table: Table) -> list[tuple[int, dict[str, Any]]]:
    return [(version, json.loads(record)) for version, record in records.rows(store, table)]
