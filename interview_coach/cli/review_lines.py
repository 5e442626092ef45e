"""Attempts that were found, as lines for people and as values for machines."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from interview_coach.cli.console import may_underline, underlined, wrapped
from interview_coach.coaching.marking import one_line, visible
from interview_coach.coaching.wording import BEST_SIGN, KINDS, SHORT_ID, date_and_year, outcome

if TYPE_CHECKING:
    from collections.abc import Iterator

    from interview_coach.annotation import Annotation, Reassessment
    from interview_coach.coaching.history.finding import Excerpt, Hit
    from interview_coach.model import Attempt

_INDENT = "    "


def hit_line(hit: Hit, *, calm: bool) -> str:
    """Id, time, standing and question of one attempt; when `calm`, how it stands is left out."""
    summary = hit.summary
    flagged = f" ✗ {', '.join(summary.flagged)}" if summary.flagged else ""
    best = f" {BEST_SIGN} best" if hit.best else ""
    told = "" if calm else f"  {outcome(summary.band, summary.status)}{best}{flagged}"
    when = f"{summary.submitted_at:%Y-%m-%d %H:%M}"
    return wrapped(f"{one_line(summary.id[:SHORT_ID])}  {when}{told}: {one_line(summary.question_text)}", "", _INDENT)


def excerpt_line(excerpt: Excerpt) -> str:
    """The words around the first match, with every match in brackets, underlined too where the terminal can."""
    return wrapped("".join(_marked(excerpt)), _INDENT)


def hit_values(hit: Hit, *, searched: bool) -> dict[str, Any]:
    """One attempt in plain values; where the words are that were `searched` for, too."""
    summary = hit.summary
    values = {
        "id": summary.id,
        "question_id": summary.question_id,
        "question": summary.question_text,
        "submitted_at": summary.submitted_at.isoformat(),
        "kind": summary.kind.value,
        "status": summary.status.value,
        "overall": summary.overall,
        "flagged": [reason.value for reason in summary.flagged],
        "words": summary.words,
        "best": hit.best,
    }
    return values | {"excerpt": hit.excerpt.text, "matches": hit.excerpt.spans} if searched else values


def attempt_heading(attempt: Attempt) -> str:
    """The question, and when and how the answer came about."""
    moment = f"{attempt.submitted_at:%A} {attempt.submitted_at.day} {attempt.submitted_at:%B %Y, %H:%M}"
    return f"{wrapped(one_line(attempt.question.text))}\n{moment}, {KINDS[attempt.kind]}, id {one_line(attempt.id)}"


def attempt_values(attempt: Attempt, annotation: Annotation, again: Reassessment | None) -> dict[str, Any]:
    """One attempt whole, as it was judged then, and beside it what was said since."""
    return {
        "id": attempt.id,
        "question_id": attempt.question.id,
        "question": attempt.question.text,
        "submitted_at": attempt.submitted_at.isoformat(),
        "kind": attempt.kind.value,
        "constraint": attempt.constraint,
        "seconds": attempt.seconds,
        "answer": attempt.answer,
        "assessment": attempt.assessment.as_json(),
        "note": annotation.note,
        "disputed": [asdict(each) for each in sorted(annotation.disputed, key=repr)],
        "reassessed_at": again.made_at.isoformat() if again else None,
        "reassessment": again.assessment.as_json() if again else None,
    }


def own_lines(attempt: Attempt, annotation: Annotation, again: Reassessment | None, *, calm: bool) -> Iterator[str]:
    """What the user and later rules say of an attempt; when `calm` nothing of scores."""
    disputed = dict.fromkeys(each.rule for each in attempt.assessment.findings if annotation.disputes(each))
    if disputed:
        yield wrapped(f"Disputed by you, not counted: {one_line(', '.join(disputed))}")
    if again and not calm:
        now = again.assessment
        yield wrapped(f"By the rules of {date_and_year(again.made_at.date())}: {outcome(now.band, now.status)}")
    if annotation.note.strip():
        yield wrapped(f"Your note\n{visible(annotation.note.strip())}", hanging="  ")


def _marked(excerpt: Excerpt) -> Iterator[str]:
    underline, at = may_underline(), 0
    text = visible(excerpt.text)
    for start, end in excerpt.spans:
        yield _on_one_line(text[at:start])
        words = _on_one_line(text[start:end])
        yield f"[{underlined(words) if underline else words}]"
        at = end
    yield _on_one_line(text[at:])


def _on_one_line(text: str) -> str:
    """A stretch of a text whose line breaks are to be spaces."""
    return text.replace("\n", " ").replace("\t", " ")
