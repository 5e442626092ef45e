"""Key demands found in a job description, each with its line, to be ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from interview_coach.tui.screens.dialog import Dialog
from interview_coach.tui.text import QUIET, line
from interview_coach.tui.widgets.chooser import Chooser
from interview_coach.tui.widgets.frame import KeyLine

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from textual.app import ComposeResult

    from interview_coach.scoring.job_adverts.adverts import ProposedDemand


class Proposal(Static):
    """One demand with its tick and the line it was found in."""

    def __init__(self, demand: ProposedDemand, *, ticked: bool) -> None:
        self.demand = demand
        self.ticked = ticked
        super().__init__(self._content())

    def tick(self, ticked: bool) -> None:
        self.ticked = ticked
        self.update(self._content())

    def _content(self) -> Content:
        sign = "[✓] " if self.ticked else "[ ] "
        source = line(f"line {self.demand.number}: {self.demand.line}", QUIET)
        return Content.assemble(sign, line(self.demand.text, "$foreground"), "\n", source)


class ProposalsScreen(Dialog[tuple[str, ...]]):
    """Gives the ticked demands, or None when it was left. Those that are `known` already start without a tick."""

    CSS_PATH = "dialog.tcss"
    BINDINGS: ClassVar = [
        Binding("enter", "take", "Take the ticked", id="proposals.take", tooltip="Add them to the key demands"),
        Binding("space", "tick", "Tick", id="proposals.tick", tooltip="This one, or not"),
        Binding("a", "tick_all", "All or none", id="proposals.all", tooltip="Tick all of them, or none"),
        Binding("escape", "dismiss", "Back", id="proposals.back", tooltip="Change nothing"),
    ]

    def __init__(self, demands: Sequence[ProposedDemand], known: Container[str] = ()) -> None:
        super().__init__()
        self._proposals = [Proposal(demand, ticked=demand.text not in known) for demand in demands]

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(Content.styled("Which of these are key demands of the job?", "bold"), classes="title")
            yield Chooser(self._proposals)
            yield KeyLine()

    def on_chooser_taken(self) -> None:
        """A second click on one ticks it."""
        self.action_tick()

    def action_tick(self) -> None:
        chosen = self._proposals[self.query_one(Chooser).chosen]
        chosen.tick(not chosen.ticked)

    def action_tick_all(self) -> None:
        ticked = not all(proposal.ticked for proposal in self._proposals)
        for proposal in self._proposals:
            proposal.tick(ticked)

    def action_take(self) -> None:
        self.dismiss(tuple(proposal.demand.text for proposal in self._proposals if proposal.ticked))
