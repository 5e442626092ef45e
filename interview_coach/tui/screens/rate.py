"""How the answer went, in the user's own word: it sets the day on which the question comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from interview_coach.coaching.practice.own_rating import MEANINGS
from interview_coach.coaching.practice.schedule import Rating
from interview_coach.tui.screens.dialog import Dialog
from interview_coach.tui.text import QUIET
from interview_coach.tui.widgets.beside import Beside
from interview_coach.tui.widgets.chooser import Chooser
from interview_coach.tui.widgets.frame import KeyLine

if TYPE_CHECKING:
    from textual.app import ComposeResult

_RATINGS = tuple(MEANINGS)


class RateScreen(Dialog[Rating | None]):
    """Gives the rating, or None when it was left to the score."""

    CSS_PATH = "dialog.tcss"
    BINDINGS: ClassVar = [
        Binding("enter", "take", "Choose", id="rate.choose", tooltip="The question comes back accordingly"),
        *(
            Binding(str(rating.value), f"rate({rating.value})", rating.name.capitalize(),
                    id=f"rate.{rating.name.lower()}", show=False, tooltip=MEANINGS[rating])
            for rating in _RATINGS
        ),
        Binding("escape", "dismiss", "Back", id="rate.back", tooltip="Leave it to the score"),
    ]  # fmt: skip

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(Content.styled("How did it go?", "bold"), classes="title")
            yield Chooser([_entry(rating) for rating in _RATINGS], chosen=_RATINGS.index(Rating.GOOD))
            yield KeyLine()

    def action_take(self) -> None:
        self.query_one(Chooser).take()

    def action_rate(self, value: int) -> None:
        self.dismiss(Rating(value))

    def on_chooser_taken(self, taken: Chooser.Taken) -> None:
        self.dismiss(_RATINGS[taken.index])


def _entry(rating: Rating) -> Beside:
    return Beside(Content(f"{rating.value}  {rating.name.lower()}"), below=Content.styled(MEANINGS[rating], QUIET))
