"""What changes over time: each reason, how often it is flagged, measured results, the length of answers, days.

Everything is made from `Measures`, one small value an attempt, so that 100,000 answers are taken in at once.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain, groupby
from operator import attrgetter
from statistics import median
from typing import TYPE_CHECKING

from interview_coach.coaching.configuration.preferences import settings
from interview_coach.coaching.history.past import hidden_mocks
from interview_coach.coaching.jobs.targets import name_of, roles
from interview_coach.coaching.practice.calendar import calendar, calendar_start
from interview_coach.coaching.practice.habit import monday_of
from interview_coach.coaching.rejections.debriefs import debriefs
from interview_coach.coaching.rejections.proof import Tally
from interview_coach.coaching.trends.progress_trend import Change, Period, Point, Trend, change, points, trend
from interview_coach.model import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date, datetime

    from interview_coach.coaching.configuration.settings import Settings
    from interview_coach.coaching.practice.calendar import CalendarWeek
    from interview_coach.coaching.workspace import Workspace
    from interview_coach.interview import MockInterview
    from interview_coach.journal import Measures
    from interview_coach.rejection import Debrief

MOST_WEEKS_LISTED = 16
"""Weeks up to which answers are summed up by week: about one round of applications. Beyond, it is by month."""

MOST_CALENDAR_WEEKS, LEAST_CALENDAR_WEEKS = 26, 4


class Happening(StrEnum):
    """What else happened on a day, marked in every chart."""

    REJECTION = "rejection"
    MOCK = "mock"


@dataclass(frozen=True, slots=True)
class Mark:
    """A rejection, named by its employer, or a mock interview that has ended."""

    day: date
    happening: Happening
    name: str = ""


@dataclass(frozen=True, slots=True)
class Summary:
    """Several answers taken together, at least one. `name` is the group's; `since` the first day of a period.

    `flags` counts all reasons, so that one answer may have several. `measured` counts answers with a measured result,
    `over_time` those longer than their time; `share_of_time` is the median length, 1 being all the time there was,
    None where no question had a limit.
    """

    name: str
    answers: int
    overall: float
    flags: int
    measured: int
    share_of_time: float | None
    over_time: int
    change: Change | None = None
    since: date | None = None


@dataclass(frozen=True, slots=True)
class ReasonProgress:
    """One reason: its score over time, and how many of the answers judged on it gave it.

    `listed` are the points by week or month, for whoever reads them.
    """

    reason: Reason
    trend: Trend
    flags: Tally
    listed: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """All of it, up to the local `day`. `total` is None without a scored answer; `calm` where no numbers are shown.

    `periods` are the oldest first, one for each `period` with an answer; `banks` and `roles` the most practised first.
    """

    day: date
    total: Summary | None
    reasons: Mapping[Reason, ReasonProgress]
    period: Period
    periods: tuple[Summary, ...]
    banks: tuple[Summary, ...]
    roles: tuple[Summary, ...]
    marks: tuple[Mark, ...]
    weeks: tuple[CalendarWeek, ...]
    answers_a_day: Mapping[date, int]
    calm: bool = False


def progress(workspace: Workspace, now: datetime) -> Progress:
    """What has changed up to the local day of `now` (aware); answers of a mock interview under way are left out."""
    hidden = hidden_mocks(workspace)
    measured = [each for each in workspace.journal.measures() if each.mock_id not in hidden]
    day, journal = now.date(), workspace.journal
    answers_a_day = journal.answers_a_day(calendar_start(day, MOST_CALENDAR_WEEKS))
    names = {role.id: name_of(role) for role in roles(workspace)}
    found = marks(debriefs(workspace), journal.mocks())
    return progress_of(measured, day, settings(workspace), answers_a_day, names, found)


def progress_of(
    measured: Sequence[Measures],
    day: date,
    chosen: Settings,
    answers_a_day: Mapping[date, int],
    role_names: Mapping[str, str],
    happened: tuple[Mark, ...] = (),
) -> Progress:
    """The same from values alone: the answers oldest first, and what each role is called by its id."""
    measured = sorted(measured, key=attrgetter("day"))  # who flies west may answer on an earlier day than before
    weeks = {Period.WEEK.of(day) for day in {each.day for each in measured}}
    period = Period.WEEK if len(weeks) <= MOST_WEEKS_LISTED else Period.MONTH
    return Progress(
        day=day,
        total=summary("all", measured, chosen, measured[0].day) if measured else None,
        reasons={reason: _of_reason(reason, measured, period) for reason in Reason},
        period=period,
        periods=tuple(_by_period(measured, period, chosen)),
        banks=_by_name(((each.bank or "no bank", each) for each in measured), chosen),
        roles=_by_name(((_role(each, role_names), each) for each in measured), chosen),
        marks=happened,
        weeks=calendar(answers_a_day.keys(), day, chosen.weekly_goal, _calendar_weeks(answers_a_day, day)),
        answers_a_day=answers_a_day,
        calm=chosen.low_anxiety,
    )


def summary(name: str, measured: Sequence[Measures], chosen: Settings, since: date | None = None) -> Summary:
    """What these answers, at least one, come to together."""
    shares = [chosen.spoken_seconds(each.words) / each.time_limit for each in measured if each.time_limit]
    overall = [each.overall for each in measured]
    return Summary(
        name=name,
        answers=len(measured),
        overall=median(overall),
        flags=sum(len(each.flagged) for each in measured),
        measured=sum(each.measured_results > 0 for each in measured),
        share_of_time=median(shares) if shares else None,
        over_time=sum(share > 1 for share in shares),
        change=change(overall),
        since=since,
    )


def marks(rejections: Iterable[Debrief], mocks: Iterable[MockInterview]) -> tuple[Mark, ...]:
    """Rejections on the day they came, or else on which they were written down, and mocks that have ended."""
    days = ((each.rejected_on or each.created_at.date(), each.employer) for each in rejections)
    said_no = (Mark(day, Happening.REJECTION, employer) for day, employer in days)
    sat = (Mark(each.began.date(), Happening.MOCK) for each in mocks if each.ended)
    return tuple(sorted(chain(said_no, sat), key=lambda mark: (mark.day, mark.happening, mark.name)))


def _of_reason(reason: Reason, measured: Iterable[Measures], period: Period) -> ReasonProgress:
    judged = [each for each in measured if reason in each.scores]
    scores = [(each.day, each.scores[reason]) for each in judged]
    flags = Tally(sum(reason in each.flagged for each in judged), len(judged))
    return ReasonProgress(reason, trend(scores), flags, tuple(points(scores, period)))


def _by_period(measured: Iterable[Measures], period: Period, chosen: Settings) -> Iterator[Summary]:
    groups: dict[date, list[Measures]] = defaultdict(list)
    for day, group in groupby(measured, key=attrgetter("day")):
        groups[period.of(day)] += group
    return (summary("", groups[since], chosen, since) for since in groups)


def _by_name(named: Iterable[tuple[str, Measures]], chosen: Settings) -> tuple[Summary, ...]:
    groups: dict[str, list[Measures]] = defaultdict(list)
    for name, each in named:
        groups[name].append(each)
    most_first = Counter({name: len(group) for name, group in groups.items()}).most_common()
    return tuple(summary(name, groups[name], chosen) for name, _ in most_first)


def _role(measured: Measures, names: Mapping[str, str]) -> str:
    if not measured.role_id:
        return "no role"
    return names.get(measured.role_id) or "a role deleted since"


def _calendar_weeks(answers_a_day: Mapping[date, int], day: date) -> int:
    """As many as there is anything to show in."""
    first = min(answers_a_day, default=day)
    weeks = (monday_of(day) - monday_of(first)).days // 7 + 1
    return min(max(weeks, LEAST_CALENDAR_WEEKS), MOST_CALENDAR_WEEKS)
