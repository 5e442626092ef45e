"""An answer with its findings underlined and numbered."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Region
from textual.widgets import Static

from interview_coach.coaching import marking
from interview_coach.tui.text import COLOURS, QUIET

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from interview_coach.coaching.marking import Mark
    from interview_coach.model import Strength

_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_CONTEXT = 3  # lines shown from the lit words on, where there are as many


class MarkedAnswer(VerticalScroll, can_focus=False):
    """The answer as it was typed; `light` shows where some words of it are.

    `findings` come in the order they are numbered in, as `marking.in_order` gives them. `headings` are the spans of the
    text, if any, that are not the user's or the employer's own words.
    """

    DEFAULT_CSS = """
    MarkedAnswer { padding: 0 1; }
    MarkedAnswer > Static { height: auto; color: $foreground; }
    """

    def __init__(
        self,
        answer: str,
        findings: Sequence[Mark],
        headings: Sequence[tuple[int, int]] = (),
        *,
        id: str | None = None,
    ) -> None:
        super().__init__(id=id)
        self._runs = marking.runs(answer, findings)
        self._marked = Content("").join(part for run in self._runs for part in (_number(run), _words(run)))
        for start, end in headings:
            self._marked = self._marked.stylize(QUIET, self._shown_at(start), self._shown_at(end))
        self._lit: tuple[tuple[int, int], ...] = ()

    def compose(self) -> ComposeResult:
        yield Static(self._marked)

    def on_mount(self) -> None:
        """Words may be lit before the answer has its lines, and there is nothing to scroll yet."""
        self.watch(self, "virtual_size", self._bring_into_view, init=False)

    @property
    def lit(self) -> tuple[tuple[int, int], ...]:
        """The words that are lit up, as offsets into the answer."""
        return self._lit

    def light(self, *places: Mark | Strength) -> None:
        """Lights up the words of these, and scrolls to the first; what is about something absent lights nothing."""
        self._lit = tuple((place.start, place.end) for place in places if place.start is not None and place.end)
        content = self._marked
        for start, end in self._lit:
            content = content.stylize("reverse", self._shown_at(start), self._shown_at(end - 1) + 1)
        self.query_one(Static).update(content)
        self.call_after_refresh(self._bring_into_view)

    def _shown_at(self, offset: int) -> int:
        """Where the character at an offset into the answer stands among the shown ones, numbers included."""
        starts = accumulate((len(run.text) for run in self._runs), initial=0)
        return offset + sum(
            len(_number(run)) for run, start in zip(self._runs, starts, strict=False) if start <= offset
        )

    def _bring_into_view(self) -> None:
        width = self.query_one(Static).size.width
        if not (self._lit and width):
            return
        row = len(self._marked[: self._shown_at(self._lit[0][0]) + 1].wrap(width)) - 1
        self.scroll_to_region(Region(0, row, 1, _CONTEXT), animate=False)


def _number(run: marking.Run) -> Content:
    if not run.opens or run.severity is None:
        return Content("")
    return Content.styled(str(run.number).translate(_SUBSCRIPTS), f"bold {COLOURS[run.severity]}")


def _words(run: marking.Run) -> Content:
    return Content.styled(run.text, f"underline {COLOURS[run.severity]}" if run.severity else "")
