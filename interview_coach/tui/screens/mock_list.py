"""Past mock interviews, the newest first: their reports, or on with one that was left."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.binding import Binding
from textual.widgets import DataTable, Static

from interview_coach.coaching import mock
from interview_coach.coaching import mock_wording as words
from interview_coach.coaching.mock_report import report
from interview_coach.coaching.wording import counted
from interview_coach.tui.screens.base import CoachScreen
from interview_coach.tui.text import QUIET, line
from interview_coach.tui.widgets.long_table import LongTable, cell

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from interview_coach.interview import MockInterview

_EMPTY = "No mock interview yet. Press esc, then enter to begin the first: its report will be here for good."
_WHEN, _STATE = 12, 23


class MockListScreen(CoachScreen[None]):
    """All mock interviews. Enter reads a report, or goes on with an interview that has not ended."""

    TAB = "Today"
    CSS_PATH = "mock_list.tcss"
    BINDINGS: ClassVar = [
        Binding("enter", "open", "Open", id="mock_list.open", tooltip="The report, or on with the interview"),
        Binding("escape", "dismiss", "Back", id="mock_list.back", tooltip="To the choice of an interview"),
    ]

    def compose_body(self) -> Iterable[Widget]:
        yield Static(id="mock-count")
        yield LongTable(self._cells, id="mocks")

    def on_screen_resume(self) -> None:
        self._show()

    def on_resize(self) -> None:
        self._show()

    def on_data_table_row_selected(self, event: DataTable.RowSelected) -> None:
        event.stop()
        self.action_open()

    def action_open(self) -> None:
        table: LongTable[MockInterview] = self.query_one(LongTable)
        if interview := table.highlighted:
            self.coach.interview(interview)

    def _show(self) -> None:
        with self.telling():
            kept = mock.mocks(self.workspace)
            table: LongTable[MockInterview] = self.query_one(LongTable)
            room = max(10, self.size.width - _WHEN - _STATE - 10)
            table.show([("when", _WHEN), ("result", _STATE), ("for", room)], lambda count: kept[:count])
            table.display = bool(kept)
            told = line(counted(len(kept), "mock interview"), QUIET) if kept else line(_EMPTY)
            self.query_one("#mock-count", Static).update(told)

    def _cells(self, interview: MockInterview) -> list[Text]:
        taken, role = interview, mock.role_of(self.workspace, interview.choice.role_id)
        chosen = words.chosen(taken.choice, role) or "any questions"
        return [Text(words.short_title(taken)), Text(self._state(interview)), cell(chosen)]

    def _state(self, interview: MockInterview) -> str:
        if interview.ended is None:
            return f"left at {words.progress(interview, calm=self.calm)}"
        if self.calm:
            return "finished"
        return f"{words.band_told(report(self.workspace, interview))}, {len(interview.answered)} of {interview.total}"
