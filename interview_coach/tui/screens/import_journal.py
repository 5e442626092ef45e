"""Which journal, or export of one, is to be joined to this one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, cast

from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from interview_coach.coaching.files import expanded
from interview_coach.coaching.keeping.joining import join
from interview_coach.coaching.long_work import PORTION
from interview_coach.model import CoachError
from interview_coach.tui.screens.dialog import Dialog
from interview_coach.tui.text import QUIET, line
from interview_coach.tui.widgets.frame import KeyLine
from interview_coach.tui.widgets.typed_fields import LineField

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import ComposeResult

    from interview_coach.coaching.keeping.joining import Joined
    from interview_coach.tui.app import CoachApp

_ABOUT = (
    "The journal of your other machine, a backup of it, or its export as jsonl. "
    "Nothing here is lost, and nothing comes twice."
)


class ImportJournalScreen(Dialog["Joined | None"]):
    """Gives what came over, None when it was left."""

    CSS_PATH = "dialog.tcss"
    BINDINGS: ClassVar = [
        Binding("enter", "join", "Import", id="import_journal.join", priority=True, tooltip="Add what is new in it"),
        Binding("escape", "dismiss", "Back", id="import_journal.back", tooltip="Import nothing"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._joining = False

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(Content.styled("Import which journal?", "bold"), classes="title")
            yield LineField(id="import-path")
            yield Static(line(_ABOUT, QUIET), id="import-told", classes="total")
            yield KeyLine()

    def action_join(self) -> None:
        typed = self.query_one(LineField).value.strip()
        if not typed or self._joining:
            return
        try:
            path = expanded(typed)
        except CoachError as error:
            self._failed(str(error))
            return
        self._joining = True
        self._note("Reading it …", QUIET)
        self.run_worker(partial(self._join, path), thread=True)

    def _join(self, path: Path) -> None:
        """In a thread, as a big journal takes seconds."""
        try:
            joined = join(cast("CoachApp", self.app).workspace, path, self._progress)
        except CoachError as error:
            self.call_later(self._failed, str(error))
        else:
            self.call_later(self._done, joined)

    def _progress(self, count: int) -> None:
        if count % PORTION == 0:
            self.call_later(self._note, f"Reading it … {count:,} read so far", QUIET)

    def _done(self, joined: Joined) -> None:
        self.dismiss(joined)

    def _failed(self, sentence: str) -> None:
        self._joining = False
        self._note(f"! {sentence}", "$warning")

    def _note(self, sentence: str, style: str) -> None:
        self.query_one("#import-told", Static).update(line(sentence, style))
