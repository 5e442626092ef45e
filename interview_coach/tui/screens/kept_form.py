"""A form whose fields are saved as they are typed, so that leaving loses nothing that can be kept."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from interview_coach.model import CoachError
from interview_coach.tui.screens.base import CoachScreen
from interview_coach.tui.widgets.autosave import Autosave
from interview_coach.tui.widgets.strip import SAVED, UNSAVED

if TYPE_CHECKING:
    from collections.abc import Iterable

Result = TypeVar("Result")
Typed = TypeVar("Typed")


class KeptForm(CoachScreen[Result], Generic[Result, Typed]):
    """Gives what was kept. A form says how it is read and kept, and what keeps it from being."""

    AGAIN: ClassVar[str]
    """How to leave what can't be kept."""

    def __init__(self, typed: Typed) -> None:
        super().__init__()
        self._typed = typed
        self._leaving: Typed | None = None
        self._autosave: Autosave[Typed] = Autosave(self._keep)

    def on_input_changed(self) -> None:
        self._take_note()

    def on_text_area_changed(self) -> None:
        self._take_note()

    def on_checkbox_changed(self) -> None:
        self._take_note()

    def on_one_of_changed(self) -> None:
        self._take_note()

    def on_autosave_kept(self) -> None:
        self._show(SAVED)

    def on_autosave_refused(self, refused: Autosave.Refused) -> None:
        self._show(UNSAVED, refused.sentence)

    def action_done(self) -> None:
        """Leaves; at the second press where something typed can't be kept, which is said at the first."""
        self._take_note()  # the key may come before the news of the last letters
        if self._leaving != self._typed and (trouble := self._trouble()):
            self._leaving = self._typed
            self.tell(f"{trouble} {self.with_keys(self.AGAIN)}", "warning")
            return
        self.dismiss(self._result())

    def keep_typed(self) -> None:
        try:
            self._autosave.flush()
        except CoachError as error:
            words = "\n\n".join(filter(None, self._texts()))
            self.coach.parting_words.append(f"{error}\nThis is what you had typed:\n\n{words}\n")

    def on_unmount(self) -> None:
        self.keep_typed()

    def _take_note(self) -> None:
        form = self._form()
        if form == self._typed:
            return
        self._typed = form
        if self._is_kept(form):
            self._show(UNSAVED)
            self._autosave.changed(form)
        else:
            self._show_unkept()

    @abstractmethod
    def _form(self) -> Typed:
        """What the fields hold now."""

    @abstractmethod
    def _is_kept(self, form: Typed) -> bool:
        """Whether there is enough in it to be saved."""

    @abstractmethod
    def _keep(self, form: Typed) -> None:
        """Saves the form. Called by one thread at a time."""

    @abstractmethod
    def _trouble(self) -> str:
        """What keeps some of what was typed from being kept; empty when nothing does."""

    @abstractmethod
    def _result(self) -> Result:
        """What was kept."""

    @abstractmethod
    def _texts(self) -> Iterable[str]:
        """All that was typed, for the words the app takes leave with when it can't be saved."""

    @abstractmethod
    def _show(self, state: str, trouble: str = "") -> None:
        """Tells whether all is saved, or why not."""

    @abstractmethod
    def _show_unkept(self) -> None:
        """Tells what is still wanted before anything is saved."""
