"""How well the scorer agrees with careful readers: `python -m benchmarks.agreement GOLD.jsonl [GOLD.jsonl ...]`.

A gold row is `{"id", "question", "answer", "probes"?, "role"?, "labels": {"depth" ...: flag | ok | na, "star",
"quantified", "quality"}}`. Where weights play a part, figures come as shipped and cross-validated: with the table
fitted anew without the author (first letter of ids like `b017`) or person (before the `:`) whose answers are judged.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.fitting import fit
from benchmarks.statistics import f1, kappa, spearman
from interview_coach.model import Assessment, Question, Reason, Role, Verdict
from interview_coach.scoring import score
from interview_coach.scoring.reader import Reader
from interview_coach.scoring.weights import CONTENT, COST

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

PARTS = ("situation", "task", "action", "result")


@dataclass(frozen=True, slots=True)
class Row:
    """A labelled answer, what the scorer says of it, and its lines of content without their weights."""

    author: str
    question: str
    labels: dict[str, Any]
    assessment: Assessment
    content: tuple[float, ...]

    def flags(self, reason: Reason) -> bool:
        """Whether the scorer gives this reason."""
        return self.assessment.reasons[reason].verdict is Verdict.FLAG


def main(paths: Sequence[str]) -> None:
    """Prints the tables for each file; the weights of a cross-validated figure may come from all files."""
    files = {path: list(read(Path(path))) for path in paths}
    everything = [row for rows in files.values() for row in rows]
    for path, rows in files.items():
        print(f"\n{path}: {len(rows)} labelled answers")
        reasons(rows)
        star(rows)
        quality(rows, everything)


def read(path: Path) -> Iterator[Row]:
    """The labelled rows of a file, scored."""
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        if "labels" in row:
            yield judged(row)


def judged(row: dict[str, Any]) -> Row:
    probes = tuple(map(Reason, row.get("probes") or ()))
    question = Question("", row["question"], probes) if probes else row["question"]
    role = Role(**{**row["role"], "key_demands": tuple(row["role"]["key_demands"])}) if row.get("role") else None
    counts = Reader(question, role).read(row["answer"]).counts
    content = tuple(weight.point(counts).value / weight.worth for weight in CONTENT)
    author = row["id"].split(":")[0] if ":" in row["id"] else row["id"][0]
    return Row(author, row["question"], row["labels"], score(row["answer"], question, role), content)


def reasons(rows: Sequence[Row]) -> None:
    print(f"  {'':14}{'n':>5}{'flags':>7}{'precision':>11}{'recall':>8}{'F1':>6}{'kappa':>7}   false alarms")
    for reason in Reason:
        pairs = [(row.labels[reason] == "flag", row.flags(reason)) for row in rows if row.labels[reason] != "na"]
        table(reason.value, pairs)
    table("quantified", [(row.labels["quantified"], row.assessment.facts.measured_results > 0) for row in rows])


def table(name: str, pairs: Sequence[tuple[bool, bool]]) -> None:
    gold, said = sum(one for one, _ in pairs), sum(other for _, other in pairs)
    both, alarms = sum(one and other for one, other in pairs), sum(other and not one for one, other in pairs)
    figures = f"{both / max(said, 1):11.2f}{both / max(gold, 1):8.2f}{f1(pairs):6.2f}{kappa(pairs):7.2f}"
    print(f"  {name:14}{len(pairs):5}{gold:7}{figures}   {alarms} in {len(pairs)}")


def star(rows: Sequence[Row]) -> None:
    told = [row for row in rows if row.labels["star"]]
    for part in PARTS if told else ():
        right = sum(bool(row.labels["star"][part]) == _has(row, part) for row in told)
        print(f"  {part:14}{len(told):5}   right {right / len(told):.2f}")


def _has(row: Row, part: str) -> bool:
    return row.assessment.facts.star is not None and getattr(row.assessment.facts.star, part)


def quality(rows: Sequence[Row], everything: Sequence[Row]) -> None:
    gold = [row.labels["quality"] for row in rows]
    left_out = cross_validated(rows, everything, lambda row: row.labels["quality"])
    costs = [sum(COST[reason] for reason in COST if row.flags(reason)) / 20 for row in rows]
    print(f"  quality, Spearman: {spearman(gold, [row.assessment.overall or 0 for row in rows]):.2f}", end="")
    print(f", cross-validated {spearman(gold, [q - cost for q, cost in zip(left_out, costs, strict=True)]):.2f}")
    asked = [row for row in rows if row.labels["depth"] != "na"]
    flagged = cross_validated(asked, everything, lambda row: 1.0 if row.labels["depth"] == "flag" else -1.0)
    pairs = [(row.labels["depth"] == "flag", value > 0) for row, value in zip(asked, flagged, strict=True)]
    print(f"  depth, cross-validated: F1 {f1(pairs):.2f}, kappa {kappa(pairs):.2f}")
    better, apart = winners(rows)
    print(f"  of two answers two quality points apart the better one scores higher: {better} of {apart}")


def cross_validated(rows: Sequence[Row], everything: Sequence[Row], wanted: Callable[[Row], float]) -> list[float]:
    """What weights fitted without a row's author say of it."""
    models: dict[str, Callable[[Sequence[float]], float]] = {}
    for author in {row.author for row in rows}:
        others = [row for row in everything if row.author != author and row.labels["depth"] != "na"]
        models[author] = fit([row.content for row in others], [wanted(row) for row in others])
    return [models[row.author](row.content) for row in rows]


def winners(rows: Sequence[Row]) -> tuple[int, int]:
    by_question: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_question[row.question].append(row)
    pairs = [
        sorted(pair, key=lambda row: row.labels["quality"])
        for group in by_question.values()
        for pair in combinations(group, 2)
        if abs(pair[0].labels["quality"] - pair[1].labels["quality"]) >= 2
    ]
    return sum((worse.assessment.overall or 0) < (better.assessment.overall or 0) for worse, better in pairs), len(
        pairs
    )


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
