"""Whether something is to be deleted, and from the backups too: asked once."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Static

from interview_coach.tui.screens.dialog import Dialog
from interview_coach.tui.text import QUIET, line
from interview_coach.tui.widgets.frame import KeyLine

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from interview_coach.coaching.keeping.deleting import Elsewhere


class From(Enum):
    """Where it is to be deleted from."""

    JOURNAL = auto()
    EVERYWHERE = auto()


class DeleteForGood(Dialog[From | None]):
    """Gives where to delete it from, None to keep it. `question` names what would go, `consequence` what that means."""

    CSS_PATH = "dialog.tcss"
    BINDINGS: ClassVar = [
        Binding("escape", "dismiss", "Keep it", id="delete_for_good.keep", tooltip="Nothing is deleted"),
        Binding("y", "delete", "Delete it", id="delete_for_good.delete", tooltip="Can be undone until you quit"),
        Binding(
            "b",
            "delete_everywhere",
            "In backups too",
            id="delete_for_good.everywhere",
            tooltip="No file of the coach's holds it after that",
        ),
    ]

    def __init__(self, question: str, consequence: str, found: Elsewhere) -> None:
        super().__init__()
        self._question = question
        self._consequence = " ".join(filter(None, (consequence, found.told)))
        self._in_backups = bool(found.backups)

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(line(self._question, "bold"), classes="title")
            yield Static(line(self._consequence, QUIET))
            yield KeyLine()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self._in_backups if action == "delete_everywhere" else True

    def action_delete(self) -> None:
        self.dismiss(From.JOURNAL)

    def action_delete_everywhere(self) -> None:
        self.dismiss(From.EVERYWHERE)
