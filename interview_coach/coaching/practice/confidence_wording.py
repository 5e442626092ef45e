"""What is asked and told of confidence, in the same words on screens and in plain lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.coaching.configuration.preferences import settings
from interview_coach.coaching.practice.confidence import LEAST, LEVELS, Course, trend
from interview_coach.coaching.wording import counted, date_and_year
from interview_coach.confidence import Moment, Occasion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from interview_coach.coaching.practice.confidence import Trend
    from interview_coach.coaching.workspace import Workspace
    from interview_coach.confidence import Confidence

QUESTIONS = {
    Moment.BEFORE: "How sure do you feel, before you begin?",
    Moment.AFTER: "How sure do you feel now?",
}
_COURSES = {
    Course.RISING: "You feel surer than before",
    Course.STEADY: "You feel about as sure as before",
    Course.FALLING: "You feel less sure than before",
}
_NONE = "Nothing is said yet of how sure you feel. Settings can have it asked, before and after practice."


def occasion_told(said: Confidence) -> str:
    """`before a mock interview`; a real interview is marked as such."""
    if said.occasion is Occasion.INTERVIEW:
        return "in a real interview (debrief)"
    return f"{said.moment} {'a mock interview' if said.occasion is Occasion.MOCK else 'the drill'}"


def confidence_told(said: Confidence, *, calm: bool) -> str:
    """`22 Nov 2026  4 quite  before the drill`; in low anxiety without the number."""
    level = LEVELS[said.level] if calm else f"{said.level} {LEVELS[said.level]}"
    return f"{date_and_year(said.at.date()):<11}  {level:<12}  {occasion_told(said)}"


def trend_told(found: Trend, *, calm: bool) -> Iterator[str]:
    """The trend in sentences, in low anxiety without numbers; below the least number of values, that none is told."""
    if found.course is None:
        yield _too_few(len(found.values), calm=calm)
        return
    means = "" if calm else f": {found.now:.1f} of late, {found.before:.1f} earlier, of 5"
    yield f"{_COURSES[found.course]}{means}."
    if found.lift is not None:
        yield _lift_told(found.lift, calm=calm)


def trend_line(workspace: Workspace) -> str:
    """The trend in one sentence for Today; empty where the user is not asked, or none can be told."""
    chosen = settings(workspace)
    found = trend(workspace) if chosen.confidence else None
    return next(trend_told(found, calm=chosen.low_anxiety)) if found and found.course else ""


def _too_few(count: int, *, calm: bool) -> str:
    if not count:
        return _NONE
    if calm:
        return "A trend is told once there is more to go by."
    return f"{counted(count, 'value')} so far; a trend is told from {LEAST} on."


def _lift_told(lift: float, *, calm: bool) -> str:
    if not lift:
        return "Practice leaves it as it was."
    by = "" if calm else f" by {abs(lift):.1f} on average"
    return f"Practice {'raises' if lift > 0 else 'lowers'} it{by}."
