"""A mock interview's report as a file to keep or to show: Markdown, or one HTML page that needs nothing else.

All that a person or a bank wrote is escaped: it is read as words, whatever is in it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from interview_coach.coaching import mock_wording as words
from interview_coach.coaching.marking import SIGNS
from interview_coach.coaching.written import html_answer, html_list, html_text, md, md_answer, page_head, said_of
from interview_coach.model import CoachError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from interview_coach.coaching.mock_report import Answered, Cost, Report


class ReportShape(StrEnum):
    """How a report is written."""

    MARKDOWN = "md"
    HTML = "html"


class ShapeUnknown(CoachError):
    """The file's name does not say how to write it."""


def shape_for(path: Path) -> ReportShape:
    """How to write a file of this name. Raises ShapeUnknown."""
    try:
        return ReportShape({"markdown": "md", "htm": "html"}.get(end := path.suffix.lower().lstrip("."), end))
    except ValueError as error:
        raise ShapeUnknown(f"{path}: end the name in .html or .md, so that it is clear how to write it.") from error


def exported_report(report: Report, shape: ReportShape) -> str:
    """The whole report as one file."""
    return as_html(report) if shape is ReportShape.HTML else as_markdown(report)


def as_markdown(report: Report) -> str:
    """The report in CommonMark."""
    return "\n".join(_markdown(report)) + "\n"


def _markdown(report: Report) -> Iterator[str]:
    yield f"# {md(words.title(report.mock))}\n"
    yield f"{md(_about(report))}\n"
    yield "\n".join(f"- {md(line)}" for line in _standings(report))
    yield "\n## What cost you most\n"
    yield from map(_md_cost, report.costs)
    if not report.costs:
        yield words.no_cost(report)
    yield "\n## Your answers"
    for each in report.answers:
        yield from _md_answer(each, report)
    if report.pauses:
        yield "\n## Pauses\n"
        yield from (f"- {md(words.pause_told(pause))}" for pause in report.pauses)


def _md_cost(cost: Cost) -> str:
    return "\n".join([f"- {md(_cost_line(cost))}", *(f"  {md(line)}" for line in _cost_details(cost))])


def _md_answer(each: Answered, report: Report) -> Iterator[str]:
    yield f"\n### {each.number}. {md(each.question.text)}\n"
    yield f"{md(_answer_line(each, report))}\n"
    if each.attempt:
        yield md_answer(each.attempt)
        yield ""
        yield from (f"- {md(line)}" for line in said_of(each.attempt))


def as_html(report: Report) -> str:
    """The report as one HTML page: no script, nothing from the network."""
    return "\n".join([page_head(words.title(report.mock)), *_body(report), "</body>", "</html>", ""])


def _body(report: Report) -> Iterator[str]:
    yield f"<h1>{html_text(words.title(report.mock))}</h1>"
    yield f"<p>{html_text(_about(report))}</p>"
    yield html_list(_standings(report))
    yield "<h2>What cost you most</h2>"
    yield "\n".join(map(_html_cost, report.costs)) or f"<p>{words.no_cost(report)}</p>"
    yield "<h2>Your answers</h2>"
    for each in report.answers:
        yield from _html_answer(each, report)
    if report.pauses:
        yield "<h2>Pauses</h2>"
        yield html_list(words.pause_told(pause) for pause in report.pauses)


def _html_cost(cost: Cost) -> str:
    details = "<br>".join(map(html_text, _cost_details(cost)))
    return f"<p><strong>{html_text(_cost_line(cost))}</strong><br>{details}</p>"


def _html_answer(each: Answered, report: Report) -> Iterator[str]:
    yield f"<h3>{each.number}. {html_text(each.question.text)}</h3>"
    yield f'<p class="quiet">{html_text(_answer_line(each, report))}</p>'
    if each.attempt:
        yield f"<blockquote>{html_answer(each.attempt)}</blockquote>"
        yield html_list(said_of(each.attempt))


def _about(report: Report) -> str:
    band = f"{report.band.capitalize()}. " if report.band else ""
    chosen = words.chosen(report.mock.choice, report.role)
    return f"{band}{words.reached(report)}.{f' For: {chosen}.' if chosen else ''}"


def _standings(report: Report) -> Iterator[str]:
    return (f"{reason}: {words.reason_told(standing)}" for reason, standing in report.reasons.items())


def _cost_line(cost: Cost) -> str:
    return f"{SIGNS[cost.finding.severity]} {cost.finding.message} ({words.costs_where(cost.answers)})"


def _cost_details(cost: Cost) -> Iterator[str]:
    if cost.words:
        yield ", ".join(f"“{said}”" for said in cost.words)
    yield f"→ {cost.finding.fix}"


def _answer_line(each: Answered, report: Report) -> str:
    notes = [each.asked.part, words.outcome_told(each), words.time_told(each, report.mock.pace)]
    notes += ["your best answer"] if each == report.best else []
    notes += ["answer this one again"] if each in report.redo else []
    return "; ".join(filter(None, notes))
