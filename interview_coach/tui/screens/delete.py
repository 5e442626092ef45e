"""Whether something is to be deleted: asked once."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from interview_coach.tui.text import QUIET, line
from interview_coach.tui.widgets.frame import KeyLine

if TYPE_CHECKING:
    from textual.app import ComposeResult


class DeleteScreen(ModalScreen[bool]):
    """Gives True to delete. `question` names what would go, `consequence` what that means."""

    CSS_PATH = "dialog.tcss"
    BINDINGS: ClassVar = [
        Binding("escape", "dismiss(False)", "Keep it", id="delete.keep", tooltip="Nothing is deleted"),
        Binding("y", "dismiss(True)", "Delete it", id="delete.delete", tooltip="Can be undone until you quit"),
    ]

    def __init__(self, question: str, consequence: str) -> None:
        super().__init__()
        self._question, self._consequence = question, consequence

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(line(self._question, "bold"), classes="title")
            yield Static(line(self._consequence, QUIET))
            yield KeyLine()
