"""Check a CV or letter: paste it or name its file, and read what a hiring manager would take from it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from interview_coach.tui.screens.material_report import MaterialReport, Next
from interview_coach.tui.screens.saved_form import SavedForm
from interview_coach.tui.text import QUIET
from interview_coach.tui.widgets.answer_editor import AnswerEditor
from interview_coach.tui.widgets.typed_fields import LineField

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget
    from textual.widgets import Input

    from interview_coach.coaching.jobs.materials import Material
    from interview_coach.model import Role

_PATIENCE = 0.5  # seconds without a word
_WHAT = "A CV, a cover letter or a profile text. It is read here and now, and nothing of it is kept."
_FILE = "Its file: text, PDF or Word (.docx)"
_TEXT = "Or the text itself, pasted"
_PASTE = "The text as it stands in the CV, the letter or the profile."


class MaterialsScreen(SavedForm[None]):
    """With a `role` its key demands are looked for too."""

    TAB = "Today"
    CSS_PATH = "materials.tcss"
    NOT_SAVED = "The text you pasted is kept nowhere. Press {materials.back} again to leave without it."
    BINDINGS: ClassVar = [
        Binding(
            "ctrl+j,ctrl+s",
            "check",
            "Check",
            id="materials.check",
            key_display="ctrl+j",
            priority=True,
            tooltip="Read it against the reasons for a no",
        ),
        Binding("escape", "leave", "Back", id="materials.back", tooltip="Nothing of it is kept"),
        Binding("tab", "app.focus_next", "Next field", id="materials.next", tooltip="shift+tab goes back"),
    ]

    def __init__(self, role: Role | None = None) -> None:
        super().__init__()
        self._role = role

    def compose_body(self) -> Iterable[Widget]:
        yield Static(Content.styled(_WHAT, QUIET), id="materials-what")
        yield Static(_FILE, classes="label")
        yield LineField(id="materials-file")
        yield Static(_TEXT, classes="label")
        yield AnswerEditor(placeholder=_PASTE)

    def on_mount(self) -> None:
        self._editor.focus()

    def on_input_submitted(self, submitted: Input.Submitted) -> None:
        submitted.stop()
        self.action_check()

    @property
    def _editor(self) -> AnswerEditor:
        return self.query_one(AnswerEditor)

    @property
    def _file(self) -> LineField:
        return self.query_one(LineField)

    def unsaved(self) -> bool:
        return bool(self._editor.text.strip())

    def keep_typed(self) -> None:
        if self.unsaved():
            self.coach.parting_words.append(f"The text you were checking is kept nowhere:\n\n{self._editor.text}\n")

    def action_check(self) -> None:
        """The file, if the cursor is in its field or nothing was pasted; else the text."""
        named = bool(self._file.value.strip()) and (self._file.has_focus or not self.unsaved())
        self.run_worker(self._check(named=named), exclusive=True, group="check")

    async def _check(self, *, named: bool) -> None:
        """Reads it in a thread, as the first reading loads the rules and a long PDF takes seconds."""
        from interview_coach.coaching.jobs.materials import check_file, check_text, path_typed  # brings scoring

        typed, text = self._file.value, self._editor.text
        patience = self.set_timer(_PATIENCE, lambda: self.tell("Reading it."))
        with self.telling():
            try:
                if named:
                    checked = await asyncio.to_thread(check_file, path_typed(typed), self._role)
                else:
                    checked = await asyncio.to_thread(check_text, text, self._role)
            finally:
                patience.stop()
            self._show(checked, named=named)

    def _show(self, checked: Material, *, named: bool) -> None:
        self._leaving = False
        self.app.push_screen(MaterialReport(checked, self._role), lambda choice: self._go_on(choice, named=named))

    def _go_on(self, choice: Next | None, *, named: bool) -> None:
        """Back at the text, or at the file read again, which another program may have changed meanwhile."""
        if choice is Next.AGAIN:
            self.run_worker(self._check(named=named), exclusive=True, group="check")
