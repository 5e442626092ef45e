"""What is wrong in bank files: each problem with its file, line and column, and the way to mend it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from interview_coach.tui.editor import open_in_editor
from interview_coach.tui.screens.base import CoachScreen
from interview_coach.tui.text import QUIET, plain
from interview_coach.tui.widgets.chooser import Chooser

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from interview_coach.model import Problem


class ProblemsScreen(CoachScreen[None]):
    """Every problem of every bank at once; the questions without one are in use all the same."""

    TAB = "Questions"
    CSS_PATH = "problems.tcss"
    BINDINGS: ClassVar = [
        Binding("enter,o", "open", "Open file", id="problems.open", tooltip="In your editor, at the line"),
        Binding("escape", "dismiss", "Back", id="problems.back", tooltip="To the questions"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._problems: tuple[Problem, ...] = ()

    def compose_body(self) -> Iterable[Widget]:
        yield Static(id="problems-head")
        yield Chooser(id="problems-list")

    async def on_mount(self) -> None:
        await self._show()
        self.query_one(Chooser).focus()

    async def on_banks_changed(self) -> None:
        await self._show()

    def on_chooser_taken(self) -> None:
        self.action_open()

    def action_open(self) -> None:
        if self._problems:
            problem = self._problems[self.query_one(Chooser).chosen]
            with self.telling():
                open_in_editor(self, Path(problem.path), problem.line or 1)

    async def _show(self) -> None:
        self._problems = self.workspace.library().problems
        self.query_one("#problems-head", Static).update(
            "All other questions are in use. A file is read again as soon as it is saved."
            if self._problems
            else "Everything is mended."
        )
        chooser = self.query_one(Chooser)
        await chooser.show([Static(_entry(problem)) for problem in self._problems], chooser.chosen)


def _entry(problem: Problem) -> Content:
    return Content.assemble((plain(problem.place, QUIET)), "\n", plain(problem.message))
