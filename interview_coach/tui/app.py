"""The app: its screens, the way between them, and what happens when something unforeseen goes wrong."""

from __future__ import annotations

import asyncio
import gc
import signal
from contextlib import contextmanager, suppress
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import Binding
from textual.reactive import reactive

from interview_coach.coaching.clock import local_now
from interview_coach.coaching.configuration.preferences import keep, settings
from interview_coach.coaching.configuration.settings import DEFAULTS
from interview_coach.coaching.marking import visible
from interview_coach.model import AttemptKind, CoachError
from interview_coach.tui.bank_watch import BankWatch
from interview_coach.tui.in_turn import InTurn
from interview_coach.tui.screens.base import CoachScreen
from interview_coach.tui.settings_watch import SettingsWatch
from interview_coach.tui.tabs import TABS
from interview_coach.tui.theme import DARK, LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import datetime

    from textual.app import SystemCommand
    from textual.notifications import SeverityLevel
    from textual.screen import Screen

    from interview_coach.coaching.workspace import Workspace
    from interview_coach.interview import Choice, MockInterview, Pace
    from interview_coach.model import Attempt, Question
    from interview_coach.story import Story

_WARM_UP_AFTER = 0.3  # seconds: the first frame is out, and nobody has read it yet
_SIGNALLED = 128  # what shells add to the number of the signal that ended a program
_READING_SPEED = 12  # characters a second, at which a notice can be read twice
_KEY_NAMES = {
    "question_mark": "?",
    "slash": "/",
    "comma": ",",
    "escape": "esc",
    **{f"f{number}": f"F{number}" for number in range(1, 13)},
}
_SORRY = (
    "interview-coach ran into an error of its own and had to close. What you typed is kept in {journal}; "
    "start it again to go on."
)


