"""Saves what is being typed: soon after the last key, and about once a second while keys keep coming."""

from __future__ import annotations

from threading import Lock
from time import monotonic
from typing import TYPE_CHECKING, Generic, TypeVar

from textual.message import Message
from textual.widget import Widget

from interview_coach.model import CoachError

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.timer import Timer

Typed = TypeVar("Typed")

_PAUSE = 0.4  # seconds without a key that count as a pause
_SOON = 0.01  # a timer of no time at all can't be stopped
_AGAIN = 2.0  # seconds after which a refused save is tried again, whether or not anything is typed
_LONGEST = 0.8  # seconds that a change may wait while keys keep coming; with the writing itself, under one second


class Autosave(Widget, Generic[Typed]):
    """Not seen. Calls `save(typed)` in a thread, one call at a time and in order; `save` raises CoachError."""

    DEFAULT_CSS = "Autosave { display: none; }"

    class Kept(Message):
        """All that had been typed when saving began is on disk."""

    class Refused(Message):
        """It could not be saved; the text is still on screen, and is tried again shortly."""

        def __init__(self, sentence: str) -> None:
            super().__init__()
            self.sentence = sentence
            """What is wrong and what to do."""

    def __init__(self, save: Callable[[Typed], None]) -> None:
        super().__init__()
        self._save = save
        self._lock = Lock()
        self._timer: Timer | None = None
        self._unsaved: Typed | None = None
        self._since: float | None = None
        self._due = 0.0

    @property
    def pending(self) -> bool:
        """Whether something typed is not saved yet."""
        return self._unsaved is not None

    def changed(self, typed: Typed) -> None:
        """Takes note of all that is typed after a change, to be saved shortly."""
        self._unsaved = typed
        now = monotonic()
        if self._since is None:
            self._since = now
        due = min(now + _PAUSE, self._since + _LONGEST)
        if due != self._due:  # else the timer is set for the longest wait, and more keys must not put it off
            self._due = due
            self._start_in(due - now)

    def flush(self) -> bool:
        """Saves here and now what is not saved yet, after a save under way; gives whether there was anything to save.

        Raises CoachError; the text is then tried again shortly.
        """
        with self._lock:
            if self._unsaved is None:
                return False
            typed, self._unsaved = self._unsaved, None
            try:
                self._save(typed)
            except CoachError:
                if self._unsaved is None:  # nothing newer has been typed meanwhile
                    self._unsaved = typed
                self.call_later(self._start_in, _AGAIN)
                raise
            return True

    def _start_in(self, seconds: float) -> None:
        if self._timer:
            self._timer.stop()
        self._timer = self.set_timer(max(_SOON, seconds), self._start)

    def _start(self) -> None:
        if self._lock.locked():  # a save is under way, on a slow disk or waiting for another copy of the app
            self._start_in(_PAUSE)
            return
        self._since = None
        self.run_worker(self._work, thread=True, group="autosave")

    def _work(self) -> None:
        try:
            saved = self.flush()
        except CoachError as error:
            self.post_message(self.Refused(str(error)))
        else:
            if saved and not self.pending:
                self.post_message(self.Kept())
