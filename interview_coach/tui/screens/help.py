"""Help: every key of the screen it is asked from, and what the signs mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from interview_coach.coaching.marking import SIGNS, STRENGTH_SIGN
from interview_coach.model import Severity
from interview_coach.tui.commands import commands
from interview_coach.tui.text import COLOURS, QUIET, STRENGTH_COLOUR
from interview_coach.tui.widgets.frame import KeyLine

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.screen import Screen

    from interview_coach.tui.commands import Command

_SIGNS = (
    (SIGNS[Severity.ERROR], COLOURS[Severity.ERROR], "costs the job"),
    (SIGNS[Severity.WARN], COLOURS[Severity.WARN], "weakens the answer"),
    (SIGNS[Severity.INFO], COLOURS[Severity.INFO], "a note"),
    (STRENGTH_SIGN, STRENGTH_COLOUR, "a strength"),
)
_KEY_WIDTH, _NAME_WIDTH = 8, 15


class HelpScreen(ModalScreen[None]):
    """The keys of `screen`; nothing is explained that can't be done there."""

    CSS_PATH = "dialog.tcss"
    BINDINGS: ClassVar = [
        Binding(
            "escape,f1,question_mark,q",
            "dismiss",
            "Back",
            id="help.back",
            key_display="esc",
            tooltip="Back to where you came from",
        )
    ]

    def __init__(self, screen: Screen[Any]) -> None:
        super().__init__()
        self._lines = [_line(command) for command in commands(screen)]

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(Content.styled("Keys", "bold"), classes="title")
            with VerticalScroll():
                yield Static(Content("\n").join(self._lines))
            yield Static(Content("   ").join(_sign(*sign) for sign in _SIGNS), classes="total")
            yield KeyLine()


def _line(command: Command) -> Content:
    key = f"{command.key:<{_KEY_WIDTH}}"
    return Content.assemble((key, "bold $accent"), f"{command.name:<{_NAME_WIDTH}}", (command.purpose, QUIET))


def _sign(sign: str, colour: str, meaning: str) -> Content:
    return Content.assemble((sign, f"bold {colour}"), f" {meaning}")
