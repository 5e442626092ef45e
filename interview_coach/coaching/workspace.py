"""One user's open files: the journal and the question banks, opened so that a broken one never stops practice."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from interview_coach.coaching.folders import HOME_VARIABLE, Folders, spare_folders, user_folders
from interview_coach.coaching.shelf import Shelf
from interview_coach.journal import Journal, JournalDamaged, JournalUnwritable, set_aside

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(slots=True)
class Workspace(Shelf):
    """The app's only state. `notices` are sentences the user should read; `writer` names this running copy."""

    journal: Journal
    notices: tuple[str, ...] = ()
    writer: str = field(default_factory=lambda: uuid.uuid4().hex)

    def close(self) -> None:
        """Closes the journal; nothing is pending, so this can't lose anything."""
        self.journal.close()


def open_workspace(folders: Folders | None = None) -> Workspace:
    """The user's workspace. Raises JournalError when nowhere can be written or a newer version owns the journal."""
    chosen = folders or user_folders()
    try:
        journal, notices = _open_journal(chosen.journal)
    except JournalUnwritable as error:
        chosen = replace(spare_folders(), cache=chosen.cache)
        journal, notices = _open_journal(chosen.journal)
        notices = (f"{error} Until then answers are kept in {chosen.data}, or set {HOME_VARIABLE}.", *notices)
    return Workspace(chosen, journal, notices)


def _open_journal(path: Path) -> tuple[Journal, tuple[str, ...]]:
    try:
        return Journal.open(path), ()
    except JournalDamaged as error:
        kept = set_aside(path)
        return Journal.open(path), (f"{error} It is kept as {kept}, and a new journal was started.",)
