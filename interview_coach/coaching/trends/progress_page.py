"""Progress in sections of sentences and tables, which the screen, the command line and the HTML page each show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_coach.coaching.marking import one_line
from interview_coach.coaching.practice.calendar import calendar_text
from interview_coach.coaching.trends import progress_wording as words
from interview_coach.coaching.trends.progress_trend import Period
from interview_coach.model import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from interview_coach.coaching.trends.progress import Progress, ReasonProgress, Summary

Row = tuple[str, ...]

ALL, DAYS, BANKS, ROLES = "all", "days", "banks", "roles"

_FEW = f", or in how many where these are fewer than {words.ENOUGH_FOR_A_RATE}"
_PER_HUNDRED = f"Flags, and answers with a measured result, are per 100 answers{_FEW}."
_ALL_TITLE = "All answers"
_SHORTEST_NAME = 8


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of words and numbers, the first of them the head; `note` is a sentence on how to read it."""

    rows: tuple[Row, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the page, in this order; `text` is laid out in columns already, with a line for each row."""

    name: str
    title: str
    text: str = ""
    lines: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()


def sections(progress: Progress) -> tuple[Section, ...]:
    """The whole page; only what needs no answers as long as there are none."""
    if progress.total is None:
        return Section(ALL, _ALL_TITLE, lines=(words.NO_ANSWERS,)), _days(progress)
    reasons = (_reason(progress, reason) for reason in Reason)
    return (_all(progress), *reasons, _days(progress), _group(progress, BANKS), _group(progress, ROLES))


def aligned(table: Table, width: int) -> Iterator[str]:
    """The rows as lines of at most `width` columns, numbers to the right; the names in the first give way.

    Where that would leave little of the names, columns move closer together.
    """
    names, *columns = zip(*table.rows, strict=True)
    beside = [_column(cells) for cells in columns]
    taken = sum(len(cells[0]) for cells in beside)
    gap = 2 if taken + 2 * len(beside) + _SHORTEST_NAME <= width else 1
    room = max(_SHORTEST_NAME, width - taken - gap * len(beside))
    first = _column([_short(name, room) for name in names])
    return ((" " * gap).join(row).rstrip() for row in zip(first, *beside, strict=True))


def _column(cells: Sequence[str]) -> list[str]:
    """The cells, the head first, all as wide as the widest."""
    width = max(map(len, cells))
    numbers = all(cell[:1].isdigit() or cell == "–" for cell in cells[1:])
    return [cell.rjust(width) if numbers else cell.ljust(width) for cell in cells]


def _short(name: str, room: int) -> str:
    return name if len(name) <= room else f"{name[: room - 1]}…"


def _all(progress: Progress) -> Section:
    if progress.calm:
        rows = (("reason", "your answers"), *_calm_rows(progress))
        return Section(ALL, _ALL_TITLE, lines=(words.head(progress),), tables=(Table(rows),))
    length = words.length_sentence(progress.total) if progress.total else ""
    lines = tuple(filter(None, (words.head(progress), length)))
    return Section(ALL, _ALL_TITLE, lines=lines, tables=(_reasons(progress), _periods(progress)))


def _calm_rows(progress: Progress) -> Iterator[Row]:
    for reason, found in progress.reasons.items():
        yield reason.value, words.direction(found.trend.change, calm=True)


def _reasons(progress: Progress) -> Table:
    rows = [("reason", "answers", "score", "flags", "change")]
    for reason, found in progress.reasons.items():
        judged = found.flags.judged
        flags = words.rate(found.flags.flagged, judged) if judged else "–"
        change = words.direction(found.trend.change)
        rows.append((reason.value, f"{judged:,}", words.median_told(found), flags, change))
    return Table(tuple(rows), f"Scores are medians. Flags are per 100 answers{_FEW}.")


def _periods(progress: Progress) -> Table:
    heads = (_period_head(progress), "answers", "overall", "flags", "measured", "length")
    rows = (
        (*_summary_row(words.period_told(each.since, progress.period), each), words.length_told(each))
        for each in progress.periods
        if each.since
    )
    return Table((heads, *rows), f"{_PER_HUNDRED} Length is the share of the time the question gives.")


def _period_head(progress: Progress) -> str:
    return "week of" if progress.period is Period.WEEK else "month"


def _summary_row(name: str, each: Summary) -> Row:
    flags, measured = words.rate(each.flags, each.answers), words.rate(each.measured, each.answers)
    return name, f"{each.answers:,}", words.band_told(each), flags, measured


def _reason(progress: Progress, reason: Reason) -> Section:
    found = progress.reasons[reason]
    lines = tuple(words.reason_told(found, calm=progress.calm))
    listed = () if progress.calm or not found.trend.drawn else (_over_time(progress, found),)
    return Section(reason.value, reason.capitalize(), lines=lines, tables=listed)


def _over_time(progress: Progress, found: ReasonProgress) -> Table:
    rows = (
        (
            words.period_told(point.since, progress.period),
            f"{point.answers:,}",
            f"{point.median:.0f}",
            f"{point.low:.0f} to {point.high:.0f}",
        )
        for point in found.listed
    )
    return Table(((_period_head(progress), "answers", "median", "half between"), *rows), words.BELOW)


def _days(progress: Progress) -> Section:
    happened = tuple(map(one_line, words.marks_told(progress.marks)))
    text = calendar_text(progress.weeks, None if progress.calm else progress.answers_a_day)
    return Section(DAYS, "Days practised", text, happened)


def _group(progress: Progress, name: str) -> Section:
    found = progress.banks if name == BANKS else progress.roles
    title = "By bank" if name == BANKS else "By role"
    return Section(name, title, tables=(_groups(name[:-1], found, calm=progress.calm),))


def _groups(first: str, found: Iterable[Summary], *, calm: bool) -> Table:
    if calm:
        words_only = ((one_line(each.name), words.direction(each.change, calm=True)) for each in found)
        return Table(((first, "your answers"), *words_only))
    heads = ("answers", "overall", "flags", "measured", "change")
    rows = ((*_summary_row(one_line(each.name), each), words.direction(each.change)) for each in found)
    return Table(((first, *heads), *rows), _PER_HUNDRED)
