"""Past answers as rows for other programs: CSV for spreadsheets, and a text file that Anki imports."""

from __future__ import annotations

import csv
import io
from html import escape
from typing import TYPE_CHECKING, Any

from interview_coach.coaching.marking import visible
from interview_coach.coaching.practice.cue_points import best_answers, cue_points

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from interview_coach.model import Attempt

COLUMNS = (
    "id", "submitted_at", "kind", "question_id", "question", "bank", "probes", "status", "overall", "band", "flagged",
    "words", "seconds", "own_actions", "group_actions", "measured_results", "answer",
)  # fmt: skip

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def csv_rows(attempts: Iterable[Attempt]) -> Iterator[str]:
    """One row for each attempt, under the names of the columns. No spreadsheet takes a cell for a formula."""
    yield _row(COLUMNS, ",")
    for attempt in attempts:
        values = _values(attempt)
        yield _row([guarded(values[name]) for name in COLUMNS], ",")


def guarded(value: Any) -> str:
    """A cell's text; one that a spreadsheet would run gets an apostrophe in front, which spreadsheets hide."""
    if value is None:
        return ""
    if not isinstance(value, str):
        return str(value)
    shown = visible(value)
    return f"'{shown}" if shown.lstrip(" ").startswith(_FORMULA) or value.startswith(_FORMULA) else shown


def anki_cards(attempts: Iterable[Attempt]) -> Iterator[str]:
    """A card for each question: the question in front, the points to remember of its best answer behind."""
    yield "#separator:tab\n#html:true\n#guid column:1\n#tags column:4\n#columns:ID\tFront\tBack\tTags\n"
    for attempt in best_answers(attempts, lambda each: (each.question.id, each.assessment.overall, each.submitted_at)):
        question = attempt.question
        points = cue_points(attempt) or (attempt.answer,)
        back = "<ul>" + "".join(f"<li>{_cell(point)}</li>" for point in points) + "</ul>"
        tags = " ".join(["interview-coach", *(f"probes::{reason}" for reason in question.probes)])
        yield _row([f"interview-coach {visible(question.id)}", _cell(question.text), back, tags], "\t")


def _cell(text: str) -> str:
    return escape(visible(" ".join(text.split())), quote=False)


def _values(attempt: Attempt) -> dict[str, Any]:
    question, assessment, facts = attempt.question, attempt.assessment, attempt.assessment.facts
    return {
        "id": attempt.id,
        "submitted_at": attempt.submitted_at.isoformat(),
        "kind": attempt.kind.value,
        "question_id": question.id,
        "question": question.text,
        "bank": question.bank,
        "probes": " ".join(question.probes),
        "status": assessment.status.value,
        "overall": assessment.overall,
        "band": assessment.band and assessment.band.value,
        "flagged": " ".join(assessment.flagged),
        "words": facts.words,
        "seconds": attempt.seconds,
        "own_actions": facts.own_actions,
        "group_actions": facts.group_actions,
        "measured_results": facts.measured_results,
        "answer": attempt.answer,
    }


def _row(cells: Iterable[str], separator: str) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=separator, lineterminator="\n").writerow(cells)
    return text.getvalue()
