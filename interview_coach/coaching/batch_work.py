"""What a batch does with each line: score an answer, or read a feedback."""

from __future__ import annotations

import json
from functools import cache, partial
from typing import TYPE_CHECKING

from interview_coach.coaching.batch import work_through
from interview_coach.coaching.batch_rows import read_feedback_row, read_row
from interview_coach.coaching.rules import rules_in_use
from interview_coach.scoring import score
from interview_coach.scoring.employer_feedback.feedback import read_feedback
from interview_coach.scoring.rule_language.rule_family import FEEDBACK

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from interview_coach.coaching.batch import Done, Line, Skipped
    from interview_coach.coaching.batch_rows import FeedbackRow, Row
    from interview_coach.model import Question

in_use = cache(rules_in_use)
"""The same rules for a whole batch, even if a file is saved meanwhile."""


def score_lines(
    lines: Iterable[Line], find: Callable[[str], Question | None], rules: Path, jobs: int | None = None
) -> Iterator[Done | Skipped]:
    """The answer of each line, assessed; `find` gives the question of an id, `rules` is the user's rule folder."""
    return work_through(lines, partial(read_row, find=find), partial(_scored, rules=rules), jobs)


def read_feedback_lines(lines: Iterable[Line], rules: Path, jobs: int | None = None) -> Iterator[Done | Skipped]:
    """The causes that each line's text suggests; `rules` is the user's rule folder."""
    return work_through(lines, read_feedback_row, partial(_causes, rules=rules), jobs)


def _scored(row: Row, rules: Path) -> str:
    assessment = score(row.answer, row.question, row.role, in_use(rules))
    return json.dumps({"id": row.id} | assessment.as_json(), ensure_ascii=False)


def _causes(row: FeedbackRow, rules: Path) -> str:
    reading = read_feedback(row.text, in_use(rules, FEEDBACK))
    return json.dumps({"id": row.id} | reading.as_json(), ensure_ascii=False)
