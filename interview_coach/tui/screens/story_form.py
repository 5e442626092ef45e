"""A story in its four parts, with what it serves and its numbers: all is saved as it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Checkbox, Static

from interview_coach.coaching.stories import keep_changes
from interview_coach.coaching.targets import active_role
from interview_coach.coaching.typed_stories import TypedStory, story_typed, typed
from interview_coach.model import CoachError, Reason
from interview_coach.story import Story
from interview_coach.tui.screens.base import CoachScreen
from interview_coach.tui.text import QUIET, line
from interview_coach.tui.widgets.autosave import Autosave
from interview_coach.tui.widgets.strip import SAVED, UNSAVED
from interview_coach.tui.widgets.tick import Tick
from interview_coach.tui.widgets.typed_fields import LineField, LinesField

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

_PARTS = {
    "title": "Title: a few words you will know it by",
    "situation": "Situation: when, where, what it was about",
    "task": "Task: what was asked of you",
    "action": "Action: what you did yourself",
    "result": "Result: how it turned out",
}
_FIGURES = "Numbers, one a line, and behind a colon where each comes from (nine clinics: training log)"
_AGAIN = "Press esc again to leave without it."
_APART = (
    "Another window changed this story meanwhile. Both versions are kept: "
    "you are now in a story of its own, listed beside the other."
)


class StoryForm(CoachScreen[Story | None]):
    """Gives the story as it was kept, or None when nothing was."""

    TAB = "Review"
    CSS_PATH = "question_form.tcss"
    BINDINGS: ClassVar = [
        Binding("tab", "app.focus_next", "Next field", id="story.next", tooltip="shift+tab goes back"),
        Binding(
            "escape,ctrl+j,ctrl+s",
            "done",
            "Done (kept)",
            id="story.done",
            key_display="esc",
            priority=True,
            tooltip="All is saved as you type; ctrl+j does the same",
        ),
    ]

    def __init__(self, origin: Story) -> None:
        super().__init__()
        self._kept = origin
        self._typed = typed(origin)
        self._leaving: TypedStory | None = None
        self._autosave: Autosave[TypedStory] = Autosave(self._keep)

    def compose_body(self) -> Iterable[Widget]:
        with VerticalScroll(id="form", can_focus=False):
            for name, label in _PARTS.items():
                yield Static(label, classes="label")
                kind = LineField if name == "title" else LinesField
                yield kind(getattr(self._typed, name), id=f"form-{name}")
            yield Static("Which reasons for a no does it answer?", classes="label")
            for reason in Reason:
                yield Tick(Content(reason), reason in self._typed.reasons, id=f"form-{reason}", compact=True)
            yield Static(line(self._demands_label()), classes="label")
            yield LinesField(self._typed.demands, id="form-demands")
            yield Static(_FIGURES, classes="label")
            yield LinesField(self._typed.figures, id="form-figures")
        yield Static(id="form-state")
        yield self._autosave

    def on_mount(self) -> None:
        self._typed = self._form()  # as the fields show it, with control characters made visible
        self._show(SAVED if self._kept.id else "")
        self.query_one("#form-title").focus(scroll_visible=False)
        self.call_after_refresh(self.query_one("#form").scroll_home, animate=False)

    def unsaved(self) -> bool:
        return not self._typed.title.strip() and self._typed != TypedStory()

    def on_input_changed(self) -> None:
        self._take_note()

    def on_text_area_changed(self) -> None:
        self._take_note()

    def on_checkbox_changed(self) -> None:
        self._take_note()

    def on_autosave_kept(self) -> None:
        self._show(SAVED)

    def on_autosave_refused(self, refused: Autosave.Refused) -> None:
        self._show(UNSAVED, refused.sentence)

    def action_done(self) -> None:
        """Leaves; at the second press where something typed can't be kept, which is said at the first."""
        if self._leaving != self._typed and (trouble := self._trouble()):
            self._leaving = self._typed
            self.tell(f"{trouble} {_AGAIN}", "warning")
            return
        self.dismiss(self._kept if self._kept.id else None)

    def keep_typed(self) -> None:
        try:
            self._autosave.flush()
        except CoachError as error:
            words = "\n\n".join(filter(None, map(str, _texts(self._typed))))
            self.coach.parting_words.append(f"{error}\nThis is what you had typed:\n\n{words}\n")

    def on_unmount(self) -> None:
        self.keep_typed()

    def _take_note(self) -> None:
        form = self._form()
        if form == self._typed:
            return
        self._typed = form
        if form.title.strip():
            self._show(UNSAVED)
            self._autosave.changed(form)
        else:
            self._show(UNSAVED, "Give the story a title, and it is saved.")

    def _keep(self, form: TypedStory) -> None:
        """Saves the form. Called by one thread at a time."""
        before = self._kept
        self._kept = keep_changes(self.workspace, story_typed(form, before))
        if before.id and self._kept.id != before.id:
            self.app.call_later(self.tell, _APART, "warning")

    def _trouble(self) -> str:
        """What keeps what was typed from being kept; empty when nothing does."""
        if self.unsaved():
            return "Give the story a title: it is listed by it."
        try:
            self._autosave.flush()
        except CoachError as error:
            return str(error)
        return ""

    def _demands_label(self) -> str:
        role = active_role(self.workspace)
        wanted = f" (your active role asks for: {', '.join(role.key_demands)})" if role and role.key_demands else ""
        return f"Key demands it serves, one a line{wanted}"

    def _form(self) -> TypedStory:
        texts: dict[str, Any] = {name: self._text(name) for name in (*_PARTS, "demands", "figures")}
        ticked = tuple(reason for reason in Reason if self.query_one(f"#form-{reason}", Checkbox).value)
        return TypedStory(reasons=ticked, **texts)

    def _text(self, name: str) -> str:
        field = self.query_one(f"#form-{name}")
        return field.text if isinstance(field, LinesField) else field.value  # type: ignore[attr-defined]

    def _show(self, state: str, trouble: str = "") -> None:
        told = line(f"! {trouble}", "$warning") if trouble else line(state, QUIET)
        self.query_one("#form-state", Static).update(told)


def _texts(form: TypedStory) -> Iterable[str]:
    return (form.title, form.situation, form.task, form.action, form.result, form.demands, form.figures)
