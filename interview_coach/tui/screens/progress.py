"""Progress: what changes over time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from interview_coach.coaching.calendar import calendar_of, calendar_text
from interview_coach.tui.screens.base import CoachScreen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget


class ProgressScreen(CoachScreen[None]):
    """The days practised, read anew each time the screen comes to the front."""

    TAB = "Progress"
    CSS_PATH = "progress.tcss"

    def compose_body(self) -> Iterable[Widget]:
        yield Static(Content.styled("Days practised", "bold"), id="progress-head")
        with VerticalScroll(id="progress"):
            yield Static()

    def on_screen_resume(self) -> None:
        with self.telling():
            text = calendar_text(calendar_of(self.workspace, self.now()))
            self.query_one("#progress > Static", Static).update(Content(text))
            self.query_one("#progress").focus()
