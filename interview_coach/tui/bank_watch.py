"""The user's bank files while the app is open: read a portion between two keys, and again when they are saved."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

from interview_coach.coaching.wording import counted

if TYPE_CHECKING:
    from collections.abc import Collection

    from interview_coach.banks import Library
    from interview_coach.model import Problem
    from interview_coach.tui.app import CoachApp

PORTION = 250_000
"""Bytes of bank files that are read at once: about a hundred questions with samples, 50 ms."""

_LOOK_EVERY = 1.0  # seconds; looking costs one stat a file
_BREATH = 0.02  # seconds for keys and drawing between two portions


class BanksChanged(Message):
    """Sent to the screen in front when questions came, went or changed, in the app or in another program."""


class BankWatch:
    """Keeps the workspace's library up to date, says what is wrong with a file that was saved just now.

    `seen` is the library as it was last taken in, None until the first is whole.
    """

    def __init__(self, app: CoachApp) -> None:
        self._app = app
        self.seen: Library | None = None
        app.workspace.portion = PORTION

    def look(self) -> None:
        """Reads what changed, or the next portion of it, and comes back for more."""
        if not self._app.screen_stack:
            return  # the app is on its way out
        library = self._app.workspace.read_on()
        self._app.reading = f"reading {counted(library.unread, 'bank')}" if library.unread else ""
        if not library.unread:
            self._take_in(library)
        self._app.set_timer(_BREATH if library.unread else _LOOK_EVERY, self.look)

    def _take_in(self, library: Library) -> None:
        before, self.seen = self.seen, library
        if before is library:
            return
        self._app.screen.post_message(BanksChanged())
        if new := _new_problems(before, library):
            self._app.tell(_told(new), "warning")


def _new_problems(before: Library | None, now: Library) -> list[Problem]:
    """Those that came up while the app was open; the ones of its start are told on Today."""
    known: Collection[Problem] = before.problems if before else now.problems
    return [problem for problem in now.problems if problem not in known]


def _told(new: list[Problem]) -> str:
    """What is wrong with a file that was saved just now."""
    place = replace(new[0], path=Path(new[0].path).name).place
    more = (problem.message[:1].upper() + problem.message[1:] for problem in new[1:2])
    return ". ".join([f"{place}: {new[0].message}", *more]) + "."
