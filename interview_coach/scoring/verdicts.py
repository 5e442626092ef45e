"""Features and findings become the four reasons and the overall score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.model import Finding, Judgement, Point, Reason, Severity, Verdict
from interview_coach.scoring.weights import CAP, COST, ELSEWHERE, bounded, content, worth

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from interview_coach.scoring.asks import Calls

PASS = 50
"""A reason's score from which an interviewer would not turn the candidate down for it."""

ATTITUDE_COST = {Severity.ERROR: 70, Severity.WARN: 55, Severity.INFO: 5}
"""One warning is enough for a flag: rules about attitude only speak up when they are nearly certain."""

LINKS_WANTED = 1
"""Links that make a case: two key demands, two things of theirs, or one of each; a single "your" is often chance."""

ACHIEVED = ("shared_action", "group_practice", "own_title", "measured_result", "follow_up")
"""Any of these tells, or asks for, an achievement that needs a doer."""

_ROUNDING, _LIMIT = "rounding", "limit"
_HALF = 0.5

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
    """How much there is that only somebody who did it could tell."""
    return bounded(worth(counts))


def attitude_score(findings: Iterable[Finding]) -> int:
    """100, less what each finding about attitude costs."""
    return bounded(100 - sum(ATTITUDE_COST[one.severity] for one in findings if one.reason is Reason.ATTITUDE))


def contribution_score(counts: Mapping[str, float]) -> int:
    """Falls below `PASS` only where a group or nobody acts and the speaker never does; no ratio is rewarded.

    One passive or one "I helped" alone is no achievement told without its doer, unless a group goes through it; a
    measured result is one, and so is a title. Where a follow-up asks for one's own part, to tell none is enough.
    """
    if own := counts["own_part"]:
        return bounded(70 + 10 * min(own, 3))
    achieved = any(counts[name] for name in ACHIEVED) or counts["unowned"] + bool(counts["group_passage"]) > 1
    return bounded(45 - 5 * min(counts["unowned"], 5)) if achieved else 60


def transfer_score(counts: Mapping[str, float]) -> int:
    """Falls below `PASS` with fewer links to the new job than make a case."""
    missing = max(LINKS_WANTED - counts["links"], 0)
    return bounded(60 - 40 * missing + 10 * min(max(counts["links"] - LINKS_WANTED, 0), 4))


def add_up(counts: Mapping[str, float], reasons: Mapping[Reason, Judgement]) -> tuple[int, tuple[Point, ...]]:
    """The overall score and the points that add up to it."""
    lines = list(content(counts))
    if reasons[Reason.DEPTH].verdict is Verdict.NA and not counts["follow_up"]:
        lines.append(Point("no experience asked for", ELSEWHERE, "less is to be told here"))
    return _closed(lines, reasons)


def add_up_again(points: Sequence[Point], reasons: Mapping[Reason, Judgement]) -> tuple[int, tuple[Point, ...]]:
    """The overall score and its points as they are with other verdicts on the reasons."""
    of_verdicts = {_ROUNDING, _LIMIT, *map(_flag, COST)}
    return _closed([point for point in points if point.name not in of_verdicts], reasons)


def _closed(lines: list[Point], reasons: Mapping[Reason, Judgement]) -> tuple[int, tuple[Point, ...]]:
    """The lines with what flagged reasons cost, and what they add up to."""
    flagged = [reason for reason in COST if reasons[reason].verdict is Verdict.FLAG]
    lines += [Point(_flag(reason), -COST[reason], "costs the job") for reason in flagged]
    total = round(sum(line.value for line in lines), 1)
    overall = bounded(min(total, *(CAP[reason] for reason in flagged), 100))
    return overall, (*lines, *_rest(overall, total))


def _flag(reason: Reason) -> str:
    return f"{reason.value} flagged"


def _rest(overall: int, total: float) -> Iterator[Point]:
    """The line that is left when the lines add up to more or less than the score may be."""
    if rest := round(overall - total, 1):
        yield Point(_ROUNDING if abs(rest) <= _HALF else _LIMIT, rest, f"to {overall}")


def _judgement(score: int) -> Judgement:
    return Judgement(Verdict.OK if score >= PASS else Verdict.FLAG, score)
