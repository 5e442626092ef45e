"""Two mock interviews side by side: each reason, what went and what came, the questions asked in both."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from interview_coach.coaching.calm import changed
from interview_coach.coaching.interviews import mock_wording as words
from interview_coach.coaching.marking import SIGNS
from interview_coach.model import Reason
from interview_coach.tui.screens.base import CoachScreen
from interview_coach.tui.text import COLOURS, QUIET, line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from interview_coach.coaching.interviews.mock_report import Answered, MockComparison, Report
    from interview_coach.model import Finding

_REASON_WIDTH = 14


class MockCompareScreen(CoachScreen[None]):
    """What changed from the earlier interview to the later one."""

    TAB = "Today"
    CSS_PATH = "mock_compare.tcss"
    BINDINGS: ClassVar = [Binding("escape", "dismiss", "Back", id="mock_compare.back", tooltip="To the report")]

    def __init__(self, comparison: MockComparison) -> None:
        super().__init__()
        self._comparison = comparison

    def compose_body(self) -> Iterable[Widget]:
        found = self._comparison
        head = Content("    ").join((_standing(found.before), _standing(found.after)))
        yield Static(head, id="mock-compare-head")
        with VerticalScroll(id="mock-compare-body"):
            if not found.after.calm:
                yield Static(Content("\n").join(_reason(found, reason) for reason in Reason))
            yield Static(_findings(found))
            if found.same:
                yield Static(_same(found.same, calm=found.after.calm))

    def on_mount(self) -> None:
        self.query_one(VerticalScroll).focus()


def _standing(found: Report) -> Content:
    return Content.assemble((f"{words.short_title(found.mock)}  ", QUIET), (words.band_told(found), "bold"))


def _reason(found: MockComparison, reason: Reason) -> Content:
    before, after = found.before.reasons[reason], found.after.reasons[reason]
    return Content.assemble((reason.ljust(_REASON_WIDTH), QUIET), words.reason_change(before, after))


def _findings(found: MockComparison) -> Content:
    gone, new = changed(quiet=found.after.calm)
    rows = [
        *(_finding(gone, found.after.told(finding)) for finding in found.gone),
        *(_finding(new, found.after.told(finding)) for finding in found.new),
    ]
    return Content("\n").join(rows or [line("The same rules fired both times.", QUIET)])


def _finding(change: str, finding: Finding) -> Content:
    sign = (f"{SIGNS[finding.severity]} ", COLOURS[finding.severity])
    return Content.assemble((f"{change:<4}  ", QUIET), sign, line(finding.message))


def _same(pairs: Sequence[tuple[Answered, Answered]], *, calm: bool) -> Content:
    rows = (line(after.question.text) if calm else _both(before, after) for before, after in pairs)
    return Content("\n").join((Content.styled("Asked both times", "bold"), *rows))


def _both(before: Answered, after: Answered) -> Content:
    change = f"{words.outcome_told(before)} → {words.outcome_told(after)}"
    return Content.assemble(line(after.question.text), "\n   ", (change, QUIET))
