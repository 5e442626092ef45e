"""A mock interview's report, and what changed between two, in plain lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.cli.console import wrapped
from interview_coach.coaching.calm import changed
from interview_coach.coaching.interviews import mock_wording as words
from interview_coach.coaching.marking import SIGNS, one_line
from interview_coach.coaching.wording import SHORT_ID
from interview_coach.model import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from interview_coach.coaching.interviews.mock_report import Answered, Cost, MockComparison, Report
    from interview_coach.interview import MockInterview
    from interview_coach.model import Finding, Role

_INDENT = "  "
_BELOW = " " * 4


def report_lines(report: Report) -> Iterator[str]:
    """The whole report."""
    yield words.title(report.mock)
    yield wrapped(one_line(_about(report)), hanging=_INDENT)
    yield ""
    yield from (wrapped(told, _INDENT, _BELOW) for told in words.reasons_told(report))
    yield f"\n{words.costs_heading(report)}"
    yield from (_cost(cost, report) for cost in report.costs)
    if not report.costs:
        yield f"{_INDENT}{words.no_cost(report)}"
    yield "\nYour answers"
    yield from (_answer(each, report) for each in report.answers)
    if report.pauses:
        yield "\nPauses"
        yield from (
            wrapped(one_line(words.pause_told(pause, calm=report.calm)), _INDENT, _BELOW) for pause in report.pauses
        )
    if report.redo:
        yield "\nAnswer these again"
        yield from (
            wrapped(f"interview-coach drill --question-id {_id(each)}", _INDENT, _BELOW) for each in report.redo
        )


def comparison_lines(found: MockComparison) -> Iterator[str]:
    """What changed from the earlier mock to the later one."""
    yield from (_dated_band(each) for each in (found.before, found.after))
    if not found.after.calm:
        yield "\nReasons"
        yield from (_reason_change(found, reason) for reason in Reason)
    gone, new = changed(quiet=found.after.calm)
    yield from _findings(gone.capitalize(), map(found.after.told, found.gone))
    yield from _findings(new.capitalize(), map(found.after.told, found.new))
    if found.same:
        yield "\nAsked both times"
        yield from (_both(before, after, found.after) for before, after in found.same)


def list_line(mock: MockInterview, role: Role | None, band: str, *, calm: bool = False) -> str:
    """One mock in a list; `band` is not looked at before its end."""
    state = band if mock.ended else f"unfinished at {words.progress(mock, calm=calm)}"
    chosen = words.chosen(mock.choice, role)
    answered = f"{len(mock.answered)} of {mock.total} answered" if mock.ended and not calm else ""
    what = "; ".join(filter(None, (state, answered, one_line(chosen))))
    return wrapped(f"{one_line(mock.id[:SHORT_ID])}  {mock.began:%Y-%m-%d %H:%M}  {what}", "", _BELOW)


def _about(report: Report) -> str:
    chosen = words.chosen(report.mock.choice, report.role)
    return "; ".join(filter(None, (words.band_told(report).capitalize(), words.reached(report), chosen)))


def _dated_band(report: Report) -> str:
    return ": ".join(filter(None, (words.short_title(report.mock), words.band_told(report))))


def _cost(cost: Cost, report: Report) -> str:
    finding = report.told(cost.finding)
    lines = [
        wrapped(
            f"{SIGNS[finding.severity]} {one_line(finding.message)} ({words.costs_where(cost.answers)})",
            _INDENT,
            _BELOW,
        )
    ]
    if cost.words:
        lines.append(wrapped(", ".join(f"“{one_line(said)}”" for said in cost.words), _BELOW))
    if finding.fix:
        lines.append(wrapped(f"Fix: {one_line(finding.fix)}", _BELOW))
    return "\n".join(lines)


def _answer(each: Answered, report: Report) -> str:
    best = "your best answer" if each == report.best else ""
    again = "answer it again" if each in report.redo else ""
    read = f"review show {one_line(each.attempt.id[:SHORT_ID])}" if each.attempt else ""
    told = "; ".join(filter(None, (*words.result_told(each, report), best, again, read)))
    return "\n".join(
        (
            wrapped(f"{each.number}. {one_line(each.question.text)} ({each.asked.part})", _INDENT, _BELOW + " "),
            wrapped(told, _BELOW + " "),
        )
    )


def _id(each: Answered) -> str:
    return one_line(each.question.id)


def _reason_change(found: MockComparison, reason: Reason) -> str:
    before, after = found.before.reasons[reason], found.after.reasons[reason]
    return wrapped(f"{reason}: {words.reason_change(before, after)}", _INDENT, _BELOW)


def _findings(title: str, findings: Iterable[Finding]) -> Iterator[str]:
    lines = [wrapped(f"{SIGNS[each.severity]} {one_line(each.message)}", _INDENT, _BELOW) for each in findings]
    if lines:
        yield "\n".join((f"\n{title}", *lines))


def _both(before: Answered, after: Answered, report: Report) -> str:
    change = "" if report.calm else f" {words.outcome_told(before)} → {words.outcome_told(after)}"
    return wrapped(f"{one_line(after.question.text)}{change}", _INDENT, _BELOW)
