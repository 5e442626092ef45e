"""One user's open files: the journal and the question banks, opened so that a broken one never stops practice."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from interview_coach.coaching.configuration.settings_file import SettingsFile, load, stamp_of
from interview_coach.coaching.folders import (
    HOME_VARIABLE,
    Folders,
    is_private,
    spare_folders,
    user_folders,
    usual_spare,
)
from interview_coach.coaching.library.shelf import Shelf
from interview_coach.coaching.wording import counted
from interview_coach.journal import Journal, JournalDamaged, JournalError, JournalUnwritable, set_aside

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from interview_coach.coaching.configuration.settings_file import Stamp
    from interview_coach.coaching.interviews.mock_deletion import DeletedMock
    from interview_coach.journal.remains import TakenOver
    from interview_coach.model import Question

_HOMELESS = (
    "No home folder is known, so answers are kept in {folder}, which a restart may empty; "
    f"set {HOME_VARIABLE} to a folder of yours."
)
_TAKEN_OVER = "taken-over.sqlite3"


@dataclass(slots=True)
class Workspace(Shelf):
    """The app's only state. `notices` are sentences the user should read; `writer` names this running copy.

    `set_aside` are the questions skipped or not to be asked any more, and `deleted_mocks` the mock interviews deleted,
    since it runs, so that they can be brought back.
    """

    journal: Journal
    notices: tuple[str, ...] = ()
    writer: str = field(default_factory=lambda: uuid.uuid4().hex)
    set_aside: list[Question] = field(default_factory=list, repr=False)
    deleted_mocks: list[DeletedMock] = field(default_factory=list, repr=False)
    _settings: SettingsFile = field(default_factory=SettingsFile, init=False, repr=False)
    _settings_stamp: Stamp | None = field(default=None, init=False, repr=False)

    def settings_file(self) -> SettingsFile:
        """What the user's file of settings says, read again when it has changed; costs one stat."""
        stamp = stamp_of(self.folders.settings)
        if stamp != self._settings_stamp:
            chosen = self.folders
            self._settings = load(chosen.settings, chosen.settings_cache, stamp) if stamp else SettingsFile()
            self._settings_stamp = stamp
        return self._settings

    def close(self) -> None:
        """Closes the journal; nothing is pending, so this can't lose anything."""
        self.journal.close()


def open_workspace(folders: Folders | None = None) -> Workspace:
    """The user's workspace. Raises JournalError when nowhere can be written or a newer version owns the journal."""
    chosen = folders or user_folders()
    if chosen.spare:
        journal, notices = _open_journal(chosen.journal)
        return Workspace(chosen, journal, (_HOMELESS.format(folder=chosen.data), *notices))
    try:
        journal, notices = _open_journal(chosen.journal)
    except JournalUnwritable as error:
        chosen = replace(spare_folders(), cache=chosen.cache)
        journal, notices = _open_journal(chosen.journal)
        notices = (f"{error} Until then answers are kept in {chosen.data}, or set {HOME_VARIABLE}.", *notices)
    else:
        notices = (*notices, *_brought_home(journal, Folders(usual_spare(), chosen.cache).journal))
    return Workspace(chosen, journal, notices)


def rescue(workspace: Workspace) -> str:
    """Begins a new journal with all that can still be read of the old one, which is kept; tells what became of it."""
    path = workspace.journal.path
    workspace.journal.close()
    kept = set_aside(path)
    workspace.journal = Journal.open(path)
    return _rescued(workspace.journal, kept)


def _brought_home(journal: Journal, spare: Path) -> Iterator[str]:
    """Takes over what was answered while the proper folder could not be written to, and says so."""
    if not spare.exists() or not is_private(spare.parent):
        return
    try:
        taken = _taken_over(journal, spare)
        spare.replace(spare.with_name(_TAKEN_OVER))
    except (JournalError, OSError) as error:
        yield f"Answers from a time when your folder could not be written to are still in {spare}: {error}"
    else:
        came = counted(taken.attempts, "answer")
        yield f"{came} kept in {spare.parent} while your folder could not be written to came home."


def _open_journal(path: Path) -> tuple[Journal, tuple[str, ...]]:
    try:
        return Journal.open(path), ()
    except JournalDamaged:
        kept = set_aside(path)
        journal = Journal.open(path)
        return journal, (_rescued(journal, kept),)


def _rescued(journal: Journal, kept: Path) -> str:
    """Takes over what can be read of a journal that was set aside, and tells what became of it."""
    try:
        taken = _taken_over(journal, kept)
    except JournalError:  # nothing of it can be read
        return f"The journal {journal.path} is damaged. It is kept as {kept}, and a new journal was started."
    lost = f"; {counted(taken.unreadable, 'part')} of it could not be read" if taken.unreadable else ""
    came = counted(taken.attempts, "answer")
    return f"The journal {journal.path} was kept as {kept}, and a new one begun with {came} from it{lost}."


def _taken_over(journal: Journal, path: Path) -> TakenOver:
    from interview_coach.coaching.keeping.joining import DECIDING  # rare

    return journal.take_over(path, DECIDING)
