"""What today's rules say of an answer, beside what was said before."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from interview_coach.coaching.history.rescoring import difference
from interview_coach.tui.screens.dialog import Dialog
from interview_coach.tui.text import QUIET, line
from interview_coach.tui.widgets.frame import KeyLine

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from interview_coach.coaching.history.rescoring import Rescored

_SAME = "Today's rules say the same."
_KEPT = "The first assessment stays with the answer. Lists and trends go by this one."


class RescoredScreen(Dialog[None]):
    """The difference, a line each."""

    CSS_PATH = "dialog.tcss"
    BINDINGS: ClassVar = [Binding("escape,u", "dismiss", "Back", id="rescored.back", tooltip="Back to the answer")]

    def __init__(self, found: Rescored) -> None:
        super().__init__()
        self._found = found

    def compose(self) -> ComposeResult:
        lines = [line(each) for each in difference(self._found)]
        with Vertical(classes="dialog"):
            yield Static(Content.styled("By today's rules", "bold"), classes="title")
            with VerticalScroll():
                yield Static(Content("\n").join(lines or [line(_SAME)]))
            if lines:
                yield Static(line(_KEPT, QUIET), classes="total")
            yield KeyLine()
