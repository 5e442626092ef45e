"""Settings: all that can be set, each with its sentence, changed where it stands and kept at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from interview_coach.coaching.configuration.preferences import keep, settings
from interview_coach.coaching.configuration.settable import SETTINGS, shown_value
from interview_coach.tui.errands import backups
from interview_coach.tui.screens.base import CoachScreen
from interview_coach.tui.text import QUIET, line
from interview_coach.tui.widgets.beside import Beside
from interview_coach.tui.widgets.chooser import Chooser

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from interview_coach.coaching.configuration.settable import Setting

_STEPS = {"session_minutes": 5, "spoken_words_a_minute": 5}
_BEYOND = (
    ("Backups", "Copies of all your answers: {settings.keys} shows them, to check or restore one."),
    ("Keys", "Another key for anything that screens do: {settings.keys} shows them all."),
)


class SettingsScreen(CoachScreen[None]):
    """The settings as they stand; each change is in the file before the next key."""

    TAB = "Today"
    CSS_PATH = "settings.tcss"
    BINDINGS: ClassVar = [
        Binding(
            "minus,left",
            "change(-1)",
            "Change",
            id="settings.less",
            key_display="←→",
            tooltip="Less or more, off or on",
        ),
        Binding("plus,right", "change(1)", "More", id="settings.more", show=False, system=True, tooltip="More, or on"),
        Binding("backspace", "usual", "As at first", id="settings.usual", tooltip="What it was before you set it"),
        Binding("enter", "take", "Open", id="settings.keys", tooltip="Switch, or show the keys or the backups"),
        Binding("escape", "dismiss", "Back", id="settings.back", tooltip="Everything is kept"),
    ]

    def compose_body(self) -> Iterable[Widget]:
        yield Static(line(str(self.workspace.folders.settings), QUIET), id="settings-file")
        yield Static(id="settings-problems")
        yield Chooser([*(Beside(Content("")) for _ in SETTINGS), *map(self._beyond, _BEYOND)], id="settings-list")

    def on_mount(self) -> None:
        self._show()
        self.query_one(Chooser).focus()

    def on_screen_resume(self) -> None:
        self._show()

    def on_settings_changed(self) -> None:
        self._show()

    def action_change(self, by: int) -> None:
        if setting := self._chosen:
            with self.telling():
                self._keep(setting, self._next(setting, by))

    def action_usual(self) -> None:
        if setting := self._chosen:
            with self.telling():
                self._keep(setting, setting.default)

    def action_take(self) -> None:
        self.query_one(Chooser).take()

    def on_chooser_taken(self) -> None:
        setting = self._chosen
        if setting is None:
            self._open_beyond(self.query_one(Chooser).chosen - len(SETTINGS))
        elif isinstance(setting.default, bool):
            self.action_change(0)

    def _open_beyond(self, number: int) -> None:
        if number == 0:
            backups(self.coach)
            return
        from interview_coach.tui.screens.keys import KeysScreen  # loads every screen there is

        self.app.push_screen(KeysScreen())

    @property
    def _chosen(self) -> Setting | None:
        """The setting under the bar, None for what lies beyond them."""
        index = self.query_one(Chooser).chosen
        return SETTINGS[index] if index < len(SETTINGS) else None

    def _next(self, setting: Setting, by: int) -> object:
        now = getattr(settings(self.workspace), setting.name)
        if isinstance(now, bool):
            return by > 0 if by else not now
        if isinstance(now, int):
            return max(setting.least, min(now + by * _STEPS.get(setting.name, 1), setting.most))
        names = sorted(self.app.available_themes)
        return names[(names.index(self.app.theme) + by) % len(names)]

    def _keep(self, setting: Setting, value: object) -> None:
        keep(self.workspace, setting.name, value)
        self.coach.settings_watch.look()
        self._show()

    def _show(self) -> None:
        with self.telling():
            now = settings(self.workspace)
            problems = (*self.workspace.settings_file().problems, *self.coach.settings_watch.key_problems)
            told = self.query_one("#settings-problems", Static)
            told.update(Content("\n").join(line(f"! {problem}.", "$warning") for problem in problems))
            told.display = bool(problems)
            for entry, setting in zip(self.query(".entry").results(Beside), SETTINGS, strict=False):
                value = shown_value(getattr(now, setting.name))
                entry.update(
                    Content.styled(setting.title, "bold"),
                    line(value, "$accent"),
                    Content.styled(setting.sentence, QUIET),
                )

    def _beyond(self, entry: tuple[str, str]) -> Beside:
        title, sentence = entry
        return Beside(Content.styled(title, "bold"), below=Content.styled(self.with_keys(sentence), QUIET))
