"""A mock interview's report in the plain values of JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from interview_coach.coaching.interviews.mock_report import Answered, Report
    from interview_coach.interview import MockInterview, Pace


def mock_values(kept: MockInterview, found: Report | None) -> dict[str, Any]:
    """One mock in a list: its report, or before its end how far it has come, of which nothing else is said."""
    if found:
        return report_values(found)
    return _head(kept) | {"question": kept.number, "questions": kept.total, "answered": len(kept.answered)}


def _head(kept: MockInterview) -> dict[str, Any]:
    choice = kept.choice
    return {
        "id": kept.id,
        "state": "ended" if kept.ended else "paused" if kept.paused else "under way",
        "began": kept.began.isoformat(),
        "ended": kept.ended and kept.ended.isoformat(),
        "role_id": choice.role_id,
        "bank": choice.bank,
        "round": choice.round,
        "reason": choice.reason,
        "pace": kept.pace,
        "pauses": [
            {"number": pause.number, "reason": pause.reason, "began": pause.began.isoformat(), "seconds": pause.seconds}
            for pause in kept.pauses
        ],
    }


def report_values(found: Report) -> dict[str, Any]:
    """The whole report, without the words of the answers: those are read with `review show`."""
    return _head(found.mock) | {
        "band": found.band,
        "reasons": {
            reason: {"band": standing.band, "flagged": standing.flagged, "judged": standing.judged}
            for reason, standing in found.reasons.items()
        },
        "costs": [
            {
                "rule": cost.finding.rule,
                "message": cost.finding.message,
                "fix": cost.finding.fix,
                "words": cost.words,
                "questions": [each.number for each in cost.answers],
            }
            for cost in found.costs
        ],
        "best": found.best and found.best.number,
        "redo": [each.number for each in found.redo],
        "answers": [_answer_values(each, found.mock.pace) for each in found.answers],
    }


def _answer_values(each: Answered, pace: Pace) -> dict[str, Any]:
    attempt = each.attempt
    return {
        "number": each.number,
        "part": each.asked.part,
        "question_id": each.question.id,
        "question": each.question.text,
        "passed": each.passed,
        "attempt_id": attempt and attempt.id,
        "status": attempt and attempt.assessment.status,
        "overall": each.overall,
        "seconds": attempt and attempt.seconds,
        "seconds_to_type": pace.limit(each.question),
        "seconds_spoken": attempt and attempt.assessment.facts.seconds,
        "time_limit": each.question.time_limit,
    }
