"""A text with its findings marked, and beside it the list of what works and what to change."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Container, VerticalScroll
from textual.widgets import Static

from interview_coach.coaching.marking import in_order, remarks
from interview_coach.tui.text import QUIET, line
from interview_coach.tui.widgets.chooser import Chooser
from interview_coach.tui.widgets.findings import remark_entry, strength_entry
from interview_coach.tui.widgets.marked_answer import MarkedAnswer

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual.app import ComposeResult

    from interview_coach.coaching.marking import Remark
    from interview_coach.model import Finding, Reason, Strength


class Remarks(Chooser, inherit_bindings=False):
    """Strengths and findings to move through by the arrow keys alone: letters are left to the screen."""

    BINDINGS: ClassVar = [
        *(binding for binding in Binding.make_bindings(VerticalScroll.BINDINGS) if "page" in binding.key),
        *(binding for binding in Binding.make_bindings(Chooser.BINDINGS) if len(binding.key) > 1),
    ]


class MarkedUp(Container):
    """Moving through the list lights up the words it speaks of; `nothing` is said in place of an empty one.

    `notes` are sentences for the findings of a reason.

    Laid out by `screens/marked_up.tcss`.
    """

    def __init__(
        self,
        text: str,
        strengths: Sequence[Strength],
        findings: Sequence[Finding],
        nothing: str = "",
        notes: Mapping[Reason, str] = MappingProxyType({}),
    ) -> None:
        super().__init__()
        self._notes = notes
        self._nothing = nothing
        self._text = text
        self._strengths = strengths
        self._findings = in_order(findings)
        self._remarks = remarks(self._findings)

    def compose(self) -> ComposeResult:
        yield MarkedAnswer(self._text, self._findings)
        if self._strengths or self._remarks:
            yield Remarks([*map(strength_entry, self._strengths), *map(self._entry, self._remarks)])
        elif self._nothing:
            yield Static(line(self._nothing, QUIET), classes="nothing")

    def _entry(self, remark: Remark) -> Static:
        reason = remark.findings[0].reason
        return remark_entry(remark, self._notes.get(reason, "") if reason else "")

    def on_mount(self) -> None:
        self._point_at(0)

    def on_chooser_moved(self, moved: Chooser.Moved) -> None:
        self._point_at(moved.index)

    def _point_at(self, index: int) -> None:
        answer = self.query_one(MarkedAnswer)
        if index < len(self._strengths):
            answer.light(self._strengths[index])
        elif self._remarks:
            answer.light(*self._remarks[index - len(self._strengths)].findings)
