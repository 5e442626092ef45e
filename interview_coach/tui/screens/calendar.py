"""Calendar: the days practised in the last weeks."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from interview_coach.coaching.practice.calendar import calendar_text
from interview_coach.tui.screens.dialog import Dialog
from interview_coach.tui.widgets.frame import KeyLine

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult

    from interview_coach.coaching.practice.calendar import CalendarWeek


class CalendarScreen(Dialog[None]):
    """A line a week, the newest last; each day has a sign of its own."""

    CSS_PATH = "dialog.tcss"
    BINDINGS: ClassVar = [Binding("escape", "dismiss", "Back", id="calendar.back", tooltip="To Today")]

    def __init__(self, weeks: Iterable[CalendarWeek]) -> None:
        super().__init__()
        self._text = calendar_text(weeks)

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(Content.styled("Days practised", "bold"), classes="title")
            with VerticalScroll():
                yield Static(Content(self._text))
            yield KeyLine()

    def on_mount(self) -> None:
        self.call_after_refresh(self.query_one(VerticalScroll).scroll_end, animate=False)  # once it has its height
