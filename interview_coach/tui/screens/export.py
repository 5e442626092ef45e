"""Where a report is written to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from interview_coach.coaching.files import proposed, replacing
from interview_coach.coaching.interviews.mock_export import exported_report, shape_for
from interview_coach.model import CoachError
from interview_coach.tui.bindings import with_keys
from interview_coach.tui.screens.dialog import Dialog
from interview_coach.tui.text import QUIET, line
from interview_coach.tui.widgets.frame import KeyLine
from interview_coach.tui.widgets.typed_fields import LineField

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from interview_coach.coaching.interviews.mock_report import Report

_ABOUT = "It ends in .html for a page that opens in any browser, in .md for Markdown. Your answers are in it."


class ExportScreen(Dialog["Path | None"]):
    """Writes the report to the file that is named, which it gives; None when nothing was written."""

    CSS_PATH = "dialog.tcss"
    BINDINGS: ClassVar = [
        Binding("enter", "write", "Write", id="export.write", priority=True, tooltip="Write the file"),
        Binding("escape", "dismiss", "Back", id="export.back", tooltip="Write nothing"),
    ]

    def __init__(self, report: Report) -> None:
        super().__init__()
        self._report = report
        self._replacing: Path | None = None

    def compose(self) -> ComposeResult:
        name = f"mock-interview-{self._report.mock.began:%Y-%m-%d-%H%M}.html"
        with Vertical(classes="dialog"):
            yield Static(Content.styled("Write the report to which file?", "bold"), classes="title")
            yield LineField(proposed(name), id="export-path")
            yield Static(line(_ABOUT, QUIET), id="export-told", classes="total")
            yield KeyLine()

    def action_write(self) -> None:
        try:
            path = _path(self.query_one(LineField).value)
            text = exported_report(self._report, shape_for(path))
            self._ask_before_replacing(path)
            with replacing(path) as file:
                file.write(text)
        except CoachError as error:
            self.query_one("#export-told", Static).update(line(f"! {error}", "$warning"))
        else:
            self.dismiss(path)

    def _ask_before_replacing(self, path: Path) -> None:
        """Raises CoachError, which asks, the first time that a file is there."""
        if path.exists() and path != self._replacing:
            self._replacing = path
            again = with_keys(self.app, "Press {export.write} again to replace it.")
            raise CoachError(f"{path} is there already. {again}")


def _path(typed: str) -> Path:
    """The file that is meant. Raises CoachError."""
    if not typed.strip():
        raise CoachError("Name a file to write to.")
    try:
        return Path(typed.strip()).expanduser()
    except RuntimeError as error:
        raise CoachError(f"{typed.strip()}: there is no such user; name a folder.") from error
