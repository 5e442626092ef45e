"""How well the scorer agrees with careful readers: `python -m benchmarks.agreement [--worst N] GOLD.jsonl ...`.

Gold rows are described in `benchmarks.labelled`. Where weights play a part, figures come as shipped and, the table
being fitted anew without the author or person whose answers are judged, cross-validated. `--worst N` also prints, for
each file, how verdicts are confused and the N answers on which scorer and reader differ most.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.fit_quality import Told, left_out
from benchmarks.labelled import PARTS, Row, labels_by_id, read
from benchmarks.mistakes import confusions, worst
from benchmarks.statistics import f1, kappa, spearman
from interview_coach.model import Reason

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def main() -> None:
    """Prints the tables for each file; the weights of a cross-validated figure may come from all files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", metavar="GOLD.jsonl", nargs="+", type=Path)
    parser.add_argument("--worst", metavar="N", type=int, default=0, help="answers to print of each file")
    parser.add_argument("--labels", metavar="FILE", type=Path, help="labels by id, for answers that bring none")
    options = parser.parse_args()
    labels = labels_by_id(options.labels) if options.labels else {}
    files = {path: list(read(path, labels)) for path in options.files}
    everything = [row for rows in files.values() for row in rows]
    told = left_out(everything) if len({row.author for row in everything}) > 1 else {}
    for path, rows in files.items():
        print(f"\n{path}: {len(rows)} labelled answers")
        reasons(rows)
        star(rows)
        quality(rows, told)
        if options.worst:
            confusions(rows)
            worst(rows, options.worst)


def reasons(rows: Sequence[Row]) -> None:
    print(f"  {'':14}{'n':>5}{'flags':>7}{'precision':>11}{'recall':>8}{'F1':>6}{'kappa':>7}   false alarms")
    for reason in Reason:
        pairs = [(row.labels[reason] == "flag", row.flags(reason)) for row in rows if row.labels[reason] != "na"]
        table(reason.value, pairs)
    table("quantified", [(row.labels["quantified"], row.measured) for row in rows])


def table(name: str, pairs: Sequence[tuple[bool, bool]]) -> None:
    gold, said = sum(one for one, _ in pairs), sum(other for _, other in pairs)
    both, alarms = sum(one and other for one, other in pairs), sum(other and not one for one, other in pairs)
    figures = f"{both / max(said, 1):11.2f}{both / max(gold, 1):8.2f}{f1(pairs):6.2f}{kappa(pairs):7.2f}"
    print(f"  {name:14}{len(pairs):5}{gold:7}{figures}   {alarms} in {len(pairs)}")


def star(rows: Sequence[Row]) -> None:
    told = [row for row in rows if row.labels["star"]]
    for part in PARTS if told else ():
        right = sum(bool(row.labels["star"][part]) == row.has(part) for row in told)
        print(f"  {part:14}{len(told):5}   right {right / len(told):.2f}")


def quality(rows: Sequence[Row], told: Mapping[str, Told]) -> None:
    gold = [row.labels["quality"] for row in rows]
    print(f"  quality, Spearman: {spearman(gold, [row.overall for row in rows]):.2f}")
    if told:
        by_others(rows, told)
    better, apart = winners(rows)
    print(f"  of two answers two quality points apart the better one scores higher: {better} of {apart}")


def by_others(rows: Sequence[Row], told: Mapping[str, Told]) -> None:
    """The figures that hang on weights, with weights from other authors' answers."""
    agreement = spearman([row.labels["quality"] for row in rows], [told[row.id].value for row in rows])
    asked = [row for row in rows if row.labels["depth"] != "na"]
    pairs = [(row.labels["depth"] == "flag", told[row.id].shallow) for row in asked]
    print(f"  cross-validated: quality {agreement:.2f}, depth F1 {f1(pairs):.2f}, kappa {kappa(pairs):.2f}")


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
    return sum(worse.overall < better.overall for worse, better in pairs), len(pairs)


if __name__ == "__main__":
    main()
