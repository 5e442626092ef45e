"""Two attempts side by side, as lines for people and as values for machines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from interview_coach.cli.console import wrapped
from interview_coach.coaching.calm import changed
from interview_coach.coaching.history.review import Change
from interview_coach.coaching.marking import SIGNS, one_line, visible
from interview_coach.coaching.wording import BEST_SIGN, outcome

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from interview_coach.coaching.history.review import Comparison
    from interview_coach.model import Attempt, Finding

_CHANGE_SIGNS = {Change.KEPT: " ", Change.REMOVED: "-", Change.ADDED: "+"}


def comparison_values(found: Comparison) -> dict[str, Any]:
    """The comparison in plain values; `words` are the character offsets of the words in which a stretch differs."""
    return {
        "question_id": found.after.question.id,
        "question": found.after.question.text,
        "before": _attempt_values(found.before),
        "after": _attempt_values(found.after),
        "best": found.best or None,
        "gone": [{"rule": finding.rule, "message": finding.message} for finding in found.gone],
        "new": [{"rule": finding.rule, "message": finding.message} for finding in found.new],
        "facts": {change.name: [change.before, change.after] for change in found.facts},
        "changes": [{"change": each.change.value, "text": each.text, "words": each.words} for each in found.stretches],
    }


def _attempt_values(attempt: Attempt) -> dict[str, Any]:
    return {
        "id": attempt.id,
        "submitted_at": attempt.submitted_at.isoformat(),
        "overall": attempt.assessment.overall,
        "flagged": [reason.value for reason in attempt.assessment.flagged],
    }


def comparison_lines(found: Comparison) -> Iterator[str]:
    """The question, both standings, findings gone and new, facts, and the words."""
    yield wrapped(one_line(found.after.question.text))
    yield "; ".join(_dated_outcome(attempt, found) for attempt in (found.before, found.after))
    gone, new = changed(quiet=found.calm)
    yield from _findings(gone.capitalize(), found.gone)
    yield from _findings(new.capitalize(), found.new)
    if found.facts:
        yield "\nCounted"
    yield from (f"  {change.name}: {change.before} → {change.after}" for change in found.facts)
    yield "\nWords (- taken out, + put in)"
    for stretch in found.stretches:
        sign = _CHANGE_SIGNS[stretch.change]
        yield wrapped(f"{sign} {visible(stretch.text).strip()}", "  ", "    ")


def _dated_outcome(attempt: Attempt, found: Comparison) -> str:
    assessment = attempt.assessment
    when = f"{attempt.submitted_at:%Y-%m-%d %H:%M}"
    best = f" {BEST_SIGN} best" if attempt.id == found.best else ""
    return when if found.calm else f"{when}: {outcome(assessment.band, assessment.status)}{best}"


def _findings(title: str, findings: Sequence[Finding]) -> Iterator[str]:
    if findings:
        yield f"\n{title}"
    for finding in findings:
        yield wrapped(f"{SIGNS[finding.severity]} {one_line(finding.message)}", "  ", "    ")
