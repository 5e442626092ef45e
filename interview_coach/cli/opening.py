"""What the verbs work on: the banks alone, or all of the user's files."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING

from interview_coach.cli.console import tell
from interview_coach.coaching.configuration.preferences import settings_file
from interview_coach.coaching.configuration.settings import DEFAULTS
from interview_coach.coaching.folders import user_folders
from interview_coach.coaching.keeping.backups import back_up_daily
from interview_coach.coaching.marking import one_line
from interview_coach.coaching.workspace import open_workspace
from interview_coach.model import CoachError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from interview_coach.coaching.configuration.settings_file import SettingsFile
    from interview_coach.coaching.workspace import Workspace


@contextmanager
def opened(*, tell_settings: bool = True) -> Iterator[Workspace]:
    """The user's workspace, closed at the end; what they should know about it, and their settings, is told first."""
    workspace = open_workspace()
    try:
        for notice in workspace.notices:
            tell(one_line(notice))
        if tell_settings:
            _tell_first(workspace.settings_file())
        yield workspace
        _back_up(workspace)
    finally:
        workspace.close()


def calm_without_journal() -> bool:
    """Whether low anxiety is on, for what opens no journal; what is wrong with the settings is told."""
    file = settings_file(user_folders())
    _tell_first(file)
    return file.over(DEFAULTS).low_anxiety


def _tell_first(file: SettingsFile) -> None:
    """The first problem, as Today has it; “settings” tells all."""
    for problem in file.problems[:1]:
        tell(one_line(f"{problem}."))


def _back_up(workspace: Workspace) -> None:
    """Once a day, when the work is done; that it can't be made takes nothing from what was done."""
    try:
        back_up_daily(workspace, local_now())
    except CoachError as error:
        tell(one_line(str(error)))


def local_now() -> datetime:
    """The time as the user's clock shows it (aware)."""
    return datetime.now().astimezone()
