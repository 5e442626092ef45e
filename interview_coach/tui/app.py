"""The app: its screens, the way between them, and what happens when something unforeseen goes wrong."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import App, SystemCommand
from textual.binding import Binding

from interview_coach.coaching.marking import visible
from interview_coach.model import AttemptKind
from interview_coach.tui.theme import DARK, LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from textual.notifications import SeverityLevel
    from textual.screen import Screen

    from interview_coach.coaching.workspace import Workspace
    from interview_coach.model import Attempt, Question

_READING_SPEED = 12  # characters a second, at which a notice can be read twice


def local_now() -> datetime:
    """The time as the user's clock shows it (aware)."""
    return datetime.now().astimezone()


def _today() -> Screen[Any]:
    from interview_coach.tui.screens.today import TodayScreen

    return TodayScreen()


def _review() -> Screen[Any]:
    from interview_coach.tui.screens.review import ReviewScreen  # only Today is needed at the start

    return ReviewScreen()


def _questions() -> Screen[Any]:
    from interview_coach.tui.screens.questions import QuestionsScreen  # only Today is needed at the start

    return QuestionsScreen()


class CoachApp(App[None]):
    """One user's coach over one workspace. `clock` gives the local time (aware)."""

    TITLE = "interview coach"
    CSS_PATH = "app.tcss"
    MODES: ClassVar = {"today": _today, "review": _review, "questions": _questions}
    DEFAULT_MODE = "today"
    BINDINGS: ClassVar = [
        Binding("1", "open_today", "Today", id="today", show=False, tooltip="What to practise now"),
        Binding("2", "open_review", "Review", id="review", show=False, tooltip="All your answers"),
        Binding("3", "open_questions", "Questions", id="questions", show=False, tooltip="Find, add and edit questions"),
        Binding("f1,question_mark", "help", "Help", id="help", key_display="?", tooltip="Every key of this screen"),
        Binding("ctrl+q", "quit", "Quit", id="quit", show=False, priority=True, tooltip="Everything is kept"),
    ]

    def __init__(self, workspace: Workspace, clock: Callable[[], datetime] = local_now) -> None:
        super().__init__()
        self.workspace = workspace
        self.clock = clock
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.theme = DARK.name

    def tell(self, sentence: str, severity: SeverityLevel = "information") -> None:
        """Shows a sentence for a while, long enough to be read, and goes on."""
        self.notify(visible(sentence), severity=severity, timeout=4 + len(sentence) / _READING_SPEED, markup=False)

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Everything the screen and the app can do, by its plain name."""
        from interview_coach.tui.commands import commands  # not before the palette is opened

        return commands(self, screen)

    def open_today(self) -> None:
        self._open("today")

    def open_review(self) -> None:
        self._open("review")

    def open_questions(self) -> None:
        self._open("questions")

    def practise(self, question: Question, kind: AttemptKind = AttemptKind.DRILL) -> None:
        """Drills a question, shows the feedback, and goes on as the user chooses there."""
        from interview_coach.tui.practice import Practice  # brings scoring, which Today does without

        self.run_worker(Practice(self).drill(question, kind), exit_on_error=True)

    def show_attempt(self, attempt: Attempt) -> None:
        """Shows an attempt's feedback, and goes on as the user chooses there."""
        from interview_coach.tui.practice import Practice

        self.run_worker(Practice(self).feedback(attempt), exit_on_error=True)

    def compare(self, one: str, other: str) -> None:
        """Shows what changed between two attempts, given by id."""
        from interview_coach.coaching.review import compare
        from interview_coach.tui.screens.compare import CompareScreen  # brings difflib, which Today does without

        journal = self.workspace.journal
        self.push_screen(CompareScreen(compare(journal.attempt(one), journal.attempt(other))))

    def action_open_today(self) -> None:
        self.open_today()

    def action_open_review(self) -> None:
        self.open_review()

    def action_open_questions(self) -> None:
        self.open_questions()

    def action_help(self) -> None:
        from interview_coach.tui.screens.help import HelpScreen  # not before somebody asks

        self.push_screen(HelpScreen(self.screen))

    def _open(self, mode: str) -> None:
        """Shows a tab's first screen, leaving what lies on top of it when the tab is the one in front."""
        if mode != self.current_mode:
            self.switch_mode(mode)
            return
        while len(self.screen_stack) > 1:
            self.screen.dismiss()
