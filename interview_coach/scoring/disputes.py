"""An assessment without the findings that the user says are wrong."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from interview_coach.model import Judgement, Reason, Severity, Status, Verdict
from interview_coach.scoring.verdicts import PASS, add_up_again, attitude_score
from interview_coach.scoring.weights import SAME_AS_FLAG

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from interview_coach.model import Assessment, Finding, Point


def without(assessment: Assessment, disputed: Callable[[Finding], bool]) -> Assessment:
    """The same assessment as if the disputed findings had not been made.

    A reason is no longer flagged once none of the findings that weakened the answer for it stands; what the flag cost
    comes back, and what the score lost for the same thing.
    """
    standing = tuple(finding for finding in assessment.findings if not disputed(finding))
    if len(standing) == len(assessment.findings):
        return assessment
    if assessment.status is not Status.SCORED:
        return replace(assessment, findings=standing)
    reasons = _judged(assessment, standing)
    overall, points = add_up_again(_given_back(assessment, reasons), reasons)
    return replace(assessment, findings=standing, reasons=reasons, overall=overall, points=points)


def _given_back(assessment: Assessment, reasons: Mapping[Reason, Judgement]) -> list[Point]:
    """The points without the lines that go with a flag that is lifted."""
    lifted = (reason for reason, judged in reasons.items() if judged != assessment.reasons[reason])
    same = {name for reason in lifted for name in SAME_AS_FLAG.get(reason, ())}
    return [point for point in assessment.points if point.name not in same]


def _judged(assessment: Assessment, standing: Sequence[Finding]) -> Mapping[Reason, Judgement]:
    before, now = _weakened(assessment.findings), _weakened(standing)
    return {
        reason: _lifted(reason, judgement, standing) if reason in before - now else judgement
        for reason, judgement in assessment.reasons.items()
    }


def _lifted(reason: Reason, judgement: Judgement, standing: Sequence[Finding]) -> Judgement:
    if judgement.verdict is not Verdict.FLAG:
        return judgement
    return Judgement(Verdict.OK, attitude_score(standing) if reason is Reason.ATTITUDE else PASS)


def _weakened(findings: Sequence[Finding]) -> frozenset[Reason]:
    """The reasons for which findings weaken the answer: notes do not."""
    return frozenset(each.reason for each in findings if each.reason and each.severity is not Severity.INFO)
