"""Past mock interviews, the newest first: their reports, or on with one that was left."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.binding import Binding
from textual.widgets import DataTable, Static

from interview_coach.coaching.interviews import mock
from interview_coach.coaching.interviews import mock_wording as words
from interview_coach.coaching.interviews.mock_report import report
from interview_coach.coaching.wording import counted
from interview_coach.tui.screens.base import CoachScreen
from interview_coach.tui.text import QUIET, line
from interview_coach.tui.widgets.long_table import LongTable, cell

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from interview_coach.coaching.keeping.deleting import Elsewhere
    from interview_coach.interview import MockInterview
    from interview_coach.tui.screens.delete_mock import Going

_EMPTY = (
    "No mock interview yet. Press {mock_list.back}, then {mock_setup.begin} to begin the first: "
    "its report will be here for good."
)
_WHEN, _STATE = 12, 23


class MockListScreen(CoachScreen[None]):
    """All mock interviews. Enter reads a report, or goes on with an interview that has not ended."""

    TAB = "Today"
    CSS_PATH = "mock_list.tcss"
    BINDINGS: ClassVar = [
        Binding("enter", "open", "Open", id="mock_list.open", tooltip="The report, or on with the interview"),
        Binding("x", "delete", "Delete", id="mock_list.delete", tooltip="With its answers or without; asks once"),
        Binding("u", "undo", "Undo", id="mock_list.undo", tooltip="Bring the one deleted last back"),
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

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return action != "undo" or bool(self.workspace.deleted_mocks)

    def action_delete(self) -> None:
        from interview_coach.coaching.interviews.mock_deletion import mock_elsewhere  # not before one is deleted
        from interview_coach.tui.screens.delete_mock import DeleteMockScreen

        table: LongTable[MockInterview] = self.query_one(LongTable)
        if interview := table.highlighted:
            with self.telling():
                found = mock_elsewhere(self.workspace, interview)
                asked = DeleteMockScreen(words.short_title(interview), found, answered=bool(interview.answered))
                self.app.push_screen(asked, partial(self._agreed, interview, found))

    def _agreed(self, interview: MockInterview, found: Elsewhere, going: Going | None) -> None:
        if going:  # what is told before this screen is back in front would go with the dialog
            self.call_after_refresh(self._delete, interview, found, going)

    def _delete(self, interview: MockInterview, found: Elsewhere, going: Going) -> None:
        from interview_coach.coaching.interviews.mock_deletion import delete_mock
        from interview_coach.coaching.keeping.deleting import delete_elsewhere

        with self.telling():
            delete_mock(self.workspace, interview, keep_answers=going is going.WITHOUT_ANSWERS)
            self._show()
            if going is going.FROM_BACKUPS_TOO:
                delete_elsewhere(found)
            self.tell(self.with_keys("Deleted. Press {mock_list.undo} to bring it back, as long as the app is open."))

    def action_undo(self) -> None:
        from interview_coach.coaching.interviews.mock_deletion import bring_mock_back  # not before one is deleted

        with self.telling():
            if back := bring_mock_back(self.workspace):
                self._show()
                self.tell(f"The interview of {words.short_title(back)} is back.")

    def _show(self) -> None:
        with self.telling():
            kept = mock.mocks(self.workspace)
            table: LongTable[MockInterview] = self.query_one(LongTable)
            room = max(10, self.size.width - _WHEN - _STATE - 10)
            table.show([("when", _WHEN), ("result", _STATE), ("for", room)], lambda count: kept[:count])
            table.display = bool(kept)
            told = line(counted(len(kept), "mock interview"), QUIET) if kept else line(self.with_keys(_EMPTY))
            self.query_one("#mock-count", Static).update(told)
            self.refresh_bindings()

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
