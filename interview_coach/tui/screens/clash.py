"""Two versions of a question: what another program wrote meanwhile, and what was to be saved."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from interview_coach.tui.screens.dialog import Dialog
from interview_coach.tui.text import QUIET, plain
from interview_coach.tui.widgets.frame import KeyLine

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from interview_coach.banks import Clash


class Version(Enum):
    """Which of the two is to stand in the file."""

    YOURS = auto()
    THEIRS = auto()


class ClashScreen(Dialog[Version | None]):
    """Gives the version that was chosen, or None to go back to the form, where everything typed still is."""

    CSS_PATH = "dialog.tcss"
    BINDINGS: ClassVar = [
        Binding("escape", "dismiss", "Back to the form", id="clash.back", tooltip="Nothing is saved yet"),
        Binding(
            "y", "choose('YOURS')", "Save yours", id="clash.yours", tooltip="In the place of theirs; it can be undone"
        ),
        Binding("t", "choose('THEIRS')", "Keep theirs", id="clash.theirs", tooltip="What you typed is dropped"),
    ]

    def __init__(self, clash: Clash) -> None:
        super().__init__()
        self._clash = clash

    def compose(self) -> ComposeResult:
        theirs = self._clash.theirs or "(the question is gone)"
        with Vertical(classes="dialog"):
            yield Static(Content.styled("Another program changed this question meanwhile", "bold"), classes="title")
            with VerticalScroll():
                yield Static(_version("In the file now", theirs))
                yield Static(_version("\nYours, not saved", self._clash.yours))
            yield KeyLine()

    def action_choose(self, version: str) -> None:
        self.dismiss(Version[version])


def _version(title: str, lines: str) -> Content:
    return Content.assemble((title, QUIET), "\n", plain(lines.rstrip(), "$foreground"))
