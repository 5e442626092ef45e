"""A question of one's own, with the questions that ask nearly the same shown before it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Checkbox, Input, Static, TextArea

from interview_coach.coaching.questions import (
    DEFAULT_TIME_LIMIT,
    add_question,
    draft_question,
    keywords_of,
    similar_questions,
)
from interview_coach.model import CoachError, Question, Reason
from interview_coach.tui.screens.base import CoachScreen
from interview_coach.tui.text import QUIET, line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.timer import Timer
    from textual.widget import Widget

_PAUSE = 0.3  # seconds without a key before questions nearly the same are looked for
_LABELS = {
    Reason.DEPTH: "depth: experience in detail",
    Reason.ATTITUDE: "attitude: how you speak of others and of yourself",
    Reason.CONTRIBUTION: "contribution: your own part in what a group did",
    Reason.TRANSFER: "transfer: what of yours this employer can use",
}


class Tick(Checkbox):
    """A checkbox whose state can be told without colour."""

    BUTTON_LEFT, BUTTON_INNER, BUTTON_RIGHT = "", "[ ]", ""
    BINDINGS: ClassVar = [
        Binding(
            "space,enter",
            "toggle_button",
            "Tick",
            id="form.tick",
            key_display="space",
            tooltip="The chosen reason, on or off",
        )
    ]

    def watch_value(self) -> None:
        self.BUTTON_INNER = "[✓]" if self.value else "[ ]"
        super().watch_value()


class QuestionForm(CoachScreen[Question | None]):
    """Gives the saved question, or None when it was left."""

    TAB = "Questions"
    AUTO_FOCUS = ""  # would scroll past the first label in a small window
    CSS_PATH = "question_form.tcss"
    BINDINGS: ClassVar = [
        Binding(
            "ctrl+j,ctrl+s",
            "save",
            "Save",
            id="form.save",
            key_display="ctrl+j",
            priority=True,
            tooltip="To your own bank",
        ),
        Binding("escape", "leave", "Back", id="form.back", tooltip="Without saving"),
        Binding("tab", "app.focus_next", "Next field", id="form.next", tooltip="shift+tab goes back"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._pause: Timer | None = None
        self._shown: tuple[str, ...] = ()
        self._leaving = False

    def compose_body(self) -> Iterable[Widget]:
        with VerticalScroll(id="form", can_focus=False):
            yield Static("What does the interviewer ask?", classes="label")
            yield TextArea(id="form-text", tab_behavior="focus", compact=True)
            yield Static(id="form-similar")
            yield Static("Which reasons for a no does it probe?", classes="label")
            for reason in Reason:
                yield Tick(Content(_LABELS[reason]), id=f"form-{reason}", compact=True)
            yield Static("Keywords a good answer would hold, with commas (may stay empty)", classes="label")
            yield Input(id="form-keywords", compact=True)
            with Horizontal(id="form-time"):
                yield Static("Time limit in seconds ", classes="label")
                yield Input(str(DEFAULT_TIME_LIMIT), id="form-seconds", type="integer", max_length=4, compact=True)
            yield Button("Save", id="form-save", compact=True)

    def on_mount(self) -> None:
        self.query_one(TextArea).focus(scroll_visible=False)  # the form starts at its first label

    def unsaved(self) -> bool:
        return bool(self.query_one(TextArea).text.strip())

    def on_text_area_changed(self) -> None:
        if self._pause:
            self._pause.stop()
        self._pause = self.set_timer(_PAUSE, self._show_similar)

    def on_button_pressed(self) -> None:
        self.action_save()

    def action_save(self) -> None:
        try:
            drafted = self._drafted()
            if self._similar_is_news(drafted):
                self.tell("A question much like it is there already, see below its text. Save again to add yours too.")
                return
            self.dismiss(add_question(self.workspace, drafted))
        except CoachError as error:
            self.tell(str(error), "warning")

    def action_leave(self) -> None:
        """Leaves at once when nothing was typed, else at the second press: words are not lost by one key."""
        if self._leaving or not self.query_one(TextArea).text.strip():
            self.dismiss(None)
            return
        self._leaving = True
        self.tell("This question is not saved. ctrl+j saves it; press esc again to leave without it.", "warning")

    def _drafted(self) -> Question:
        seconds = self.query_one("#form-seconds", Input).value
        return draft_question(
            text=self.query_one(TextArea).text,
            probes=[reason for reason in Reason if self.query_one(f"#form-{reason}", Checkbox).value],
            keywords=keywords_of(self.query_one("#form-keywords", Input).value),
            time_limit=int(seconds) if seconds.isdecimal() else 0,
        )

    def _similar_is_news(self, question: Question) -> bool:
        before, now = self._shown, self._show_similar()
        return bool(set(now) - set(before)) if question.text else False

    def _show_similar(self) -> tuple[str, ...]:
        """Lists the questions nearly the same and gives their ids."""
        text = self.query_one(TextArea).text
        similar = similar_questions(self.workspace, text) if text.strip() else ()
        said = [
            Content.assemble((f"{likeness}% like: ", "$warning"), line(question.text), (f"  {question.bank}", QUIET))
            for question, likeness in similar
        ]
        self.query_one("#form-similar", Static).update(Content("\n").join(said))
        self._shown = tuple(question.id for question, _ in similar)
        return self._shown
