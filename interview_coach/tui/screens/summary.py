"""Summary: what a day's practice showed, and the one thing to do tomorrow."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from interview_coach.coaching.practice.session import summary
from interview_coach.coaching.practice.session_wording import parts
from interview_coach.coaching.wording import long_date
from interview_coach.tui.screens.base import CoachScreen
from interview_coach.tui.text import line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from textual.widget import Widget


class SummaryScreen(CoachScreen[bool]):
    """Gives whether the user wants another question."""

    TAB = "Today"
    CSS_PATH = "summary.tcss"
    BINDINGS: ClassVar = [
        Binding("n", "more", "One more", id="summary.more", tooltip="Another question, as extra practice"),
        Binding("enter,escape", "close", "Done", id="summary.close", key_display="enter", tooltip="Back to Today"),
    ]

    def compose_body(self) -> Iterable[Widget]:
        with VerticalScroll(id="summary"):
            yield Static(Content.styled(long_date(self.now().date()), "bold"))
            yield from self._told()

    def _told(self) -> Iterator[Widget]:
        with self.telling():
            for part in parts(summary(self.workspace, self.now())):
                yield Static(Content.styled(part.heading, "bold $accent"), classes="heading")
                for said in part.lines:
                    yield Static(line(said, "$foreground"), classes="said")

    def on_mount(self) -> None:
        self.query_one("#summary").focus()

    def action_more(self) -> None:
        self.give_way(result=True)

    def action_close(self) -> None:
        self.dismiss(result=False)
