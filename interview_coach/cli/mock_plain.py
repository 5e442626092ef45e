"""The mock interview in plain lines: asks, reads and records, and says nothing of the answers until its end."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from interview_coach.cli.console import say, wrapped
from interview_coach.cli.lines import END, Lines, edit_lines
from interview_coach.cli.plain_keeping import Keeping, recording
from interview_coach.coaching.clock import local_now
from interview_coach.coaching.configuration.preferences import settings
from interview_coach.coaching.interviews import mock
from interview_coach.coaching.interviews import mock_wording as words
from interview_coach.coaching.marking import one_line, visible
from interview_coach.coaching.wording import counted

if TYPE_CHECKING:
    from interview_coach.coaching.workspace import Workspace
    from interview_coach.interview import MockInterview

PAUSE = ".pause"
HOW_TO_ANSWER = (
    f"Nothing is said of your answers until the end. A line with only “{END}” ends an answer; “{PAUSE} the doorbell” "
    "stops the clock; ctrl+C leaves, and --resume goes on where you were."
)
HOW_TO_PIPE = (
    "Your answers are read from standard input; the report comes after the last one. "
    f"A line with only “{END}” ends an answer, an empty answer passes the question. Where the input ends before the "
    "last question, --resume goes on."
)
_NOT_ENDED = (
    f"No line with only “{END}” ended the last of your words: they are kept as they stand, neither answered nor scored."
)
KEPT = "The interview is kept at {progress}. Go on with:\ninterview-coach mock --plain --resume"

_ANSWER, _PASS, _END, _LEAVE = "a", "p", "e", "l"
_EMPTY = {_ANSWER: "answer it", _PASS: "pass this question", _END: "end the interview", _LEAVE: "leave for now"}
_SURE = {"y": "end it here, with a report on the answers given", "n": "go on with this question"}


@dataclass(slots=True)
class PlainMock:
    """One sitting. `interactive` where a person can be asked what to do."""

    workspace: Workspace
    interactive: bool
    interview: MockInterview
    _lines: Lines = field(default_factory=Lines, init=False)
    _spent: float = field(default=0, init=False)
    _since: float = field(default=0, init=False)
    _keeping: Keeping = field(default_factory=Keeping, init=False)
    _over: bool = field(default=False, init=False)
    _calm: bool = field(default=False, init=False)

    def __post_init__(self) -> None:
        self._calm = settings(self.workspace).low_anxiety

    def run(self) -> MockInterview:
        """Asks until the last question is answered, or the input or the user's wish to go on ends."""
        if self.interactive:
            edit_lines()
        try:
            while self.interview.current and self._asked():
                pass
        except KeyboardInterrupt:
            self._leave()
            raise
        if self.interview.current and not self._over:
            self._leave()
        return self.interview

    def _asked(self) -> bool:
        """Asks the current question; gives whether to go on with the next."""
        self._show()
        self._spent, self._since = self.interview.spent, time.monotonic()
        while True:
            text = self._lines.answer(self.interview.typed, self._keep, self._paused)
            if not self._lines.more and not self._is_last_in_a_pipe():
                return False
            if text.strip():
                self._record(text)
                return True
            chosen = self._chosen() if self.interactive else _PASS
            if chosen != _ANSWER:
                return self._went_on(chosen)

    def _chosen(self) -> str:
        """What to do about an empty answer; ending for good is asked twice."""
        chosen = self._lines.asked(_EMPTY) or _LEAVE
        if chosen == _END and self._lines.asked(_SURE) != "y":
            return _ANSWER
        return chosen

    def _went_on(self, chosen: str) -> bool:
        """Passes the question, ends the interview or leaves it; gives whether there may be a next question."""
        if chosen == _PASS:
            self.interview = mock.pass_over(self.workspace, self.interview, local_now())
        if chosen == _END:
            self._over = True
            self.interview = mock.abandon(self.workspace, self.interview, local_now()) or self.interview
        return chosen == _PASS

    def _is_last_in_a_pipe(self) -> bool:
        """Whether the end of the input can only mean the end of the last answer."""
        return not self.interactive and self.interview.number == self.interview.total

    def _show(self) -> None:
        asked = self.interview.current
        if asked is None:
            return
        say(f"\n{self._place.capitalize()}, {asked.part}")
        say(wrapped(one_line(asked.question.text)))
        say("" if self._calm else f"{wrapped(self._time())}\n")
        if typed := self.interview.typed:
            words_typed = "" if self._calm else f", {counted(len(typed.split()), 'word')}"
            say(f"You had begun{words_typed}:\n{wrapped(visible(typed), '  ')}\n")

    @property
    def _place(self) -> str:
        return words.progress(self.interview, calm=self._calm)

    def _time(self) -> str:
        asked, pace = self.interview.current, self.interview.pace
        limit = pace.limit(asked.question) if asked else None
        typing = f", {words.clock(limit)} to type" if limit and self.interactive else ""
        return f"Time to speak: {asked.question.time_limit if asked else 0} seconds{typing}."

    def _seconds(self) -> float:
        return self._spent + time.monotonic() - self._since

    def _keep(self, text: str) -> None:
        with self._keeping.while_typing():
            self.interview = mock.keep(self.workspace, self.interview, text, self._seconds(), local_now())

    def _paused(self, line: str) -> bool:
        """Whether the line asks for a pause; if so it is over when this returns."""
        command, _, reason = line.strip().partition(" ")
        if not self.interactive or command != PAUSE:
            return False
        self._spent, before = self._seconds(), local_now()
        self.interview = mock.pause(self.workspace, self.interview, before, reason.strip())
        self._lines.line("The clock stands still. Press enter to go on: ")
        self.interview = mock.go_on(self.workspace, self.interview, local_now())
        self._since = time.monotonic()
        say("Go on.")
        return True

    def _record(self, text: str) -> None:
        with recording(text):
            drill = mock.question(self.workspace, self.interview)
            seconds = self._seconds() if self.interactive else None
            self.interview = mock.answer(self.workspace, self.interview, drill, text, local_now(), seconds)

    def _leave(self) -> None:
        """Says where the interview stands; one that has hardly begun is not worth keeping."""
        if mock.leave(self.workspace, self.interview, local_now()):
            if self.interview.typed and not self.interactive:
                say(f"\n{wrapped(_NOT_ENDED)}")
            say(f"\n{wrapped(KEPT.format(progress=self._place))}")
        else:
            say("\nNothing was answered, so there is nothing to keep.")
