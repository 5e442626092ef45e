"""The journal as the other floors see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from interview_coach.journal import attempts, deletions, settings
from interview_coach.journal.of_attempts import OfAttempts
from interview_coach.journal.of_records import OfRecords
from interview_coach.journal.records import Table
from interview_coach.journal.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from interview_coach.journal.merging import Deciding, Merged
    from interview_coach.journal.plain import Kept
    from interview_coach.journal.remains import TakenOver


class Journal(OfAttempts, OfRecords):
    """All that the user has answered, and is answering, in one SQLite file.

    Any thread may call any method. Each call is one transaction, on disk when it returns, and raises JournalError when
    it can't be.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    @classmethod
    def open(cls, path: Path) -> Self:
        """The journal at `path`, made first if there is none, with folder and files readable by their user alone."""
        return cls(Store(path))

    @property
    def path(self) -> Path:
        return self._store.path

    def take_over(self, path: Path, deciding: Deciding) -> TakenOver:
        """Adds what another journal holds and this one lacks, all that can be read of it or nothing; see `merge`.

        That journal stays as it is; a setting made here does too. Raises JournalError when it can't be opened.
        """
        from interview_coach.journal.taking_over import take_over  # rare

        taken = take_over(self._store, path, deciding)
        if taken.deleted:
            self._store.leave_no_trace()
        return taken

    def merge(self, everything: Iterable[Kept], deciding: Deciding) -> Merged:
        """Adds what this journal lacks but for what was deleted in it, all of it or nothing; deletes what was there.

        The outcome is the same in whatever order journals are merged, and merging one again changes nothing.
        """
        from interview_coach.journal.merging import merge  # rare

        with self._store.transaction() as connection:
            merged = merge(self._store, connection, everything, deciding)
        if merged.deleted:
            self._store.leave_no_trace()
        return merged

    def everything(self) -> Iterator[Kept]:
        """All that the journal holds but for settings, in an order that depends on nothing else: answers by time."""
        for number in attempts.numbers(self._store):
            if attempt := attempts.at(self._store, number):
                yield attempt
        yield from sorted(self.cards().values(), key=lambda card: card.question_id)
        yield from reversed(self.drafts())
        yield from sorted(self.debriefs(), key=lambda debrief: debrief.id)
        yield from sorted(self.roles(), key=lambda role: role.id)
        yield from sorted(self.mocks(), key=lambda mock: mock.id)
        yield from sorted(self.stories(), key=lambda story: story.id)
        yield from sorted(self.confidences(), key=lambda confidence: confidence.id)
        yield from self.said_since()
        yield from deletions.in_order(self._store)

    def holds_anything(self) -> bool:
        """Whether there is a word in it that would be missed."""
        tables = ("attempts", "drafts", *Table)
        return any(self._store.read(f"SELECT 1 FROM {table} LIMIT 1") for table in tables)

    def replace_by(self, path: Path) -> None:
        """Puts all that another journal holds in the place of what this one does, whole or not at all.

        Raises JournalError when that file is no journal.
        """
        self._store.replace_by(path)

    def setting(self, name: str) -> str | None:
        return settings.value_of(self._store, name)

    def keep_setting(self, name: str, value: str) -> None:
        with self._store.transaction() as connection:
            settings.keep(connection, name, value)

    def close(self) -> None:
        """Lets go of the file; nothing is pending, so a journal that is never closed loses nothing."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
