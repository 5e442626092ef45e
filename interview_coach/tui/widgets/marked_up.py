"""A text with its findings marked, and beside it the list of what works and what to change."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Container, VerticalScroll
from textual.widgets import Static

from interview_coach.coaching.marking import in_order, remarks
from interview_coach.model import Severity
from interview_coach.tui.text import QUIET, line
from interview_coach.tui.widgets.chooser import Chooser
from interview_coach.tui.widgets.findings import remark_content, strength_entry
from interview_coach.tui.widgets.marked_answer import MarkedAnswer

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from textual.app import ComposeResult
    from textual.content import Content

    from interview_coach.coaching.marking import Remark
    from interview_coach.model import Finding, Strength


class Remarks(Chooser, inherit_bindings=False):
    """Strengths and findings to move through by the arrow keys alone: letters are left to the screen."""

    BINDINGS: ClassVar = [
        *(binding for binding in Binding.make_bindings(VerticalScroll.BINDINGS) if "page" in binding.key),
        *(binding for binding in Binding.make_bindings(Chooser.BINDINGS) if len(binding.key) > 1),
    ]


class MarkedUp(Container):
    """Moving through the list lights up the words it speaks of; `nothing` is said in place of an empty one.

    What may cost the job comes first, so that it is seen without moving; mere notes come after the strengths.

    `notes` are sentences for the findings of a rule; `disputed` tells the findings that the user says are wrong.

    Laid out by `screens/marked_up.tcss`.
    """

    def __init__(
        self,
        text: str,
        strengths: Sequence[Strength],
        findings: Sequence[Finding],
        nothing: str = "",
        notes: Mapping[str, str] = MappingProxyType({}),
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
        faults = any(finding.severity is not Severity.INFO for finding in findings)
        self._before_remarks = 0 if faults else len(strengths)
        self._before_strengths = len(self._remarks) if faults else 0

    def compose(self) -> ComposeResult:
        yield MarkedAnswer(self._text, self._findings)
        if self._strengths or self._remarks:
            self._entries = [Static(self._content(remark)) for remark in self._remarks]
            strengths = list(map(strength_entry, self._strengths))
            yield Remarks([*strengths, *self._entries] if self._before_remarks else [*self._entries, *strengths])
        elif self._nothing:
            yield Static(line(self._nothing, QUIET), classes="nothing")

    @property
    def highlighted(self) -> tuple[Finding, ...]:
        """The findings of the chosen entry, none for a strength."""
        return next((self._findings_at(chooser.chosen) for chooser in self.query(Chooser)), ())

    def tell_disputed(self, disputed: Callable[[Finding], bool]) -> None:
        """Shows anew which findings the user says are wrong."""
        self._disputed = disputed
        for entry, remark in zip(self._entries, self._remarks, strict=True):
            entry.update(self._content(remark))

    def _content(self, remark: Remark) -> Content:
        disputed = all(map(self._disputed, remark.findings))
        return remark_content(remark, self._notes.get(remark.findings[0].rule, ""), disputed=disputed)

    def on_mount(self) -> None:
        self._point_at(0)

    def on_chooser_moved(self, moved: Chooser.Moved) -> None:
        self._point_at(moved.index)

    def _point_at(self, index: int) -> None:
        strengths = self._strengths[max(index - self._before_strengths, 0) :][:1] if self._strengths else ()
        self.query_one(MarkedAnswer).light(*(self._findings_at(index) or strengths))

    def _findings_at(self, index: int) -> tuple[Finding, ...]:
        """The findings of an entry, none for a strength."""
        number = index - self._before_remarks
        return self._remarks[number].findings if 0 <= number < len(self._remarks) else ()
