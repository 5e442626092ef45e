"""Two days between which answers are looked for, typed as one writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from interview_coach.coaching.days import day_typed
from interview_coach.coaching.wording import date_and_year
from interview_coach.model import CoachError
from interview_coach.tui.screens.dialog import Dialog
from interview_coach.tui.text import QUIET, line
from interview_coach.tui.widgets.frame import KeyLine
from interview_coach.tui.widgets.typed_fields import LineField

if TYPE_CHECKING:
    from datetime import date

    from textual.app import ComposeResult

Days = tuple["date | None", "date | None"]
_HOW = "Both days count. Leave one empty for no limit on that side: 22 Nov, 2026-11-22, yesterday, 3 weeks ago."


class BetweenScreen(Dialog[Days]):
    """Gives the first and the last day, None for one left empty; None when it was left."""

    CSS_PATH = "dialog.tcss"
    BINDINGS: ClassVar = [
        Binding("enter", "take", "Choose", id="between.choose", tooltip="Answers between these days", priority=True),
        Binding("escape", "dismiss", "Back", id="between.back", tooltip="Change nothing"),
    ]

    def __init__(self, since: date | None, until: date | None, today: date) -> None:
        super().__init__()
        self._days = since, until
        self._today = today

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(Content.styled("From which day to which?", "bold"), classes="title")
            for name, day in zip(("since", "until"), self._days, strict=True):
                yield LineField(date_and_year(day) if day else "", id=name, placeholder=name)
            yield Static(line(_HOW, QUIET), classes="total")
            yield KeyLine()

    def action_take(self) -> None:
        try:
            since, until = (self._day(name) for name in ("since", "until"))
        except CoachError as error:
            self.query_one(".total", Static).update(line(str(error), "$error"))
        else:
            self.dismiss((since, until))

    def _day(self, name: str) -> date | None:
        typed = self.query_one(f"#{name}", LineField).value
        return day_typed(typed, self._today) if typed.strip() else None
