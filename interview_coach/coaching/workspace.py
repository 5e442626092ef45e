"""One user's open files: the journal and the question banks, opened so that a broken one never stops practice."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from interview_coach.coaching.configuration.settings_file import SettingsFile, load
from interview_coach.coaching.folders import HOME_VARIABLE, Folders, user_folders, usual_spare
from interview_coach.coaching.journal_file import begin_anew, open_journal
from interview_coach.coaching.library.shelf import Shelf
from interview_coach.journal import Journal, JournalUnwritable
from interview_coach.stamp import stamp_of

if TYPE_CHECKING:
    from interview_coach.coaching.interviews.mock_deletion import DeletedMock
    from interview_coach.model import Question
    from interview_coach.stamp import Stamp

_HOMELESS = (
    "No home folder is known, so answers are kept in {folder}, which a restart may empty; "
    f"set {HOME_VARIABLE} to a folder of yours."
)


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

    @property
    def stands_in(self) -> bool:
        """Whether its journal only keeps words for the proper one, which can't be written."""
        return self.journal.path != self.folders.journal

    def settings_file(self) -> SettingsFile:
        """What the user's file of settings says, read again when it has changed; costs one stat."""
        stamp = stamp_of(self.folders.settings)
        if stamp != self._settings_stamp:
            chosen = self.folders
            known = self._settings if self._settings_stamp else None
            self._settings = load(chosen.settings, chosen.settings_cache, stamp, known) if stamp else SettingsFile()
            self._settings_stamp = stamp
        return self._settings

    def close(self) -> None:
        """Closes the journal; nothing is pending, so this can't lose anything."""
        self.journal.close()


def open_workspace(folders: Folders | None = None) -> Workspace:
    """The user's workspace. Raises JournalError when nowhere can be written or a newer version owns the journal."""
    chosen = folders or user_folders()
    try:
        journal, notices = open_journal(chosen.journal)
    except JournalUnwritable as error:
        if chosen.spare:
            raise
        from interview_coach.coaching.standing_in import stand_in  # rare

        journal, notices = stand_in(chosen, error)
        return Workspace(chosen, journal, notices)
    if chosen.spare:
        notices = (_HOMELESS.format(folder=chosen.data), *notices)
    elif usual_spare().exists():
        from interview_coach.coaching.standing_in import bring_home  # rare

        notices = (*notices, *bring_home(journal, chosen))
    return Workspace(chosen, journal, notices)


def rescue(workspace: Workspace) -> str:
    """Begins a new journal with all that can still be read of the old one, which is kept; tells what became of it."""
    path = workspace.journal.path
    workspace.journal.close()
    workspace.journal, told = begin_anew(path)
    return told
