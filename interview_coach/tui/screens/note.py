"""Notes of one's own on an answer, kept as one types."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from interview_coach.model import CoachError
from interview_coach.tui.screens.dialog import Dialog
from interview_coach.tui.text import QUIET, line
from interview_coach.tui.widgets.autosave import Autosave
from interview_coach.tui.widgets.frame import KeyLine
from interview_coach.tui.widgets.typed_fields import LinesField

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult


class NoteScreen(Dialog[str]):
    """Gives the notes as they were left. `save` keeps what is typed so far; it raises CoachError."""

    CSS_PATH = "dialog.tcss"
    BINDINGS: ClassVar = [Binding("escape", "leave", "Back", id="note.back", tooltip="What you typed is kept")]

    def __init__(self, note: str, save: Callable[[str], None]) -> None:
        super().__init__()
        self._note = note
        self._autosave: Autosave[str] = Autosave(save)

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(Content.styled("Your notes on this answer", "bold"), classes="title")
            yield LinesField(self._note, id="note")
            yield Static(id="note-state", classes="total")
            yield KeyLine()
        yield self._autosave

    @property
    def _field(self) -> LinesField:
        return self.query_one(LinesField)

    def on_mount(self) -> None:
        self._field.focus()
        self._field.move_cursor(self._field.document.end)

    def on_text_area_changed(self) -> None:
        if self._field.text != self._note or self._autosave.pending:
            self._note = self._field.text
            self._autosave.changed(self._note)
            self._tell("")

    def on_autosave_kept(self) -> None:
        self._tell("saved ✓")

    def on_autosave_refused(self, refused: Autosave.Refused) -> None:
        self._tell(refused.sentence)

    def on_unmount(self) -> None:
        self.keep_typed()

    def action_leave(self) -> None:
        """Leaves once all is kept; what can't be kept stays on the screen with the reason."""
        try:
            self._autosave.flush()
        except CoachError as error:
            self._tell(str(error))
        else:
            self.dismiss(self._field.text)

    def keep_typed(self) -> None:
        """Saves what is typed before the app ends for whatever reason."""
        with suppress(CoachError):
            self._autosave.flush()

    def _tell(self, state: str) -> None:
        self.query_one("#note-state", Static).update(line(state, QUIET))
