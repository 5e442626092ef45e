"""The interviewer's next question, taken from the weakest point and quoting the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.model import Finding, Judgement, Reason, Severity, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from interview_coach.scoring.reader import Answer

_WORST_FIRST = (Severity.ERROR, Severity.WARN, Severity.INFO)
_ASK = {
    Reason.CONTRIBUTION: 'You said "{words}". Which part of it was yours?',
    Reason.DEPTH: 'You said "{words}". Can you take me through one time you did that, step by step?',
    Reason.ATTITUDE: 'You said "{words}". What would somebody who was there say to that?',
    Reason.TRANSFER: 'You said "{words}". Where would that help you in this job?',
}
_FEATURES = {
    Reason.CONTRIBUTION: ("group_action", "hidden_actor", "joint_action", "weak_ownership"),
    Reason.DEPTH: ("advice", "habit", "claim", "gap"),
    Reason.TRANSFER: ("own_action", "own_practice", "claim"),
}
LEAST_QUOTED = 4
"""Fewer words do not remind anybody of what they said."""

MOST_QUOTED = 12
"""More are no quotation but the answer again."""

_CLOSING = 'You said "{words}". What was different afterwards, and how do you know?'
_PLAIN = "What exactly did you do, and what changed because of it?"


def follow_up(answer: Answer, reasons: Mapping[Reason, Judgement], findings: Sequence[Finding]) -> str:
    """One question that quotes the words it is about."""
    flagged = [reason for reason, judgement in reasons.items() if judgement.verdict is Verdict.FLAG]
    for reason in sorted(flagged, key=lambda one: reasons[one].score or 0):
        words = _found_words(answer, reason, findings) or _shown_words(answer, _FEATURES.get(reason, ()))
        if words:
            return _ASK[reason].format(words=words)
    words = _shown_words(answer, ("own_action", "group_action", "own_practice"))
    return _CLOSING.format(words=words) if words else _PLAIN


def _found_words(answer: Answer, reason: Reason, findings: Sequence[Finding]) -> str:
    """The words of the worst finding, of several the one that says most."""
    about = [finding for finding in findings if finding.reason is reason and finding.start is not None]
    worst = min((_WORST_FIRST.index(finding.severity) for finding in about), default=None)
    clauses = (
        _clause(answer.document.text[finding.start :])
        for finding in about
        if _WORST_FIRST.index(finding.severity) == worst
    )
    return max(clauses, key=lambda clause: len(clause.split()), default="")


def _shown_words(answer: Answer, features: Sequence[str]) -> str:
    """The first words that show one of the features, read on to the end of their clause."""
    clauses = (
        _clause(answer.document.sentences[number].text[start:])
        for feature in features
        for number, reading in enumerate(answer.readings)
        for start, _ in reading.features.get(feature, ())
    )
    return next((clause for clause in clauses if len(clause.split()) >= LEAST_QUOTED), "")


def _clause(text: str) -> str:
    """Up to `MOST_QUOTED` words, ending where a clause does."""
    words: list[str] = []
    for word in text.split(None, MOST_QUOTED)[:MOST_QUOTED]:
        words.append(word.rstrip(',;:.!?"'))
        if word[-1] in ",;:.!?":
            break
    return " ".join(words)
