"""The terminal lent to the user's own editor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.app import SuspendNotSupported

from interview_coach.coaching.editor import open_file

if TYPE_CHECKING:
    from pathlib import Path

    from interview_coach.tui.screens.base import CoachScreen


def open_in_editor(screen: CoachScreen[Any], path: Path, line: int) -> None:
    """Opens the file at the line (from 1) and returns when the editor is closed. Raises EditorFailed."""
    try:
        with screen.app.suspend():
            open_file(path, line)
    except SuspendNotSupported:
        screen.tell(f"This terminal can't be lent to an editor. The place is {path}:{line}", "warning")
