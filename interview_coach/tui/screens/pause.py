"""A pause in a mock interview: the clock stands still, and the question is out of sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from interview_coach.tui.screens.dialog import Dialog
from interview_coach.tui.text import QUIET
from interview_coach.tui.widgets.frame import KeyLine
from interview_coach.tui.widgets.typed_fields import LineField

if TYPE_CHECKING:
    from textual.app import ComposeResult


class PauseScreen(Dialog[str | None]):
    """Gives what the pause was for, empty for nothing said, or None to leave the interview for now."""

    CSS_PATH: ClassVar = ["dialog.tcss", "pause.tcss"]
    BINDINGS: ClassVar = [
        Binding(
            "enter,f2", "go_on", "Go on", id="pause.go_on", priority=True, tooltip="The question and its clock again"
        ),
        Binding("escape", "dismiss", "Leave (kept)", id="pause.leave", tooltip="Back later; it goes on where you were"),
    ]

    def __init__(self, progress: str) -> None:
        super().__init__()
        self._progress = progress

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(Content.styled(f"Paused at {self._progress}", "bold"), classes="title")
            yield Static(Content.styled("The clock stands still, and the question waits out of sight.", QUIET))
            yield Static(Content.styled("What for? It goes into the report, if you like.", QUIET), classes="total")
            yield LineField(id="pause-reason", placeholder="the doorbell")
            yield KeyLine()

    def action_go_on(self) -> None:
        self.dismiss(self.query_one(LineField).value)
