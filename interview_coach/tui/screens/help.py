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
from interview_coach.tui.commands import actions
from interview_coach.tui.text import COLOURS, QUIET, STRENGTH_COLOUR
from interview_coach.tui.widgets.frame import KeyLine

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import ActiveBinding
    from textual.screen import Screen

_SIGNS = (
    (SIGNS[Severity.ERROR], COLOURS[Severity.ERROR], "costs the job"),
    (SIGNS[Severity.WARN], COLOURS[Severity.WARN], "weakens the answer"),
    (SIGNS[Severity.INFO], COLOURS[Severity.INFO], "a note"),
    (STRENGTH_SIGN, STRENGTH_COLOUR, "a strength"),
)
_KEY_WIDTH = 12


class HelpScreen(ModalScreen[None]):
    """The keys of `screen`; nothing is explained that can't be done there."""

    CSS_PATH = "dialog.tcss"
    BINDINGS: ClassVar = [Binding("escape,f1,question_mark,q", "dismiss", "Back", id="help.back", key_display="esc")]

    def __init__(self, screen: Screen[Any]) -> None:
        super().__init__()
        keys = screen.app.get_key_display
        self._lines = [_line(keys(active.binding), active) for active in actions(screen)]

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(Content.styled("Keys", "bold"), classes="title")
            with VerticalScroll():
                yield Static(Content("\n").join(self._lines))
            yield Static(Content("   ").join(_sign(*sign) for sign in _SIGNS), classes="total")
            yield KeyLine()


def _line(key: str, active: ActiveBinding) -> Content:
    name, more = active.binding.description, active.tooltip
    return Content.assemble((f"{key:<{_KEY_WIDTH}}", "bold $accent"), name, (f"  {more}" if more else "", QUIET))


def _sign(sign: str, colour: str, meaning: str) -> Content:
    return Content.assemble((sign, f"bold {colour}"), f" {meaning}")
