"""What the user switches on and off while practising, remembered from one question to the next."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from interview_coach.coaching.workspace import Workspace

_ON, _OFF = "on", "off"
_THEME = "theme"


class Preference(StrEnum):
    """One switch: `hints` are the underlines and counts while one types, `timer` is the clock of the typing."""

    HINTS = "hints"
    TIMER = "timer"


_AT_FIRST = {Preference.HINTS: _ON, Preference.TIMER: _OFF}


def theme(workspace: Workspace) -> str:
    """The name of the colours the user chose, empty before they do."""
    return workspace.journal.setting(_THEME) or ""


def keep_theme(workspace: Workspace, name: str) -> None:
    """Remembers the colours. Raises JournalError."""
    workspace.journal.keep_setting(_THEME, name)


def is_on(workspace: Workspace, preference: Preference) -> bool:
    """Whether it is switched on; until the user says otherwise hints are, and the timer is not."""
    return (workspace.journal.setting(preference.value) or _AT_FIRST[preference]) == _ON


def keep(workspace: Workspace, preference: Preference, on: bool) -> None:
    """Remembers the switch. Raises JournalError."""
    workspace.journal.keep_setting(preference.value, _ON if on else _OFF)
