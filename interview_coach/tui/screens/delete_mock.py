"""Whether a mock interview is to be deleted, and its answers with it: asked once."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Static

from interview_coach.tui.bindings import with_keys
from interview_coach.tui.screens.dialog import Dialog
from interview_coach.tui.text import QUIET, line
from interview_coach.tui.widgets.frame import KeyLine

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from interview_coach.coaching.keeping.deleting import Elsewhere

_UNDO = "{mock_list.undo} brings it back until you quit. After that no word of it is left in the journal."
_WITH_ANSWERS = " With its answers ({delete_mock.all}), or shall they stay among all others ({delete_mock.answers})?"


class Going(Enum):
    """What is to be deleted of it."""

    WITHOUT_ANSWERS = auto()
    WITH_ANSWERS = auto()
    FROM_BACKUPS_TOO = auto()


class DeleteMockScreen(Dialog[Going | None]):
    """Gives what is to go, None to leave everything. `found` says where else the interview is kept."""

    CSS_PATH = "dialog.tcss"
    BINDINGS: ClassVar = [
        Binding("escape", "dismiss", "Keep it", id="delete_mock.keep", tooltip="Nothing is deleted"),
        Binding("k", "keep_answers", "Keep answers", id="delete_mock.answers", tooltip="They stay among all others"),
        Binding("y", "delete", "Delete all", id="delete_mock.all", tooltip="The interview and its answers"),
        Binding(
            "b",
            "delete_everywhere",
            "All, in backups too",
            id="delete_mock.everywhere",
            tooltip="No file of the coach's holds it after that",
        ),
    ]

    def __init__(self, title: str, found: Elsewhere, *, answered: bool) -> None:
        super().__init__()
        self._found = found
        self._title = title
        self._answered = answered

    def compose(self) -> ComposeResult:
        asked, undo = with_keys(self.app, _WITH_ANSWERS if self._answered else ""), with_keys(self.app, _UNDO)
        with Vertical(classes="dialog"):
            yield Static(line(f"Delete the interview of {self._title}?{asked}", "bold"), classes="title")
            yield Static(line(f"{undo} {self._found.told}".rstrip(), QUIET))
            yield KeyLine()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "delete_everywhere":
            return bool(self._found.backups)
        return self._answered or action != "keep_answers"

    def action_keep_answers(self) -> None:
        self.dismiss(Going.WITHOUT_ANSWERS)

    def action_delete(self) -> None:
        self.dismiss(Going.WITH_ANSWERS)

    def action_delete_everywhere(self) -> None:
        self.dismiss(Going.FROM_BACKUPS_TOO)
