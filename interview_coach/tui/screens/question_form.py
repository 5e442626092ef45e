"""A question of one's own filled in: a new one, a copy, or one to change. Nothing typed is lost when saving fails."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Checkbox, Static, TextArea

from interview_coach import banks
from interview_coach.coaching.library import editing
from interview_coach.coaching.library.questions import add_question, similar_questions
from interview_coach.coaching.library.typed import BLANK, Typed, question_typed, typed
from interview_coach.model import Question, Reason
from interview_coach.tui.screens.saved_form import SavedForm
from interview_coach.tui.text import QUIET, line
from interview_coach.tui.widgets.tick import Tick
from interview_coach.tui.widgets.typed_fields import Field, LineField, LinesField

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.timer import Timer
    from textual.widget import Widget

    from interview_coach.tui.screens.clash import Version

_PAUSE = 0.3  # seconds without a key before questions nearly the same are looked for
_REASONS = {
    Reason.DEPTH: "depth: experience in detail",
    Reason.ATTITUDE: "attitude: how you speak of others and of yourself",
    Reason.CONTRIBUTION: "contribution: your own part in what a group did",
    Reason.TRANSFER: "transfer: what of yours this employer can use",
}
_LABELS = {
    "text": "What does the interviewer ask?",
    "evidence": "Keywords a good answer would hold, with commas (as “outcome: sold, on time” on a line of their own)",
    "time_limit": "Time limit in seconds",
    "listens_for": "What do they listen for?",
    "follow_ups": "What may they ask next? One question a line",
    "difficulty": "Difficulty, from 1 (easy) to 3 (hard)",
    "round": "The interview it is usually asked in: screen, manager or panel",
    "tags": "Words to find it by, with commas",
}
_MORE = ("listens_for", "follow_ups", "difficulty", "round", "tags")
_OF_SEVERAL_LINES = {"text", "evidence", "listens_for", "follow_ups"}


class QuestionForm(SavedForm[Question]):
    """Gives the saved question, or None when it was left.

    `origin` is what the form starts from. It is added to `bank`, or changed where it was `opened` in its file.
    """

    TAB = "Questions"
    CSS_PATH = "question_form.tcss"
    NOT_SAVED = "This question is not saved. {form.save} saves it; press {form.back} again to leave without it."
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
        Binding("tab", "app.focus_next", "Next", id="form.next", tooltip="The next field; shift+tab goes back"),
        Binding("f2", "more", "More fields", id="form.more", tooltip="What they listen for, follow-ups, round, tags"),
    ]

    def __init__(
        self, origin: Question = BLANK, *, opened: banks.Passage | None = None, bank: str | None = None
    ) -> None:
        super().__init__()
        self._origin, self._opened, self._bank = origin, opened, bank
        self._start = typed(origin)
        self._pause: Timer | None = None
        self._shown: tuple[str, ...] = ()

    def compose_body(self) -> Iterable[Widget]:
        with VerticalScroll(id="form", can_focus=False):
            if what := self._what():
                yield Static(line(what, QUIET), id="form-what")
            yield from self._field("text")
            yield Static(id="form-similar")
            yield Static("Which reasons for a no does it probe?", classes="label")
            for reason in Reason:
                ticked = reason in self._origin.probes
                yield Tick(Content(_REASONS[reason]), ticked, id=f"form-{reason}", compact=True)
            for name in ("evidence", "time_limit"):
                yield from self._field(name)
            with Vertical(id="form-more"):
                for name in _MORE:
                    yield from self._field(name)
            yield Button("More fields", id="form-unfold", compact=True)
            yield Button("Save", id="form-save", compact=True)

    def on_mount(self) -> None:
        self.query_one(TextArea).focus(scroll_visible=False)
        self.call_after_refresh(self.query_one("#form").scroll_home, animate=False)  # it starts at its first label
        blank = typed(BLANK)
        self.set_class(any(getattr(self._start, name) != getattr(blank, name) for name in _MORE), "-unfolded")
        self._start = self._form()

    def unsaved(self) -> bool:
        return self._form() != self._start

    def on_text_area_changed(self, changed: TextArea.Changed) -> None:
        if changed.text_area.id != "form-text":
            return
        if self._pause:
            self._pause.stop()
        self._pause = self.set_timer(_PAUSE, self._show_similar)

    def on_button_pressed(self, pressed: Button.Pressed) -> None:
        if pressed.button.id == "form-save":
            self.action_save()
        else:
            self.action_more()

    def action_more(self) -> None:
        self.add_class("-unfolded")
        self.call_after_refresh(self.query_one("#form-listens_for").focus)  # once it has a place to scroll to

    def action_save(self) -> None:
        with self.telling():
            question = question_typed(self._form(), self._origin)
            if self._similar_is_news(question):
                self.tell("A question much like it is there already, see below its text. Save again to keep yours too.")
                return
            self._save(question)

    def _save(self, question: Question) -> None:
        if self._opened is None:
            self.dismiss(add_question(self.workspace, question, self._bank))
            return
        try:
            self.dismiss(editing.save_question(self.workspace, self._opened, question))
        except banks.Clash as clash:
            self._ask(clash, question)

    def _ask(self, clash: banks.Clash, question: Question) -> None:
        from interview_coach.tui.screens.clash import ClashScreen  # rare

        self.app.push_screen(ClashScreen(clash), lambda version: self._decided(version, clash, question))

    def _decided(self, version: Version | None, clash: banks.Clash, question: Question) -> None:
        from interview_coach.tui.screens.clash import Version

        if version is Version.THEIRS:
            self.dismiss(None)
        elif version is Version.YOURS and self._opened:
            with self.telling():
                try:
                    self.dismiss(editing.save_over(self.workspace, self._opened, clash, question))
                except banks.Clash as again:
                    self._ask(again, question)

    def _what(self) -> str:
        if self._opened:
            return f"Changing {self._origin.id} in {self._opened.path}"
        return f"A copy of {self._origin.id}, which stays as it is" if self._origin.id else ""

    def _field(self, name: str) -> Iterable[Widget]:
        kind = LinesField if name in _OF_SEVERAL_LINES else LineField
        yield Static(_LABELS[name], classes="label")
        yield kind(getattr(self._start, name), id=f"form-{name}")

    def _form(self) -> Typed:
        values: dict[str, Any] = {
            each.name: self.query_one(f"#form-{each.name}", Field).value
            for each in fields(Typed)
            if each.name != "probes"
        }
        ticked = tuple(reason for reason in Reason if self.query_one(f"#form-{reason}", Checkbox).value)
        return Typed(probes=ticked, **values)

    def _similar_is_news(self, question: Question) -> bool:
        """Whether the text is a new one, and much like a question that was not shown as such yet."""
        before, now = self._shown, self._show_similar()
        return question.text != self._origin.text and bool(set(now) - set(before))

    def _show_similar(self) -> tuple[str, ...]:
        """Lists the questions nearly the same and gives their ids."""
        text = self.query_one("#form-text", LinesField).value
        found = similar_questions(self.workspace, text) if text.strip() else ()
        similar = [each for each in found if each[0].id != self._origin.id]
        said = [
            Content.assemble((f"{likeness}% like: ", "$warning"), line(question.text), (f"  {question.bank}", QUIET))
            for question, likeness in similar
        ]
        shown = self.query_one("#form-similar", Static)
        shown.update(Content("\n").join(said))
        shown.display = bool(said)
        self._shown = tuple(question.id for question, _ in similar)
        return self._shown
