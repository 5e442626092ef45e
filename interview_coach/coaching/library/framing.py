"""The questions that every interview begins and ends with, whatever the banks hold."""

from __future__ import annotations

from dataclasses import replace

from interview_coach.model import Assessment, Finding, Judgement, Question, Reason, Severity, Status, Verdict

CLOSING = Question(
    "mock.closing",
    "Do you have any questions for us?",
    listens_for="Two or three questions that only somebody who has read about us could ask.",
    time_limit=60,
)
"""Asked at the end of every mock."""

ASKED_NOTHING = Finding(
    "mock.asked-nothing",
    None,
    Severity.WARN,
    None,
    None,
    "",
    f"A missed chance: you passed “{CLOSING.text}”",
    "It is the one moment that is yours: what somebody asks shows what they have found out, and what they want.",
    "Have two questions ready that only somebody who has read about them could ask.",
)
"""What is said of an interview in which that question was passed; no rule reads words that are not there."""

OPENINGS = (
    Question(
        "mock.about-yourself",
        "Tell me about yourself.",
        (Reason.TRANSFER, Reason.DEPTH),
        listens_for="Where you come from in a sentence, one thing you did that we can use, and why that leads here.",
    ),
    Question(
        "mock.career-so-far",
        "Walk me through your career so far, up to today.",
        (Reason.TRANSFER, Reason.DEPTH),
        listens_for="Two or three stations, each with one thing you did there, and why the last one leads here.",
    ),
)
"""Beside those of the banks: every interview begins with one of this kind."""

FRAMING = {question.id: question for question in (*OPENINGS, CLOSING)}
"""The questions that no bank holds, by id."""


def honestly_judged(question: Question, assessment: Assessment) -> Assessment:
    """What can honestly be said of an answer: of one's own questions at the end, only which words put people off.

    Rules made for telling what one did would blame a good question for holding no story.
    """
    if question.id != CLOSING.id or assessment.status is Status.EMPTY:
        return assessment
    off_putting = tuple(finding for finding in assessment.findings if finding.reason is Reason.ATTITUDE)
    reasons = dict.fromkeys(Reason, Judgement(Verdict.NA, None))
    return replace(
        assessment,
        status=Status.NOT_JUDGED,
        overall=None,
        reasons=reasons | ({Reason.ATTITUDE: assessment.reasons[Reason.ATTITUDE]} if off_putting else {}),
        findings=off_putting,
        strengths=(),
        follow_up="",
        points=(),
    )
