"""Attempts made up for tests, without waiting for the scorer."""

from __future__ import annotations

from datetime import datetime, timedelta

from interview_coach.model import (
    Assessment,
    Attempt,
    AttemptKind,
    Facts,
    Finding,
    Judgement,
    Point,
    Question,
    Reason,
    Severity,
    Star,
    Status,
    Strength,
    Verdict,
)
from tests.conftest import NOW

LAUNCH = Question(
    "own.launch",
    "Tell me about a launch you worked on.",
    (Reason.CONTRIBUTION,),
    listens_for="What you decided and did yourself; how it turned out.",
    bank="own",
)
GROUP_ONLY = "Last spring we brought out a pump. We trained the clinics and it was a great success."
OWN_PART = "Last spring I brought out a pump. I trained nine clinics myself and orders doubled by June."


def group_only(answer: str = GROUP_ONLY) -> Assessment:
    """What a scorer says of an answer told as "we"."""
    found = answer.find("We trained the clinics")
    span = (found, found + 22) if found >= 0 else (None, None)
    finding = Finding(
        "contribution.group-only",
        Reason.CONTRIBUTION,
        Severity.ERROR,
        *span,
        "We trained the clinics" if found >= 0 else "",
        "Two group actions, none of yours",
        "A reader can't say what you did.",
        "Name one decision and two things you did.",
    )
    return Assessment(
        Status.SCORED,
        35,
        _verdicts(contribution=Verdict.FLAG),
        Facts(0, 2, 0, Star(situation=True, action=True), 17, 7),
        (finding,),
        (Strength("strength.setting", 0, 11, "Last spring", "A real event with a time"),),
        'You said "We trained the clinics". Which part of it was yours?',
        (Point("start", 60, "every answer starts here"), Point("contribution", -25, "no action of your own")),
        "1.0.0",
    )


def own_part() -> Assessment:
    """What a scorer says of the same story with one's own part told."""
    facts = Facts(2, 0, 1, Star(situation=True, action=True, result=True), 17, 7)
    return Assessment(Status.SCORED, 80, _verdicts(), facts, follow_up="Which clinic was hardest?", engine="1.0.0")


def attempt(
    number: int = 1,
    answer: str = GROUP_ONLY,
    assessment: Assessment | None = None,
    question: Question = LAUNCH,
    kind: AttemptKind = AttemptKind.DRILL,
    at: datetime | None = None,
) -> Attempt:
    """An attempt whose id and time follow from its `number`."""
    moment = at or NOW - timedelta(days=10) + timedelta(minutes=number)
    return Attempt(f"{number:032x}", question, answer, assessment or group_only(answer), moment, kind)


def _verdicts(contribution: Verdict = Verdict.OK) -> dict[Reason, Judgement]:
    return {
        Reason.DEPTH: Judgement(Verdict.OK, 70),
        Reason.ATTITUDE: Judgement(Verdict.OK, 100),
        Reason.CONTRIBUTION: Judgement(contribution, 20 if contribution is Verdict.FLAG else 90),
        Reason.TRANSFER: Judgement(Verdict.NA, None),
    }
