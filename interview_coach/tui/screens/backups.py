"""Backups: the copies of the journal there are; make one, look through all, put one back."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from interview_coach.coaching.keeping.backups import DAYS, WEEKS, back_up, backups, restore, told, verify
from interview_coach.coaching.wording import counted
from interview_coach.journal.backups import backup_folder
from interview_coach.model import CoachError
from interview_coach.tui.screens.base import CoachScreen
from interview_coach.tui.text import QUIET, line
from interview_coach.tui.widgets.beside import Beside
from interview_coach.tui.widgets.chooser import Chooser

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from textual.widget import Widget

    from interview_coach.coaching.keeping.backups import Checked
    from interview_coach.journal.backups import Backup

_ABOUT = f"One is made every day and before each update; {DAYS} of days and {WEEKS} of the weeks before stay."
_NONE = "No backups yet: the first is made on the first day with an answer."


class BackupsScreen(CoachScreen[None]):
    """All backups, the newest first."""

    TAB = "Today"
    CSS_PATH = "settings.tcss"
    BINDINGS: ClassVar = [
        Binding("b", "back_up", "Back up now", id="backups.back_up", tooltip="Stays until you remove its file"),
        Binding("enter", "restore", "Restore", id="backups.restore", tooltip="In the journal's place; asks once"),
        Binding("v", "verify", "Check all", id="backups.verify", tooltip="The journal and every backup, for damage"),
        Binding("escape", "dismiss", "Back", id="backups.back", tooltip="To where you came from"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._backups: tuple[Backup, ...] = ()
        self._faults: dict[Path, str] = {}

    def compose_body(self) -> Iterable[Widget]:
        yield Static(id="backups-head", classes="head")
        yield Chooser(id="backups-list")

    async def on_mount(self) -> None:
        await self._show()
        self.query_one(Chooser).focus()

    def action_back_up(self) -> None:
        self.run_worker(self._back_up, thread=True, group="backups", exclusive=True)

    def action_verify(self) -> None:
        self.tell("Looking through the journal and its backups.")
        self.run_worker(self._verify, thread=True, group="backups", exclusive=True)

    def action_restore(self) -> None:
        self.query_one(Chooser).take()

    def on_chooser_taken(self, taken: Chooser.Taken) -> None:
        from interview_coach.tui.screens.restore import RestoreScreen  # not before one is put back

        backup = self._backups[taken.index]
        self.app.push_screen(RestoreScreen(told(backup)), lambda agreed: self._restore(backup) if agreed else None)

    def _restore(self, backup: Backup) -> None:
        with self.telling():
            replaced = restore(self.workspace, backup.path, self.now())
            self.call_later(self._show)
            self.tell(f"Restored. What was there before is kept as {replaced.name}, the first in the list.")

    def _back_up(self) -> None:
        """In a thread, as a big journal takes seconds."""
        try:
            made = back_up(self.workspace, self.now())
        except CoachError as error:
            self.call_later(self.tell, str(error), "error")
        else:
            self.call_later(self._show)
            self.call_later(self.tell, f"Backed up to {made}")

    def _verify(self) -> None:
        try:
            found = tuple(verify(self.workspace))
        except CoachError as error:
            self.call_later(self.tell, str(error), "error")
        else:
            self.call_later(self._show_checked, found)

    async def _show_checked(self, found: Iterable[Checked]) -> None:
        self._faults = {each.path: each.fault for each in found}
        await self._show()
        damaged = [path.name for path, fault in self._faults.items() if fault]
        if damaged:
            self.tell(f"Damaged: {', '.join(damaged)}", "warning")
        else:
            self.tell(f"The journal and {counted(len(self._backups), 'backup')} are sound.")

    async def _show(self) -> None:
        with self.telling():
            self._backups = backups(self.workspace)
            folder = backup_folder(self.workspace.folders.journal)
            head = [line(str(folder), QUIET), line(_ABOUT if self._backups else _NONE)]
            self.query_one("#backups-head", Static).update(Content("\n").join(head))
            chooser = self.query_one(Chooser)
            await chooser.show([self._entry(each) for each in self._backups], chooser.chosen)

    def _entry(self, backup: Backup) -> Beside:
        fault = self._faults.get(backup.path)
        found = {None: Content(""), "": Content.styled("✓ sound", "$success")}
        right = found.get(fault, Content.styled("✗ damaged", "$error"))
        return Beside(line(told(backup)), right, line(backup.path.name, QUIET))
