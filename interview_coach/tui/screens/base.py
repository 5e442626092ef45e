"""What every screen has: the frame, the workspace, the clock, and one way to say something."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar, cast

from textual.screen import Screen

from interview_coach.coaching.configuration.preferences import settings
from interview_coach.model import CoachError
from interview_coach.tui.bindings import with_keys
from interview_coach.tui.leaving import Leaving
from interview_coach.tui.widgets.frame import KeyLine, TabLine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from contextlib import AbstractContextManager
    from datetime import datetime

    from textual.app import ComposeResult
    from textual.notifications import SeverityLevel
    from textual.widget import Widget

    from interview_coach.coaching.workspace import Workspace
    from interview_coach.tui.app import CoachApp

Result = TypeVar("Result")

_FLASH = 0.1  # seconds, in which the next screen is there


class CoachScreen(Leaving, Screen[Result], Generic[Result]):
    """A screen that fills the terminal. Subclasses give `compose_body`; `TAB` names the tab that is lit."""

    TAB: ClassVar[str] = ""
    WORDS: ClassVar[tuple[tuple[str, str], ...]] = ()
    """Words the screen uses, each with what it means, for help."""

    @property
    def coach(self) -> CoachApp:
        """The app, with the ways to all other screens."""
        return cast("CoachApp", self.app)

    @property
    def workspace(self) -> Workspace:
        return self.coach.workspace

    @property
    def calm(self) -> bool:
        """Whether low anxiety is on: no scores, counts or clocks."""
        with suppress(CoachError):  # told by whatever else reads the journal
            return settings(self.workspace).low_anxiety
        return False

    def now(self) -> datetime:
        """The local time (aware)."""
        return self.coach.clock()

    def tell(self, sentence: str, severity: SeverityLevel = "information") -> None:
        """Shows a sentence for a while, long enough to be read, and goes on."""
        self.coach.tell(sentence, severity)

    def with_keys(self, sentence: str) -> str:
        """The sentence with the key that counts now in place of each `{id of a binding}`."""
        return with_keys(self.app, sentence)

    def telling(self) -> AbstractContextManager[None]:
        """Inside, a CoachError becomes a notice, and what follows the error in the block is left out."""
        return self.coach.telling()

    def save_as(self, text: str, name: str, then: Callable[[], object] = lambda: None) -> None:
        """Asks for the file to save a text in, which is called `name` unless the user says otherwise."""
        from interview_coach.tui.screens.save_as import SaveAsScreen  # not before somebody saves

        def saved(path: str | None) -> None:
            if path:
                then()
                self.tell(f"Saved as {path}")

        self.app.push_screen(SaveAsScreen(text, name), saved)

    def give_way(self, result: Result) -> None:
        """Leaves with a result that another screen follows on; what lies below does not flash up in between."""
        self.app.delay_update(_FLASH)
        self.dismiss(result)

    def keep_typed(self) -> None:
        """Saves what has been typed, before the screen goes for whatever reason. Screens one types in override it."""

    def unsaved(self) -> bool:
        """Whether words would be lost if the screen went unasked."""
        return False

    def compose(self) -> ComposeResult:
        yield TabLine(self.TAB)
        yield from self.compose_body()
        yield KeyLine()

    def compose_body(self) -> Iterable[Widget]:
        """The widgets between the two lines of the frame."""
        return ()
