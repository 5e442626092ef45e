"""What a role costs with 5,000 answers in the journal: `python -m benchmarks.gaps`.

The first look reads the newest answers and keeps what they say; later ones read what was added. First frames with an
active role and without one alternate, and the ratio is the median over pairs.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.startup import COACH, first_frame
from interview_coach import banks
from interview_coach.coaching.folders import Folders
from interview_coach.coaching.jobs.gaps import gaps
from interview_coach.coaching.jobs.targets import keep_role
from interview_coach.coaching.workspace import open_workspace
from interview_coach.model import Attempt, Role
from interview_coach.scoring import score

if TYPE_CHECKING:
    from interview_coach.coaching.workspace import Workspace

ANSWERS = 5_000
RUNS = 9
ROLE = Role(
    "Heliox Cardio",
    "Key Account Manager",
    ("hospital tenders", "training clinical staff", "sales targets", "Salesforce", "budget planning", "team meetings",
     "customer complaints", "price negotiations", "new products", "weekly reports", "zebra breeding", "glacier maps"),
)  # fmt: skip


def fill(workspace: Workspace) -> None:
    """Records the strong sample answers again and again, an hour apart."""
    questions = [question for question in banks.load(None).questions if question.strong_answer]
    scored = [(question, question.strong_answer or "") for question in questions]
    assessments = [score(answer, question.text) for question, answer in scored]
    begun = datetime(2020, 1, 1, tzinfo=UTC)
    for number in range(ANSWERS):
        question, answer = scored[number % len(scored)]
        moment = begun + timedelta(hours=number)
        workspace.journal.record(Attempt(f"{number:032x}", question, answer, assessments[number % len(scored)], moment))


def _seconds(workspace: Workspace, role: Role) -> float:
    started = time.perf_counter()
    gaps(workspace, role)
    return time.perf_counter() - started


def main() -> None:
    """Prints the table."""
    with tempfile.TemporaryDirectory() as folder:
        homes = [Path(folder) / name for name in ("aimed", "free")]
        for home in homes:
            workspace = open_workspace(Folders(home, home / "cache"))
            fill(workspace)
            if home.name == "aimed":
                role = keep_role(workspace, ROLE)
                first, again = _seconds(workspace, role), _seconds(workspace, role)
            workspace.close()
            first_frame(COACH, home)
        frames = [[first_frame(COACH, home) for home in homes] for _ in range(RUNS)]
    print(f"gaps for the first time      {first * 1000:>9.1f} ms")
    print(f"gaps again                   {again * 1000:>9.1f} ms")
    for name, part, scale, unit in (("first frame", 0, 1000, "ms"), ("peak memory on Today", 1, 1, "MiB")):
        ratio = statistics.median(aimed[part] / free[part] for aimed, free in frames)
        aimed, free = (statistics.median(pair[side][part] for pair in frames) * scale for side in (0, 1))
        print(f"{name:<28}{aimed:>9.1f} {unit:<4}with a role{free:>9.1f} {unit:<4}without{ratio:>7.2f}x   <= 1.1x")


if __name__ == "__main__":
    main()
