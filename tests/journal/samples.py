"""Plain values to put in a journal; the writing processes of the tests use them too, so nothing heavy is imported."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from interview_coach.journal.merging import Deciding
from interview_coach.model import (
    Assessment,
    Attempt,
    AttemptKind,
    Draft,
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

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)

LAUNCH = Question(
    id="contribution.launch",
    text="Tell me about a launch you worked on.",
    probes=(Reason.CONTRIBUTION, Reason.DEPTH),
    listens_for="What you decided and did yourself.",
    time_limit=90,
    follow_ups=("Which part was yours?",),
    bank="contribution",
)
TERRITORY = Question(id="transfer.territory", text="How would you open a territory?", bank="transfer")

AT_RISK = Assessment(
    status=Status.SCORED,
    overall=35,
    reasons={
        Reason.DEPTH: Judgement(Verdict.OK, 80),
        Reason.ATTITUDE: Judgement(Verdict.OK, 100),
        Reason.CONTRIBUTION: Judgement(Verdict.FLAG, 20),
        Reason.TRANSFER: Judgement(Verdict.NA, None),
    },
    facts=Facts(group_actions=1, star=Star(action=True), words=4, seconds=2),
    findings=(
        Finding(
            rule="contribution.group-only",
            reason=Reason.CONTRIBUTION,
            severity=Severity.ERROR,
            start=0,
            end=10,
            text="We trained",
            message="A group action, none of yours.",
            why="A reader can't say what you did.",
            fix="Name one thing you did.",
        ),
    ),
    strengths=(Strength(rule="story.setting", start=None, end=None, text="", message="A real event."),),
    follow_up="Which sessions were yours?",
    points=(Point("start", 35.0, "where every answer starts"),),
    engine="1.0.0",
)


def attempt(number=1, *, question=LAUNCH, hours=0, **changes):
    """The `number`-th attempt, submitted `hours` after noon."""
    values = {
        "id": f"{number:08d}",
        "question": question,
        "answer": "We trained the clinics.",
        "assessment": AT_RISK,
        "submitted_at": NOON + timedelta(hours=hours),
        "kind": AttemptKind.DRILL,
        "seconds": 41.5,
    }
    return Attempt(**values | changes)


def draft(text="Last spring our company", *, question=LAUNCH, writer="one", minutes=0):
    return Draft(question, writer, text, NOON + timedelta(minutes=minutes))


def undisputed(assessment, annotation):
    """An assessment without what is disputed, in place of scoring's own rule: the more so, the better."""
    standing = tuple(each for each in assessment.findings if not annotation.disputes(each))
    lifted = len(assessment.findings) - len(standing)
    return replace(assessment, findings=standing, overall=assessment.overall and assessment.overall + lifted)


DECIDING = Deciding(lambda one, other: max(one, other, key=lambda card: card.due), undisputed)
"""Of two cards the one that is due later."""
