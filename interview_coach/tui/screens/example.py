"""A strong answer to the question, by somebody else."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from interview_coach.coaching.wording import EXAMPLE
from interview_coach.tui.screens.dialog import Dialog
from interview_coach.tui.text import QUIET, plain
from interview_coach.tui.widgets.frame import KeyLine

if TYPE_CHECKING:
    from textual.app import ComposeResult


class ExampleScreen(Dialog[None]):
    """The sample answer of a bank; it is said that it is another person's."""

    CSS_PATH = "dialog.tcss"
    BINDINGS: ClassVar = [Binding("escape,s", "dismiss", "Back", id="example.back", tooltip="Back to the feedback")]

    def __init__(self, answer: str) -> None:
        super().__init__()
        self._answer = answer

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(Content.styled("How somebody else answered it", "bold"), classes="title")
            with VerticalScroll():
                yield Static(plain(self._answer, "$foreground"))
            yield Static(Content.styled(EXAMPLE, QUIET), classes="total")
            yield KeyLine()
