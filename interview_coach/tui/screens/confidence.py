"""How sure somebody feels: one key says it, enter or escape leaves it unsaid."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from interview_coach.coaching.practice.confidence import LEVELS
from interview_coach.coaching.practice.confidence_wording import QUESTIONS
from interview_coach.tui.screens.dialog import Dialog
from interview_coach.tui.text import QUIET
from interview_coach.tui.widgets.frame import KeyLine

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from interview_coach.confidence import Moment

_WHY = "Nobody but you sees it. Settings has the switch for this question."


class ConfidenceScreen(Dialog[int | None]):
    """Gives the level, 1 to 5, or None when it was left unsaid."""

    CSS_PATH = "dialog.tcss"
    BINDINGS: ClassVar = [
        *(
            Binding(str(level), f"say({level})", meaning.capitalize(), id=f"confidence.{level}", show=False,
                    tooltip=f"{level} of {len(LEVELS)}")
            for level, meaning in LEVELS.items()
        ),
        Binding("enter,escape", "dismiss", "Skip", id="confidence.skip", key_display="enter", tooltip="Say nothing"),
    ]  # fmt: skip

    def __init__(self, moment: Moment) -> None:
        super().__init__()
        self._moment = moment

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(Content.styled(QUESTIONS[self._moment], "bold"), classes="title")
            yield Static(Content("\n").join(_level(level, meaning) for level, meaning in LEVELS.items()))
            yield Static(Content.styled(_WHY, QUIET), classes="total")
            yield KeyLine()

    def action_say(self, level: int) -> None:
        self.dismiss(level)


def _level(level: int, meaning: str) -> Content:
    return Content.assemble((f"{level}  ", "bold $accent"), meaning)
