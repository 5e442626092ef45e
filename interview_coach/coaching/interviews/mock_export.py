"""A mock interview's report as a file to keep or to show: Markdown, or one HTML page that needs nothing else.

All that a person or a bank wrote is escaped: it is read as words, whatever is in it.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from interview_coach.coaching.calm import calm
from interview_coach.coaching.interviews import mock_wording as words
from interview_coach.coaching.keeping.written import (
    html_answer,
    html_list,
    html_text,
    md,
    md_answer,
    page_head,
    said_of,
)
from interview_coach.coaching.marking import SIGNS
from interview_coach.model import CoachError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from interview_coach.coaching.interviews.mock_report import Answered, Cost, Report
    from interview_coach.model import Attempt


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
    yield "\n".join(f"- {md(line)}" for line in words.reasons_told(report))
    yield f"\n## {words.costs_heading(report)}\n"
    yield from (_md_cost(cost, report) for cost in report.costs)
    if not report.costs:
        yield words.no_cost(report)
    yield "\n## Your answers"
    for each in report.answers:
        yield from _md_answer(each, report)
    if report.pauses:
        yield "\n## Pauses\n"
        yield from (f"- {md(words.pause_told(pause, calm=report.calm))}" for pause in report.pauses)


def _md_cost(cost: Cost, report: Report) -> str:
    details = (f"  {md(line)}" for line in _cost_details(cost, report))
    return "\n".join([f"- {md(_cost_line(cost, report))}", *details])


def _md_answer(each: Answered, report: Report) -> Iterator[str]:
    yield f"\n### {each.number}. {md(each.question.text)}\n"
    yield f"{md(_answer_line(each, report))}\n"
    if each.attempt:
        shown = _shown(each.attempt, report)
        yield md_answer(shown)
        yield ""
        yield from (f"- {md(line)}" for line in said_of(shown))


def as_html(report: Report) -> str:
    """The report as one HTML page: no script, nothing from the network."""
    return "\n".join([page_head(words.title(report.mock)), *_body(report), "</body>", "</html>", ""])


def _body(report: Report) -> Iterator[str]:
    yield f"<h1>{html_text(words.title(report.mock))}</h1>"
    yield f"<p>{html_text(_about(report))}</p>"
    yield html_list(words.reasons_told(report))
    yield f"<h2>{words.costs_heading(report)}</h2>"
    yield "\n".join(_html_cost(cost, report) for cost in report.costs) or f"<p>{words.no_cost(report)}</p>"
    yield "<h2>Your answers</h2>"
    for each in report.answers:
        yield from _html_answer(each, report)
    if report.pauses:
        yield "<h2>Pauses</h2>"
        yield html_list(words.pause_told(pause, calm=report.calm) for pause in report.pauses)


def _html_cost(cost: Cost, report: Report) -> str:
    told = (f"<strong>{html_text(_cost_line(cost, report))}</strong>", *map(html_text, _cost_details(cost, report)))
    return f"<p>{'<br>'.join(told)}</p>"


def _html_answer(each: Answered, report: Report) -> Iterator[str]:
    yield f"<h3>{each.number}. {html_text(each.question.text)}</h3>"
    yield f'<p class="quiet">{html_text(_answer_line(each, report))}</p>'
    if each.attempt:
        shown = _shown(each.attempt, report)
        yield f"<blockquote>{html_answer(shown)}</blockquote>"
        yield html_list(said_of(shown))


def _about(report: Report) -> str:
    band = words.band_told(report).capitalize() if report.band else ""
    chosen = words.chosen(report.mock.choice, report.role)
    told = (band, words.reached(report), f"For: {chosen}" if chosen else "")
    return " ".join(f"{each}." for each in told if each)


def _cost_line(cost: Cost, report: Report) -> str:
    finding = report.told(cost.finding)
    return f"{SIGNS[finding.severity]} {finding.message} ({words.costs_where(cost.answers)})"


def _cost_details(cost: Cost, report: Report) -> Iterator[str]:
    if cost.words:
        yield ", ".join(f"“{said}”" for said in cost.words)
    if fix := report.told(cost.finding).fix:
        yield f"→ {fix}"


def _shown(attempt: Attempt, report: Report) -> Attempt:
    return replace(attempt, assessment=calm(attempt.assessment)) if report.calm else attempt


def _answer_line(each: Answered, report: Report) -> str:
    notes = [each.asked.part, *words.result_told(each, report)]
    notes += ["your best answer"] if each == report.best else []
    notes += ["answer this one again"] if each in report.redo else []
    return "; ".join(filter(None, notes))
