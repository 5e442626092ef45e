"""Help: every key of the screen it is asked from, and what its words and signs mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual.app import App
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from interview_coach.coaching.calm import explained
from interview_coach.coaching.configuration.preferences import is_calm
from interview_coach.coaching.marking import SIGNS, STRENGTH_SIGN
from interview_coach.model import Severity
from interview_coach.tui.commands import commands
from interview_coach.tui.screens.base import CoachScreen
from interview_coach.tui.screens.dialog import Dialog
from interview_coach.tui.text import COLOURS, QUIET, STRENGTH_COLOUR
from interview_coach.tui.widgets.frame import KeyLine
from interview_coach.tui.widgets.meanings import Meanings
from interview_coach.tui.widgets.parts import Parts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult

    from interview_coach.tui.app import CoachApp
    from interview_coach.tui.commands import Command
    from interview_coach.tui.widgets.meanings import Meaning

# What is amiss first; in low anxiety no such sign is shown.
_SIGNS = (
    (SIGNS[Severity.ERROR], COLOURS[Severity.ERROR], "costs the job"),
    (SIGNS[Severity.WARN], COLOURS[Severity.WARN], "weakens the answer"),
    (SIGNS[Severity.INFO], COLOURS[Severity.INFO], "a note"),
    (STRENGTH_SIGN, STRENGTH_COLOUR, "a strength"),
)
_GAP = "  "


class HelpScreen(Dialog[None]):
    """The keys of `screen`, those for moving in a list last; nothing is explained that can't be done there."""

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
        listed = sorted(commands(screen), key=lambda command: not isinstance(command.owner, Screen | App))
        keys, names = _widest(command.key for command in listed), _widest(command.name for command in listed)
        self._lines = [_line(command, keys, names) for command in listed]
        calm = is_calm(cast("CoachApp", screen.app).workspace.folders)
        used = screen.WORDS if isinstance(screen, CoachScreen) else ()
        words = explained(used) if calm else used
        width = _widest(word for word, _ in words)
        self._words = [_word(*word, width) for word in words]
        self._signs = _SIGNS[2:] if calm else _SIGNS

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(Content.assemble(("Keys", "bold"), ("   up and down scroll", QUIET)), classes="title")
            with VerticalScroll():
                yield Meanings(self._lines)
                if self._words:
                    yield Meanings(self._words, classes="total")
                yield Parts([_sign(*sign) for sign in self._signs], classes="total")
            yield KeyLine()


def _widest(words: Iterable[str]) -> int:
    return max(map(len, words), default=0)


def _line(command: Command, keys: int, names: int) -> Meaning:
    named = Content.assemble((f"{command.key:<{keys}}", "bold $accent"), f"{_GAP}{command.name:<{names}}{_GAP}")
    return named, Content.styled(command.purpose, QUIET)


def _word(word: str, meaning: str, width: int) -> Meaning:
    return Content.styled(f"{word:<{width}}{_GAP}", "$foreground"), Content.styled(meaning, QUIET)


def _sign(sign: str, colour: str, meaning: str) -> Content:
    return Content.assemble((sign, f"bold {colour}"), f" {meaning}")
