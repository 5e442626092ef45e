"""An answer with its findings underlined and numbered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Region
from textual.widgets import Static

from interview_coach.coaching import marking
from interview_coach.tui.text import COLOURS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from interview_coach.model import Finding

_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


class MarkedAnswer(VerticalScroll, can_focus=False):
    """The answer as it was typed; `point_at` lights one finding up and brings it into view.

    `findings` come in the order they are numbered in, as `marking.in_order` gives them.
    """

    DEFAULT_CSS = "MarkedAnswer { padding: 0 1; } MarkedAnswer > Static { height: auto; color: $foreground; }"

    def __init__(self, answer: str, findings: Sequence[Finding], *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._runs = marking.runs(answer, findings)
        self._pointed: int | None = None

    def compose(self) -> ComposeResult:
        yield Static(self._content(), markup=False)

    @property
    def pointed(self) -> int | None:
        """The number of the finding that is lit up."""
        return self._pointed

    def point_at(self, number: int | None) -> None:
        """Lights up the finding of that number (from 1) and scrolls to it; None takes the light away."""
        self._pointed = number
        text = self.query_one(Static)
        text.update(self._content())
        self.call_after_refresh(self._bring_into_view)

    def _content(self) -> Content:
        return Content("").join(self._run(run) for run in self._runs)

    def _run(self, run: marking.Run) -> Content:
        if run.number is None or run.severity is None:
            return Content(run.text)
        sign = str(run.number).translate(_SUBSCRIPTS) if run.opens else ""
        lit = " reverse" if run.number == self._pointed else ""
        return Content.assemble((sign, COLOURS[run.severity]), (run.text, f"underline {COLOURS[run.severity]}{lit}"))

    def _bring_into_view(self) -> None:
        before = 0
        for run in self._runs:
            if run.number == self._pointed is not None:
                break
            before += len(run.text) + (len(str(run.number)) if run.opens else 0)
        else:
            return
        text = self.query_one(Static)
        row = len(self._content()[:before].wrap(max(text.size.width, 1))) - 1
        self.scroll_to_region(Region(0, max(row, 0), 1, 3), animate=False)
