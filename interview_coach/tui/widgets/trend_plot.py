"""A reason over time, in characters: the median as a line, half of the answers as a shaded band, marks above."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.color import Color
from textual_plotext import PlotextPlot

from interview_coach.coaching.trends.progress_chart import band, chart
from interview_coach.coaching.trends.progress_wording import MARKS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import RenderResult

    from interview_coach.coaching.trends.progress import Progress, ReasonProgress
    from interview_coach.coaching.trends.progress_chart import Chart

_COLUMNS_A_TICK = 16
_TOP = 100
_PASS = 50
_FAINT = 0.35  # of the way from the background to the text
_BAND, _LINE = "░", "hd"  # shade and quarter blocks: told apart without colour


class TrendPlot(PlotextPlot):
    """Shows nothing until it is given a reason."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Progress, ReasonProgress] | None = None

    def show(self, progress: Progress, found: ReasonProgress) -> None:
        """Draws this reason from now on, up to the day of `progress`."""
        self._shown = progress, found
        self.refresh()

    def render(self) -> RenderResult:
        self.plt.clear_figure()
        if self._shown:
            progress, found = self._shown
            if drawn := chart(found, progress.marks, progress.day, self.size.width // _COLUMNS_A_TICK):
                self._draw(drawn)
        return super().render()

    def _draw(self, drawn: Chart) -> None:
        plot = self.plt
        plot.xaxes(lower=True, upper=False)
        plot.yaxes(left=True, right=False)
        plot.xlim(0, drawn.days)
        plot.ylim(0, _TOP)
        plot.xticks([place for place, _ in drawn.ticks], [called for _, called in drawn.ticks])
        plot.yticks([0, _PASS, _TOP])
        accent, marked = self._colour("accent").rgb, self._colour("warning").rgb
        quiet = self._colour("background").blend(self._colour("foreground"), _FAINT).rgb
        plot.hline(_PASS, quiet)
        shaded = list(self._shaded(drawn))
        plot.scatter([x for x, _ in shaded], [y for _, y in shaded], marker=_BAND, color=quiet)
        places = [drawn.place(point.since) for point in drawn.points]
        plot.plot(places, [point.median for point in drawn.points], marker=_LINE, color=accent)
        for mark in drawn.marks:
            sign, behind = MARKS[mark.happening], self._colour("surface").rgb
            plot.text(sign, drawn.place(mark.day), _TOP, color=marked, background=behind)

    def _shaded(self, drawn: Chart) -> Iterator[tuple[float, float]]:
        """A place for each character of the band."""
        columns, rows = max(2, self.size.width), max(2, self.size.height)
        for column in range(columns):
            place = drawn.days * column / (columns - 1)
            if between := band(drawn, place):
                low, high = between
                steps = max(1, round((high - low) / _TOP * rows))
                yield from ((place, low + (high - low) * step / steps) for step in range(steps + 1))

    def _colour(self, name: str) -> Color:
        return Color.parse(self.app.theme_variables[name])
