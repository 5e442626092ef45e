"""Labelled answers beside what the scorer says of them.

A gold row is `{"id", "question", "answer", "probes"?, "role"?, "labels": {"depth" ...: flag | ok | na, "star",
"quantified", "quality"}}`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from interview_coach.model import Assessment, Question, Reason, Role, Verdict
from interview_coach.scoring import score
from interview_coach.scoring.reader import Reader
from interview_coach.scoring.weights import CONTENT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PARTS = ("situation", "task", "action", "result")


@dataclass(frozen=True, slots=True)
class Row:
    """A labelled answer, what the scorer says of it, and its lines of content without their weights."""

    id: str
    question: str
    answer: str
    labels: dict[str, Any]
    assessment: Assessment
    content: tuple[float, ...]

    @property
    def author(self) -> str:
        """Who wrote it: the first letter of ids like `b017`, the person before the `:` of others."""
        return self.id.split(":")[0] if ":" in self.id else self.id[0]

    @property
    def overall(self) -> int:
        """The score, 0 where there is none."""
        return self.assessment.overall or 0

    def verdict(self, reason: Reason) -> Verdict:
        """What the scorer says of a reason."""
        return self.assessment.reasons[reason].verdict

    def flags(self, reason: Reason) -> bool:
        """Whether the scorer gives this reason."""
        return self.verdict(reason) is Verdict.FLAG

    def has(self, part: str) -> bool:
        """Whether the scorer finds a part of S-T-A-R."""
        star = self.assessment.facts.star
        return star is not None and getattr(star, part)

    @property
    def measured(self) -> bool:
        """Whether the scorer finds a measured result."""
        return self.assessment.facts.measured_results > 0


def read(path: Path) -> Iterator[Row]:
    """The labelled rows of a file, scored."""
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        if "labels" in row:
            yield judged(row)


def judged(row: dict[str, Any]) -> Row:
    """One labelled answer, scored."""
    probes = tuple(map(Reason, row.get("probes") or ()))
    question = Question("", row["question"], probes) if probes else row["question"]
    role = Role(**{**row["role"], "key_demands": tuple(row["role"]["key_demands"])}) if row.get("role") else None
    counts = Reader(question, role).read(row["answer"]).counts
    content = tuple(weight.value(counts) / weight.worth for weight in CONTENT)
    said = score(row["answer"], question, role)
    return Row(row["id"], row["question"], row["answer"], row["labels"], said, content)
