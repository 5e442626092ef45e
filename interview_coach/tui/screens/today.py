"""Today: what is due and why, the week so far, and one key to start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Static

from interview_coach.tui.screens.base import CoachScreen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget


class TodayScreen(CoachScreen[None]):
    TAB = "Today"

    def compose_body(self) -> Iterable[Widget]:
        yield Static()
