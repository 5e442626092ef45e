"""Months of invented answers for what is told of them together."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from interview_coach.coaching.workspace import Workspace
from interview_coach.journal import Measures
from interview_coach.model import Assessment, Attempt, Facts, Judgement, Reason, Status, Verdict
from tests.conftest import NOW
from tests.samples import LAUNCH

TODAY = NOW.date()


def measures(
    day: date, score: int, reason: Reason = Reason.CONTRIBUTION, *, words: int = 140, results: int = 0
) -> Measures:
    """An answer judged on one reason; at 140 words a minute it takes half of its two minutes."""
    flagged = (reason,) if score < 50 else ()
    return Measures(day, score, flagged, words, "own", "", "", results, 120, {reason: score})


def a_day_each(scores: Iterable[int]) -> list[Measures]:
    """One answer a day, the last one yesterday."""
    listed = list(scores)
    return [measures(TODAY - timedelta(days=len(listed) - number), score) for number, score in enumerate(listed)]


def scored(number: int, score: int, days_ago: int, mock_id: str = "", role_id: str = "") -> Attempt:
    """An attempt with this score on contribution and overall."""
    verdict = Verdict.FLAG if score < 50 else Verdict.OK
    reasons = {reason: Judgement(Verdict.NA, None) for reason in Reason}
    reasons[Reason.CONTRIBUTION] = Judgement(verdict, score)
    assessment = Assessment(Status.SCORED, score, reasons, Facts(measured_results=number % 2, words=140, seconds=60))
    at = NOW - timedelta(days=days_ago, minutes=-number)
    return Attempt(f"{number:032x}", LAUNCH, "I planned it.", assessment, at, role_id=role_id, mock_id=mock_id)


def fill(workspace: Workspace, answers: int) -> None:
    """Records so many answers, every other day, each a little better than the one before it, with ups and downs."""
    for number in range(answers):
        score = min(100, 30 + number * 40 // max(1, answers) + (number * 7) % 19)
        workspace.journal.record(scored(number + 1, score, 2 * (answers - number)))