class CoachApp(InTurn):
    """One user's coach over one workspace. `clock` gives the local time (aware).

    `first` is asked, or the `mock` interview opened at its pace, at the start.
    """

    TITLE = "interview coach"
    # Today's too: a sheet that comes with a screen has Textual parse all sheets again, and Today must come at once.
    CSS_PATH: ClassVar = ["app.tcss", "screens/today.tcss"]
    MODES: ClassVar = dict(TABS)
    DEFAULT_MODE = "today"
    VERTICAL_BREAKPOINTS = [
        (0, "-short"),
        (24, "-medium"),
        (36, "-tall"),
    ]
    BINDINGS: ClassVar = [
        Binding("1", "open_tab('today')", "Today", id="today", show=False, tooltip="What to practise now"),
        Binding("2", "open_tab('review')", "Review", id="review", show=False, tooltip="All your answers"),
        Binding(
            "3",
            "open_tab('questions')",
            "Questions",
            id="questions",
            show=False,
            tooltip="Find, add and edit questions",
        ),
        Binding("4", "open_tab('debriefs')", "Debriefs", id="debriefs", show=False, tooltip="What rejections taught"),
        Binding("5", "open_tab('roles')", "Roles", id="roles", show=False, tooltip="The jobs you want, and your gaps"),
        Binding("6", "open_tab('progress')", "Progress", id="progress", show=False, tooltip="What changes over time"),
        Binding("ctrl+p", "command_palette", "Palette", id="palette", show=False, tooltip="Everything, by its name"),
        Binding(
            "comma,f10",
            "settings",
            "Settings",
            id="settings",
            show=False,
            tooltip="Goal, session, colours, keys",
        ),
        Binding("question_mark,f1", "help", "Help", id="help", tooltip="Every key of this screen"),
        Binding("q", "quit", "Quit", id="quit", tooltip="Everything is kept"),
    ]

    reading: reactive[str] = reactive("")
    """How far the reading of bank files is, while it takes long."""

    def __init__(
        self,
        workspace: Workspace,
        clock: Callable[[], datetime] = local_now,
        first: Question | None = None,
        mock: tuple[Choice | MockInterview, Pace] | None = None,
    ) -> None:
        super().__init__()
        self._first = first
        self._mock = mock
        self.workspace = workspace
        self.clock = clock
        self.parting_words: list[str] = []
        """What is to be printed when the screen is gone: what went wrong, and words that could not be saved."""
        self.deleted_stories: list[Story] = []
        """Those deleted since the start, the last one at the end: until the app ends they can be brought back."""
        self._sorry = False
        self.bank_watch = BankWatch(self)
        self.settings_watch = SettingsWatch(self)
        self._warned_of: frozenset[CoachScreen[Any]] = frozenset()
        """The screens of which it was said that quitting loses what is typed there."""
        self._put_on_theme()

    def on_mount(self) -> None:
        self._end_on_signals()
        self.call_after_refresh(gc.enable)  # see tui.run
        self.call_after_refresh(self.bank_watch.look)
        self.settings_watch.begin()
        self.set_timer(_WARM_UP_AFTER, self._warm_up)
        # Here and now: what is told right after a change of screen is about the new one, and stays.
        self.screen_change_signal.subscribe(self, lambda _: self.clear_notifications(), immediate=True)
        if self._first:
            self.call_after_refresh(self.practise, self._first)
        if self._mock:
            self.call_after_refresh(self.interview, *self._mock)

    def watch_theme(self, name: str) -> None:
        """Remembers the colours that were chosen in the palette."""
        with self.telling():
            if self.is_running and name != self.kept_theme():
                keep(self.workspace, "theme", name)

    def tell(self, sentence: str, severity: SeverityLevel = "information") -> None:
        """Shows a sentence for a while, long enough to be read, in place of an earlier one, and goes on."""
        self.clear_notifications()
        self.notify(visible(sentence), severity=severity, timeout=4 + len(sentence) / _READING_SPEED, markup=False)

    @contextmanager
    def telling(self) -> Iterator[None]:
        """Inside, a CoachError becomes a notice, and what follows the error in the block is left out."""
        try:
            yield
        except CoachError as error:
            self.tell(str(error), "error")

    def get_key_display(self, binding: Binding) -> str:
        """The key as it is written on it, `esc` and `ctrl+j`, not as `^j`."""
        usual = None if binding.id in self.settings_watch.keys else binding.key_display
        return usual or _KEY_NAMES.get(binding.key, binding.key)

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Everything the screen and the app can do, by its plain name."""
        from interview_coach.tui.commands import palette  # not before somebody opens it

        return palette(screen)

    def open_tab(self, mode: str) -> None:
        """Shows a tab's first screen, leaving what lies on top of it; only words not saved yet stay in front."""
        if mode != self.current_mode:
            self.switch_mode(mode)
        while len(self.screen_stack) > 1 and not self._in_front_is_unsaved():
            self.screen.dismiss()

    def practise(self, question: Question, kind: AttemptKind = AttemptKind.DRILL) -> None:
        """Drills a question, shows the feedback, and goes on as the user chooses there."""
        from interview_coach.tui.practice import practise  # brings scoring, which Today does without

        self.run_worker(practise(self, question, kind))

    def interview(self, at: Choice | MockInterview | None = None, pace: Pace | None = None) -> None:
        """Sets up a mock interview, or goes on with one, and shows its report."""
        from interview_coach.tui.interview import sit  # brings scoring, which Today does without

        self.run_worker(sit(self, at, pace))

    def show_attempt(self, attempt: Attempt) -> None:
        """Shows an attempt's feedback, and goes on as the user chooses there."""
        from interview_coach.tui.practice import go_on_from

        self.run_worker(go_on_from(self, attempt))

    def compare(self, one: str, other: str) -> None:
        """Shows what changed between two attempts, given by id."""
        from interview_coach.coaching.history.review import compare_attempts
        from interview_coach.tui.screens.compare import CompareScreen  # brings difflib, which Today does without

        self.push_screen(CompareScreen(compare_attempts(self.workspace, one, other)))

    async def action_quit(self) -> None:
        """Quits at once, or at the second press while words would be lost."""
        unsaved = frozenset(screen for screen in self._coach_screens() if screen.unsaved())
        if unsaved <= self._warned_of:
            self.exit()
            return
        self._warned_of = unsaved
        self.tell("What you typed in a form is not saved. Save it, or quit once more to leave without it.", "warning")

    def action_open_tab(self, mode: str) -> None:
        self.open_tab(mode)

    def action_help(self) -> None:
        from interview_coach.tui.screens.help import HelpScreen  # not before somebody asks

        self.push_screen(HelpScreen(self.screen))

    def action_settings(self) -> None:
        from interview_coach.tui.screens.settings import SettingsScreen  # not before somebody asks

        if not isinstance(self.screen, SettingsScreen):
            self.push_screen(SettingsScreen())

    def kept_theme(self) -> str:
        """The name of the colours that are set, of the usual ones where there are none of that name."""
        with suppress(CoachError):
            if (name := settings(self.workspace).theme) in self.available_themes:
                return name
        return DEFAULTS.theme

    def _put_on_theme(self) -> None:
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.theme = self.kept_theme()

    def _in_front_is_unsaved(self) -> bool:
        return isinstance(self.screen, CoachScreen) and self.screen.unsaved()

    def _warm_up(self) -> None:
        """Fetches what the first keys need while Today is being read, so that they feel instant."""
        for name in ("interview_coach.tui.practice", "interview_coach.tui.screens.questions"):
            self.run_worker(partial(import_module, name), thread=True)
        self.run_worker(self._back_up, thread=True)

    def _back_up(self) -> None:
        from interview_coach.tui.daily_backup import back_up  # once a day, aside

        back_up(self)

    def _fatal_error(self) -> None:
        """Ends the app with a sentence where Textual, which calls this for any unforeseen error, shows a traceback."""
        from interview_coach.coaching.failures import log_failure

        if self._sorry:
            return  # one error on the way out brings more with it
        self._sorry = True
        self._keep_typed()
        log = log_failure(self._exception) if self._exception else None
        details = f" The details are in {log}." if log else ""
        self.parting_words.append(_SORRY.format(journal=self.workspace.journal.path) + details)
        self.panic()

    def _keep_typed(self) -> None:
        for screen in self._coach_screens():
            screen.keep_typed()

    def _coach_screens(self) -> Iterator[CoachScreen[Any]]:
        """All that are open, on every tab, those below others too."""
        for stack in self._screen_stacks.values():
            yield from (screen for screen in stack if isinstance(screen, CoachScreen))

    def _end_on_signals(self) -> None:
        """A closed terminal or a shutdown would end the process with the last second of typing in it."""
        loop = asyncio.get_running_loop()
        for name in ("SIGTERM", "SIGHUP"):
            with suppress(AttributeError, NotImplementedError, RuntimeError):  # Windows, or not the main thread
                number = getattr(signal, name)
                loop.add_signal_handler(number, self._end_by_signal, number)

    def _end_by_signal(self, number: int) -> None:
        self._keep_typed()
        self.exit(return_code=_SIGNALLED + number)
