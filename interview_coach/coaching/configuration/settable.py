"""What may be set: the name of each setting, what it is for, and which values it can have."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from interview_coach.coaching.configuration.settings import DEFAULTS, KEYS
from interview_coach.model import CoachError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from interview_coach.coaching.configuration.settings import Settings

_KEY = (
    r"(?:(?:ctrl|shift|alt|super|hyper|meta)\+)*"
    r"(?:[^\s,+]|[a-z]+(?:_[a-z]+)+|f(?:[1-9]|1\d|2[0-4])|enter|escape|tab|space|backspace|delete|insert|home|end|"
    r"pageup|pagedown|up|down|left|right|comma|plus|minus|slash|backslash|colon|semicolon|at|tilde|underscore|asterisk)"
)
_SWITCH = {"on": True, "yes": True, "true": True, "off": False, "no": False, "false": False}
_LONGEST_WORD = 60


class SettingUnknown(CoachError):
    """There is no setting of this name."""


class SettingRefused(CoachError):
    """The value is none that this setting can have; the sentence says which it can."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One of them: the sentence that explains it, and for a number the least and the most it may be."""

    name: str
    title: str
    sentence: str
    least: int = 0
    most: int = 0

    @property
    def default(self) -> Any:
        return getattr(DEFAULTS, self.name)

    def checked(self, value: object) -> Any:
        """The value, if the setting can have it. Raises SettingRefused."""
        if isinstance(self.default, bool):
            return self._switch(value)
        if isinstance(self.default, int):
            return self._number(value)
        if isinstance(value, str) and value == value.strip() and value.isprintable() and len(value) <= _LONGEST_WORD:
            return value or self.default
        raise SettingRefused(f"{self.name} is one word")

    def _switch(self, value: object) -> bool:
        if isinstance(value, bool):
            return value
        if isinstance(value, str) and value.casefold() in _SWITCH:
            return _SWITCH[value.casefold()]
        raise SettingRefused(f"{self.name} is on or off")

    def _number(self, value: object) -> int:
        if isinstance(value, str) and value.isdecimal() and len(value) <= len(str(self.most)):
            value = int(value)
        if isinstance(value, int) and not isinstance(value, bool) and self.least <= value <= self.most:
            return value
        raise SettingRefused(f"{self.name} is a whole number from {self.least} to {self.most}")


SETTINGS = (
    Setting("weekly_goal", "Weekly goal", "Days a week that you want to practise.", 1, 7),
    Setting("session_minutes", "Session", "Minutes that a day's practice takes.", 5, 120),
    Setting("session_questions", "Questions", "Questions in a session; with 0 as many as fit the minutes.", 0, 20),
    Setting("new_questions_a_day", "New questions", "New questions a day at most, beside those that come back.", 0, 20),
    Setting("timer", "Timer", "A clock of how long you have been typing."),
    Setting("hints", "Hints", "Underlines and counts while you type."),
    Setting("earlier_answer", "Earlier answer", "Your earlier answer beside the page when you retry a question."),
    Setting("low_anxiety", "Low anxiety", "No scores, counts or clocks anywhere: only what to do next."),
    Setting("confidence", "Confidence", "Ask how sure you feel, before and after practice; it can be skipped."),
    Setting("spoken_words_a_minute", "Speaking rate", "Words you speak a minute, for how long an answer is.", 60, 260),
    Setting("theme", "Theme", "The colours, by name; empty for the usual ones."),
)
"""In the order of the file and the screen; other keys (`KEYS`) stand apart, for their names are the screens' own."""
_BY_NAME = {setting.name: setting for setting in SETTINGS}


def setting_named(name: str) -> Setting:
    """The setting of this name. Raises SettingUnknown, with the names there are."""
    if setting := _BY_NAME.get(name):
        return setting
    raise SettingUnknown(f"There is no setting {name}. There are {', '.join(_BY_NAME)} and {KEYS}.ID.")


def checked_keys(value: object) -> str:
    """Keys as Textual names them, separated by commas, if they can be pressed. Raises SettingRefused."""
    keys = [key.strip() for key in value.split(",")] if isinstance(value, str) else []
    for key in keys:
        if not re.fullmatch(_KEY, key):
            raise SettingRefused(f"{key or 'nothing'} is no key; write one as x, f5, enter or ctrl+x")
    if not keys:
        raise SettingRefused("a key is text; write one as x, f5, enter or ctrl+x, and a digit in quotes")
    return ",".join(keys)


def checked_as_typed(name: str, typed: object) -> Any:
    """The value for the setting of this name or, for `keys.ID`, the keys; empty ones are the usual again.

    Raises SettingUnknown, or SettingRefused with a whole sentence.
    """
    try:
        if name.startswith(f"{KEYS}."):
            return checked_keys(typed) if typed else ""
        return setting_named(name).checked(typed)
    except SettingRefused as error:
        raise SettingRefused(f"{error}.") from error


def shown_value(value: object) -> str:
    """A value as it is written in the file and on the command line."""
    if isinstance(value, bool):
        return "on" if value else "off"
    return str(value)


def listed(settings: Settings) -> Iterator[tuple[Setting, str]]:
    """Each setting with its value as it is written."""
    return ((setting, shown_value(getattr(settings, setting.name))) for setting in SETTINGS)
