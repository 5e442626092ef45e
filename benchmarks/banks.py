"""What 10,000 questions cost, beside the shipped banks alone in the same run: `python -m benchmarks.banks`.

First frames alternate, and the ratio is the median over pairs. Search is timed at each key of some queries, as they are
typed, with the index that the screen keeps.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.startup import COACH, first_frame
from interview_coach import banks
from interview_coach.coaching.folders import Folders
from interview_coach.coaching.library.questions import find_questions
from interview_coach.coaching.library.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from interview_coach.model import Question

FILES, QUESTIONS_EACH = 100, 100
RUNS = 9
QUERIES = ("hosptial access", "why did you leave", "in the year of", "launch", "p", "zzzz")
NAMES = ("anna", "boris", "clara", "dmitri", "elena", "farid", "greta", "hugo", "ines", "jonas", "karim", "lena")


def fill(folder: Path) -> None:
    """Writes the banks: the shipped questions again and again, each with words of its own."""
    shipped = banks.load(None).questions
    for file in range(FILES):
        bank = f"shared-{file:03d}"
        first = file * QUESTIONS_EACH
        questions = (
            _another(shipped[number % len(shipped)], bank, number) for number in range(first, first + QUESTIONS_EACH)
        )
        banks.append(folder / f"{bank}.yaml", *questions)


def _another(question: Question, bank: str, number: int) -> Question:
    words = " ".join(NAMES[number // len(NAMES) ** place % len(NAMES)] for place in range(3))
    text = f"{question.text.rstrip('?.')}, in the year of {words}?"
    return replace(question, id=f"{bank}.q{number}", bank=bank, text=text)


def key_times(shelf: Shelf) -> Iterator[float]:
    """Seconds from each key of the queries to its result."""
    for query in QUERIES:
        for end in range(1, len(query) + 1):
            started = time.perf_counter()
            find_questions(shelf, query[:end])
            yield time.perf_counter() - started


def _row(name: str, many: float, few: float, unit: str) -> str:
    return f"{name:<28}{many:>9.1f} {unit:<4}{few:>9.1f} {unit:<4}"


def main() -> None:
    """Prints the table."""
    with tempfile.TemporaryDirectory() as folder:
        home, bare = Path(folder) / "many", Path(folder) / "few"
        fill(home / "banks")
        started = time.perf_counter()
        banks.load(home / "banks", home / "cache" / "banks.json")
        print(f"read for the first time in {time.perf_counter() - started:.1f} s", file=sys.stderr)
        first_frame(COACH, home), first_frame(COACH, bare)  # compiled files and both caches are there from now on
        frames = [(first_frame(COACH, home), first_frame(COACH, bare)) for _ in range(RUNS)]
        shelf = Shelf(Folders(home, home / "cache"))
        started = time.perf_counter()
        shelf.index(shelf.library())
        index = time.perf_counter() - started
        keys = sorted(key_times(shelf))
    print(f"{'median of pairs':<28}{'10,000':>9}     {'shipped':>9}         {'ratio':>7}    budget")
    for name, part, scale, unit in (("first frame", 0, 1000, "ms"), ("peak memory on Today", 1, 1, "MiB")):
        ratio = statistics.median(many[part] / few[part] for many, few in frames)
        many, few = (statistics.median(pair[side][part] for pair in frames) * scale for side in (0, 1))
        print(f"{_row(name, many, few, unit)}{ratio:>11.2f}x   <= 1.5x")
    print(f"\nreading and indexing, once  {index * 1000:>9.1f} ms")
    print(f"search at a key, median     {statistics.median(keys) * 1000:>9.1f} ms")
    print(f"search at a key, slowest    {keys[-1] * 1000:>9.1f} ms  <= 50 ms")


if __name__ == "__main__":
    main()
