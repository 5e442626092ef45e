"""A role filled in: a new one, or one to change. Key demands are proposed from the pasted job description."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.widgets import Button, Static

from interview_coach.coaching.jobs.targets import keep_role
from interview_coach.tui.screens.saved_form import SavedForm
from interview_coach.tui.widgets.typed_fields import Field, LineField, LinesField

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from interview_coach.model import Role
    from interview_coach.scoring.job_adverts.adverts import Advert

_LABELS = {
    "advert": "The job description, pasted: {role.propose} reads the fields below out of it",
    "employer": "Employer",
    "title": "What is the job called?",
    "key_demands": "Key demands, one a line, in a few words each",
    "context": "What else do you know of the job?",
}
_ONE_LINE = {"employer", "title"}


class RoleForm(SavedForm["Role"]):
    """Gives the kept role, or None when it was left.

    One that is `read` from a file begins as not saved yet; what its advert asks for is proposed at once.
    """

    TAB = "Roles"
    CSS_PATH = "question_form.tcss"
    NOT_SAVED = "This role is not saved. {role.save} saves it; press {role.back} again to leave without it."
    BINDINGS: ClassVar = [
        Binding(
            "ctrl+j,ctrl+s",
            "save",
            "Save",
            id="role.save",
            key_display="ctrl+j",
            priority=True,
            tooltip="Keep the role",
        ),
        Binding("f2", "propose", "Read demands", id="role.propose", tooltip="Out of the pasted job description"),
        Binding("escape", "leave", "Back", id="role.back", tooltip="Without saving"),
        Binding("tab", "app.focus_next", "Next field", id="role.next", tooltip="shift+tab goes back"),
    ]

    def __init__(self, origin: Role, *, read: bool = False) -> None:
        super().__init__()
        self._origin = origin
        self._read = read
        self._start: Role | None = None

    def compose_body(self) -> Iterable[Widget]:
        with VerticalScroll(id="form", can_focus=False):
            for name, label in _LABELS.items():
                yield Static(self.with_keys(label), classes="label")
                value = getattr(self._origin, name)
                text = "\n".join(value) if isinstance(value, tuple) else value
                kind = LineField if name in _ONE_LINE else LinesField
                yield kind(text, id=f"form-{name}")
            yield Button("Save", id="form-save", compact=True)

    def on_mount(self) -> None:
        self._field("advert").focus(scroll_visible=False)
        self.call_after_refresh(self.query_one("#form").scroll_home, animate=False)
        self._start = None if self._read else self._typed()
        if self._read and self._origin.advert.strip() and not self._origin.key_demands:
            self.call_after_refresh(self.action_propose)

    def unsaved(self) -> bool:
        return self._typed() != self._start

    def on_button_pressed(self) -> None:
        self.action_save()

    def action_save(self) -> None:
        with self.telling():
            self.dismiss(keep_role(self.workspace, self._typed()))

    def action_propose(self) -> None:
        from interview_coach.scoring.job_adverts.adverts import read_advert  # brings the word lists of scoring
        from interview_coach.tui.screens.proposals import ProposalsScreen

        advert = read_advert(self._field("advert").value)
        if advert.fault:
            self.tell(advert.fault, "warning")
            return
        known = self._typed().key_demands
        self.app.push_screen(ProposalsScreen(advert.demands, known), lambda chosen: self._take(advert, chosen))

    def _take(self, advert: Advert, chosen: tuple[str, ...] | None) -> None:
        """Adds the demands, and the names where none are typed yet; nothing typed is replaced."""
        if chosen is None:
            return
        kept = self._typed().key_demands
        self._field("key_demands").value = "\n".join((*kept, *(demand for demand in chosen if demand not in kept)))
        for name in ("employer", "title"):
            if not self._field(name).value.strip():
                self._field(name).value = getattr(advert, name)
        self._field("key_demands").focus()

    def _typed(self) -> Role:
        """The role as it stands in the form. The advert is kept word for word."""
        demands = tuple(filter(None, (" ".join(row.split()) for row in self._field("key_demands").value.splitlines())))
        return replace(
            self._origin,
            employer=" ".join(self._field("employer").value.split()),
            title=" ".join(self._field("title").value.split()),
            key_demands=demands,
            context=self._field("context").value,
            advert=self._field("advert").value,
        )

    def _field(self, name: str) -> Field:
        return self.query_one(f"#form-{name}", Field)
