"""How an attempt is counted in lists: as it was judged at first, until something is disputed or it is scored again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_coach.journal import measures
from interview_coach.journal.values import as_cell, as_words
from interview_coach.model import Verdict

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from interview_coach.model import Assessment, Reason

_COUNT = "UPDATE attempts SET overall = ?, flagged = ?, passed = ? WHERE number = ?"
_FIRED = "INSERT OR IGNORE INTO fired (rule, attempt) VALUES (?, ?)"


@dataclass(frozen=True, slots=True)
class Standing:
    """The overall score, the reasons flagged and judged ok, and the ids of the rules that fired.

    `scores` are those of the reasons that the answer was judged on.
    """

    overall: int | None
    flagged: tuple[Reason, ...]
    passed: tuple[Reason, ...]
    rules: frozenset[str]
    scores: Mapping[Reason, int]
    measured_results: int

    @classmethod
    def of(cls, assessment: Assessment) -> Standing:
        """What an assessment comes to."""
        return cls(
            assessment.overall,
            assessment.flagged,
            tuple(reason for reason, judged in assessment.reasons.items() if judged.verdict is Verdict.OK),
            frozenset(finding.rule for finding in assessment.findings),
            {reason: judged.score for reason, judged in assessment.reasons.items() if judged.score is not None},
            assessment.facts.measured_results,
        )


def keep(connection: sqlite3.Connection, attempt_id: str, standing: Standing) -> None:
    """Counts the attempt so from now on; nothing happens if there is none of this id."""
    row = connection.execute("SELECT number FROM attempts WHERE id = ?", (as_cell(attempt_id),)).fetchone()
    if row is None:
        return
    counted = (standing.overall, as_words(standing.flagged), as_words(standing.passed))
    connection.execute(_COUNT, (*counted, row[0]))
    connection.execute("DELETE FROM fired WHERE attempt = ?", row)
    fire(connection, row[0], standing)
    measures.count(connection, row[0], standing)


def fire(connection: sqlite3.Connection, number: int, standing: Standing) -> None:
    """Notes the rules that fired in the attempt of this number."""
    connection.executemany(_FIRED, [(as_cell(rule), number) for rule in sorted(standing.rules)])
