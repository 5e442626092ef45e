"""The way to the next application: what was said, what the answers show, and what to practise, on one page."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from interview_coach.coaching.configuration.preferences import settings
from interview_coach.coaching.history.past import past_attempts, unconstrained
from interview_coach.coaching.jobs.gaps import gaps
from interview_coach.coaching.jobs.targets import active_role
from interview_coach.coaching.practice.today import questions_on_reason
from interview_coach.coaching.rejections.confirmed import confirmed_reasons
from interview_coach.coaching.rejections.debriefs import debriefs
from interview_coach.coaching.rejections.proof import Proof, Tally, proof
from interview_coach.coaching.rejections.quotes import gives, quoted
from interview_coach.model import Reason, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime

    from interview_coach.coaching.jobs.gaps import Gaps
    from interview_coach.coaching.rejections.confirmed import Confirmed
    from interview_coach.coaching.workspace import Workspace
    from interview_coach.journal import AttemptSummary
    from interview_coach.model import Question, Role
    from interview_coach.rejection import ConfirmedCause, Debrief

LOOK_BACK = 10
"""Answers a reason that nobody has named is judged by: about two weeks of practice on it."""

_QUESTIONS = 3  # a page names what can be done this week, not everything


@dataclass(frozen=True, slots=True)
class Told:
    """One employer's no for one cause: when they said so, as far as that is known, and what they said."""

    employer: str
    on: date
    words: str


@dataclass(frozen=True, slots=True)
class Open:
    """A reason that was confirmed: who said so, newest first, whether it is fading, and the questions to take next."""

    reason: Reason
    weight: float
    told: tuple[Told, ...]
    proof: Proof
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """One page. `told` is what employers said, the heaviest first; `shown` what the last answers give by themselves.

    `gaps` lays the key demands of the job it is for beside all answers, None without a job. `others` are causes in the
    user's own words, which no question probes. `calm` where nothing is to be counted.
    """

    day: date
    gaps: Gaps | None
    told: tuple[Open, ...]
    shown: Mapping[Reason, Tally]
    others: tuple[Told, ...]
    calm: bool = False


def plan(workspace: Workspace, now: datetime, role: Role | None = None) -> Plan:
    """The plan on the local day of `now` (aware), for `role`, or else the active one."""
    kept, day = debriefs(workspace), now.date()
    opened = tuple(_open(workspace, confirmed, kept, now) for confirmed in confirmed_reasons(kept, day).values())
    target = role or active_role(workspace)
    demands = gaps(workspace, target) if target else None
    others = tuple(_of_own(kept))
    return Plan(day, demands, opened, shown(workspace), others, settings(workspace).low_anxiety)


def shown(workspace: Workspace) -> Mapping[Reason, Tally]:
    """How many of the last answers asked for each reason gave it, whatever anybody said; the most flagged first."""
    scored = [each for each in unconstrained(past_attempts(workspace)) if each.status is Status.SCORED]
    tallies = {reason: _tally(scored, reason) for reason in Reason}
    return dict(sorted(tallies.items(), key=lambda each: -each[1].flagged / max(1, each[1].judged)))


def _tally(scored: Iterable[AttemptSummary], reason: Reason) -> Tally:
    last = list(islice((each for each in scored if reason in each.probes), LOOK_BACK))
    return Tally(sum(reason in each.flagged for each in last), len(last))


def _open(workspace: Workspace, confirmed: Confirmed, kept: Iterable[Debrief], now: datetime) -> Open:
    reason = confirmed.reason
    told = [
        _told(debrief, cause)
        for debrief in kept
        for cause in debrief.causes
        if cause.cause and cause.cause.reason is reason
    ]
    return Open(
        reason,
        confirmed.weight,
        tuple(sorted(told, key=lambda each: each.on, reverse=True)),
        proof(workspace, reason, confirmed),
        questions_on_reason(workspace, now, reason)[:_QUESTIONS],
    )


def _of_own(kept: Iterable[Debrief]) -> Iterable[Told]:
    return (_told(debrief, cause) for debrief in kept for cause in debrief.causes if cause.cause is None)


def _told(debrief: Debrief, cause: ConfirmedCause) -> Told:
    """Said on the day of that feedback, or else of the no; where neither is known, on the day it was confirmed."""
    days = (each.given_on for each in debrief.feedback if each.given_on and gives(each, cause))
    day = next(days, debrief.rejected_on or cause.confirmed_at.date())
    return Told(debrief.employer, day, quoted(debrief, cause))
