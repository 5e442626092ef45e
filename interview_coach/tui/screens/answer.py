"""An answer being typed: kept as one types, its length told, handed in with one key. Drill and mock are made of it."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from textual.message import Message
from textual.widgets import Static

from interview_coach.coaching.configuration.preferences import settings
from interview_coach.coaching.configuration.settings import DEFAULTS
from interview_coach.coaching.rules import left_out
from interview_coach.model import CoachError
from interview_coach.tui.screens.base import CoachScreen
from interview_coach.tui.widgets.answer_editor import AnswerEditor
from interview_coach.tui.widgets.autosave import Autosave
from interview_coach.tui.widgets.beside import Beside
from interview_coach.tui.widgets.frame import KeyLine
from interview_coach.tui.widgets.strip import SAVED, SCORING, UNSAVED, Strip

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult
    from textual.content import Content
    from textual.timer import Timer
    from textual.widget import Widget

    from interview_coach.coaching.practice.drill import Drill
    from interview_coach.scoring import LiveReading

Result = TypeVar("Result")

_SHORT = 6000  # characters, about 1,000 words, that are scored at each key; longer ones in the pauses between keys
_PAUSE = 0.5  # seconds without a key before a long answer is scored again


class AnswerScreen(CoachScreen["Result | None"], Generic[Result]):
    """Gives what `record` gave, or None when the answer was left, and kept, unfinished."""

    CSS_PATH = "answer.tcss"
    AUTO_FOCUS = "AnswerEditor"  # and no pane above it: the first words may be on their way
    HANDED_IN = SCORING
    """What the strip says while an answer is being recorded."""
    AGAIN: ClassVar[str]
    """How to leave words that can't be kept."""

    class Watched(Message):
        """A long answer has been looked through; `live` is what was found in `text`."""

        def __init__(self, text: str, live: LiveReading) -> None:
            super().__init__()
            self.text = text
            self.live = live

    class Recorded(Message):
        """The answer is in the journal; `result` is what the screen gives."""

        def __init__(self, result: object) -> None:
            super().__init__()
            self.result = result

    class Refused(Message):
        """The answer could not be scored or recorded; `sentence` says why and what to do."""

        def __init__(self, sentence: str) -> None:
            super().__init__()
            self.sentence = sentence

    def __init__(self, begun: Drill, typed: str) -> None:
        super().__init__()
        self._drill = begun
        self._typed = typed
        self._settings = DEFAULTS
        self._words = 0
        self._leaving_unkept = False
        self._later: Timer | None = None
        self._autosave = Autosave(self.keep)

    @abstractmethod
    def compose_head(self) -> Iterable[Widget]:
        """What stands above the editor, with a `Beside` for the clock."""

    @abstractmethod
    def keep(self, text: str) -> None:
        """Saves what has been typed so far, in a thread. Raises CoachError."""

    @abstractmethod
    def record(self, text: str, seconds: float | None) -> Result:
        """Records the answer, in a thread, and gives the screen's result. Raises CoachError."""

    @abstractmethod
    def seconds_taken(self) -> float | None:
        """How long the answer took, None when that is not known."""

    @abstractmethod
    def clock(self) -> Content:
        """What stands at the right of the question."""

    def compose_page(self) -> Iterable[Widget]:
        """The editor, with what stands beside it."""
        yield AnswerEditor(self._typed)

    def left(self) -> None:
        """Called when the answer is left, all words saved. Raises CoachError."""

    def changed(self) -> None:
        """Called when words have been typed."""

    def compose(self) -> ComposeResult:
        with self.telling():
            self._settings = settings(self.workspace)
        yield from self.compose_head()
        yield from self.compose_page()
        yield Static(id="note")
        yield Strip(counts=True)
        yield self._autosave
        yield KeyLine()

    def on_mount(self) -> None:
        self.query_one(Strip).show_length(not self._settings.low_anxiety)
        editor = self.query_one(AnswerEditor)
        editor.move_cursor(editor.document.end)
        editor.focus()
        self.set_interval(1, self.tick)
        self.tick()
        self._watch(self._typed)
        if self._drill.rules and (sentence := left_out(self._drill.rules)):
            self.tell(sentence, "warning")

    def on_text_area_changed(self) -> None:
        self._watch(self._noted())

    def _noted(self) -> str:
        """What stands in the editor, saved soon if it is new: a key may come before the news of the words."""
        text = self.query_one(AnswerEditor).text
        if text != self._typed:
            self._typed = text
            self._leaving_unkept = False
            self.changed()
            self.query_one(Strip).show_state(UNSAVED)
            self._autosave.changed(text)
        return text

    def on_autosave_kept(self) -> None:
        if not self.query_one(AnswerEditor).read_only:  # else it is being recorded, which the strip says
            self.query_one(Strip).show_state(SAVED)

    def on_autosave_refused(self, refused: Autosave.Refused) -> None:
        self.query_one(Strip).show_state(UNSAVED, refused.sentence)

    def action_leave(self) -> None:
        self._noted()
        try:
            self._autosave.flush()
            self.left()
        except CoachError as error:
            if not self._leaving_unkept:
                self._leaving_unkept = True
                self.query_one(Strip).show_state(UNSAVED, f"{error} {self.with_keys(self.AGAIN)}")
                return
        self.dismiss(None)

    def action_submit(self) -> None:
        text = self._noted()
        self.query_one(AnswerEditor).read_only = True
        self.query_one(Strip).show_state(self.HANDED_IN)
        seconds = self.seconds_taken()
        self.run_worker(lambda: self._submit(text, seconds), thread=True, exclusive=True, group="submit")

    def on_answer_screen_recorded(self, recorded: Recorded) -> None:
        self.give_way(recorded.result)  # type: ignore[arg-type]  # a message can't be generic

    def on_answer_screen_refused(self, refused: Refused) -> None:
        self.query_one(AnswerEditor).read_only = False
        self.query_one(Strip).show_state(UNSAVED, refused.sentence)

    def on_answer_screen_watched(self, watched: Watched) -> None:
        if watched.text == self._typed:
            self.show_live(watched.live)

    def keep_typed(self) -> None:
        try:
            self._autosave.flush()
        except CoachError as error:
            self.coach.parting_words.append(f"{error}\nThis is what you had typed:\n\n{self._typed}\n")

    def on_unmount(self) -> None:
        self.keep_typed()

    def show_live(self, live: LiveReading) -> None:
        """Shows what was found in the words so far."""
        self.query_one(Strip).show_facts(live.facts)
        self._words = live.facts.words
        self.tick()

    def note(self, note: Content) -> None:
        """A line below the editor, in place of the one before."""
        self.query_one("#note", Static).update(note)

    def tick(self) -> None:
        """Brings the clock up to date."""
        self.query_one(Beside).update_right(self.clock())

    def _submit(self, text: str, seconds: float | None) -> None:
        try:
            self._autosave.flush()  # the words are safe before anything else; nothing is typed from here on
            result = self.record(text, seconds)
        except CoachError as error:
            self.post_message(self.Refused(str(error)))
        else:
            self.post_message(self.Recorded(result))

    def _watch(self, text: str) -> None:
        """Finds what there is in `text`: at once, or for a long answer in a thread and after a pause."""
        if self._later:
            self._later.stop()
        if len(text) <= _SHORT:
            self.show_live(self._drill.scorer.update(text))
        else:
            self._later = self.set_timer(_PAUSE, self._watch_long)

    def _watch_long(self) -> None:
        self.run_worker(self._look_through, thread=True, group="watch")

    def _look_through(self) -> None:
        text = self._typed
        self.post_message(self.Watched(text, self._drill.scorer.update(text)))
