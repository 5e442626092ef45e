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
from interview_coach.tui.widgets.findings import remark_content, strength_entry
from interview_coach.tui.widgets.marked_answer import MarkedAnswer

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from textual.app import ComposeResult
    from textual.content import Content

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

    `notes` are sentences for the findings of a reason; `disputed` tells the findings that the user says are wrong.

    Laid out by `screens/marked_up.tcss`.
    """

    def __init__(
        self,
        text: str,
        strengths: Sequence[Strength],
        findings: Sequence[Finding],
        nothing: str = "",
        notes: Mapping[Reason, str] = MappingProxyType({}),
        disputed: Callable[[Finding], bool] = lambda _: False,
    ) -> None:
        super().__init__()
        self._notes = notes
        self._nothing = nothing
        self._text = text
        self._strengths = strengths
        self._findings = in_order(findings)
        self._remarks = remarks(self._findings)
        self._disputed = disputed
        self._entries: list[Static] = []

    def compose(self) -> ComposeResult:
        yield MarkedAnswer(self._text, self._findings)
        if self._strengths or self._remarks:
            self._entries = [Static(self._content(remark)) for remark in self._remarks]
            yield Remarks([*map(strength_entry, self._strengths), *self._entries])
        elif self._nothing:
            yield Static(line(self._nothing, QUIET), classes="nothing")

    @property
    def highlighted(self) -> tuple[Finding, ...]:
        """The findings of the chosen entry, none for a strength."""
        index = self.query_one(Chooser).chosen - len(self._strengths) if self.query(Chooser) else -1
        return self._remarks[index].findings if 0 <= index < len(self._remarks) else ()

    def tell_disputed(self, disputed: Callable[[Finding], bool]) -> None:
        """Shows anew which findings the user says are wrong."""
        self._disputed = disputed
        for entry, remark in zip(self._entries, self._remarks, strict=True):
            entry.update(self._content(remark))

    def _content(self, remark: Remark) -> Content:
        reason = remark.findings[0].reason
        disputed = all(map(self._disputed, remark.findings))
        return remark_content(remark, self._notes.get(reason, "") if reason else "", disputed=disputed)

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
