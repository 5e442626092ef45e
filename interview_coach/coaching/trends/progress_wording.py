"""Progress in words: what is told of a reason, of a group of answers and of a change, with numbers or without."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

from interview_coach.coaching.rejections.practices import PRACTICES
from interview_coach.coaching.rejections.proof import WINDOW
from interview_coach.coaching.trends.progress import Happening
from interview_coach.coaching.trends.progress_trend import LATELY, Direction, Period, middle_half
from interview_coach.coaching.wording import MONTHS, counted, date_and_year, short_date
from interview_coach.model import Band

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from interview_coach.coaching.trends.progress import Mark, Progress, ReasonProgress, Summary
    from interview_coach.coaching.trends.progress_trend import Change

ENOUGH_FOR_A_RATE = 10
"""Answers from which something is told per 100: of fewer, how many of how many says more."""

SEEMING = 10
"""Points between the first answers and the last that look like a change, also where chance may have brought them."""

MARKS = {Happening.REJECTION: "▼", Happening.MOCK: "◆"}
LEGEND = ("line: moving median", "░ middle half", "▼ rejection", "◆ mock")
BELOW = "Below 50 an interviewer would have this reason for a no."
NO_ANSWERS = "No answers with a score yet. As soon as there are some, this is where you see what changes."

_DIRECTIONS = {Direction.UP: "↗ better", Direction.LEVEL: "= as before", Direction.DOWN: "↘ lower", None: "· too early"}
_COMPARED = {
    Direction.UP: "better than when you began",
    Direction.LEVEL: "no more of a difference than chance brings",
    Direction.DOWN: "lower than when you began",
}
_SEEMING = "it looks like a change, but so few answers may differ as much by chance"
_CALM = {
    Direction.UP: "better than when you began",
    Direction.LEVEL: "much as when you began",
    Direction.DOWN: "the one to practise next",
    None: "too early to say",
}


def head(progress: Progress) -> str:
    """How many answers there are and since when; with few, how many it takes to see more."""
    total = progress.total
    if total is None or total.since is None:
        return NO_ANSWERS
    if progress.calm:
        return f"Your answers since {date_and_year(total.since)}."
    said = f"{counted(total.answers, 'answer')} with a score since {date_and_year(total.since)}"
    few = f"; {counted(WINDOW, 'answer')} on a reason make a trend" if total.answers < WINDOW else ""
    return f"{said}{few}."


def direction(change: Change | None, *, calm: bool = False) -> str:
    """Where the last answers stand beside the first, in a sign and a word; only words where it is to be `calm`."""
    found = change.direction if change and not _seems(change) else None
    return (_CALM if calm else _DIRECTIONS)[found]


def _seems(change: Change) -> bool:
    """Whether there looks to be a change that so few answers don't prove."""
    return change.direction is Direction.LEVEL and abs(change.now - change.before) >= SEEMING


def reason_told(found: ReasonProgress, *, calm: bool = False) -> Iterator[str]:
    """All there is to say of one reason, a sentence a line."""
    if calm:
        yield f"{direction(found.trend.change, calm=True).capitalize()}."
        yield from (f"→ {practice}" for practice in PRACTICES[found.reason])
        return
    if few := too_few(found):
        yield few
    if found.trend.change:
        yield from _changed(found, found.trend.change)
    elif len(found.trend.scores) >= WINDOW:
        yield f"Whether it changes can be told from {2 * WINDOW} answers on."
    if found.flags.judged:
        yield f"Flagged in {_rate_told(found.flags.flagged, found.flags.judged)}."


def too_few(found: ReasonProgress) -> str:
    """Why no trend is drawn, empty where one is."""
    judged = len(found.trend.scores)
    if found.trend.drawn:
        return ""
    if not judged:
        return f"No answer was judged on it yet. A trend is drawn from {WINDOW} on."
    if judged < WINDOW:
        return f"{counted(judged, 'answer')} so far: too few for a trend, which is drawn from {WINDOW} on."
    return f"{counted(judged, 'answer')} so far, on too few days for a trend: the next day of practice draws it."


def median_told(found: ReasonProgress) -> str:
    """The median score of the first answers and the last ones, or of all where these are too few to be set apart."""
    if found.trend.change:
        return f"{found.trend.change.before:.0f} → {found.trend.change.now:.0f}"
    scores = [score for _, score in found.trend.scores]
    return f"{median(scores):.0f}" if len(scores) >= WINDOW else "–"


def rate(count: int, answers: int) -> str:
    """How many there are per 100 answers; how many in how many, where these are few."""
    return f"{100 * count / answers:.0f}" if answers >= ENOUGH_FOR_A_RATE else f"{count} in {answers}"


def length_told(summary: Summary) -> str:
    """The median length as a share of the time there was."""
    return "–" if summary.share_of_time is None else f"{summary.share_of_time:.0%}"


def band_told(summary: Summary) -> str:
    """The median of the overall scores in a word."""
    return Band.of(round(summary.overall))


def length_sentence(summary: Summary) -> str:
    """How long answers are against the time their questions give, empty where these give none."""
    if summary.share_of_time is None:
        return ""
    over = f"; {summary.over_time:,} of {summary.answers:,} took longer than that time" if summary.over_time else ""
    return f"Said aloud, a typical answer takes {length_told(summary)} of the time its question gives{over}."


def marks_told(marks: Iterable[Mark]) -> Iterator[str]:
    """A line each, the newest first."""
    for mark in sorted(marks, key=lambda mark: mark.day, reverse=True):
        what = f"turned down by {mark.name}" if mark.happening is Happening.REJECTION else "mock interview"
        yield f"{MARKS[mark.happening]} {date_and_year(mark.day)}: {what}"


def period_told(since: date, period: Period) -> str:
    """The first day of a week, or the month."""
    return f"{MONTHS[since.month - 1][:3]} {since.year}" if period is Period.MONTH else short_date(since)


def _changed(found: ReasonProgress, change: Change) -> Iterator[str]:
    size = min(LATELY, len(found.trend.scores) // 2)
    yield (
        f"Median of your first {size} answers {change.before:.0f}, of your last {size} {change.now:.0f}: "
        f"{_SEEMING if _seems(change) else _COMPARED[change.direction]}."
    )
    low, high = middle_half([score for _, score in found.trend.scores][-size:])
    where = f"between {low:.0f} and {high:.0f}" if round(low) != round(high) else f"at {low:.0f}"
    yield f"Half of the last {size} lie {where}."


def _rate_told(count: int, answers: int) -> str:
    share = f", {rate(count, answers)} per 100" if answers >= ENOUGH_FOR_A_RATE else ""
    return f"{count:,} of {counted(answers, 'answer')}{share}"
