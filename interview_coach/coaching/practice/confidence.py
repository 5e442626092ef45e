"""How sure the user feels, before and after practice and in real interviews: kept, and told as a trend."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum
from statistics import mean
from typing import TYPE_CHECKING

from interview_coach.coaching.configuration.preferences import settings
from interview_coach.confidence import Confidence, Moment, Occasion
from interview_coach.model import CoachError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from interview_coach.coaching.workspace import Workspace
    from interview_coach.rejection import Debrief

LEVELS = {1: "not at all", 2: "a little", 3: "somewhat", 4: "quite", 5: "very"}
"""How sure somebody feels, from the least to the most."""

LEAST = 5
"""Values below which no trend is told: of fewer, a single good or bad day makes one."""

WINDOW = 5
"""Values on each side of a trend at most: few enough to be recent."""

_STEP = 0.5  # of the scale: less than that between two means of five, one answer given differently can make


class LevelUnknown(CoachError):
    """How sure somebody feels is 1 to 5."""


class Course(StrEnum):
    """Where it goes, from the values before to the last ones."""

    RISING = "rising"
    STEADY = "steady"
    FALLING = "falling"


@dataclass(frozen=True, slots=True)
class Trend:
    """One value a practice or interview, the last said of it, the oldest first.

    `now` and `before` are means (1 to 5) of the last ones and of those before them. Both are None, and no course is
    told, while there are fewer than `LEAST`. `lift` is by how much practice changed it on average, from before to
    after, None while fewer than `LEAST` were said around the same practice.
    """

    values: tuple[Confidence, ...]
    now: float | None
    before: float | None
    lift: float | None

    @property
    def course(self) -> Course | None:
        """Where it goes, None while that can't be told."""
        if self.now is None or self.before is None:
            return None
        if abs(self.now - self.before) < _STEP:
            return Course.STEADY
        return Course.RISING if self.now > self.before else Course.FALLING


def is_asked(workspace: Workspace) -> bool:
    """Whether the user wants to be asked."""
    return settings(workspace).confidence


def note(workspace: Workspace, level: int, moment: Moment, of: str, now: datetime, occasion: Occasion) -> Confidence:
    """Keeps how sure the user feels; said again of the same moment, it takes the place of the first.

    `of` names the practice: before and after with the same one belong together. Raises LevelUnknown, JournalError.
    """
    if level not in LEVELS:
        raise LevelUnknown("How sure you feel is a number from 1 (not at all) to 5 (very).")
    said = Confidence(now, level, occasion, moment, of)
    workspace.journal.keep_confidence(said)
    return said


def todays_drill(now: datetime) -> str:
    """The name of the drill on the local day of `now`."""
    return now.date().isoformat()


def is_said(workspace: Workspace, moment: Moment, of: str, occasion: Occasion) -> bool:
    """Whether it is known already of this moment."""
    return any(
        (each.moment, each.of, each.occasion) == (moment, of, occasion) for each in workspace.journal.confidences()
    )


def confidences(workspace: Workspace) -> tuple[Confidence, ...]:
    """All that was said, the oldest first; what debriefs say of real interviews is among it, with their ids."""
    felt = [_of_interview(debrief) for debrief in workspace.journal.debriefs() if debrief.confidence]
    return tuple(sorted((*workspace.journal.confidences(), *felt), key=lambda each: each.at))


def trend(workspace: Workspace) -> Trend:
    """Where confidence goes: the last values beside as many before them, at most `WINDOW` each."""
    said = confidences(workspace)
    values = tuple({(each.occasion, each.of): each for each in said}.values())
    levels = [each.level for each in values]
    size = min(WINDOW, len(levels) // 2)
    lifts = _lifts(said)
    enough = len(levels) >= LEAST
    return Trend(
        values,
        now=mean(levels[-size:]) if enough else None,
        before=mean(levels[-2 * size : -size]) if enough else None,
        lift=mean(lifts) if len(lifts) >= LEAST else None,
    )


def _of_interview(debrief: Debrief) -> Confidence:
    """Felt on the day of the interview, as far as it is known."""
    day = debrief.interviewed_on or debrief.rejected_on
    at = datetime.combine(day, time(), debrief.created_at.tzinfo) if day else debrief.created_at
    return Confidence(at, debrief.confidence or 0, Occasion.INTERVIEW, Moment.AFTER, debrief.id)


def _lifts(values: Sequence[Confidence]) -> list[int]:
    """By how much it changed around each practice of which both moments are known."""
    before = {(each.occasion, each.of): each.level for each in values if each.moment is Moment.BEFORE}
    return [
        each.level - before[each.occasion, each.of]
        for each in values
        if each.moment is Moment.AFTER and (each.occasion, each.of) in before
    ]
