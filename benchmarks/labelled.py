"""Labelled answers beside what the scorer says of them.

A gold row is `{"id", "question", "answer", "probes"?, "role"?, "labels": {"depth" ...: flag | ok | na, "star",
"quantified", "quality"}}`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.data_files import DATA, jsonl
from interview_coach.model import Assessment, Question, Reason, Role, Verdict
from interview_coach.scoring import score
from interview_coach.scoring.asks import calls_for
from interview_coach.scoring.engine import asked_counts
from interview_coach.scoring.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LABELS = DATA / "labels_real.jsonl"
"""Labels by id, for real answers whose texts are not part of the project."""

PARTS = ("situation", "task", "action", "result")


@dataclass(frozen=True, slots=True)
class Row:
    """A labelled answer, what the scorer says of it, and what it goes by: counts, and the words of its sentences.

    `told_words` are those of sentences in which something is done or comes of it, `other_words` those of others alone.
    """

    id: str
    question: str
    answer: str
    labels: dict[str, Any]
    assessment: Assessment
    counts: Mapping[str, float]
    told_words: frozenset[str]
    other_words: frozenset[str]

    @property
    def author(self) -> str:
        """Who wrote it."""
        return author_of(self.id)

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


def author_of(answer: str) -> str:
    """Who wrote the answer of an id: the first letter of those like `b017`, the person before the `:` of others."""
    return answer.split(":", maxsplit=1)[0] if ":" in answer else answer[0]


def gold_rows(path: Path, labels: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The rows of a file that bring labels or, by their id, are given some."""
    for row in jsonl(path):
        if found := row.get("labels") or labels.get(row["id"]):
            yield {**row, "labels": found}


def labels_by_id(path: Path) -> dict[str, Any]:
    """The labels of a file that holds no answers, by the answers' ids."""
    return {row["id"]: row["labels"] for row in jsonl(path)}


def read(path: Path, labels: Mapping[str, Any]) -> Iterator[Row]:
    """The labelled rows of a file, scored."""
    return map(judged, gold_rows(path, labels))


def judged(row: dict[str, Any]) -> Row:
    """One labelled answer, scored."""
    probes = tuple(map(Reason, row.get("probes") or ()))
    question = Question("", row["question"], probes) if probes else row["question"]
    role = Role(**{**row["role"], "key_demands": tuple(row["role"]["key_demands"])}) if row.get("role") else None
    read = Reader(question, role).read(row["answer"])
    counts = asked_counts(read, calls_for(question))
    told, others = (
        frozenset(
            word
            for sentence, reading in zip(read.document.sentences, read.readings, strict=True)
            for word in sentence.words
            if reading.tells is tells
        )
        for tells in (True, False)
    )
    said = score(row["answer"], question, role)
    return Row(row["id"], row["question"], row["answer"], row["labels"], said, counts, told, others - told)
