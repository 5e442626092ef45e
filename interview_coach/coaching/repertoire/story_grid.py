"""Stories against what interviewers ask for: the four reasons, and the key demands of the active role."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_coach.coaching.calm import quiet_sign
from interview_coach.coaching.configuration.preferences import settings
from interview_coach.coaching.jobs.targets import active_role
from interview_coach.coaching.repertoire.stories import stories
from interview_coach.model import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable

    from interview_coach.coaching.workspace import Workspace
    from interview_coach.story import Story


@dataclass(frozen=True, slots=True)
class Row:
    """One reason or key demand, and the stories that serve it; a hole where none does. `calm` if that is no fault."""

    name: str
    is_demand: bool
    stories: tuple[Story, ...]
    calm: bool = False

    @property
    def sign(self) -> str:
        """How a hole is told at a glance; in low anxiety it points onward."""
        sign = "✓" if self.stories else "✗"
        return quiet_sign(sign) if self.calm else sign


@dataclass(frozen=True, slots=True)
class Grid:
    """All stories in the order they were kept, and a row for each reason and each key demand of the active role."""

    stories: tuple[Story, ...]
    rows: tuple[Row, ...]

    @property
    def holes(self) -> tuple[str, ...]:
        """What no story serves."""
        return tuple(row.name for row in self.rows if not row.stories)


def grid(workspace: Workspace) -> Grid:
    """The stories as they are kept now. Raises JournalError."""
    kept, role, calm = stories(workspace), active_role(workspace), settings(workspace).low_anxiety
    reasons = [Row(reason, False, tuple(each for each in kept if reason in each.reasons), calm) for reason in Reason]
    demands = [Row(demand, True, serving(kept, demand), calm) for demand in (role.key_demands if role else ())]
    return Grid(kept, (*reasons, *demands))


def serving(kept: Iterable[Story], demand: str) -> tuple[Story, ...]:
    """The stories that serve a key demand, however its letters and spaces are written."""
    wanted = _folded(demand)
    return tuple(story for story in kept if wanted in map(_folded, story.demands))


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
