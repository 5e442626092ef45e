"""A reason for a rejection in the user's own words."""

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

_WHAT_FOR = (
    "It is kept with the debrief. The drill knows questions for depth, attitude, contribution and transfer only."
)


class OwnCauseScreen(Dialog[str | None]):
    """Gives the words, `words` to begin with, or None when it was left."""

    CSS_PATH = "dialog.tcss"
    BINDINGS: ClassVar = [
        Binding("enter", "take", "Keep", id="own.keep", tooltip="As a reason you confirm", priority=True),
        Binding("escape", "dismiss", "Back", id="own.back", tooltip="Change nothing"),
    ]

    def __init__(self, words: str = "") -> None:
        super().__init__()
        self._words = words

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(Content.styled("What was the reason, in your own words?", "bold"), classes="title")
            yield LineField(self._words, id="own-words")
            yield Static(Content.styled(_WHAT_FOR, QUIET), classes="total")
            yield KeyLine()

    def action_take(self) -> None:
        self.dismiss(" ".join(self.query_one(LineField).value.split()) or None)
