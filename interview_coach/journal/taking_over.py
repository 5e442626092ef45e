"""Takes over what another journal's file holds, damaged or not: all that `merging` joins, and its settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.journal import settings
from interview_coach.journal.merging import merge
from interview_coach.journal.remains import Remains, TakenOver

if TYPE_CHECKING:
    from pathlib import Path

    from interview_coach.journal.merging import Deciding
    from interview_coach.journal.store import Store


def take_over(store: Store, path: Path, deciding: Deciding) -> TakenOver:
    """Adds what that journal holds and this one lacks, in one transaction. Raises JournalError when it can't be opened.

    A setting made here stays.
    """
    with Remains(path) as other, store.transaction() as connection:
        merged = merge(store, connection, other.everything(), deciding)
        for name, value in other.settings():
            settings.add(connection, name, value)
        return TakenOver(merged.attempts, other.unreadable, merged.records, merged.deleted, merged.kept_out)
