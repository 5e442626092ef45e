"""Two attempts at one question, side by side: what went, what came, and the words."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from interview_coach.coaching.calm import changed
from interview_coach.coaching.history.review import Change, pairs
from interview_coach.coaching.marking import SIGNS
from interview_coach.coaching.wording import BEST_SIGN, outcome, short_date
from interview_coach.tui.screens.base import CoachScreen
from interview_coach.tui.text import COLOURS, QUIET, line, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from interview_coach.coaching.history.review import Comparison, FactChange, Stretch
    from interview_coach.model import Attempt, Finding

_MARKS = {Change.KEPT: ("  ", QUIET), Change.REMOVED: ("- ", "$error"), Change.ADDED: ("+ ", "$success")}


class CompareScreen(CoachScreen[None]):
    """What changed from the earlier attempt to the later one."""

    TAB = "Review"
    CSS_PATH = "compare.tcss"
    HORIZONTAL_BREAKPOINTS = [
        (0, "-narrow"),
        (76, "-wide"),
        (100, "-beside"),
    ]
    BINDINGS: ClassVar = [Binding("escape", "dismiss", "Back", id="compare.back", tooltip="To the list")]

    def __init__(self, comparison: Comparison) -> None:
        super().__init__()
        self._comparison = comparison

    def compose_body(self) -> Iterable[Widget]:
        comparison = self._comparison
        with Vertical(id="compare-head"):
            yield Static(line(comparison.before.question.text, "bold"))
            yield Static(
                Content("    ").join(
                    (_standing(comparison.before, comparison), _standing(comparison.after, comparison))
                )
            )
        with VerticalScroll(id="compare-body"):
            with Horizontal(id="compare-changes"):
                yield Static(_findings(comparison), id="compare-findings")
                yield Static(_facts(comparison.facts), id="compare-facts")
            yield Static(_words(comparison.stretches), id="compare-words")
            with Vertical(id="compare-pairs"):
                for before, after in pairs(comparison.stretches):
                    yield Horizontal(Static(_told(before)), Static(_told(after)))

    def on_mount(self) -> None:
        self.query_one("#compare-body").focus()


def _standing(attempt: Attempt, comparison: Comparison) -> Content:
    moment = attempt.submitted_at
    scored = "" if comparison.calm else outcome(attempt.assessment.band, attempt.assessment.status)
    best = f" {BEST_SIGN} best" if attempt.id == comparison.best and not comparison.calm else ""
    return Content.assemble((f"{short_date(moment.date())} {moment:%H:%M}  ", QUIET), (f"{scored}{best}", "bold"))


def _findings(comparison: Comparison) -> Content:
    gone, new = changed(quiet=comparison.calm)
    rows = [
        *(_finding(gone, finding) for finding in comparison.gone),
        *(_finding(new, finding) for finding in comparison.new),
    ]
    return Content("\n").join(rows or [line("The same rules fired both times.", QUIET)])


def _finding(change: str, finding: Finding) -> Content:
    sign = (f"{SIGNS[finding.severity]} ", COLOURS[finding.severity])
    return Content.assemble((f"{change:<4}  ", QUIET), sign, line(finding.message))


def _facts(facts: Sequence[FactChange]) -> Content:
    return Content("\n").join(
        Content.assemble((f"{fact.name:<17}", QUIET), f"{fact.before:>5} → {fact.after}") for fact in facts
    )


def _words(stretches: Sequence[Stretch]) -> Content:
    return Content("\n").join(_stretch(stretch) for stretch in stretches)


def _told(stretch: Stretch | None) -> Content:
    return _stretch(stretch) if stretch else Content("")


def _stretch(stretch: Stretch) -> Content:
    mark, style = _MARKS[stretch.change]
    shown = plain(stretch.text, style)
    for start, end in stretch.words:
        shown = shown.stylize("bold underline", start, end)
    lines = [part for part in shown.split("\n") if part.plain.strip()] or [Content("")]
    return Content("\n").join(Content.assemble((mark, style), part) for part in lines)
