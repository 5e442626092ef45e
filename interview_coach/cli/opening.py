"""What the verbs work on: the banks alone, or all of the user's files."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from interview_coach.cli.console import tell
from interview_coach.cli.settings_told import tell_fault
from interview_coach.coaching.clock import local_now
from interview_coach.coaching.keeping.backups import back_up_daily
from interview_coach.coaching.marking import one_line
from interview_coach.coaching.workspace import open_workspace
from interview_coach.model import CoachError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from interview_coach.coaching.workspace import Workspace


@contextmanager
def opened(*, tell_settings: bool = True) -> Iterator[Workspace]:
    """The user's workspace, closed at the end; what they should know about it, and their settings, is told first."""
    workspace = open_workspace()
    try:
        for notice in workspace.notices:
            tell(one_line(notice))
        if tell_settings:
            tell_fault(workspace.settings_file())
        yield workspace
        _back_up(workspace)
    finally:
        workspace.close()


def _back_up(workspace: Workspace) -> None:
    """Once a day, when the work is done; that it can't be made takes nothing from what was done."""
    try:
        back_up_daily(workspace, local_now())
    except CoachError as error:
        tell(one_line(str(error)))
