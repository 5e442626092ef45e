"""A story in its four parts, with what it serves and its numbers: saved as it is typed, from the first change on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Checkbox, Static

from interview_coach.coaching.jobs.targets import active_role
from interview_coach.coaching.repertoire.stories import keep_changes
from interview_coach.coaching.repertoire.typed_stories import TypedStory, story_typed, typed
from interview_coach.model import CoachError, Reason
from interview_coach.story import Story
from interview_coach.tui.screens.kept_form import KeptForm
from interview_coach.tui.text import QUIET, line
from interview_coach.tui.widgets.strip import SAVED, UNSAVED
from interview_coach.tui.widgets.tick import Tick
from interview_coach.tui.widgets.typed_fields import Field, LineField, LinesField

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
_APART = (
    "Another window changed this story meanwhile. Both versions are kept: "
    "you are now in a story of its own, listed beside the other."
)
_OFFERED = "Not kept yet: {story.keep} keeps it as it is, and a change does too. {story.done} leaves without it."


class StoryForm(KeptForm[Story | None, TypedStory]):
    """Gives the story as it was kept, or None when nothing was."""

    TAB = "Review"
    CSS_PATH = "question_form.tcss"
    AGAIN = "Press {story.done} again to leave without it."
    BINDINGS: ClassVar = [
        Binding("ctrl+j,ctrl+s", "keep", "Keep", id="story.keep", priority=True, tooltip="As it stands, and back"),
        Binding("tab", "app.focus_next", "Next field", id="story.next", tooltip="shift+tab goes back"),
        Binding("escape", "done", "Done", id="story.done", priority=True, tooltip="Back; what you changed is kept"),
    ]

    def __init__(self, origin: Story) -> None:
        super().__init__(typed(origin))
        self._kept = origin

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
        offered = self._is_kept(self._typed)
        self._show(SAVED if self._kept.id else self.with_keys(_OFFERED) if offered else "")
        self.query_one("#form-title").focus(scroll_visible=False)
        self.call_after_refresh(self.query_one("#form").scroll_home, animate=False)

    def action_keep(self) -> None:
        """Leaves, and keeps also what was offered and not changed."""
        self._take_note()
        if not self._kept.id and self._is_kept(self._typed):
            self._autosave.changed(self._typed)
        self.action_done()

    def unsaved(self) -> bool:
        return not self._typed.title.strip() and self._typed != TypedStory()

    def _keep(self, form: TypedStory) -> None:
        before = self._kept
        self._kept = keep_changes(self.workspace, story_typed(form, before))
        if before.id and self._kept.id != before.id:
            self.app.call_later(self.tell, _APART, "warning")

    def _is_kept(self, form: TypedStory) -> bool:
        return bool(form.title.strip())

    def _result(self) -> Story | None:
        return self._kept if self._kept.id else None

    def _show_unkept(self) -> None:
        self._show(UNSAVED, "Give the story a title, and it is saved.")

    def _trouble(self) -> str:
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
        texts: dict[str, Any] = {
            name: self.query_one(f"#form-{name}", Field).value for name in (*_PARTS, "demands", "figures")
        }
        ticked = tuple(reason for reason in Reason if self.query_one(f"#form-{reason}", Checkbox).value)
        return TypedStory(reasons=ticked, **texts)

    def _show(self, state: str, trouble: str = "") -> None:
        told = line(f"! {trouble}", "$warning") if trouble else line(state, QUIET)
        self.query_one("#form-state", Static).update(told)

    def _texts(self) -> Iterable[str]:
        form = self._typed
        return (form.title, form.situation, form.task, form.action, form.result, form.demands, form.figures)
