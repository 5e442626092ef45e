"""The user's settings while the app is open: colours and keys follow the file, and what is wrong with it is told."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.message import Message

from interview_coach.coaching.configuration.preferences import settings
from interview_coach.coaching.configuration.settings import KEYS
from interview_coach.coaching.marking import one_line
from interview_coach.tui import theme

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from interview_coach.coaching.configuration.settings_file import SettingsFile
    from interview_coach.model import Problem
    from interview_coach.tui.app import CoachApp

_LOOK_EVERY = 1.0  # seconds; looking costs one stat


class SettingsChanged(Message):
    """Sent to the screen in front when a setting changed, in the app or in another program."""


class SettingsWatch:
    """Applies what only screens know of: the theme, and `keys`, other keys by the ids of bindings."""

    def __init__(self, app: CoachApp) -> None:
        self._app = app
        self._seen: SettingsFile | None = None
        self.keys: Mapping[str, str] = {}
        """The other keys that count, without those that can't be used."""
        self.key_problems: tuple[Problem, ...] = ()
        """What is wrong with those that can't."""

    def begin(self) -> None:
        """Applies the settings, then looks again every second."""
        self._seen = self._app.workspace.settings_file()
        if keys := self._seen.stated.get(KEYS):
            self._app.call_after_refresh(self._apply, keys)  # the line of keys must be there to hear of it
            self._check_keys(self._seen)
        if found := self._theme_problems(self._seen):
            self._app.call_after_refresh(self._tell, found)
        self._app.set_interval(_LOOK_EVERY, self.look)

    def look(self) -> None:
        """Applies the settings anew if they changed."""
        with self._app.telling():
            file = self._app.workspace.settings_file()
            if file is self._seen or not self._app.screen_stack:
                return
            self._seen, self.key_problems = file, ()
            self._app.theme = self._app.kept_theme()
            self._apply(settings(self._app.workspace).keys)
            self._app.screen.post_message(SettingsChanged())
            self._tell((*file.problems, *self._theme_problems(file)))
            if self.keys:
                self._check_keys(file)

    def _apply(self, keys: Mapping[str, str]) -> None:
        self.keys = dict(keys)
        self._app.set_keymap(self.keys)

    def _theme_problems(self, file: SettingsFile) -> Iterable[Problem]:
        return theme.problems(file, self._app.workspace.folders.settings)

    def _check_keys(self, file: SettingsFile) -> None:
        """In a thread, as it loads every screen there is."""
        self._app.run_worker(partial(self._find_faults, file), thread=True, group="keys", exclusive=True)

    def _find_faults(self, file: SettingsFile) -> None:
        from interview_coach.tui.keymap import problems  # loads all screens

        if found := problems(file, self._app.workspace.folders.settings):
            self._app.call_from_thread(self._leave_out, file, found)

    def _leave_out(self, file: SettingsFile, found: Mapping[str, Problem]) -> None:
        if file is self._seen:
            self._apply({name: key for name, key in file.stated[KEYS].items() if name not in found})
            self.key_problems = tuple(found.values())
            self._app.screen.post_message(SettingsChanged())
            self._tell(self.key_problems)

    def _tell(self, problems: Iterable[Problem]) -> None:
        if first := next(iter(problems), None):
            self._app.tell(one_line(f"{first}."), "warning")
