"""One past answer as it was typed, the words that are looked for lit up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import VerticalScroll
from textual.geometry import Region
from textual.widgets import Static

from interview_coach.tui.text import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.content import Content

_CONTEXT = 2  # lines shown from the first match on, where there are as many
FOUND = "bold reverse"
"""The style of words that were looked for."""


class AnswerPane(VerticalScroll):
    """An answer, or nothing. It can be focused, so that a long one can be read in a small window."""

    DEFAULT_CSS = """
    AnswerPane {
        height: 30%; min-height: 4; padding: 0 1; border-top: solid $foreground 20%;
        &:focus { border-top: solid $accent; }
        & > Static { height: auto; }
    }
    """

    def compose(self) -> ComposeResult:
        yield Static()

    def show(self, answer: str, spans: Sequence[tuple[int, int]] = ()) -> None:
        """Puts this answer in the place of the one that was shown, from a line before the first of `spans` on."""
        content = lit(answer, spans)
        self.query_one(Static).update(content)
        self.scroll_home(animate=False)
        if spans:
            self.call_after_refresh(self._bring_into_view, content, spans[0][0])

    def _bring_into_view(self, content: Content, place: int) -> None:
        width = max(self.query_one(Static).size.width, 1)
        row = len(content[: place + 1].wrap(width)) - 1
        self.scroll_to_region(Region(0, row, 1, _CONTEXT), animate=False)


def lit(text: str, spans: Sequence[tuple[int, int]]) -> Content:
    """The text with the words at these character offsets lit up."""
    content = plain(text)
    for start, end in spans:
        content = content.stylize(FOUND, start, end)
    return content
