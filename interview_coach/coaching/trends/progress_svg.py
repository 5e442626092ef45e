"""The chart of one reason as inline SVG: lines, signs and words; colours are the page's, and none is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.coaching.keeping.written import html_text
from interview_coach.coaching.trends.progress_wording import MARKS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from interview_coach.coaching.trends.progress_chart import Chart

WIDTH, HEIGHT = 640, 220
"""The size in the units of the drawing; a page may stretch it."""

_LEFT, _RIGHT, _TOP, _BOTTOM = 30, 10, 20, 24  # room for the numbers, the signs and the dates
_LINES = (0, 50, 100)


def as_svg(chart: Chart, name: str, told: str) -> str:
    """The drawing, called by `name`, with `told` for whoever can't see it."""
    return "\n".join(_drawing(chart, name, told))


def _drawing(chart: Chart, name: str, told: str) -> Iterator[str]:
    yield f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-labelledby="{name}-title {name}-desc">'
    yield f'<title id="{name}-title">{html_text(name)}</title>'
    yield f'<desc id="{name}-desc">{html_text(told)}</desc>'
    for score in _LINES:
        yield f'<line class="level" x1="{_LEFT}" x2="{WIDTH - _RIGHT}" y1="{_y(score)}" y2="{_y(score)}"/>'
        yield f'<text x="{_LEFT - 6}" y="{_y(score) + 4}" text-anchor="end">{score}</text>'
    for place, called in chart.ticks:
        yield f'<text x="{_x(chart, place)}" y="{HEIGHT - 6}" text-anchor="{_anchor(chart, place)}">{called}</text>'
    places = [_x(chart, chart.place(point.since)) for point in chart.points]
    highs = list(zip(places, (_y(point.high) for point in chart.points), strict=True))
    lows = list(zip(places, (_y(point.low) for point in chart.points), strict=True))
    medians = list(zip(places, (_y(point.median) for point in chart.points), strict=True))
    yield f'<polygon class="band" points="{_joined([*highs, *reversed(lows)])}"/>'
    yield f'<polyline class="median" points="{_joined(medians)}"/>'
    yield from (f'<circle class="point" cx="{x}" cy="{y}" r="2.5"/>' for x, y in medians)
    yield from _marks(chart)
    yield "</svg>"


def _marks(chart: Chart) -> Iterator[str]:
    for mark in chart.marks:
        x = _x(chart, chart.place(mark.day))
        yield f'<g class="mark"><title>{html_text(mark.name or mark.happening)}</title>'
        yield f'<line x1="{x}" x2="{x}" y1="{_TOP}" y2="{HEIGHT - _BOTTOM}"/>'
        yield f'<text x="{x}" y="{_TOP - 6}" text-anchor="middle">{MARKS[mark.happening]}</text></g>'


def _x(chart: Chart, place: float) -> float:
    return round(_LEFT + (WIDTH - _LEFT - _RIGHT) * place / max(1, chart.days), 1)


def _y(score: float) -> float:
    return round(_TOP + (HEIGHT - _TOP - _BOTTOM) * (1 - score / 100), 1)


def _anchor(chart: Chart, place: int) -> str:
    """Names at the edges stay inside."""
    return "start" if place == 0 else "end" if place == chart.days else "middle"


def _joined(places: Iterable[tuple[float, float]]) -> str:
    return " ".join(f"{x},{y}" for x, y in places)
