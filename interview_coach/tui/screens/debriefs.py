"""Debriefs: the rejections written down, what the reasons were, and how far asking for them has come."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.binding import Binding
from textual.content import Content
from textual.widgets import DataTable, Static

from interview_coach.coaching.keeping.deleting import delete_elsewhere, elsewhere
from interview_coach.coaching.rejections import debriefs
from interview_coach.coaching.rejections.rejection_wording import STAGES, cause_name
from interview_coach.coaching.rejections.requests import request_told
from interview_coach.coaching.wording import counted, short_date
from interview_coach.journal.deletions import Deletable
from interview_coach.tui.screens.base import CoachScreen
from interview_coach.tui.text import QUIET
from interview_coach.tui.widgets.debrief_detail import DebriefDetail
from interview_coach.tui.widgets.long_table import LongTable, cell

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from interview_coach.coaching.keeping.deleting import Elsewhere
    from interview_coach.rejection import ConfirmedCause, Debrief
    from interview_coach.tui.screens.delete_for_good import From

_WIDE, _NARROW = 96, 70  # columns from which title and stage are told, and below which asking is not
_EMPTY = (
    "Turned down? Write down what they said, word for word. It takes two minutes, and all but the employer can wait.",
    "The coach shows which reason their words suggest; you say whether it is true. Nobody told you? It drafts the "
    "letter that asks.",
    "From then on Today begins with what mends it.",
)
_ASK = "Press {debriefs.ask} to ask them for the reason."
_UNDO = "{debriefs.undo} brings it back until you quit. After that no word of it is left in the journal."


class DebriefsScreen(CoachScreen[None]):
    """All rejections, the one begun last first."""

    TAB = "Debriefs"
    CSS_PATH = "debriefs.tcss"
    BINDINGS: ClassVar = [
        Binding("enter", "read", "Open", id="debriefs.open", tooltip="What was said, and which reasons it suggests"),
        Binding("n", "new", "New", id="debriefs.new", tooltip="Write down a rejection"),
        Binding("e", "edit", "Edit", id="debriefs.edit", tooltip="Add to what is written down, or change it"),
        Binding("a", "ask", "Ask", id="debriefs.ask", tooltip="A letter or a call sheet that asks for the reason"),
        Binding("p", "plan", "Plan", id="debriefs.plan", tooltip="What employers said, and what to practise"),
        Binding("x", "delete", "Delete", id="debriefs.delete", tooltip="With all that was said"),
        Binding("u", "undo", "Undo", id="debriefs.undo", tooltip="Bring the one deleted last back"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._kept: tuple[Debrief, ...] = ()
        self._deleted: list[Debrief] = []

    def compose_body(self) -> Iterable[Widget]:
        yield Static(id="debriefs-head")
        yield LongTable(self._cells, id="debriefs-table")
        yield DebriefDetail(id="debrief-pane")

    @property
    def table(self) -> LongTable[Debrief]:
        return self.query_one(LongTable)

    def on_screen_resume(self) -> None:
        self.show_debriefs()

    def on_resize(self) -> None:
        self.show_debriefs()

    def on_data_table_row_highlighted(self) -> None:
        self._show_detail()

    def on_data_table_row_selected(self, event: DataTable.RowSelected) -> None:
        event.stop()
        self.action_read()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "undo":
            return bool(self._deleted)
        return bool(self._kept) or action not in {"read", "edit", "ask", "plan", "delete"}

    def action_read(self) -> None:
        from interview_coach.tui.screens.debrief import DebriefScreen  # brings the rules that read feedback

        if debrief := self.table.highlighted:
            self.app.push_screen(DebriefScreen(debrief))

    def action_new(self) -> None:
        self._fill_in(None)

    def action_edit(self) -> None:
        self._fill_in(self.table.highlighted)

    def action_ask(self) -> None:
        from interview_coach.tui.screens.request import RequestScreen  # not before somebody asks

        if debrief := self.table.highlighted:
            self.app.push_screen(RequestScreen(debrief))

    def action_plan(self) -> None:
        from interview_coach.tui.screens.plan import DebriefsPlanScreen  # not before somebody asks

        self.app.push_screen(DebriefsPlanScreen())

    def action_delete(self) -> None:
        from interview_coach.tui.screens.delete_for_good import DeleteForGood  # not before one is deleted

        if debrief := self.table.highlighted:
            with self.telling():
                found = elsewhere(self.workspace, Deletable.DEBRIEFS, debrief.id)
                named = f"Delete the debrief of {debrief.employer}, with all that was said?"
                consequence = self.with_keys(_UNDO)
                asked = DeleteForGood(named, consequence, found)
                self.app.push_screen(asked, lambda chosen: self._delete(debrief, found, chosen))

    def action_undo(self) -> None:
        if self._deleted:
            with self.telling():
                back = debriefs.keep_debrief(self.workspace, self._deleted[-1])
                self._deleted.pop()
                self.show_debriefs(back.id)
                self.tell(f"The debrief of {back.employer} is back.")

    def show_debriefs(self, debrief_id: str | None = None) -> None:
        """Lists them as they are kept now; the cursor stays on its debrief, or goes to the one with this id."""
        at = debrief_id or (self.table.highlighted.id if self.table.highlighted else None)
        with self.telling():
            self._kept = debriefs.debriefs(self.workspace)
        self.table.show(self._columns(), lambda count: self._kept[:count])
        if found := [row for row, debrief in enumerate(self._kept) if debrief.id == at]:
            self.table.go_to(found[0])
        self.query_one("#debriefs-head", Static).update(self._head())
        self._show_detail()
        for part in (self.table, self.query_one(DebriefDetail)):
            part.display = bool(self._kept)
        self.refresh_bindings()

    def _show_detail(self) -> None:
        debrief = self.table.highlighted
        with self.telling():
            role = debriefs.role_of(self.workspace, debrief) if debrief else None
            self.query_one(DebriefDetail).show(debrief, self.now().date(), role)

    def _fill_in(self, debrief: Debrief | None) -> None:
        from interview_coach.tui.screens.debrief_form import DebriefForm  # not before one is filled in

        self.app.push_screen(DebriefForm(debrief), self._filled_in)

    def _filled_in(self, debrief: Debrief | None) -> None:
        if debrief is None:
            return
        self.show_debriefs(debrief.id)
        if debrief.feedback and not debrief.causes:
            self.action_read()
        elif not debrief.feedback:
            self.tell(f"The debrief of {debrief.employer} is kept. {self.with_keys(_ASK)}")

    def _delete(self, debrief: Debrief, found: Elsewhere, chosen: From | None) -> None:
        if chosen is None:
            return
        with self.telling():
            debriefs.delete_debrief(self.workspace, debrief)
            self._deleted.append(debrief)
            self.show_debriefs()
            if chosen is chosen.EVERYWHERE:
                delete_elsewhere(found)
            back = self.with_keys("Press {debriefs.undo} to bring it back.")
            self.tell(f"The debrief of {debrief.employer} is deleted. {back}")

    def _head(self) -> Content:
        if self._kept:
            return Content.styled(counted(len(self._kept), "debrief"), QUIET)
        return Content("\n\n").join(
            [*map(Content, _EMPTY), Content.styled(self.with_keys("Press {debriefs.new} to begin."), "bold")]
        )

    def _columns(self) -> list[tuple[str, int]]:
        between = [("title", 20), ("stage", 11)] if self.size.width >= _WIDE else []
        last = [("asked for it", 21)] if self.size.width >= _NARROW else []
        taken = sum(width + 2 for _, width in (*between, *last)) + 16
        room = max(24, self.size.width - taken)
        return [("when", 6), ("employer", room * 2 // 5), *between, ("reasons", room * 3 // 5), *last]

    def _cells(self, debrief: Debrief) -> list[Text]:
        day = debrief.rejected_on or debrief.created_at.date()
        stage = STAGES[debrief.stage] if debrief.stage else ""
        reasons = ", ".join(map(_name, debrief.causes))
        cells = {
            "when": Text(short_date(day)),
            "employer": cell(debrief.employer),
            "title": cell(debrief.title),
            "stage": Text(stage),
            "reasons": cell(reasons or ("not confirmed yet" if debrief.feedback else "not told yet")),
            "asked for it": cell(self._asked(debrief)),
        }
        return [cells[name] for name, _ in self._columns()]

    def _asked(self, debrief: Debrief) -> str:
        """How the request stands that changed last."""
        if not debrief.requests:
            return ""
        newest = max(debrief.requests, key=lambda request: request.since)
        return request_told(newest, self.now().date())


def _name(confirmed: ConfirmedCause) -> str:
    return cause_name(confirmed.cause) if confirmed.cause else confirmed.words
