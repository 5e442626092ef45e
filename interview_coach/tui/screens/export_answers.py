"""How, and where to, all answers are to be written."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, cast

from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from interview_coach.coaching.files import expanded, proposed
from interview_coach.coaching.history.selection import Selection
from interview_coach.coaching.keeping.answers_export import ABOUT, USUAL_NAMES, ExportShape, export_to
from interview_coach.coaching.keeping.redaction import names_file, redaction
from interview_coach.coaching.long_work import PORTION
from interview_coach.model import CoachError
from interview_coach.tui.bindings import with_keys
from interview_coach.tui.screens.dialog import Dialog
from interview_coach.tui.text import QUIET, line
from interview_coach.tui.widgets.chooser import Chooser
from interview_coach.tui.widgets.frame import KeyLine
from interview_coach.tui.widgets.typed_fields import LineField

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from interview_coach.coaching.workspace import Workspace
    from interview_coach.tui.app import CoachApp

_SHAPES = tuple(ExportShape)


class ExportAnswersScreen(Dialog["Path | None"]):
    """Gives what was written, None when nothing was. `selection` is what is exported."""

    CSS_PATH = "dialog.tcss"
    BINDINGS: ClassVar = [
        Binding("enter", "write", "Write", id="export_answers.write", priority=True, tooltip="Write it there"),
        Binding(
            "ctrl+r",
            "redact",
            "No names",
            id="export_answers.redact",
            priority=True,
            tooltip="Without the names of employers and people",
        ),
        Binding(
            "up", "move(-1)", "Shape", id="export_answers.up", priority=True, key_display="↑↓", tooltip="Another shape"
        ),
        Binding(
            "down",
            "move(1)",
            "Below",
            id="export_answers.down",
            priority=True,
            show=False,
            system=True,
            tooltip="The one below",
        ),
        Binding("escape", "dismiss", "Back", id="export_answers.back", tooltip="Write nothing"),
    ]

    def __init__(self, selection: Selection = Selection()) -> None:  # noqa: B008 - a frozen value
        super().__init__()
        self._selection = selection
        self._redact = False
        self._replacing: Path | None = None
        self._writing = False

    @property
    def _workspace(self) -> Workspace:
        return cast("CoachApp", self.app).workspace

    @property
    def _shape(self) -> ExportShape:
        return _SHAPES[self.query_one(Chooser).chosen]

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(Content.styled("Export your answers", "bold"), classes="title")
            yield Chooser([Static(Content.assemble(f"{shape:<10}", line(ABOUT[shape], QUIET))) for shape in _SHAPES])
            yield Static("To this file or folder:", classes="label")
            yield LineField(proposed(USUAL_NAMES[_SHAPES[0]]), id="export-path")
            yield Static(id="export-told", classes="total")
            yield KeyLine()

    def on_mount(self) -> None:
        self.query_one(LineField).focus()
        self._tell_names()

    def on_chooser_moved(self) -> None:
        """Where the name is still a usual one, the one usual for the new shape takes its place."""
        field = self.query_one(LineField)
        path = Path(field.value)
        if path.name in USUAL_NAMES.values():
            field.value = str(path.with_name(USUAL_NAMES[self._shape]))

    def action_move(self, by: int) -> None:
        self.query_one(Chooser).chosen += by

    def action_redact(self) -> None:
        self._redact = not self._redact
        try:
            self._tell_names()
        except CoachError as error:
            self._note(f"! {error}", "$warning")

    def action_write(self) -> None:
        if self._writing:
            return
        try:
            path = expanded(self.query_one(LineField).value.strip() or USUAL_NAMES[self._shape])
        except CoachError as error:
            self._note(f"! {error}", "$warning")
            return
        if path.is_file() and path != self._replacing:
            self._replacing = path
            again = with_keys(self.app, "Press {export_answers.write} again to replace it.")
            self._note(f"{path} is there already. {again}", "$warning")
            return
        self._writing = True
        self._note("Writing …", QUIET)
        self.run_worker(partial(self._write, self._shape, path, redact=self._redact), thread=True)

    def _write(self, shape: ExportShape, path: Path, *, redact: bool) -> None:
        """In a thread, as many answers take seconds."""
        try:
            without = redaction(self._workspace) if redact else None
            export_to(self._workspace, shape, path, self._selection, without, self._progress)
        except CoachError as error:
            self.call_later(self._failed, f"! {error}")
        else:
            self.call_later(self._done, path)

    def _progress(self, count: int) -> None:
        if count % PORTION == 0:
            self.call_later(self._note, f"Writing … {count:,} written so far", QUIET)

    def _done(self, path: Path) -> None:
        self.dismiss(path)

    def _failed(self, sentence: str) -> None:
        self._writing = False
        self._note(sentence, "$warning")

    def _tell_names(self) -> None:
        if self._redact:
            self._note(f"Without the names of employers, and those in {names_file(self._workspace)}", "$accent")
        else:
            self._note("With all names as you typed them.", QUIET)

    def _note(self, sentence: str, style: str) -> None:
        self.query_one("#export-told", Static).update(line(sentence, style))
