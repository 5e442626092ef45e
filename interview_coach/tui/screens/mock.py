"""One question of a mock interview: no hints and no marks, a clock if one likes, and everything kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.content import Content

from interview_coach.coaching.interviews import mock
from interview_coach.coaching.interviews import mock_wording as words
from interview_coach.interview import Pace
from interview_coach.tui.screens.answer import AnswerScreen
from interview_coach.tui.text import QUIET, plain
from interview_coach.tui.widgets import clock
from interview_coach.tui.widgets.answer_editor import AnswerEditor
from interview_coach.tui.widgets.beside import Beside
from interview_coach.tui.widgets.strip import SAVED, Strip

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from textual.widget import Widget

    from interview_coach.coaching.practice.drill import Drill
    from interview_coach.interview import MockInterview

_TIME_IS_UP = "Time is up: an interviewer would move on about now. Nothing is cut off; finish your sentence."
_WELCOME_BACK = "You are back where you were, with all your words."
_PASS = "Press {mock.pass} again to pass this question: it stays without an answer."  # noqa: S105 - no password
_END = "Press {mock.end} again to end the interview here. The answers given are kept, and the report is on them."
_END_BLANK = "Press {mock.end} again to end the interview here. Nothing is answered yet, so there will be no report."
_ASLEEP = 5  # seconds between two ticks from which the machine slept; that is no time spent on an answer
_DONE, _HERE, _TO_COME = "●", "◉", "○"


class MockScreen(AnswerScreen["MockInterview"]):
    """Gives how the interview stands after this question; None when it was left, or ended without any answer."""

    HANDED_IN = "one moment …"
    AGAIN = "Press {mock.leave} again to leave without keeping it."
    WORDS = (
        ("pause", "the clock stands still, and the question is hidden; the same key goes on"),
        ("time limit", "for typing: none, twice the speaking time, or no more than that"),
        ("pass", "go on without an answer; the report tells"),
        ("end", "stop for good; what you answered is reported on"),
    )
    BINDINGS: ClassVar = [
        Binding("ctrl+j", "submit", "Next", id="mock.next", priority=True, tooltip="Hand in, on to the next question"),
        Binding("f2", "pause", "Pause", id="mock.pause", tooltip="Stop the clock, and go on with the same key"),
        Binding("f3", "clock", "Time limit", id="mock.clock", tooltip="None, relaxed or strict"),
        Binding("f4", "pass", "Pass", id="mock.pass", tooltip="Leave this question without an answer"),
        Binding("f8", "end", "End", id="mock.end", tooltip="End the interview here, with a report so far"),
        Binding("escape", "leave", "Leave (kept)", id="mock.leave", tooltip="Back later; it goes on where you were"),
    ]

    def __init__(self, interview: MockInterview, begun: Drill) -> None:
        super().__init__(begun, interview.typed)
        self._interview = interview
        self._spent = interview.spent
        self._ticked: datetime | None = None
        """When the clock was last read; None while it stands still."""
        self._asked_to = ""
        """What the last key asked to do, and has to ask twice."""
        self._told_time = False

    def compose_head(self) -> Iterable[Widget]:
        yield Beside(plain(self._drill.question.text, "bold $foreground"), self.clock(), self._progress())

    def on_mount(self) -> None:
        self.query_one(Strip).show_counts(False)
        if self._interview.typed:
            self.query_one(Strip).show_state(SAVED)
        if self._interview.typed or self._interview.spent:
            self.note(plain(_WELCOME_BACK, "$accent"))

    def on_screen_resume(self) -> None:
        self._ticked = self.now()

    def on_screen_suspend(self) -> None:
        self._advance()
        self._ticked = None

    def changed(self) -> None:
        if self._asked_to:
            self._asked_to = ""
            self.note(Content(""))

    def action_pause(self) -> None:
        from interview_coach.tui.screens.pause import PauseScreen  # not before somebody asks

        with self.telling():
            self._autosave.flush()
            self._interview = mock.pause(self.workspace, self._interview, self.now())
            self.app.push_screen(PauseScreen(self._place), self._after_pause)

    def action_clock(self) -> None:
        paces = list(Pace)
        pace = paces[(paces.index(self._interview.pace) + 1) % len(paces)]
        with self.telling():
            self._autosave.flush()
            self._interview = mock.at_pace(self.workspace, self._interview, pace, self.now())
            self._told_time = False
            self.note(
                Content.styled(f"{words.LIMITS[pace]} {self.with_keys('{mock.clock} changes it again.')}", "$accent")
            )
            self.tick()

    def action_pass(self) -> None:
        if self._is_sure("pass", _PASS):
            with self.telling():
                self._keep_or_forget()
                self.give_way(mock.pass_over(self.workspace, self._interview, self.now()))

    def action_end(self) -> None:
        if self._is_sure("end", _END if self._interview.answered else _END_BLANK):
            with self.telling():
                self._keep_or_forget()
                self.dismiss(mock.abandon(self.workspace, self._interview, self.now()))

    def left(self) -> None:
        self._keep_or_forget()
        if mock.leave(self.workspace, self._interview, self.now()):
            self.tell(f"The interview waits for you at {self._place}.")
        else:
            self.tell("Nothing was answered, so this interview is not kept.")

    def keep(self, text: str) -> None:
        self._interview = mock.keep(self.workspace, self._interview, text, self._spent, self.now())

    def record(self, text: str, seconds: float | None) -> MockInterview:
        return mock.answer(self.workspace, self._interview, self._drill, text, self.now(), seconds)

    def seconds_taken(self) -> float | None:
        self._advance()
        return self._spent

    def tick(self) -> None:
        self._advance()
        super().tick()
        limit = self._limit
        if limit and self._spent > limit and not self._told_time:
            self._told_time = True
            self.note(plain(_TIME_IS_UP, "$warning"))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return action != "clock" or not self._settings.low_anxiety

    def clock(self) -> Content:
        if self._settings.low_anxiety:
            return Content("")
        said = clock.spoken(self._settings.spoken_seconds(self._words), self._drill.question.time_limit)
        left = clock.left(int(self._spent), self._limit) if self._limit else Content("")
        return Content("   ").join(part for part in (left, said) if part)

    @property
    def _limit(self) -> int | None:
        return None if self._settings.low_anxiety else self._interview.pace.limit(self._drill.question)

    @property
    def _place(self) -> str:
        return words.progress(self._interview, calm=self._settings.low_anxiety)

    def _after_pause(self, reason: str | None) -> None:
        """Goes on after a pause; None is to leave in the middle of it."""
        if reason is None:
            self.action_leave()
            return
        with self.telling():
            self._interview = mock.go_on(self.workspace, self._interview, self.now(), reason)

    def _keep_or_forget(self) -> None:
        """Keeps what is typed; a page left blank is meant to be blank. Raises CoachError."""
        self._autosave.flush()
        if not self._typed.strip() and self._interview.typed:
            self._interview = mock.forget(self.workspace, self._interview, self.now())

    def _is_sure(self, what: str, question: str) -> bool:
        """Whether the same was asked for by the key before; if not, the question is put."""
        if self.query_one(AnswerEditor).read_only:
            return False  # the answer is being handed in
        if self._asked_to == what:
            return True
        self._asked_to = what
        self.note(plain(self.with_keys(question), "$accent"))
        return False

    def _advance(self) -> None:
        """Counts the time since the last tick; where the machine slept meanwhile it is not counted."""
        if self._ticked:
            now = self.now()
            passed = (now - self._ticked).total_seconds()
            self._spent += passed if 0 <= passed <= _ASLEEP else 0
            self._ticked = now

    def _progress(self) -> Content:
        interview, current = self._interview, self._interview.current
        dots = " ".join(
            _HERE if number == interview.number else _DONE if number < interview.number else _TO_COME
            for number in range(1, interview.total + 1)
        )
        part = current.part if current else ""
        return Content.assemble((dots, "$accent"), (f"   {self._place}   {part}", QUIET))
