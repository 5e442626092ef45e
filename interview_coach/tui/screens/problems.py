"""What is wrong in bank files: each problem with its file, line and column."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from interview_coach.tui.screens.base import CoachScreen
from interview_coach.tui.text import QUIET, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from interview_coach.model import Problem


class ProblemsScreen(CoachScreen[None]):
    """Every problem of every bank at once; the questions without one are in use all the same."""

    TAB = "Questions"
    CSS_PATH = "problems.tcss"
    BINDINGS: ClassVar = [Binding("escape", "dismiss", "Back", id="problems.back", tooltip="To the questions")]

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__()
        self._problems = problems

    def compose_body(self) -> Iterable[Widget]:
        yield Static("All other questions are in use. A file is read again as soon as it is saved.", id="problems-head")
        with VerticalScroll(id="problems-list"):
            yield Static(Content("\n\n").join(_entry(problem) for problem in self._problems))

    def on_mount(self) -> None:
        self.query_one("#problems-list").focus()


def _entry(problem: Problem) -> Content:
    return Content.assemble((plain(problem.place, QUIET)), "\n", plain(problem.message))
