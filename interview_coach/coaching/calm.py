"""Low-anxiety mode: an assessment without scores, verdicts and faults, told as what to do next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from interview_coach.model import Severity

if TYPE_CHECKING:
    from interview_coach.model import Assessment, Finding

_KEPT = "Kept. Nothing asks for a change; go on as you are."
_NEXT = "Kept. Next time, give more of: {}."


def calm(assessment: Assessment) -> Assessment:
    """The same findings, each as a next step alone; strengths stay."""
    return replace(assessment, findings=tuple(map(_as_step, assessment.findings)))


def next_step(assessment: Assessment) -> str:
    """What stands where otherwise the band does."""
    flagged = assessment.flagged
    return _NEXT.format(", ".join(flagged)) if flagged else _KEPT


def _as_step(finding: Finding) -> Finding:
    return replace(finding, severity=Severity.INFO, message=finding.fix or finding.message, why="", fix="")
