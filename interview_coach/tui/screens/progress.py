"""Progress: each reason over time, and what else changes: a chart where one can be drawn, and the same in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from interview_coach.coaching.trends.progress import progress
from interview_coach.coaching.trends.progress_page import ALL, aligned, sections
from interview_coach.coaching.trends.progress_wording import LEGEND
from interview_coach.model import CoachError, Reason
from interview_coach.tui.screens.base import CoachScreen
from interview_coach.tui.text import QUIET, line, plain
from interview_coach.tui.widgets.one_of import OneOf
from interview_coach.tui.widgets.trend_plot import TrendPlot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from textual.widget import Widget

    from interview_coach.coaching.trends.progress import Progress
    from interview_coach.coaching.trends.progress_page import Section

_READING = "Reading your answers ..."


class SectionChoice(OneOf):
    """The names of the sections, close together: there are many."""

    GAP = ""


class ProgressScreen(CoachScreen[None]):
    """One section at a time, read anew each time the screen comes to the front."""

    TAB = "Progress"
    CSS_PATH = "progress.tcss"
    WORDS = (
        ("median", "half of the answers score more, half less"),
        ("flags", "how often answers would give an interviewer the reason"),
        ("overall", "the median of the scores, in a word"),
        ("change", "your last answers beside your first, unless chance explains it"),
        ("measured", "answers that hold a result with a number, a date or a comparison"),
    )
    BINDINGS: ClassVar = [
        Binding("enter", "practise", "Practise", id="progress.practise", tooltip="A question on this reason"),
        Binding("w", "write", "Write page", id="progress.write", tooltip="One page with all charts, for a browser"),
        Binding("up", "scroll(-1)", "Up", id="progress.up", show=False, tooltip="Scrolls the text"),
        Binding("down", "scroll(1)", "Down", id="progress.down", show=False, tooltip="Scrolls the text"),
        Binding(
            "pageup",
            "scroll_page(-1)",
            "Page up",
            id="progress.page_up",
            show=False,
            key_display="pgup",
            tooltip="A page back",
        ),
        Binding(
            "pagedown",
            "scroll_page(1)",
            "Page down",
            id="progress.page_down",
            show=False,
            key_display="pgdn",
            tooltip="A page on",
        ),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._progress: Progress | None = None
        self._sections: Mapping[str, Section] = {}

    def compose_body(self) -> Iterable[Widget]:
        yield Vertical(id="progress-sections")
        yield TrendPlot()
        yield Static(plain("  ".join(LEGEND), QUIET), id="progress-legend")
        with VerticalScroll(id="progress-text", can_focus=False):
            yield Static(line(_READING, QUIET))

    @property
    def _chosen(self) -> str:
        return next((choice.value for choice in self.query(SectionChoice) if choice.value in self._sections), ALL)

    @property
    def _reason(self) -> Reason | None:
        """The reason that is shown, None in the other sections."""
        return Reason(self._chosen) if self._chosen in list(Reason) else None

    def on_mount(self) -> None:
        self._show_plot(None)

    def on_screen_resume(self) -> None:
        self.run_worker(self._read, thread=True, group="progress", exclusive=True)

    def on_resize(self) -> None:
        self._show()

    def on_one_of_changed(self, event: OneOf.Changed) -> None:
        event.control.value = event.value or ALL
        self._show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self._reason is not None if action == "practise" else True

    def action_practise(self) -> None:
        from interview_coach.coaching.practice.today import question_on  # not before somebody asks

        if self._reason:
            with self.telling():
                question = question_on(self.workspace, self.now(), self._reason)
                if question:
                    self.coach.practise(question)
                else:
                    self.tell("Every question on this reason was answered today; tomorrow there are more.")

    def action_write(self) -> None:
        if self._progress:
            from interview_coach.coaching.trends.progress_html import as_html, file_name  # not before somebody asks

            self.save_as(as_html(self._progress), file_name(self._progress))

    def action_scroll(self, by: int) -> None:
        self.query_one("#progress-text").scroll_relative(y=by, animate=False)

    def action_scroll_page(self, by: int) -> None:
        pane = self.query_one("#progress-text")
        pane.scroll_relative(y=by * pane.size.height, animate=False)

    def _read(self) -> None:
        try:
            found = progress(self.workspace, self.now())
        except CoachError as error:
            self.call_later(self.tell, str(error), "error")
        else:
            self.call_later(self._take, found)

    async def _take(self, found: Progress) -> None:
        """Shows what was read, in the section that was chosen before."""
        names = self._sections.keys()
        self._progress = found
        self._sections = {section.name: section for section in sections(found)}
        if self._sections.keys() != names:
            choice = SectionChoice({name: name for name in self._sections}, self._chosen, id="section")
            top = self.query_one("#progress-sections")
            await top.remove_children()
            await top.mount(choice)
            choice.focus()
        self._show()

    def _show(self) -> None:
        if self._progress:
            section = self._sections[self._chosen]
            pane = self.query_one("#progress-text")
            pane.query_one(Static).update(Content("\n").join(_lines(section, max(1, pane.size.width - 1))))
            pane.scroll_home(animate=False)
            self._show_plot(None if self._progress.calm else self._reason)
            self.refresh_bindings()

    def _show_plot(self, reason: Reason | None) -> None:
        found = self._progress.reasons[reason] if self._progress and reason else None
        drawn = found is not None and found.trend.drawn
        for widget in (self.query_one(TrendPlot), self.query_one("#progress-legend")):
            widget.display = drawn
        self.query_one("#progress-text").set_class(drawn, "-below")
        if drawn and found and self._progress:
            self.query_one(TrendPlot).show(self._progress, found)


def _lines(section: Section, width: int) -> Iterator[Content]:
    yield Content.styled(section.title, "bold $foreground")
    if section.text:
        yield plain(f"{section.text}\n" if section.lines else section.text, "$foreground")
    yield from map(line, section.lines)
    for table in section.tables:
        head, *rows = aligned(table, width)
        yield Content("")
        yield Content.styled(head, QUIET)
        yield from (plain(row, "$foreground") for row in rows)
        if table.note:
            yield line(table.note, QUIET)
