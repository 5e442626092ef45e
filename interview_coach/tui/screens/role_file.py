"""Which file a job description is to be read from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from interview_coach.coaching.jobs.role_files import role_in
from interview_coach.model import CoachError, Role
from interview_coach.tui.screens.dialog import Dialog
from interview_coach.tui.text import QUIET, plain
from interview_coach.tui.widgets.frame import KeyLine
from interview_coach.tui.widgets.typed_fields import LineField

if TYPE_CHECKING:
    from textual.app import ComposeResult


class RoleFileScreen(Dialog[Role]):
    """Gives the role that a file holds, not kept yet, or None when it was left. A wrong path can be mended."""

    CSS_PATH: ClassVar = ["dialog.tcss", "move.tcss"]
    BINDINGS: ClassVar = [
        Binding("enter", "read", "Read it", id="file.read", tooltip="What it asks for is shown first", priority=True),
        Binding("escape", "dismiss", "Back", id="file.back", tooltip="Read nothing"),
    ]

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(Content.styled("Read a job description from which file?", "bold"), classes="title")
            yield LineField(placeholder="~/Downloads/advert.pdf", id="file-path")
            yield Static(Content.styled("Text, Markdown, PDF, Word, or a role as YAML or JSON", QUIET), id="file-said")
            yield KeyLine()

    def action_read(self) -> None:
        path = self.query_one(LineField).value.strip().strip("'\"")
        if not path:
            return
        try:
            self.dismiss(role_in(_expanded(path)))
        except CoachError as error:
            self.query_one("#file-said", Static).update(plain(str(error), "$warning"))


def _expanded(path: str) -> Path:
    try:
        return Path(path).expanduser()
    except RuntimeError:  # no such user
        return Path(path)
