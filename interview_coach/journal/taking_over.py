"""Takes over what another journal's file holds, damaged or not: all that `merging` joins, and what was said since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.journal import attempts, notes, reassessments, settings, standing
from interview_coach.journal.merging import merge
from interview_coach.journal.remains import Remains, TakenOver

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection
    from pathlib import Path

    from interview_coach.journal.merging import Later
    from interview_coach.journal.store import Store


def take_over(store: Store, path: Path, later: Later) -> TakenOver:
    """Adds what that journal holds and this one lacks, in one transaction. Raises JournalError when it can't be opened.

    A setting made here stays. An attempt that has notes here keeps them, and how it is counted.
    """
    with Remains(path) as other, store.transaction() as connection:
        known = attempts.ids(store)
        merged = merge(store, connection, other.everything(), later)
        _count_as_there(connection, other, attempts.ids(store) - known)
        _take_notes(store, connection, other)
        for name, value in other.settings():
            settings.add(connection, name, value)
        return TakenOver(merged.attempts, other.unreadable, merged.records)


def _count_as_there(connection: sqlite3.Connection, other: Remains, came: Collection[str]) -> None:
    for attempt_id in came:
        if there := other.standing(attempt_id):
            standing.keep(connection, attempt_id, there)
    for reassessment in other.reassessments():
        if reassessment.attempt_id in came:
            reassessments.add(connection, reassessment)


def _take_notes(store: Store, connection: sqlite3.Connection, other: Remains) -> None:
    for annotation in other.annotations():
        if not notes.of_attempt(store, annotation.attempt_id).version:
            notes.add(connection, annotation)
            if there := other.standing(annotation.attempt_id):
                standing.keep(connection, annotation.attempt_id, there)
