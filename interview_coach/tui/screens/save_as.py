"""Where a text is to be saved: a file of the user's choice, replaced only when that is said twice."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from interview_coach.coaching.files import expanded, proposed, replacing
from interview_coach.model import CoachError
from interview_coach.tui.bindings import with_keys
from interview_coach.tui.screens.dialog import Dialog
from interview_coach.tui.text import QUIET, line
from interview_coach.tui.widgets.frame import KeyLine
from interview_coach.tui.widgets.typed_fields import LineField

if TYPE_CHECKING:
    from textual.app import ComposeResult


class SaveAsScreen(Dialog[str | None]):
    """Saves `text`, as `name` unless another is typed; gives the path it is saved under, None when it was left."""

    CSS_PATH = "dialog.tcss"
    BINDINGS: ClassVar = [
        Binding("enter", "save", "Save", id="save.save", tooltip="Under this name", priority=True),
        Binding("escape", "dismiss", "Back", id="save.back", tooltip="Save nothing"),
    ]

    def __init__(self, text: str, name: str) -> None:
        super().__init__()
        self._text, self._file_name = text, name
        self._warned_of: Path | None = None

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(Content.styled("Save to which file?", "bold"), classes="title")
            yield LineField(proposed(self._file_name), id="save-name")
            yield Static(line(f"A name alone goes to {Path.cwd()}", QUIET), id="save-note")
            yield KeyLine()

    def action_save(self) -> None:
        typed = self.query_one(LineField).value.strip()
        if not typed:
            return
        try:
            path = expanded(typed)
            if path.exists() and path != self._warned_of:
                self._warned_of = path
                again = with_keys(self.app, "Press {save.save} again to replace it.")
                self._note(f"{path} is there already. {again}")
                return
            with replacing(path) as file:
                file.write(self._text)
        except CoachError as error:
            self._note(str(error))
        else:
            self.dismiss(str(path))

    def _note(self, sentence: str) -> None:
        self.query_one("#save-note", Static).update(line(sentence, "$warning"))
