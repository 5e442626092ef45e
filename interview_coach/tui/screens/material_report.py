"""What a hiring manager would take from a CV, a letter or a profile: the text marked up, and what to change."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.content import Content

from interview_coach.tui.screens.base import CoachScreen
from interview_coach.tui.text import QUIET, line
from interview_coach.tui.widgets.beside import Beside
from interview_coach.tui.widgets.frame import KeyLine
from interview_coach.tui.widgets.marked_up import MarkedUp
from interview_coach.tui.widgets.parts import Parts

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from interview_coach.coaching.jobs.materials import Material
    from interview_coach.model import Role


class Next(Enum):
    """What to do after reading it."""

    AGAIN = "again"


class MaterialReport(CoachScreen[Next | None]):
    """Gives what to do next, None for going back."""

    WORDS = (
        ("own deeds", "what you say that you did yourself"),
        ("figures", "results and amounts that tell how much it was"),
        ("rule", "What a mark goes by; you can read it."),
    )
    CSS_PATH = ["material_report.tcss", "marked_up.tcss"]
    HORIZONTAL_BREAKPOINTS = [
        (0, "-stacked"),
        (80, "-side-by-side"),
    ]
    BINDINGS: ClassVar = [
        Binding("r", "again", "Read again", id="report.again", tooltip="The text as it is by now"),
        Binding("t", "turn", "Other type", id="report.type", tooltip="Read as a CV, a letter, a profile"),
        Binding("escape", "dismiss", "Back", id="report.back", tooltip="Back to the text"),
    ]

    def __init__(self, checked: Material, role: Role | None = None) -> None:
        super().__init__()
        self._checked = checked
        self._role = role

    def compose(self) -> ComposeResult:
        from interview_coach.coaching.jobs.materials import demand_lines, facts, headline, quiet  # brings scoring

        calm, told = self.calm, headline(self._checked.reading, calm=self.calm)
        reading = quiet(self._checked).reading if calm else self._checked.reading
        demands = (line(f"{sign} {said}", QUIET) for sign, said in demand_lines(reading.demands, calm=calm))
        counted = Content("") if calm else Content.styled(facts(reading), QUIET)
        yield Beside(line(self._checked.name or "Pasted text", QUIET), counted)
        yield Parts([Content.styled(told, "bold $foreground"), *demands])
        yield MarkedUp(self._checked.text, reading.strengths, reading.findings)
        yield KeyLine()

    def action_again(self) -> None:
        self.give_way(Next.AGAIN)

    async def action_turn(self) -> None:
        """Reads the text as the next type, for when the guess is wrong."""
        from interview_coach.coaching.jobs.materials import check_text
        from interview_coach.scoring.materials import MaterialKind

        kinds = list(MaterialKind)
        other = kinds[(kinds.index(self._checked.reading.kind) + 1) % len(kinds)]
        with self.telling():
            self._checked = check_text(self._checked.text, self._role, other, self._checked.name)
            await self.recompose()
