"""A rejection written down: every field but the employer can wait, and all is saved as it is typed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from interview_coach.coaching.jobs.targets import name_of, role_meant, roles, unmistakable
from interview_coach.coaching.marking import one_line
from interview_coach.coaching.rejections import typed_debriefs
from interview_coach.coaching.rejections.debriefs import keep_changes, keep_debrief
from interview_coach.coaching.rejections.rejection_wording import STAGES
from interview_coach.coaching.rejections.typed_debriefs import BLANK, TypedDebrief, TypedFeedback, faults, is_blank
from interview_coach.coaching.wording import full_date
from interview_coach.model import CoachError
from interview_coach.rejection import Debrief, Source
from interview_coach.tui.screens.kept_form import KeptForm
from interview_coach.tui.text import QUIET, line
from interview_coach.tui.widgets.beside import Beside
from interview_coach.tui.widgets.one_of import OneOf
from interview_coach.tui.widgets.strip import SAVED
from interview_coach.tui.widgets.typed_fields import Field, LineField, LinesField

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from textual.widget import Widget

    from interview_coach.model import Role

_LABELS = {
    "employer": "Employer",
    "title": "Job title",
    "role": "Which role",
    "stage": "How far you got",
    "interviewed_on": "Interview on",
    "rejected_on": "Turned down on",
    "confidence": "How it had felt",
}
_HINTS = {
    "interviewed_on": "as 17 Nov or last Tuesday",
    "rejected_on": "as 17 Nov or yesterday",
    "given_on": "as 17 Nov or yesterday",
    "confidence": "1 badly, 5 very well",
}
_SAID = {
    Source.HIRING_MANAGER: "What the hiring manager said, word for word",
    Source.RECRUITER: "What the recruiter said, word for word",
    Source.OTHER: "What somebody else said, word for word",
}
_NOTES = "Your own notes: how you see it, what they asked"
_CONFIDENCES = {str(number): str(number) for number in range(1, 6)}
_WORDS_TO_CHOOSE = {"stage": {stage.value: name for stage, name in STAGES.items()}, "confidence": _CONFIDENCES}
_MET = "This debrief was changed in another window meanwhile. What was changed there is kept, and so is yours."
_APART = (
    "Another window changed the same words of this debrief meanwhile. Both versions are kept: "
    "you are now in a debrief of its own, listed beside the other."
)


class DebriefForm(KeptForm["Debrief | None", TypedDebrief]):
    """Gives the debrief as it was kept, or None when nothing was. `origin` is the one to change, None for a new one."""

    TAB = "Debriefs"
    CSS_PATH = "debrief_form.tcss"
    AGAIN = "Press {debrief.done} again to leave without it."
    BINDINGS: ClassVar = [
        Binding("tab", "app.focus_next", "Next field", id="debrief.next", tooltip="shift+tab goes back"),
        Binding(
            "escape,ctrl+j,ctrl+s",
            "done",
            "Done (kept)",
            id="debrief.done",
            key_display="esc",
            tooltip="All is saved as you type",
        ),
    ]

    class Met(Message):
        """Another window had changed the debrief; `sentence` says what became of both."""

        def __init__(self, sentence: str) -> None:
            super().__init__()
            self.sentence = sentence

    def __init__(self, origin: Debrief | None = None) -> None:
        self._start = typed_debriefs.typed(origin) if origin else BLANK
        super().__init__(self._start)
        self._kept = origin
        self._saved = self._start
        self._roles: tuple[Role, ...] = ()

    def compose_body(self) -> Iterable[Widget]:
        with self.telling():
            self._roles = roles(self.workspace)
        if self._kept:
            self._start = self._saved = typed_debriefs.typed(self._kept, self._roles)
        with VerticalScroll(id="debrief-form", can_focus=False):
            for name, label in _LABELS.items():
                if name != "role" or self._roles:
                    yield from self._row(name, label, getattr(self._start, name))
            for number, said in enumerate(self._start.feedback):
                yield Static(line(_SAID[said.source], QUIET), classes="label")
                yield LinesField(said.text, id=f"debrief-text-{number}")
                yield from self._row(f"day-{number}", "Said on", said.given_on)
            yield Static(line(_NOTES, QUIET), classes="label")
            yield LinesField(self._start.notes, id="debrief-notes")
        yield Beside(Content(""), id="debrief-state")
        yield self._autosave

    def on_mount(self) -> None:
        # As the fields show it: control characters became pictures of themselves, which is no change of the user's.
        self._saved = self._typed = self._form()
        self._show(SAVED if self._kept else "")
        first = "debrief-employer" if self._kept is None else f"debrief-text-{self._first_blank()}"
        self.query_one(f"#{first}").focus()

    def unsaved(self) -> bool:
        return self._kept is None and not (is_blank(self._typed) or self._typed.employer.strip())

    def on_debrief_form_met(self, met: Met) -> None:
        self.tell(met.sentence, "warning")

    def _keep(self, form: TypedDebrief) -> None:
        """Saves what was typed since the last time. Called by one thread at a time."""
        if self._kept is None:
            self._kept = keep_debrief(self.workspace, typed_debriefs.begun(form, self.now(), self._roles))
        else:
            self._keep_changes(self._kept, form)
        self._saved = form

    def _keep_changes(self, before: Debrief, form: TypedDebrief) -> None:
        after = typed_debriefs.applied(before, self._saved, form, self.now().date(), self._roles)
        if after == before:
            return
        self._kept = keep_changes(self.workspace, before, after)
        if self._kept.id != after.id:
            self.post_message(self.Met(_APART))
        elif self._kept != replace(after, version=after.version + 1):
            self.post_message(self.Met(_MET))

    def _is_kept(self, form: TypedDebrief) -> bool:
        return bool(form.employer.strip() or self._kept)

    def _result(self) -> Debrief | None:
        return self._kept

    def _show_unkept(self) -> None:
        self._show("")

    def _trouble(self) -> str:
        if is_blank(self._typed):
            return ""
        try:
            self._autosave.flush()
        except CoachError as error:
            return str(error)
        wrong = faults(self._typed, self.now().date(), self._roles)
        if not wrong:
            return ""
        name, sentence = next(iter(wrong.items()))
        self.query_one(f"#debrief-{_field_of(name)}").focus()
        return sentence

    def _form(self) -> TypedDebrief:
        asked = (name for name in (*_LABELS, "notes") if name != "role" or self._roles)
        values: dict[str, Any] = {name: self._value(name) for name in asked}
        said = tuple(
            TypedFeedback(each.source, self._value(f"text-{number}"), self._value(f"day-{number}"))
            for number, each in enumerate(self._start.feedback)
        )
        return TypedDebrief(feedback=said, **values)

    def _value(self, name: str) -> str:
        return self.query_one(f"#debrief-{name}", Field).value

    def _show(self, state: str, trouble: str = "") -> None:
        """Tells beside each field what is wrong with it or how it was understood, and below whether all is saved."""
        wrong = {} if is_blank(self._typed) else faults(self._typed, self.now().date(), self._roles)
        for name, text in self._days():
            self._note(name, wrong.get(name, ""), self._understood(text) or _HINTS.get(name, _HINTS["given_on"]))
        self._note("employer", wrong.get("employer", ""))
        self._note("confidence", "", _HINTS["confidence"])
        told = line(f"! {trouble}", "$warning") if trouble else line(state, QUIET)
        self.query_one("#debrief-state", Beside).update(told, self._place())

    def on_descendant_focus(self) -> None:
        self.query_one("#debrief-state", Beside).update_right(self._place())

    def _place(self) -> Content:
        """Which field of how many the cursor is in, as more lie below than fit a small window; no counts when calm."""
        if self.calm:
            return Content("")
        fields = list(self.query("LineField, LinesField, OneOf"))
        here = next((number for number, field in enumerate(fields, start=1) if field.has_focus), 1)
        return Content.styled(f"field {here} of {len(fields)}", QUIET)

    def _days(self) -> Iterator[tuple[str, str]]:
        """Name and text of each field for a day."""
        yield "interviewed_on", self._typed.interviewed_on
        yield "rejected_on", self._typed.rejected_on
        for number, said in enumerate(self._typed.feedback):
            yield f"feedback.{number}.given_on", said.given_on

    def _understood(self, text: str) -> str:
        try:
            day = typed_debriefs.day_or_none(text, self.now().date())
        except CoachError:
            return ""
        return full_date(day) if day else ""

    def _note(self, name: str, fault: str, hint: str = "") -> None:
        note = self.query_one(f"#debrief-note-{_field_of(name)}", Static)
        note.update(line(fault, "$warning") if fault else line(hint, QUIET))

    def _row(self, name: str, label: str, value: str) -> Iterator[Widget]:
        with Horizontal(classes="row"):
            yield Static(line(label, QUIET), classes="label")
            if choices := self._choices(name):
                yield OneOf(choices, value, id=f"debrief-{name}")
            else:
                yield LineField(value, id=f"debrief-{name}", placeholder="")
            if name not in ("title", "role", "stage"):
                yield Static(id=f"debrief-note-{name}", classes="note")

    def _choices(self, name: str) -> Mapping[str, str]:
        """The words to choose from in a field, none for one to type into."""
        if name == "role":
            return {unmistakable(role, self._roles): one_line(name_of(role)) for role in self._roles}
        return _WORDS_TO_CHOOSE.get(name, {})

    @on(OneOf.Changed, "#debrief-role")
    def _take_from_role(self, changed: OneOf.Changed) -> None:
        """Fills in what the chosen role knows and nobody has typed."""
        if not changed.value:
            return
        form = typed_debriefs.of_role(self._form(), role_meant(self._roles, changed.value))
        for name in ("employer", "title"):
            self.query_one(f"#debrief-{name}", LineField).value = getattr(form, name)

    def _texts(self) -> Iterator[str]:
        form = self._typed
        yield from (form.employer, form.title, form.interviewed_on, form.rejected_on)
        yield from (*(said.text for said in form.feedback), form.notes)

    def _first_blank(self) -> int:
        """Whose words are most likely to be added: the first who has said nothing yet."""
        blank = (number for number, said in enumerate(self._start.feedback) if not said.text.strip())
        return next(blank, 0)


def _field_of(name: str) -> str:
    """`day-0` for `feedback.0.given_on`, as the widgets are called."""
    parts = name.split(".")
    return f"day-{parts[1]}" if len(parts) > 1 else name
