"""A year of practice by simulated learners, each with a clock of their own: `python -m benchmarks.simulation`.

Only the choice of questions and their days are looked at, so answers are not written and scored: a learner's skill in
a reason says how each is judged, and grows with practice. All else is what the app does, on a journal on disk.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
import uuid
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import pairwise
from pathlib import Path

from interview_coach.coaching.configuration.settings import DEFAULTS
from interview_coach.coaching.folders import Folders
from interview_coach.coaching.jobs.targets import keep_role
from interview_coach.coaching.length import seconds_for
from interview_coach.coaching.practice.schedule import due_on, rescheduled
from interview_coach.coaching.practice.today import today
from interview_coach.coaching.rejections.debriefs import begin, keep_debrief
from interview_coach.coaching.workspace import Workspace, open_workspace
from interview_coach.model import Assessment, Attempt, Facts, Judgement, Question, Reason, Role, Status, Verdict
from interview_coach.rejection import Cause, ConfirmedCause

START = datetime(2026, 1, 5, 18, 30, tzinfo=UTC)  # a Monday
LOST_AFTER = 120  # days that a question waits beyond the one it was due on
"""A season: whoever practises most days would not meet the question again before the next interview."""


@dataclass(frozen=True, slots=True)
class Profile:
    """One kind of learner: the chance that they practise on a day, when they stay away, and their reason."""

    name: str
    daily: float
    absences: tuple[tuple[int, int], ...] = ()
    confirmed: Reason | None = None
    role: bool = False
    days: int = 365


PROFILES = (
    Profile("new", 1.0, days=14),
    Profile("diligent", 0.95),
    Profile("sporadic", 0.35, absences=((60, 90), (200, 245))),
    Profile("confirmed reason", 0.8, confirmed=Reason.TRANSFER),
    Profile("active role", 0.8, confirmed=Reason.DEPTH, role=True),
)


@dataclass(slots=True)
class Year:
    """What became of it: questions due at the start of each day, minutes practised, and answers by question."""

    due: list[int] = field(default_factory=list)
    minutes: list[float] = field(default_factory=list)
    answers: dict[str, list[date]] = field(default_factory=lambda: defaultdict(list))
    on_confirmed: int = 0
    lost: int = 0
    empty: int = 0

    @property
    def answered(self) -> int:
        return sum(map(len, self.answers.values()))

    @property
    def share(self) -> float:
        """The share of the answers that were given for a confirmed reason."""
        return self.on_confirmed / max(1, self.answered)

    @property
    def repeats(self) -> float:
        return self.answered / max(1, len(self.answers))

    @property
    def longest_gap(self) -> int:
        """Days between two answers to the same question, at most."""
        pairs = (pair for days in self.answers.values() for pair in pairwise(days))
        return max(((later - earlier).days for earlier, later in pairs), default=0)

    @property
    def too_long(self) -> int:
        """Days that asked for more than twice the goal."""
        return sum(minutes > 2 * DEFAULTS.session_minutes for minutes in self.minutes)


def simulate(profile: Profile, workspace: Workspace, days: int | None = None) -> Year:
    """The profile's days, one after the other, with the same luck each time."""
    luck, year, skill = random.Random(profile.name), Year(), dict.fromkeys(Reason, 0.35)  # noqa: S311 - no secret
    _prepare(profile, workspace)
    for number in range(days or profile.days):
        now = START + timedelta(days=number)
        _count_due(workspace, now.date(), year)
        away = any(start <= number < end for start, end in profile.absences)
        if not away and luck.random() < profile.daily:
            year.minutes.append(sum(_session(profile, workspace, now, luck, skill, year)) / 60)
    _count_lost(workspace, (START + timedelta(days=(days or profile.days) - 1)).date(), year)
    return year


def _session(
    profile: Profile, workspace: Workspace, now: datetime, luck: random.Random, skill: dict[Reason, float], year: Year
) -> Iterator[int]:
    """One day: the next question until the coach says that it is enough; gives the seconds of each."""
    plan = today(workspace, now)
    year.empty += not plan.queue
    while plan.queue and not plan.done:
        due = plan.queue[0]
        year.answers[due.question.id].append(now.date())
        year.on_confirmed += profile.confirmed in due.question.probes
        _answer(workspace, due.question, now, luck, skill)
        yield seconds_for(due.question)
        now += timedelta(seconds=seconds_for(due.question))
        plan = today(workspace, now)


def _answer(
    workspace: Workspace, question: Question, now: datetime, luck: random.Random, skill: dict[Reason, float]
) -> None:
    held = [luck.random() < skill[reason] for reason in question.probes]
    for reason in question.probes:
        skill[reason] = min(0.95, skill[reason] + 0.006)
    verdicts = {
        reason: Judgement(Verdict.OK if good else Verdict.FLAG, 80 if good else 30)
        for reason, good in zip(question.probes, held, strict=True)
    }
    overall = luck.randint(60, 95) if all(held) else luck.randint(20, 60)
    found = Assessment(Status.SCORED, overall, verdicts, Facts(words=120))
    before = workspace.journal.cards().get(question.id)
    attempt = Attempt(uuid.UUID(int=luck.getrandbits(128)).hex, question, "told", found, now)
    workspace.journal.record(attempt, rescheduled(before, question, found, now))


def _prepare(profile: Profile, workspace: Workspace) -> None:
    if profile.confirmed:
        cause = ConfirmedCause(Cause(profile.confirmed.value), "they said so", START)
        keep_debrief(workspace, replace(begin("Northwind", START), causes=(cause,)))
    if profile.role:
        demands = ("hospital tenders", "key account planning", "product training")
        keep_role(workspace, Role("Heliox", "Key Account Manager", demands))


def _count_due(workspace: Workspace, day: date, year: Year) -> None:
    year.due.append(sum(due_on(card) <= day for card in workspace.journal.cards().values()))


def _count_lost(workspace: Workspace, day: date, year: Year) -> None:
    waits = ((day - due_on(card)).days for card in workspace.journal.cards().values())
    year.lost = sum(wait > LOST_AFTER for wait in waits)


def _in_home_of_their_own(run: Callable[[Workspace], Year]) -> Year:
    with tempfile.TemporaryDirectory() as folder:
        workspace = open_workspace(Folders(Path(folder), Path(folder) / "cache"))
        try:
            return run(workspace)
        finally:
            workspace.close()


def row(profile: Profile, year: Year) -> str:
    """One line of the table."""
    share = f"{year.share:.0%}" if profile.confirmed else "-"
    due = f"{sum(year.due) / max(1, len(year.due)):.1f} (most {max(year.due, default=0)})"
    practised = len(year.minutes)
    return (
        f"{profile.name:<18}{practised:>5}{year.answered:>9}{len(year.answers):>11}{due:>17}{share:>11}"
        f"{year.repeats:>9.1f}{year.longest_gap:>7}{year.too_long:>9}{year.lost:>6}{year.empty:>7}"
    )


def main() -> None:
    """Prints the table."""
    print(
        f"{'profile':<18}{'days':>5}{'answers':>9}{'questions':>11}{'due a day':>17}{'confirmed':>11}"
        f"{'repeats':>9}{'gap':>7}{'over 2x':>9}{'lost':>6}{'empty':>7}"
    )
    wanted = sys.argv[1:]
    for profile in PROFILES:
        if not wanted or profile.name in wanted:
            began = time.perf_counter()
            year = _in_home_of_their_own(partial(simulate, profile))
            print(f"{row(profile, year)}   {time.perf_counter() - began:.0f} s", flush=True)


if __name__ == "__main__":
    main()
