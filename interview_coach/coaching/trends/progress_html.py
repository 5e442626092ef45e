"""Progress as one HTML page that needs nothing else: no script, nothing from the network, light or dark as wished."""

from __future__ import annotations

from datetime import timedelta
from html import escape
from typing import TYPE_CHECKING

from interview_coach.coaching.keeping.written import html_text, page_head
from interview_coach.coaching.practice.calendar import SHADES, shade
from interview_coach.coaching.trends import progress_wording as words
from interview_coach.coaching.trends.progress_chart import chart
from interview_coach.coaching.trends.progress_page import DAYS, sections
from interview_coach.coaching.trends.progress_svg import as_svg
from interview_coach.coaching.wording import WEEKDAYS, date_and_year, short_date
from interview_coach.model import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from interview_coach.coaching.practice.calendar import CalendarWeek
    from interview_coach.coaching.trends.progress import Progress
    from interview_coach.coaching.trends.progress_page import Section, Table

_TICKS = 6
_STYLE = """:root { --accent: #1f6f8b; --mark: #8a6100; }
@media (prefers-color-scheme: dark) { :root { --accent: #7fb4ca; --mark: #e6c384; } }
table { font-variant-numeric: tabular-nums; } th { font-weight: normal; opacity: .7; }
svg { width: 100%; height: auto; } svg text { font: 11px system-ui, sans-serif; fill: currentColor; }
.level { stroke: currentColor; stroke-opacity: .3; stroke-dasharray: 2 3; }
.band { fill: currentColor; fill-opacity: .15; }
.median { fill: none; stroke: var(--accent); stroke-width: 2; } .point { fill: var(--accent); }
.mark line { stroke: var(--mark); stroke-dasharray: 4 3; } svg .mark text { fill: var(--mark); }
.days td { padding: .1rem .5rem; text-align: center; }
.shade-1 { background: color-mix(in srgb, var(--accent) 15%, transparent); }
.shade-2 { background: color-mix(in srgb, var(--accent) 30%, transparent); }
.shade-3 { background: color-mix(in srgb, var(--accent) 45%, transparent); }
.shade-4 { background: color-mix(in srgb, var(--accent) 60%, transparent); }
"""


def as_html(progress: Progress) -> str:
    """The page, well-formed as XML too; no numbers on it where `progress` is calm."""
    return "\n".join([page_head("Progress", _STYLE), *_body(progress), "</body>", "</html>", ""])


def file_name(progress: Progress) -> str:
    """A name for a file with the page."""
    return f"interview-progress-{progress.day}.html"


def _body(progress: Progress) -> Iterator[str]:
    yield f"<h1>Progress, {date_and_year(progress.day)}</h1>"
    for section in sections(progress):
        yield f"<h2>{escape(section.title)}</h2>"
        yield from _section(section, progress)


def _section(section: Section, progress: Progress) -> Iterator[str]:
    if section.name in list(Reason) and not progress.calm:
        yield from _chart(progress, Reason(section.name))
    yield from (f"<p>{html_text(told)}</p>" for told in section.lines)
    yield from (part for table in section.tables for part in _table(table))
    if section.name == DAYS:
        yield from _calendar(progress)


def _chart(progress: Progress, reason: Reason) -> Iterator[str]:
    found = progress.reasons[reason]
    if drawn := chart(found, progress.marks, progress.day, _TICKS):
        yield as_svg(drawn, reason.value, " ".join(words.reason_told(found)))
        yield f'<p class="quiet">{escape(", ".join(words.LEGEND).replace("░", "shaded:"))}</p>'


def _table(table: Table) -> Iterator[str]:
    head, *rows = table.rows
    yield "<table>"
    yield f"<thead><tr>{_cells(head, 'th')}</tr></thead>"
    yield from (f"<tr>{_cells(row, 'td')}</tr>" for row in rows)
    yield "</table>"
    if table.note:
        yield f'<p class="quiet">{escape(table.note)}</p>'


def _cells(cells: Iterable[str], tag: str) -> str:
    return "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells)


def _calendar(progress: Progress) -> Iterator[str]:
    yield '<table class="days">'
    yield f"<thead><tr>{_cells(('week of', *(day[:2] for day in WEEKDAYS), ''), 'th')}</tr></thead>"
    for week in progress.weeks:
        days = "".join(_days(week, progress))
        reached = "goal reached" if week.reached else ""
        yield f"<tr><td>{short_date(week.monday)}</td>{days}<td>{reached}</td></tr>"
    yield "</table>"


def _days(week: CalendarWeek, progress: Progress) -> Iterator[str]:
    for index, practised in enumerate(week.practised):
        yield _day(week.monday + timedelta(days=index), progress, practised=practised)


def _day(day: date, progress: Progress, *, practised: bool | None) -> str:
    if not practised:
        return "<td></td>" if practised is None else '<td class="quiet">·</td>'
    count = progress.answers_a_day.get(day, 1)
    shown, strength = ("●", 2) if progress.calm else (str(count), list(SHADES.values()).index(shade(count)) + 1)
    return f'<td class="shade-{strength}" title="{date_and_year(day)}">{shown}</td>'
