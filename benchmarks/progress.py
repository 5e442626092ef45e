"""What the Progress tab costs with 100,000 answers in the journal: `python -m benchmarks.progress`.

Reading and counting happen in a thread, while the screen says that it reads; a start does not touch any of it.
"""

from __future__ import annotations

import random
import statistics
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from interview_coach.coaching.folders import Folders
from interview_coach.coaching.trends.progress import progress
from interview_coach.coaching.trends.progress_html import as_html
from interview_coach.coaching.trends.progress_page import sections
from interview_coach.coaching.workspace import open_workspace
from interview_coach.journal import attempts
from interview_coach.model import Assessment, Attempt, Facts, Judgement, Question, Reason, Status, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from interview_coach.journal import Journal

SIZES = (200, 10_000, 100_000)
RUNS = 5
NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def fill(journal: Journal, answers: int) -> None:
    """Records invented answers of the last three years, in one go: a transaction each would take minutes."""
    with journal._store.transaction() as connection:  # noqa: SLF001
        for attempt in _invented(answers):
            attempts.add(connection, attempt)


def _invented(answers: int) -> Iterator[Attempt]:
    chance = random.Random(7)  # noqa: S311 - as like as dice
    step = timedelta(days=3 * 365) / answers
    for number in range(answers):
        question = Question(f"q{number % 300}", "Why us?", tuple(Reason), bank=f"bank {number % 20}")
        scores = {reason: chance.randint(20, 100) for reason in Reason}
        reasons = {
            reason: Judgement(Verdict.OK if score >= 50 else Verdict.FLAG, score) for reason, score in scores.items()
        }
        facts = Facts(measured_results=number % 2, words=chance.randint(50, 300))
        assessment = Assessment(Status.SCORED, chance.randint(20, 90), reasons, facts)
        at = NOW - step * (answers - number)
        yield Attempt(f"{number:032x}", question, "I planned it.", assessment, at, role_id=f"r{number % 3}")


def _ms(work: Callable[[], Any]) -> float:
    """The median over some runs, in milliseconds."""
    taken = []
    for _ in range(RUNS):
        started = time.perf_counter()
        work()
        taken.append(1000 * (time.perf_counter() - started))
    return statistics.median(taken)


def main() -> None:
    """Prints the table."""
    print(f"{'answers':>10}{'read':>10}{'all':>10}{'sections':>10}{'page':>10}  ms")
    for answers in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            home = Path(folder)
            workspace = open_workspace(Folders(home, home / "cache"))
            fill(workspace.journal, answers)
            found = progress(workspace, NOW)
            works = (
                workspace.journal.measures,
                lambda workspace=workspace: progress(workspace, NOW),
                lambda found=found: sections(found),
                lambda found=found: as_html(found),
            )
            print(f"{answers:>10,}" + "".join(f"{_ms(work):>10.1f}" for work in works), flush=True)
            workspace.close()


if __name__ == "__main__":
    main()
