"""Fits the weights of `scoring/star_weights.py`: `python -m benchmarks.fit_star [ANSWERS.jsonl ...]`.

Fitted on the labelled answers of `CAREFUL` and of the files given; answers that bring no labels get those of
`data/labels_real.jsonl`, if these know their ids. Prints for each part in how many answers of a file readers are agreed
with: by the table as it stands, by weights fitted without the person who wrote the answer, and by weights fitted
without the file. Then come the weights fitted on all, beside those of the table.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.data_files import CAREFUL
from benchmarks.fitting import Linear
from benchmarks.labelled import LABELS, PARTS, author_of, gold_rows, labels_by_id
from benchmarks.logistic import fit
from interview_coach.scoring.asks import calls_for
from interview_coach.scoring.reader import Reader
from interview_coach.scoring.star import star_counts
from interview_coach.scoring.star_weights import SIGNS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

RIDGE = 2.0
"""How strongly weights are held back; agreement on real answers changes by at most .02 between 1 and 8."""

ROUNDS = 100
"""Rounds of fitting, after which no weight changes by .01."""


@dataclass(frozen=True, slots=True)
class Sample:
    """An answer to a question for an example: its file and author, the parts that a reader finds, and its counts."""

    file: str
    author: str
    parts: Mapping[str, bool]
    counts: Mapping[str, float]

    def row(self, part: str) -> dict[str, float]:
        """How much there is of each sign of a part."""
        return {weight.count: weight.amount(self.counts) for weight in SIGNS[part].weights}


def main(files: Sequence[str]) -> None:
    """Prints the tables."""
    every = [sample for path in (*CAREFUL, *map(Path, files)) for sample in samples(path)]
    for part in PARTS:
        print(f"{part:32}{'answers':>9}{'table':>7}{'person left out':>17}{'file left out':>15}")
        for file in dict.fromkeys(sample.file for sample in every):
            show(part, file, every)
        show_weights(part, fitted(part, every))


def samples(path: Path) -> Iterator[Sample]:
    """The answers of a file in which a reader has looked for the parts."""
    for row in gold_rows(path, real_labels()):
        if found := row["labels"]["star"]:
            read = Reader(row["question"]).read(row["answer"])
            counts = star_counts(read.readings, read.counts, calls_for(row["question"]))
            yield Sample(path.name, author_of(row["id"]), {part: bool(found[part]) for part in PARTS}, counts)


@cache
def real_labels() -> Mapping[str, Mapping[str, object]]:
    return labels_by_id(LABELS)


def show(part: str, file: str, every: Sequence[Sample]) -> None:
    judged = [one for one in every if one.file == file]
    table = [SIGNS[part].odds(one.counts) for one in judged]
    authors = {one.author for one in judged}
    models = {who: fitted(part, [one for one in every if (one.file, one.author) != (file, who)]) for who in authors}
    without_person = [models[one.author].value(one.row(part)) for one in judged]
    model = fitted(part, [one for one in every if one.file != file])
    without_file = [model.value(one.row(part)) for one in judged]
    right = [agreed(part, judged, odds) for odds in (table, without_person, without_file)]
    print(f"  {file:30}{len(judged):9}{right[0]:7.2f}{right[1]:17.2f}{right[2]:15.2f}")


def agreed(part: str, judged: Sequence[Sample], odds: Sequence[float]) -> float:
    """The share of answers in which a part is found or not found as by the reader."""
    return sum(one.parts[part] == (value > 0) for one, value in zip(judged, odds, strict=True)) / len(judged)


def fitted(part: str, some: Sequence[Sample]) -> Linear:
    return fit([one.row(part) for one in some], [one.parts[part] for one in some], RIDGE, rounds=ROUNDS)


def show_weights(part: str, model: Linear) -> None:
    print(f"  {'fitted':>8}{'table':>7}\n  {model.start:8.2f}{SIGNS[part].start:7.1f}   start")
    for weight in SIGNS[part].weights:
        print(f"  {model.weights[weight.count]:8.2f}{weight.worth:7.1f}   {weight.name} ({weight.count})")


if __name__ == "__main__":
    main(sys.argv[1:])
