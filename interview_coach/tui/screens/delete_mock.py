"""Whether a mock interview is to be deleted, and its answers with it: asked once."""

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

_UNDO = "u brings it back until you quit. After that no word of it is left in the file."


class DeleteMockScreen(ModalScreen[bool | None]):
    """Gives True to delete it and keep its answers, False to delete these too, None to leave everything."""

    CSS_PATH = "dialog.tcss"
    BINDINGS: ClassVar = [
        Binding("escape", "dismiss(None)", "Keep it", id="delete_mock.keep", tooltip="Nothing is deleted"),
        Binding("k", "dismiss(True)", "Keep answers", id="delete_mock.answers", tooltip="They stay among all others"),
        Binding("y", "dismiss(False)", "Delete all", id="delete_mock.all", tooltip="The interview and its answers"),
    ]

    def __init__(self, title: str, *, answered: bool) -> None:
        super().__init__()
        self._title = title
        self._answered = answered

    def compose(self) -> ComposeResult:
        asked = " With its answers (y), or shall they stay among all others (k)?" if self._answered else ""
        with Vertical(classes="dialog"):
            yield Static(line(f"Delete the interview of {self._title}?{asked}", "bold"), classes="title")
            yield Static(line(_UNDO, QUIET))
            yield KeyLine()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self._answered or action != "dismiss" or parameters != (True,)
