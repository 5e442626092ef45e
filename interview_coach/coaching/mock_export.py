"""A mock interview's report as a file to keep or to show: Markdown, or one HTML page that needs nothing else.

All that a person or a bank wrote is escaped: it is read as words, whatever is in it.
"""

from __future__ import annotations

import re
from enum import StrEnum
from html import escape
from typing import TYPE_CHECKING

from interview_coach.coaching import mock_wording as words
from interview_coach.coaching.calm import calm
from interview_coach.coaching.marking import SIGNS, STRENGTH_SIGN, in_order, one_line, remarks, runs, visible
from interview_coach.coaching.wording import unscored
from interview_coach.model import CoachError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from interview_coach.coaching.marking import Remark, Run
    from interview_coach.coaching.mock_report import Answered, Cost, Report
    from interview_coach.model import Assessment, Attempt

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&])")
_LINE_START = re.compile(r"^(\d+(?=[.)])|(?=[-+=]))", re.MULTILINE)  # of a list or an underline
_HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; }}
body {{ font: 1rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }}
h1 {{ font-size: 1.4rem; }} h2 {{ font-size: 1.15rem; margin-top: 2.5rem; }} h3 {{ font-size: 1rem; }}
table {{ border-collapse: collapse; }} td, th {{ text-align: left; padding: .2rem 1.2rem .2rem 0; }}
blockquote {{ white-space: pre-wrap; margin: 1rem 0; padding-left: 1rem; border-left: 3px solid; }}
mark {{ background: none; color: inherit; text-decoration: underline wavy; }}
.quiet {{ opacity: .7; }}
</style>
</head>
<body>
"""


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
    yield f"# {_md(words.title(report.mock))}\n"
    yield f"{_md(_about(report))}\n"
    yield "\n".join(f"- {_md(line)}" for line in words.reasons_told(report))
    yield f"\n## {words.costs_heading(report)}\n"
    yield from (_md_cost(cost, report) for cost in report.costs)
    if not report.costs:
        yield words.no_cost(report)
    yield "\n## Your answers"
    for each in report.answers:
        yield from _md_answer(each, report)
    if report.pauses:
        yield "\n## Pauses\n"
        yield from (f"- {_md(words.pause_told(pause, calm=report.calm))}" for pause in report.pauses)


def _md_cost(cost: Cost, report: Report) -> str:
    details = (f"  {_md(line)}" for line in _cost_details(cost, report))
    return "\n".join([f"- {_md(_cost_line(cost, report))}", *details])


def _md_answer(each: Answered, report: Report) -> Iterator[str]:
    yield f"\n### {each.number}. {_md(each.question.text)}\n"
    yield f"{_md(_answer_line(each, report))}\n"
    if each.attempt:
        found = _shown(each.attempt, report)
        yield "\n".join(f"> {line}  " if line else ">" for line in _md_words(each.attempt, found).split("\n"))
        yield ""
        yield from (f"- {_md(line)}" for line in _said_of(found))


def _md_words(attempt: Attempt, found: Assessment) -> str:
    pieces = (
        _SPECIAL.sub(r"\\\1", f"{run.text} [{run.number}]" if run.number else run.text)
        for run in runs(attempt.answer, in_order(found.findings))
    )
    lines = (line.strip() for line in "".join(pieces).strip().split("\n"))
    return _LINE_START.sub(r"\1\\", "\n".join(lines))


def _md(text: str) -> str:
    """Words on one line that Markdown reads as words."""
    return _LINE_START.sub(r"\1\\", _SPECIAL.sub(r"\\\1", one_line(text)))


def as_html(report: Report) -> str:
    """The report as one HTML page: no script, nothing from the network."""
    return "\n".join([_HEAD.format(title=_html(words.title(report.mock))), *_body(report), "</body>", "</html>", ""])


def _body(report: Report) -> Iterator[str]:
    yield f"<h1>{_html(words.title(report.mock))}</h1>"
    yield f"<p>{_html(_about(report))}</p>"
    yield _list(words.reasons_told(report))
    yield f"<h2>{words.costs_heading(report)}</h2>"
    yield "\n".join(_html_cost(cost, report) for cost in report.costs) or f"<p>{words.no_cost(report)}</p>"
    yield "<h2>Your answers</h2>"
    for each in report.answers:
        yield from _html_answer(each, report)
    if report.pauses:
        yield "<h2>Pauses</h2>"
        yield _list(words.pause_told(pause, calm=report.calm) for pause in report.pauses)


def _html_cost(cost: Cost, report: Report) -> str:
    told = (f"<strong>{_html(_cost_line(cost, report))}</strong>", *map(_html, _cost_details(cost, report)))
    return f"<p>{'<br>'.join(told)}</p>"


def _html_answer(each: Answered, report: Report) -> Iterator[str]:
    yield f"<h3>{each.number}. {_html(each.question.text)}</h3>"
    yield f'<p class="quiet">{_html(_answer_line(each, report))}</p>'
    if each.attempt:
        found = _shown(each.attempt, report)
        marked = runs(each.attempt.answer, in_order(found.findings))
        yield f"<blockquote>{''.join(map(_html_run, marked))}</blockquote>"
        yield _list(_said_of(found))


def _html_run(run: Run) -> str:
    words_of_run = escape(run.text)
    return f"<mark>{words_of_run}</mark><sup>{run.number}</sup>" if run.number else words_of_run


def _list(lines: Iterable[str]) -> str:
    items = "\n".join(f"<li>{_html(line)}</li>" for line in lines)
    return f"<ul>\n{items}\n</ul>" if items else ""


def _html(text: str) -> str:
    return escape(one_line(text))


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


def _shown(attempt: Attempt, report: Report) -> Assessment:
    return calm(attempt.assessment) if report.calm else attempt.assessment


def _answer_line(each: Answered, report: Report) -> str:
    notes = [each.asked.part, *words.result_told(each, report)]
    notes += ["your best answer"] if each == report.best else []
    notes += ["answer this one again"] if each in report.redo else []
    return "; ".join(filter(None, notes))


def _said_of(assessment: Assessment) -> Iterator[str]:
    """Strengths and findings of one answer, a line each; why there is no score where there is none."""
    if assessment.band is None:
        yield unscored(assessment)
    yield from (f"{STRENGTH_SIGN} {visible(strength.message)}" for strength in assessment.strengths)
    yield from map(_remark, remarks(in_order(assessment.findings)))


def _remark(remark: Remark) -> str:
    finding = remark.findings[0]
    numbers = f" [{', '.join(map(str, remark.numbers))}]" if remark.numbers else ""
    fix = f" → {finding.fix}" if finding.fix else ""
    return f"{SIGNS[finding.severity]}{numbers} {finding.message}{fix}"
