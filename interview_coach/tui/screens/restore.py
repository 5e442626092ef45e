"""Whether a backup is to be put in the journal's place: asked once."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Static

from interview_coach.tui.screens.dialog import Dialog
from interview_coach.tui.text import QUIET, line
from interview_coach.tui.widgets.frame import KeyLine

if TYPE_CHECKING:
    from textual.app import ComposeResult

_MEANING = "The journal will hold what it held then. What it holds now is kept as a backup, so that this can be undone."


class RestoreScreen(Dialog[bool]):
    """Gives True to restore; `backup` says which one."""

    CSS_PATH = "dialog.tcss"
    BINDINGS: ClassVar = [
        Binding("escape", "dismiss(False)", "Leave it", id="restore.leave", tooltip="Nothing changes"),
        Binding("y", "dismiss(True)", "Restore it", id="restore.restore", tooltip="What is there now is kept"),
    ]

    def __init__(self, backup: str) -> None:
        super().__init__()
        self._backup = backup

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(line(f"Restore the backup of {self._backup}?", "bold"), classes="title")
            yield Static(line(_MEANING, QUIET))
            yield KeyLine()
