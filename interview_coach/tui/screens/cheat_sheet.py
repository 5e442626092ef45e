"""Cheat sheet: one page for the day of the interview, to be read once more, copied or printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.widgets import Static

from interview_coach.coaching.jobs.cheat_sheet import cheat_sheet, file_name, page
from interview_coach.coaching.rejections.plan_page import as_markdown
from interview_coach.model import CoachError
from interview_coach.tui.screens.base import CoachScreen
from interview_coach.tui.screens.plan import shown
from interview_coach.tui.text import QUIET, line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from interview_coach.coaching.jobs.cheat_sheet import CheatSheet
    from interview_coach.model import Role


class CheatSheetScreen(CoachScreen[None]):
    """The page for a role."""

    TAB = "Roles"
    CSS_PATH = "plan.tcss"
    BINDINGS: ClassVar = [
        Binding("w", "write", "Write file", id="cheat_sheet.write", tooltip="As Markdown, to a file of your choice"),
        Binding("c", "copy", "Copy", id="cheat_sheet.copy", tooltip="As Markdown, where the terminal allows it"),
        Binding("escape", "dismiss", "Back", id="cheat_sheet.back", tooltip="To where you came from"),
    ]

    def __init__(self, role: Role) -> None:
        super().__init__()
        self._role = role
        self._sheet: CheatSheet | None = None

    def compose_body(self) -> Iterable[Widget]:
        with VerticalScroll(id="plan"):
            yield Static(line("Looking through your answers …", QUIET))

    def on_mount(self) -> None:
        self.query_one(VerticalScroll).focus()
        self.run_worker(self._read, thread=True)

    def action_write(self) -> None:
        if self._sheet:
            self.save_as(as_markdown(page(self._sheet)), file_name(self._sheet))

    def action_copy(self) -> None:
        if self._sheet:
            self.app.copy_to_clipboard(as_markdown(page(self._sheet)))
            self.tell(self.with_keys("Copied, if your terminal allows it; {cheat_sheet.write} writes a file instead."))

    def _read(self) -> None:
        """In a thread: answers not read yet may be many."""
        try:
            sheet = cheat_sheet(self.workspace, self._role, self.now())
        except CoachError as error:
            self.call_later(self.tell, str(error), "error")
        else:
            self.call_later(self._show, sheet)

    async def _show(self, sheet: CheatSheet) -> None:
        self._sheet = sheet
        body = self.query_one(VerticalScroll)
        await body.remove_children()
        await body.mount_all(map(shown, page(sheet)))
