"""Rehearse aloud: the cue card of an answer, a clock, and at the end how it went."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from interview_coach.coaching.practice.cue_card import HOW_TO, NO_CARD, cue_card
from interview_coach.coaching.practice.own_rating import may_be_rated
from interview_coach.coaching.practice.schedule import Rating
from interview_coach.tui.screens.base import CoachScreen
from interview_coach.tui.screens.rate import RateScreen
from interview_coach.tui.text import QUIET, line
from interview_coach.tui.widgets.beside import Beside
from interview_coach.tui.widgets.clock import aloud

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from textual.widget import Widget

    from interview_coach.coaching.configuration.settings import Settings
    from interview_coach.coaching.practice.cue_card import Cue
    from interview_coach.model import Attempt


class RehearseScreen(CoachScreen[Rating | None]):
    """Gives how the user rated what they said, None where they didn't or where it would set no day."""

    CSS_PATH = "rehearse.tcss"
    BINDINGS: ClassVar = [
        Binding(
            "space",
            "start",
            "Start or stop",
            id="rehearse.start",
            tooltip="The clock: it stops where it is, then begins anew",
        ),
        Binding("f3", "clock", "Clock", id="rehearse.clock", tooltip="The clock, shown or hidden"),
        Binding("enter", "done", "Done", id="rehearse.done", tooltip="Say how it went: when the question comes back"),
        Binding("escape", "dismiss", "Back", id="rehearse.back", tooltip="Back to the feedback"),
    ]

    def __init__(self, attempt: Attempt, chosen: Settings) -> None:
        super().__init__()
        self._attempt = attempt
        self._calm = chosen.low_anxiety
        self._clock = not self._calm
        self._began: datetime | None = None
        self._stopped: datetime | None = None

    def compose_body(self) -> Iterable[Widget]:
        yield Beside(line(self._attempt.question.text, "bold $foreground"))
        with VerticalScroll(id="card"):
            cues = cue_card(self._attempt)
            yield Static(Content.styled(HOW_TO if cues else NO_CARD, QUIET), classes="how-to")
            yield from map(_cue, cues)

    def on_mount(self) -> None:
        self.query_one("#card").focus()
        self.set_interval(1, self._tick)
        self._tick()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return not self._calm or action not in ("start", "clock")

    def action_start(self) -> None:
        if self._began and not self._stopped:
            self._stopped = self.now()
        else:
            self._began, self._stopped = self.now(), None
        self._clock = True
        self._tick()

    def action_clock(self) -> None:
        self._clock = not self._clock
        self._tick()

    def action_done(self) -> None:
        if may_be_rated(self.workspace, self._attempt):
            self.app.push_screen(RateScreen(), self._rated)
        else:
            self.dismiss(None)

    def _rated(self, rated: Rating | None) -> None:
        if rated:  # what is told before the feedback is back in front would go with this screen
            self.call_after_refresh(self._leave, rated)

    def _leave(self, rated: Rating) -> None:
        self.dismiss(rated)

    def _tick(self) -> None:
        until = self._stopped or self.now()
        seconds = int((until - self._began).total_seconds()) if self._began else 0
        told = aloud(seconds, self._attempt.question.time_limit) if self._clock else Content("")
        self.query_one(Beside).update_right(told)


def _cue(cue: Cue) -> Static:
    said = Content("\n").join(line(words, "bold $foreground") for words in cue.words)
    return Static(Content.assemble((cue.section.capitalize(), "$accent"), "\n", said), classes="cue")
