"""Progress as plain JSON values: every number that the screen and the page show, whatever the settings say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from interview_coach.coaching.trends.progress import Mark, Progress, ReasonProgress, Summary
    from interview_coach.coaching.trends.progress_trend import Change, Point


def as_values(progress: Progress) -> dict[str, Any]:
    """The whole of it; days are ISO dates, `null` stands where there are too few answers to tell."""
    return {
        "day": progress.day.isoformat(),
        "total": progress.total and _summary(progress.total),
        "reasons": {reason.value: _reason(found) for reason, found in progress.reasons.items()},
        "period": progress.period.value,
        "periods": [_summary(each) for each in progress.periods],
        "banks": [_summary(each) for each in progress.banks],
        "roles": [_summary(each) for each in progress.roles],
        "marks": [_mark(each) for each in progress.marks],
        "answers_a_day": {day.isoformat(): count for day, count in sorted(progress.answers_a_day.items())},
    }


def _reason(found: ReasonProgress) -> dict[str, Any]:
    return {
        "answers": found.flags.judged,
        "flagged": found.flags.flagged,
        "change": _change(found.trend.change),
        "period": found.trend.period.value,
        "trend": [_point(point) for point in found.trend.points],
    }


def _point(point: Point) -> dict[str, Any]:
    return {
        "since": point.since.isoformat(),
        "answers": point.answers,
        "median": point.median,
        "quartiles": [point.low, point.high],
    }


def _summary(summary: Summary) -> dict[str, Any]:
    return {
        "name": summary.name,
        "since": summary.since and summary.since.isoformat(),
        "answers": summary.answers,
        "overall": summary.overall,
        "flags": summary.flags,
        "with_measured_result": summary.measured,
        "share_of_time": summary.share_of_time and round(summary.share_of_time, 3),
        "over_time": summary.over_time,
        "change": _change(summary.change),
    }


def _change(change: Change | None) -> dict[str, Any] | None:
    if change is None:
        return None
    return {"before": change.before, "now": change.now, "direction": change.direction.value}


def _mark(mark: Mark) -> dict[str, Any]:
    return {"day": mark.day.isoformat(), "what": mark.happening.value, "name": mark.name}
