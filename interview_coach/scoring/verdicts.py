"""Features and findings become the four reasons and the overall score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.model import Finding, Judgement, Point, Reason, Severity, Verdict
from interview_coach.scoring.answer import LINKS_WANTED
from interview_coach.scoring.weights import DEPTH, DEPTH_START, OVERALL, OVERALL_START, bounded, points

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from interview_coach.scoring.asks import Calls

PASS = 50
"""A reason's score from which an interviewer would not turn the candidate down for it."""

ATTITUDE_COST = {Severity.ERROR: 70, Severity.WARN: 55, Severity.INFO: 5}
CAP = {Reason.ATTITUDE: 35, Reason.CONTRIBUTION: 52, Reason.TRANSFER: 55, Reason.DEPTH: 55}
"""The most that an answer flagged for a reason can get: positive words never cancel what costs the job."""

NOT_JUDGED = Judgement(Verdict.NA, None)


def judge(calls: Calls, counts: Mapping[str, float], findings: Sequence[Finding]) -> dict[Reason, Judgement]:
    """The verdict on each reason; `na` where the question does not call for it."""
    scores = {
        Reason.DEPTH: depth_score(counts),
        Reason.ATTITUDE: attitude_score(findings),
        Reason.CONTRIBUTION: contribution_score(counts),
        Reason.TRANSFER: transfer_score(counts),
    }
    return {reason: _judgement(score) if reason in calls.reasons else NOT_JUDGED for reason, score in scores.items()}


def depth_score(counts: Mapping[str, float]) -> int:
    """How much first-hand detail there is."""
    return bounded(sum(point.value for point in points(DEPTH_START, DEPTH, counts)))


def attitude_score(findings: Iterable[Finding]) -> int:
    """100, less what each finding about attitude costs."""
    return bounded(100 - sum(ATTITUDE_COST[one.severity] for one in findings if one.reason is Reason.ATTITUDE))


def contribution_score(counts: Mapping[str, float]) -> int:
    """Falls below `PASS` only where a group or nobody acts and the speaker never does."""
    own = counts["own_action"] + counts["own_duty"] + counts["own_practice"]
    others = counts["group_action"] + counts["joint_action"] + counts["hidden_actor"] + counts["weak_ownership"]
    if own:
        return bounded(70 + 10 * min(own, 3))
    return bounded(45 - 5 * min(others, 5)) if others else 60


def transfer_score(counts: Mapping[str, float]) -> int:
    """Falls below `PASS` with fewer links to the new job than make a case."""
    wanted = LINKS_WANTED if counts["demands given"] else 1
    return bounded(20 + 36 * min(counts["links"] / wanted, 1) + 9 * min(max(counts["links"] - wanted, 0), 3))


def _judgement(score: int) -> Judgement:
    return Judgement(Verdict.OK if score >= PASS else Verdict.FLAG, score)


def add_up(counts: Mapping[str, float], reasons: Mapping[Reason, Judgement]) -> tuple[int, tuple[Point, ...]]:
    """The overall score and the points that add up to it exactly."""
    lines = list(points(OVERALL_START, OVERALL, counts))
    lines += _corrections(sum(line.value for line in lines), reasons)
    overall = bounded(sum(line.value for line in lines))
    rest = overall - sum(line.value for line in lines)
    return overall, tuple([*lines, Point("rounding", rest, "to a whole number of 0 to 100")] if rest else lines)


def _corrections(total: float, reasons: Mapping[Reason, Judgement]) -> Iterator[Point]:
    flagged = [reason for reason, judgement in reasons.items() if judgement.verdict is Verdict.FLAG]
    if flagged and total > (cap := min(CAP[reason] for reason in flagged)):
        name = min(flagged, key=CAP.__getitem__)
        yield Point(f"{name.value} flagged", cap - total, f"an answer flagged for {name.value} gets {cap} at most")
