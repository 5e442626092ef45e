"""How a score adds up, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from interview_coach.coaching.wording import counted
from interview_coach.model import BAND_FLOORS
from interview_coach.tui.screens.dialog import Dialog
from interview_coach.tui.text import QUIET, line
from interview_coach.tui.widgets.frame import KeyLine

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from interview_coach.model import Assessment, Point


class ExplainScreen(Dialog[None]):
    """Every point with what it stands for; they add up to the overall score, which is `without` so many findings."""

    CSS_PATH = "dialog.tcss"
    BINDINGS: ClassVar = [Binding("escape,e", "dismiss", "Back", id="explain.back", tooltip="Back to the feedback")]

    def __init__(self, assessment: Assessment, without: int = 0) -> None:
        super().__init__()
        self._assessment, self._without = assessment, without

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(Content.styled("How the score adds up", "bold"), classes="title")
            with VerticalScroll():
                yield Static(Content("\n").join(map(_point, self._assessment.points)))
                if self._without:
                    yield Static(Content.styled(f"Without {counted(self._without, 'finding')} you dispute.", QUIET))
            yield Static(_total(self._assessment), classes="total")
            yield KeyLine()


def _point(point: Point) -> Content:
    return Content.assemble((f"{point.value:+6.1f}  ", "bold"), point.name, "  ", line(point.detail, QUIET))


def _total(assessment: Assessment) -> Content:
    floors = "   ".join(f"{band} from {floor}" for band, floor in BAND_FLOORS.items())
    return Content.assemble(
        (f"{assessment.overall or 0:6}  {assessment.band}", "bold $foreground"), "\n\n", (floors, QUIET)
    )
