"""Another journal, damaged or not, read row by row: a broken page costs only the rows that are on it."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from interview_coach.journal import attempts, cards, deletions, drafts, notes, reassessments, settings
from interview_coach.journal.confidences import CONFIDENCES
from interview_coach.journal.debriefs import DEBRIEFS
from interview_coach.journal.errors import JournalDamaged, in_sentences
from interview_coach.journal.mocks import MOCKS
from interview_coach.journal.readable import Readable
from interview_coach.journal.roles import ROLES
from interview_coach.journal.store import PATIENCE, for_reading
from interview_coach.journal.stories import STORIES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from interview_coach.annotation import Annotation, Reassessment
    from interview_coach.journal.deletions import Deletion
    from interview_coach.journal.plain import Kept
    from interview_coach.journal.records import Records
    from interview_coach.model import Attempt, Card, Draft

Row = TypeVar("Row")

WITH_ROLES, WITH_MOCKS, WITH_ANNOTATIONS, WITH_CONSTRAINTS, WITH_STORIES, WITH_MEASURES = range(2, 8)
WITH_CONFIDENCES, WITH_DELETIONS = 8, 9
"""The formats from which a journal holds each: one that is only read can't be brought up."""

_RECORDS: tuple[tuple[Records[Any], int], ...] = (
    (DEBRIEFS, WITH_ROLES),
    (ROLES, WITH_ROLES),
    (MOCKS, WITH_MOCKS),
    (STORIES, WITH_STORIES),
    (CONFIDENCES, WITH_CONFIDENCES),
)


@dataclass(frozen=True, slots=True)
class TakenOver:
    """What came over from another journal, and what did not.

    `attempts` are new, `records` are those of other kinds that came or changed, `unreadable` rows are lost. The rest is
    as in `Merged`.
    """

    attempts: int = 0
    unreadable: int = 0
    records: int = 0
    deleted: tuple[str, ...] = ()
    kept_out: int = 0


class Remains(Readable):
    """A journal's file that is only read, so that nothing gets worse. `unreadable` counts the rows lost so far."""

    def __init__(self, path: Path) -> None:
        """Opens the file at `path` as it is; raises JournalError."""
        super().__init__(path)
        self.unreadable = 0
        with in_sentences(path):
            self._connection = sqlite3.connect(for_reading(path), uri=True, timeout=PATIENCE, check_same_thread=False)
        try:
            with in_sentences(path):
                self._known = self._recognise()
        except BaseException:
            self._connection.close()
            raise

    def attempts(self) -> Iterator[Attempt]:
        """The oldest first."""
        since = {"role_id": WITH_ROLES, "mock_id": WITH_MOCKS, '"constraint"': WITH_CONSTRAINTS}
        lacking = tuple(column for column, version in since.items() if self._known < version)
        return self._each("attempts", lambda store, number: attempts.at(store, number, lacking))

    def everything(self) -> Iterator[Kept]:
        """All that can still be read, but for the settings."""
        for part in (self.attempts, self.cards, self.drafts):
            yield from part()
        for values in self.records():
            yield from values
        yield from self.annotations()
        yield from self.reassessments()
        yield from self.deletions()

    def drafts(self) -> Iterator[Draft]:
        return self._each("drafts", drafts.at)

    def cards(self) -> Iterator[Card]:
        return self._each("cards", cards.at)

    def settings(self) -> Iterator[tuple[str, str]]:
        """Names and values."""
        return self._each("settings", settings.at)

    def records(self) -> Iterator[Iterator[Any]]:
        """The values of each kind that are changed and deleted, the one first kept first."""
        return (self._each(kind.table, kind.at) for kind, since in _RECORDS if self._known >= since)

    def annotations(self) -> Iterator[Annotation]:
        """The one first kept first."""
        return self._each("annotations", notes.at) if self._known >= WITH_ANNOTATIONS else iter(())

    def reassessments(self) -> Iterator[Reassessment]:
        """The oldest first."""
        return self._each("reassessments", reassessments.at) if self._known >= WITH_ANNOTATIONS else iter(())

    def deletions(self) -> Iterator[Deletion]:
        """By no particular order."""
        return self._each("deletions", deletions.at) if self._known >= WITH_DELETIONS else iter(())

    def _each(self, table: str, at: Callable[[Readable, int], Row | None]) -> Iterator[Row]:
        for number in range(1, self._last(table) + 1):
            try:
                row = at(self, number)
            except JournalDamaged:
                self.unreadable += 1
            else:
                if row is not None:
                    yield row

    def _last(self, table: str) -> int:
        """The number of a table's last row, by the table, or else by the index of its key."""
        for source in (table, f"{table} INDEXED BY sqlite_autoindex_{table}_1"):
            try:
                return self.read(f"SELECT max(rowid) FROM {source}")[0][0] or 0
            except JournalDamaged:
                continue
        self.unreadable += 1  # nobody knows how many there were
        return 0
