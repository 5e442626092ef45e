"""What the user switches on and off while practising, remembered from one question to the next."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from interview_coach.coaching.workspace import Workspace

_OFF = "off"


class Preference(StrEnum):
    """One switch: `hints` are the underlines and counts while one types, `timer` is the time left to speak."""

    HINTS = "hints"
    TIMER = "timer"


def is_on(workspace: Workspace, preference: Preference) -> bool:
    """Whether it is switched on; everything is until the user says otherwise."""
    return workspace.journal.setting(preference.value) != _OFF


def keep(workspace: Workspace, preference: Preference, on: bool) -> None:
    """Remembers the switch. Raises JournalError."""
    workspace.journal.keep_setting(preference.value, "on" if on else _OFF)
