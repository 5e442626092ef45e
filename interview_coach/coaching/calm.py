"""Low-anxiety mode: an assessment without scores, verdicts and faults, told as what to do next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from interview_coach.coaching.wording import COUNTED, JUDGED
from interview_coach.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from interview_coach.model import Assessment, Finding, Reason

_NOTHING = "Nothing asks for a change; go on as you are."
_TO_TRY = "There is something to try next time."
_NEXT = "Next time, give more of: {}."
_UNSAID = {word for word, _ in (*COUNTED, *JUDGED)} | {"! named", "✗ missing", "✗"}


def calm(assessment: Assessment) -> Assessment:
    """The same findings, each as a next step alone; strengths stay."""
    return replace(assessment, findings=tuple(map(as_step, assessment.findings)))


def next_step(assessment: Assessment) -> str:
    """What stands where otherwise the band does."""
    if assessment.findings and not assessment.flagged:
        return f"Kept. {_TO_TRY}"
    return f"Kept. {more_of(assessment.flagged)}"


def more_of(reasons: Iterable[Reason]) -> str:
    """What to give more of next time, in place of the reasons that were given for a no."""
    wanted = ", ".join(reasons)
    return _NEXT.format(wanted) if wanted else _NOTHING


def as_step(finding: Finding) -> Finding:
    """The finding as its fix alone, no graver than a note."""
    return replace(finding, severity=Severity.INFO, message=finding.fix or finding.message, why="", fix="")


def quiet_sign(sign: str) -> str:
    """A sign that blames nothing: what is amiss points onward instead."""
    return "→" if sign in {"!", "✗"} else sign


def changed(*, quiet: bool) -> tuple[str, str]:
    """What findings are called that went, and those that came, between two answers; with `quiet` they are steps."""
    return ("done", "next") if quiet else ("gone", "new")


def explained(words: Iterable[tuple[str, str]]) -> Sequence[tuple[str, str]]:
    """Of the words that help explains, those that low anxiety has a use for: none of scores, counts and faults."""
    return [(word, meaning) for word, meaning in words if word not in _UNSAID]
