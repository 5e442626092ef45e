"""A question or a page in a box before the screen that it belongs to."""

from __future__ import annotations

from typing import ClassVar, Generic, TypeVar

from textual.binding import Binding
from textual.screen import ModalScreen

from interview_coach.tui.leaving import Leaving

Result = TypeVar("Result")


class Dialog(Leaving, ModalScreen[Result], Generic[Result]):
    """A box that is answered or closed before anything else can be done. Subclasses compose what is in it."""

    BINDINGS: ClassVar = [
        Binding("question_mark,f1", "app.help", "Help", id="help", show=False, tooltip="Every key of this box"),
    ]
