"""What is said about a job is borne out, or not, under that job, whichever sentences happen to stand beside it."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_coach.scoring.materials.layout import LineKind, is_job_item, opens_with_verb

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from interview_coach.scoring.materials.told import Told
    from interview_coach.scoring.text import Span

JOB_ITEMS = 3
"""Items under a job from which it is told in full, and so can be found wanting; older jobs are rightly kept short."""

DUTY_SHARE = 0.6
"""Share of a job's items that are duties, from which it reads as its own job description."""

_BEARING_OUT = ("deed", "measured")
_ACTS = ("own_action", "group_action", "joint_action", "passive_item", "own_practice")
_OPENS_AS_DUTY = re.compile(r"\W*(?:(?:main|key|daily|day-to-day) )?(?:responsib|duties|tasked|accountable|in charge)")


@dataclass(frozen=True, slots=True)
class _Job:
    """What the lines under one job show together: `shown` of what bears claims out, and whether they are faulty."""

    shown: frozenset[str]
    unmeasured: bool
    duties: bool

    @classmethod
    def of(cls, told: Sequence[Told]) -> _Job:
        items = [each for each in told if is_job_item(each.line)]
        shown = frozenset(name for name in _BEARING_OUT if any(each.shows(name) for each in told))
        unmeasured = len(items) >= JOB_ITEMS and "measured" not in shown
        return cls(shown, unmeasured, unmeasured and sum(map(_is_duty, items)) >= DUTY_SHARE * len(items))


def with_jobs(told: Sequence[Told]) -> Iterator[Told]:
    """The sentences, each with what its job shows (`deed_here`, `measured_here`), and with what is wrong with the job.

    Where there is no job, its neighbours' take the place of it.
    """
    under = defaultdict(list)
    for each in told:
        under[each.line.job].append(each)
    jobs = {job: _Job.of(lines) for job, lines in under.items() if job is not None}
    for number, each in enumerate(told):
        job = jobs.get(each.line.job) if each.line.job is not None else None
        yield each.having(_faults(each, job or _Job.of(told[max(0, number - 1) : number + 2])))


def _faults(told: Told, job: _Job) -> Iterator[tuple[str, Span]]:
    yield from ((f"{name}_here", told.whole) for name in job.shown)
    if job.unmeasured and told.line.kind is LineKind.DATED:
        yield "unmeasured_job", told.whole
    if job.duties and is_job_item(told.line) and _is_duty(told) and not _opens_as_duty(told):
        yield "duty_item", told.whole


def _is_duty(told: Told) -> bool:
    """Whether an item names what the job was about: "Handling cash", "Stock control", "Responsible for the till"."""
    opening = opens_with_verb(told.sentence.words)
    return _opens_as_duty(told) or opening == "gerund" or not (opening or told.shows(*_ACTS))


def _opens_as_duty(told: Told) -> bool:
    return bool(_OPENS_AS_DUTY.match(told.sentence.folded))
