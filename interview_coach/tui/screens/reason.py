"""Which reason the user was given: what is practised first from now on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from interview_coach.coaching.rejections.rejection_wording import CAUSES
from interview_coach.tui.screens.dialog import Dialog
from interview_coach.tui.text import QUIET
from interview_coach.tui.widgets.beside import Beside
from interview_coach.tui.widgets.chooser import Chooser
from interview_coach.tui.widgets.frame import KeyLine

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from interview_coach.model import Reason


@dataclass(frozen=True, slots=True)
class Answer:
    """What was chosen; `reason` is None for no reason in particular."""

    reason: Reason | None


_MEANINGS: dict[Reason | None, str] = {
    **{cause.reason: meaning for cause, meaning in CAUSES.items() if cause.reason},
    None: "None that I know of: leave the order to the coach.",
}
_CHOICES = tuple(_MEANINGS)


class ReasonScreen(Dialog[Answer]):
    """Gives the answer, or None when it was left."""

    CSS_PATH = "dialog.tcss"
    BINDINGS: ClassVar = [
        Binding("enter", "take", "Choose", id="reason.choose", tooltip="Practise what mends this first"),
        Binding("escape", "dismiss", "Back", id="reason.back", tooltip="Change nothing"),
    ]

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(Content.styled("Were you given a reason?", "bold"), classes="title")
            yield Chooser([_entry(reason) for reason in _CHOICES])
            yield KeyLine()

    def action_take(self) -> None:
        self.query_one(Chooser).take()

    def on_chooser_taken(self, taken: Chooser.Taken) -> None:
        self.dismiss(Answer(_CHOICES[taken.index]))


def _entry(reason: Reason | None) -> Beside:
    return Beside(Content(reason or "no reason"), below=Content.styled(_MEANINGS[reason], QUIET))
