"""A form that is kept when its user says so, and left without it at the second press."""

from __future__ import annotations

from typing import ClassVar, Generic, TypeVar

from interview_coach.tui.screens.base import CoachScreen

Result = TypeVar("Result")


class SavedForm(CoachScreen["Result | None"], Generic[Result]):
    """Gives what was kept, or None when it was left. A form says what is `unsaved`."""

    NOT_SAVED: ClassVar[str]
    """What is told at the first press: that it is not kept yet, and how to leave all the same."""

    _leaving = False

    def action_leave(self) -> None:
        """Leaves at once when nothing was typed, else at the second press: words are not lost by one key."""
        if self._leaving or not self.unsaved():
            self.dismiss(None)
            return
        self._leaving = True
        self.tell(self.with_keys(self.NOT_SAVED), "warning")
