"""A question or a page in a box before the screen that it belongs to."""

from __future__ import annotations

from typing import Generic, TypeVar

from textual.screen import ModalScreen

from interview_coach.tui.leaving import Leaving

Result = TypeVar("Result")


class Dialog(Leaving, ModalScreen[Result], Generic[Result]):
    """A box that is answered or closed before anything else can be done. Subclasses compose what is in it."""
