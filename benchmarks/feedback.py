"""How well feedback is read: `python -m benchmarks.feedback FILE.jsonl [FILE.jsonl ...]`.

A row is `{"id", "text", "reasons": [cause ...]}` with the causes that a careful reader names. A text whose causes make
no weakness is quiet where none is suggested.
"""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.data_files import jsonl
from benchmarks.statistics import f1
from interview_coach.rejection import Cause
from interview_coach.scoring.employer_feedback.feedback import read_feedback

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True)
class Row:
    """A text's causes as a reader names them, and as they are suggested."""

    id: str
    named: frozenset[Cause]
    suggested: frozenset[Cause]


def main(paths: Sequence[str]) -> None:
    """Prints a table for each file."""
    for path in paths:
        lines = list(jsonl(Path(path)))
        read_feedback("We could not see which part was yours.")
        started = time.perf_counter()
        rows = [judged(line) for line in lines]
        spent = (time.perf_counter() - started) * 1000 / len(rows)
        print(f"\n{path}: {len(rows)} texts, {spent:.1f} ms each")
        table(rows)


def judged(row: dict[str, object]) -> Row:
    """A row beside what is suggested for its text."""
    causes = row["reasons"]
    assert isinstance(causes, list)
    return Row(str(row["id"]), frozenset(map(Cause, causes)), frozenset(read_feedback(str(row["text"])).suggested))


def table(rows: Sequence[Row]) -> None:
    print(f"  {'':16}{'n':>4}{'said':>6}{'precision':>11}{'recall':>8}{'F1':>6}")
    for cause in Cause:
        pairs = pairs_of(rows, cause)
        named, said = sum(one for one, _ in pairs), sum(other for _, other in pairs)
        both = sum(one and other for one, other in pairs)
        print(f"  {cause:16}{named:4}{said:6}{both / max(said, 1):11.2f}{both / max(named, 1):8.2f}{f1(pairs):6.2f}")
    quiet = quiet_rows(rows)
    silent = sum(not weaknesses(row.suggested) for row in quiet)
    print(f"  no weakness named: {len(quiet)}, of these none suggested: {silent} ({silent / max(len(quiet), 1):.0%})")
    print(f"  all causes right: {sum(row.named == row.suggested for row in rows)} of {len(rows)}")


def pairs_of(rows: Iterable[Row], cause: Cause) -> list[tuple[bool, bool]]:
    """For each row whether the cause is named, and whether it is suggested."""
    return [(cause in row.named, cause in row.suggested) for row in rows]


def quiet_rows(rows: Iterable[Row]) -> list[Row]:
    """The rows that name no weakness."""
    return [row for row in rows if not weaknesses(row.named)]


def weaknesses(causes: Iterable[Cause]) -> set[Cause]:
    return {cause for cause in causes if cause.reason}


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
