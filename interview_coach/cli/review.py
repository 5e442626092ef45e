"""`interview-coach review`: past answers, one again, and what changed between two."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

import click

from interview_coach.cli.console import say, wrapped
from interview_coach.cli.ending import FINE
from interview_coach.cli.marked import feedback
from interview_coach.cli.opening import opened
from interview_coach.cli.options import JSON, as_json, reason_option, shape_option
from interview_coach.coaching.calm import changed
from interview_coach.coaching.marking import SIGNS, one_line, visible
from interview_coach.coaching.past import past_attempt, past_attempts
from interview_coach.coaching.preferences import settings
from interview_coach.coaching.review import Change, compare
from interview_coach.coaching.wording import KINDS, outcome
from interview_coach.coaching.workspace import rescue
from interview_coach.model import CoachError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from interview_coach.coaching.review import Comparison
    from interview_coach.journal import AttemptSummary
    from interview_coach.model import Attempt, Finding, Reason

_PAGE = 20
_SHORT_ID = 8
_NO_ANSWERS = "No answers yet. Give the first one with: interview-coach drill --plain"
_CHANGE_SIGNS = {Change.KEPT: " ", Change.REMOVED: "-", Change.ADDED: "+"}


@click.group(
    epilog="""\b
Examples:
  interview-coach review list --reason contribution
  interview-coach review show 3f2a9c1b
  interview-coach review compare 3f2a9c1b 91c0aa52

The beginning of an id is enough."""
)
def command() -> None:
    """List, read and compare your past answers."""


@command.command(
    "list",
    epilog="""\b
Examples:
  interview-coach review list --limit 5
  interview-coach review list --reason depth --format json""",
)
@click.option("--limit", type=click.IntRange(1), default=_PAGE, show_default=True, help="At most so many.")
@reason_option("Only answers asked for, or giving, this reason.")
@click.option("--question-id", metavar="ID", help="Only answers to this question.")
@shape_option
def list_attempts(limit: int, reason: Reason | None, question_id: str | None, shape: str) -> int:
    """List your answers, the newest first."""
    with opened() as workspace:
        # Without a reason to look for, the journal need not read more than is shown.
        summaries = past_attempts(workspace, question_id, None if reason else limit)
        shown = list(islice(_of_reason(summaries, reason), limit))
        calm = settings(workspace).low_anxiety
    if shape == JSON:
        say(as_json([_summary_values(summary) for summary in shown]))
    else:
        say("\n".join(_summary_line(summary, calm=calm) for summary in shown) or _NO_ANSWERS)
    return FINE


@command.command(
    epilog="""\b
Example:
  interview-coach review show 3f2a9c1b"""
)
@click.argument("id_", metavar="ID")
@shape_option
def show(id_: str, shape: str) -> int:
    """Show one answer again, marked up as it was then."""
    with opened() as workspace:
        attempt = past_attempt(workspace, id_)
        chosen = settings(workspace)
    if shape == JSON:
        say(as_json(_attempt_values(attempt)))
    else:
        say(f"{_heading(attempt)}\n\n{feedback(attempt.answer, attempt.assessment, chosen)}")
    return FINE


@command.command(
    "compare",
    epilog="""\b
Example:
  interview-coach review compare 3f2a9c1b 91c0aa52""",
)
@click.argument("one", metavar="ID")
@click.argument("other", metavar="ID")
def compare_attempts(one: str, other: str) -> int:
    """Show what changed between two answers to the same question, the earlier one first."""
    with opened() as workspace:
        first, second = past_attempt(workspace, one), past_attempt(workspace, other)
        chosen = settings(workspace)
    if first.question.id != second.question.id:
        raise CoachError("Those are answers to two different questions; choose two to the same one.")
    say("\n".join(_comparison(compare(first, second, chosen))))
    return FINE


@command.command(
    "rescue",
    epilog="""\b
Example:
  interview-coach review rescue""",
)
def rescue_journal() -> int:
    """Take what can still be read of a damaged journal to a new one; the damaged file is kept."""
    with opened() as workspace:
        say(wrapped(one_line(rescue(workspace))))
    return FINE


def _of_reason(summaries: Iterable[AttemptSummary], reason: Reason | None) -> Iterator[AttemptSummary]:
    return (each for each in summaries if reason is None or reason in (*each.flagged, *each.probes))


def _summary_line(summary: AttemptSummary, *, calm: bool) -> str:
    flagged = f" ✗ {', '.join(summary.flagged)}" if summary.flagged else ""
    what = f"{outcome(summary.band, summary.status)}{flagged}"
    told = "" if calm else f"  {what}"
    when = f"{summary.submitted_at:%Y-%m-%d %H:%M}"
    return wrapped(f"{one_line(summary.id[:_SHORT_ID])}  {when}{told}: {one_line(summary.question_text)}", "", "    ")


def _summary_values(summary: AttemptSummary) -> dict[str, Any]:
    return {
        "id": summary.id,
        "question_id": summary.question_id,
        "question": summary.question_text,
        "submitted_at": summary.submitted_at.isoformat(),
        "kind": summary.kind.value,
        "status": summary.status.value,
        "overall": summary.overall,
        "flagged": [reason.value for reason in summary.flagged],
        "words": summary.words,
    }


def _attempt_values(attempt: Attempt) -> dict[str, Any]:
    return {
        "id": attempt.id,
        "question_id": attempt.question.id,
        "question": attempt.question.text,
        "submitted_at": attempt.submitted_at.isoformat(),
        "kind": attempt.kind.value,
        "seconds": attempt.seconds,
        "answer": attempt.answer,
        "assessment": attempt.assessment.as_json(),
    }


def _heading(attempt: Attempt) -> str:
    moment = f"{attempt.submitted_at:%A} {attempt.submitted_at.day} {attempt.submitted_at:%B %Y, %H:%M}"
    return f"{wrapped(one_line(attempt.question.text))}\n{moment}, {KINDS[attempt.kind]}, id {one_line(attempt.id)}"


def _comparison(found: Comparison) -> Iterator[str]:
    yield wrapped(one_line(found.after.question.text))
    yield "; ".join(_dated_outcome(attempt, calm=found.calm) for attempt in (found.before, found.after))
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


def _dated_outcome(attempt: Attempt, *, calm: bool) -> str:
    assessment = attempt.assessment
    when = f"{attempt.submitted_at:%Y-%m-%d %H:%M}"
    return when if calm else f"{when}: {outcome(assessment.band, assessment.status)}"


def _findings(title: str, findings: Sequence[Finding]) -> Iterator[str]:
    if findings:
        yield f"\n{title}"
    for finding in findings:
        yield wrapped(f"{SIGNS[finding.severity]} {one_line(finding.message)}", "  ", "    ")
