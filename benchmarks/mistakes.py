"""Where the scorer and careful readers part: tables of who said what, and the answers it judges worst."""

from __future__ import annotations

import textwrap
from collections import Counter
from typing import TYPE_CHECKING

from benchmarks.labelled import PARTS
from benchmarks.statistics import ranks
from interview_coach.model import Reason, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.labelled import Row

WIDTH = 118


def confusions(rows: Sequence[Row]) -> None:
    """For each reason how often the scorer said what (across) where the reader said what (down)."""
    print(f"  {'reader / scorer':18}" + "".join(f"{verdict:>7}" for verdict in Verdict))
    for reason in Reason:
        said = Counter((row.labels[reason], row.verdict(reason)) for row in rows)
        for gold in Verdict:
            figures = "".join(f"{said[gold, verdict]:7}" for verdict in Verdict)
            print(f"  {reason.value if gold is next(iter(Verdict)) else '':13}{gold.value:5}{figures}")


def worst(rows: Sequence[Row], count: int) -> None:
    """The answers with the most wrong verdicts, of equals those ranked furthest from their quality."""
    golds, scores = ranks([row.labels["quality"] for row in rows]), ranks([row.overall for row in rows])
    away = {row.id: abs(gold - said) / len(rows) for row, gold, said in zip(rows, golds, scores, strict=True)}
    for row in sorted(rows, key=lambda row: -(len(list(wrong_verdicts(row))) + away[row.id]))[:count]:
        print(f"\n  {row.id}: quality {row.labels['quality']}, score {row.overall}")
        for mistake in (*wrong_verdicts(row), *wrong_parts(row)):
            print(f"    {mistake}")
        for text in (row.question, row.answer):
            print(textwrap.fill(text, WIDTH, initial_indent="    | ", subsequent_indent="    | "))


def wrong_verdicts(row: Row) -> Iterator[str]:
    """A line for each reason on which the reader and the scorer differ."""
    for reason in Reason:
        gold, said = row.labels[reason], row.assessment.reasons[reason]
        if gold != said.verdict and {gold, said.verdict} & {Verdict.FLAG}:
            found = [f"{one.rule} “{one.text}”" for one in row.assessment.findings if one.reason is reason]
            yield f"{reason}: reader {gold}, scorer {said.verdict} ({said.score}) {'; '.join(found)}"


def wrong_parts(row: Row) -> Iterator[str]:
    """A line for each part of S-T-A-R, and for the measured result, on which they differ."""
    read = {part: (row.labels["star"][part], row.has(part)) for part in PARTS if row.labels["star"]}
    read["measured result"] = row.labels["quantified"], row.measured
    for part, (gold, said) in read.items():
        if bool(gold) != said:
            yield f"{part}: {'the reader' if gold else 'the scorer'} finds it, the other does not"
