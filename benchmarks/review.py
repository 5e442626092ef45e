"""Finding answers in a journal of 100,000, and what it adds to the start: `python -m benchmarks.review`.

Each line is the median of several runs of what the Review screen does for a key: look up, count, and read the rows that
are seen first. First frames with that journal and with an empty one alternate; the ratio is the median over pairs.
"""

from __future__ import annotations

import random
import statistics
import tempfile
import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.startup import COACH, first_frame
from interview_coach import banks
from interview_coach.coaching.folders import Folders
from interview_coach.coaching.history.finding import find_attempts, index_answers
from interview_coach.coaching.workspace import open_workspace
from interview_coach.journal import attempts
from interview_coach.journal.finding import Filter, Order
from interview_coach.journal.store import Store
from interview_coach.model import Attempt, AttemptKind, Band, Reason, Verdict
from interview_coach.scoring import score

if TYPE_CHECKING:
    from interview_coach.coaching.workspace import Workspace

ANSWERS = 100_000
WORDS = 150  # a spoken minute
RUNS = 9
PAGE = 100  # rows that a screen reads at first
BUDGET = 50  # ms
WANTED = {
    "everything": Filter(),
    "a word of few answers": Filter("zebra"),
    "a word of every answer": Filter("common"),
    "a beginning of two letters": Filter("co"),
    "two words": Filter("common zebra"),
    "a phrase": Filter('"word1 word2"'),
    "reason and verdict": Filter(reason=Reason.CONTRIBUTION, verdict=Verdict.FLAG),
    "rule": Filter(rule="contribution.group-only"),
    "bank and band": Filter(bank="contribution", band=Band.AT_RISK),
    "kind and dates": Filter(kind=AttemptKind.MOCK, since=date(2015, 1, 1), until=date(2016, 12, 31)),
    "weakest first": Filter(order=Order.WEAKEST),
    "best of each question": Filter(best=True),
    "words, reason, rule, kind": Filter("zebra", Reason.CONTRIBUTION, rule="contribution.group-only",
                                        kind=AttemptKind.DRILL),
}  # fmt: skip


def fill(path: Path) -> None:
    """Writes the journal: assessments of real sample answers over words drawn as language draws them, an hour apart."""
    chance = random.Random(7)  # noqa: S311
    samples = [(each, text) for each in banks.load(None).questions for text in (each.strong_answer, each.weak_answer)]
    scored = [(question, score(text, question.text)) for question, text in samples if text][::9][:60]
    vocabulary = ["common", *(f"word{number}" for number in range(8_000))]
    weights = list(accumulate(1 / rank for rank in range(1, len(vocabulary) + 1)))
    kinds = list(AttemptKind)
    begun = datetime(2014, 1, 1, tzinfo=UTC)
    with Store(path) as store, store.transaction() as connection:
        for number in range(ANSWERS):
            question, assessment = scored[number % len(scored)]
            text = " ".join(chance.choices(vocabulary, cum_weights=weights, k=WORDS))
            text += " zebra" if number % 1_000 == 0 else ""
            question = replace(question, id=f"{question.id}-{number % 500}")
            moment = begun + timedelta(hours=number)
            attempts.add(
                connection, Attempt(f"{number:032x}", question, text, assessment, moment, kinds[number % len(kinds)])
            )


def milliseconds(workspace: Workspace, wanted: Filter) -> tuple[float, str]:
    """The median time to find and to read a first page, and how many answers pass."""
    spent = []
    for _ in range(RUNS):
        started = time.perf_counter()
        found = find_attempts(workspace, wanted)
        found.first(PAGE)
        spent.append((time.perf_counter() - started) * 1000)
    return statistics.median(spent), f"{len(found):,}{'+' if found.more else ''}"


def _scrolled(workspace: Workspace) -> float:
    """The slowest page, in ms, on the way down the first hundred pages."""
    found, slowest = find_attempts(workspace), 0.0
    for page in range(1, 101):
        started = time.perf_counter()
        found.first(page * PAGE)
        slowest = max(slowest, (time.perf_counter() - started) * 1000)
    return slowest


def main() -> None:
    """Prints the table."""
    with tempfile.TemporaryDirectory() as folder:
        full, empty = (Path(folder) / name for name in ("full", "empty"))
        full.mkdir()
        fill(Folders(full, full / "cache").journal)
        workspace = open_workspace(Folders(full, full / "cache"))
        started = time.perf_counter()
        list(index_answers(workspace))
        print(f"making the search index, once, aside   {time.perf_counter() - started:>6.1f} s")
        for name, wanted in WANTED.items():
            spent, count = milliseconds(workspace, wanted)
            print(f"{name:<28}{count:>9} found {spent:>8.1f} ms   <= {BUDGET} ms")
        print(f"slowest of 100 pages read on the way down {_scrolled(workspace):>8.1f} ms")
        workspace.close()
        for home in (full, empty):
            first_frame(COACH, home)
        frames = [(first_frame(COACH, full)[0], first_frame(COACH, empty)[0]) for _ in range(RUNS)]
    ratio = statistics.median(one / other for one, other in frames)
    ours, theirs = (statistics.median(pair[side] for pair in frames) * 1000 for side in (0, 1))
    print(f"first frame {ours:>8.1f} ms, with an empty journal {theirs:>8.1f} ms   {ratio:.2f}x   <= 1.1x")


if __name__ == "__main__":
    main()
