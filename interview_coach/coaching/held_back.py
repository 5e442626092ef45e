"""What keeps an answer from being solid although nothing in it speaks for a no."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.model import BAND_FLOORS, Band

if TYPE_CHECKING:
    from interview_coach.model import Assessment

_TOO_LITTLE = "too little is told for more"
_LEAST = 1.0  # points; what costs less may be rounding
_NAMED = 2  # lines; the explanation has all of them


def held_back(assessment: Assessment) -> str:
    """`points lost: habits, claims about yourself` where these are all that is missing, else that too little is told.

    Empty where the answer is solid, where a flagged reason says why it is not, and where no points are kept.
    """
    overall, solid = assessment.overall, BAND_FLOORS[Band.SOLID]
    if overall is None or overall >= solid or assessment.flagged or not assessment.points:
        return ""
    costly = sorted((point for point in assessment.points if point.value <= -_LEAST), key=lambda point: point.value)
    if overall - sum(point.value for point in costly) < solid:
        return _TOO_LITTLE
    return f"points lost: {', '.join(point.name for point in costly[:_NAMED])}"
