"""Drill: one question, the answer being typed, and the facts of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from interview_coach.coaching import drill
from interview_coach.coaching.marking import SIGNS
from interview_coach.coaching.preferences import keep, settings
from interview_coach.coaching.rules import left_out
from interview_coach.coaching.settings import DEFAULTS
from interview_coach.coaching.wording import COUNTED, short_date
from interview_coach.model import Attempt, CoachError
from interview_coach.tui.screens.base import CoachScreen
from interview_coach.tui.text import COLOURS, QUIET, line, plain
from interview_coach.tui.widgets import clock
from interview_coach.tui.widgets.answer_editor import AnswerEditor
from interview_coach.tui.widgets.autosave import Autosave
from interview_coach.tui.widgets.beside import Beside
from interview_coach.tui.widgets.frame import KeyLine
from interview_coach.tui.widgets.strip import SAVED, SCORING, UNSAVED, Strip

if TYPE_CHECKING:
    from datetime import datetime

    from textual.app import ComposeResult
    from textual.timer import Timer

    from interview_coach.coaching.drill import Drill
    from interview_coach.model import Draft, Finding
    from interview_coach.scoring import LiveReading

_SHORT = 6000  # characters, about 1,000 words, that are scored at each key; longer ones in the pauses between keys
_PAUSE = 0.5  # seconds without a key before a long answer is scored again
_REPLACE = "Press F4 again to have your last answer in place of these words; ctrl+z brings them back."


class DrillScreen(CoachScreen[Attempt | None]):
    """Gives the attempt once it is recorded, or None when the answer was left, and kept, unfinished."""

    WORDS = COUNTED
    CSS_PATH = "drill.tcss"
    BINDINGS: ClassVar = [
        Binding("ctrl+j", "submit", "Submit", id="drill.submit", priority=True, tooltip="Have the answer marked up"),
        Binding("f2", "hints", "Hints", id="drill.hints", tooltip="Underlines and counts, on or off"),
        Binding("f3", "timer", "Timer", id="drill.timer", tooltip="How long you have been typing, on or off"),
        Binding("f4", "recall", "Recall", id="drill.recall", tooltip="Bring the text of your last answer back"),
        Binding(
            "f8",
            "skip",
            "Skip",
            id="drill.skip",
            show=False,
            key_display="F8",
            tooltip="Not today: it comes back tomorrow",
        ),
        Binding("escape", "leave", "Leave (kept)", id="drill.leave", tooltip="Back; what you typed is kept"),
    ]

    class Watched(Message):
        """A long answer has been looked through; `live` is what was found in `text`."""

        def __init__(self, text: str, live: LiveReading) -> None:
            super().__init__()
            self.text = text
            self.live = live

    class Recorded(Message):
        """The answer is scored and in the journal."""

        def __init__(self, attempt: Attempt) -> None:
            super().__init__()
            self.attempt = attempt

    class Refused(Message):
        """The answer could not be scored or recorded; `sentence` says why and what to do."""

        def __init__(self, sentence: str) -> None:
            super().__init__()
            self.sentence = sentence

    def __init__(self, begun: Drill) -> None:
        super().__init__()
        self._drill = begun
        self._typed = begun.draft.text if begun.draft else ""
        self._started: datetime | None = None
        self._settings = DEFAULTS
        self._hints = DEFAULTS.hints
        self._timed = DEFAULTS.timer
        self._words = 0
        self._typed_here = begun.draft is None
        """Whether every word was typed since the first key, so that the seconds since then tell how long it took."""
        self._leaving_unkept = False
        self._replacing = False
        self._later: Timer | None = None
        self._autosave = Autosave(self._keep)

    def compose(self) -> ComposeResult:
        question = self._drill.question
        listens = f"They listen for: {question.listens_for}" if question.listens_for else ""
        yield Beside(plain(question.text, "bold $foreground"), self._clock(), plain(listens, QUIET))
        if self._drill.advice:
            yield Static(line(f"Last time: {self._drill.advice}"), id="last-time")
        yield AnswerEditor(self._typed)
        yield Static(id="note")
        yield Strip(counts=True)
        yield self._autosave
        yield KeyLine()

    def on_mount(self) -> None:
        with self.telling():
            self._settings = settings(self.workspace)
        calm = self._settings.low_anxiety
        self._hints, self._timed = self._settings.hints and not calm, self._settings.timer and not calm
        self.query_one(Strip).show_length(not calm)
        editor = self.query_one(AnswerEditor)
        editor.move_cursor(editor.document.end)
        editor.focus()
        self.set_interval(1, self._tick)
        self._tick()
        self.query_one(Strip).show_counts(self._hints)
        self._watch(self._typed)
        if self._drill.rules and (sentence := left_out(self._drill.rules)):
            self.tell(sentence, "warning")
        if self._drill.draft:
            self.query_one(Strip).show_state(SAVED)
            self._note(plain(_welcome_back(self._drill.draft, self.now()), "$accent"))

    def on_text_area_changed(self) -> None:
        text = self.query_one(AnswerEditor).text
        if text != self._typed:
            self._typed = text
            self._started = self._started or self.now()
            self._leaving_unkept = self._replacing = False
            self.query_one(Strip).show_state(UNSAVED)
            self._autosave.changed(text)
        self._watch(text)

    def on_text_area_selection_changed(self) -> None:
        self._point_out()

    def _point_out(self) -> None:
        if self._hints and self._started:
            finding = self.query_one(AnswerEditor).finding_at_cursor()
            self._note(_hint(finding) if finding else Content(""))

    def on_autosave_kept(self) -> None:
        if not self.query_one(AnswerEditor).read_only:  # else it is being scored, which the strip says
            self.query_one(Strip).show_state(SAVED)

    def on_autosave_refused(self, refused: Autosave.Refused) -> None:
        self.query_one(Strip).show_state(UNSAVED, refused.sentence)

    def action_hints(self) -> None:
        self._hints = not self._hints
        self.query_one(Strip).show_counts(self._hints)
        self._note(Content(""))
        self._watch(self._typed)
        with self.telling():
            keep(self.workspace, "hints", self._hints)

    def action_timer(self) -> None:
        self._timed = not self._timed
        self._tick()
        with self.telling():
            keep(self.workspace, "timer", self._timed)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        return action != "recall" or self._drill.last is not None

    def action_recall(self) -> None:
        """Brings the last answer back, at once to an empty page and else at the second press."""
        editor = self.query_one(AnswerEditor)
        if self._drill.last is None or editor.read_only:
            return
        if editor.text.strip() and not self._replacing:
            self._replacing = True
            self._note(plain(_REPLACE, "$accent"))
            return
        self._typed_here = False
        editor.put(self._drill.last.answer)

    def action_leave(self) -> None:
        try:
            self._autosave.flush()
            if not self._typed.strip():
                drill.forget(self.workspace, self._drill)
        except CoachError as error:
            if not self._leaving_unkept:
                self._leaving_unkept = True
                self.query_one(Strip).show_state(UNSAVED, f"{error} Press esc again to leave without keeping it.")
                return
        self.dismiss(None)

    def action_skip(self) -> None:
        from interview_coach.coaching.skipping import skip  # not before somebody asks

        with self.telling():
            skip(self.workspace, self._drill.question, self.now().date())
            self.action_leave()

    def action_submit(self) -> None:
        self.query_one(AnswerEditor).read_only = True
        self.query_one(Strip).show_state(SCORING)
        seconds = self._seconds_typing() if self._typed_here else None
        self.run_worker(lambda: self._submit(self._typed, seconds), thread=True, exclusive=True, group="submit")

    def on_drill_screen_recorded(self, recorded: Recorded) -> None:
        self.give_way(recorded.attempt)

    def on_drill_screen_refused(self, refused: Refused) -> None:
        self.query_one(AnswerEditor).read_only = False
        self.query_one(Strip).show_state(UNSAVED, refused.sentence)

    def on_drill_screen_watched(self, watched: Watched) -> None:
        if watched.text == self._typed:
            self._show(watched.live)

    def keep_typed(self) -> None:
        try:
            self._autosave.flush()
        except CoachError as error:
            self.coach.parting_words.append(f"{error}\nThis is what you had typed:\n\n{self._typed}\n")

    def on_unmount(self) -> None:
        self.keep_typed()

    def _keep(self, text: str) -> None:
        drill.keep(self.workspace, self._drill, text, self.now())

    def _submit(self, text: str, seconds: float | None) -> None:
        try:
            self._autosave.flush()  # the words are safe before anything else; nothing is typed from here on
            attempt = drill.submit(self.workspace, self._drill, text, self.now(), seconds)
        except CoachError as error:
            self.post_message(self.Refused(str(error)))
        else:
            self.post_message(self.Recorded(attempt))

    def _seconds_typing(self) -> float:
        """Seconds since the first key."""
        return (self.now() - self._started).total_seconds() if self._started else 0

    def _watch(self, text: str) -> None:
        """Finds what there is in `text`: at once, or for a long answer in a thread and after a pause."""
        if self._later:
            self._later.stop()
        if len(text) <= _SHORT:
            self._show(self._drill.scorer.update(text))
        else:
            self._later = self.set_timer(_PAUSE, self._watch_long)

    def _watch_long(self) -> None:
        self.run_worker(self._look_through, thread=True, group="watch")

    def _look_through(self) -> None:
        text = self._typed
        self.post_message(self.Watched(text, self._drill.scorer.update(text)))

    def _show(self, live: LiveReading) -> None:
        self.query_one(AnswerEditor).findings = live.findings if self._hints else ()
        self.query_one(Strip).show_facts(live.facts)
        self._words = live.facts.words
        self._tick()
        self._point_out()

    def _note(self, note: Content) -> None:
        self.query_one("#note", Static).update(note)

    def _tick(self) -> None:
        self.query_one(Beside).update_right(self._clock())

    def _clock(self) -> Content:
        probes = self._drill.question.probes
        reason = Content.styled(probes[0] if probes else "", "$accent")
        if self._settings.low_anxiety:
            return reason
        said = clock.spoken(self._settings.spoken_seconds(self._words), self._drill.question.time_limit)
        typing = clock.typing(int(self._seconds_typing())) if self._timed else Content("")
        return Content("   ").join(part for part in (reason, typing, said) if part)


def _hint(finding: Finding) -> Content:
    return Content.assemble((SIGNS[finding.severity], COLOURS[finding.severity]), f" {finding.message}")


def _welcome_back(draft: Draft, now: datetime) -> str:
    saved = draft.saved_at.astimezone(now.tzinfo)
    day = "" if saved.date() == now.date() else f"{short_date(saved.date())}, "
    return f"Your unfinished answer of {day}{saved:%H:%M} is back."
