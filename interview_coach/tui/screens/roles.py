"""Roles: the jobs one wants, the active one marked; kept, changed, read from adverts, put away and brought back."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from interview_coach.coaching.calm import quiet_sign
from interview_coach.coaching.jobs.gaps import Coverage, coverages
from interview_coach.coaching.jobs.heard import heard
from interview_coach.coaching.jobs.targets import activate, active_role, delete_role, keep_role, name_of, roles
from interview_coach.coaching.keeping.deleting import delete_elsewhere, elsewhere
from interview_coach.coaching.repertoire.stories import stories
from interview_coach.coaching.wording import counted
from interview_coach.journal.deletions import Deletable
from interview_coach.model import Role
from interview_coach.tui.screens.base import CoachScreen
from interview_coach.tui.text import QUIET, coverage_word, line
from interview_coach.tui.widgets.long_table import LongTable, cell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.text import Text
    from textual.widget import Widget
    from textual.widgets import DataTable

    from interview_coach.coaching.keeping.deleting import Elsewhere
    from interview_coach.tui.screens.delete_for_good import From

_NARROW = 70  # columns below which the employer stands behind the title
_EMPTY = (
    "No roles yet. Press {roles.add} to paste the description of a job you want, or {roles.import} to read it from a "
    "file: its key demands are proposed, and what no answer of yours shows yet leads the drill."
)
_CONSEQUENCE = (
    "Your answers stay. {roles.undo} brings the role back until you quit; "
    "after that no word of it is left in the journal."
)


class RolesScreen(CoachScreen[None]):
    """All roles, with the key demands of the one under the cursor below."""

    TAB = "Roles"
    CSS_PATH = "roles.tcss"
    WORDS = (
        ("active", "answers are scored for it, and its missing demands lead the drill"),
        ("✓ shown", "an answer tells what you did yourself in it, or a story serves it"),
        ("! named", "answers only mention it"),
        ("✗ missing", "no answer says a word of it"),
    )
    BINDINGS: ClassVar = [
        Binding("enter", "gaps", "Gaps", id="roles.gaps", tooltip="What your answers make of each key demand"),
        Binding("a", "add", "Add", id="roles.add", tooltip="A job you want, its description pasted"),
        Binding("i", "import", "Import", id="roles.import", tooltip="A job description from a file"),
        Binding("e", "edit", "Edit", id="roles.edit", tooltip="Employer, title, key demands, description"),
        Binding("m", "materials", "Check a CV", id="roles.materials", tooltip="A CV or letter for this job"),
        Binding("space", "activate", "Activate", id="roles.activate", tooltip="Practise for this job, or for none"),
        Binding("x", "delete", "Delete", id="roles.delete", tooltip="Asks once; it can be brought back"),
        Binding("u", "undo", "Undo", id="roles.undo", tooltip="Brings the role deleted last back"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._active: Role | None = None
        self._deleted: list[Role] = []

    def compose_body(self) -> Iterable[Widget]:
        yield Static(id="roles-head")
        yield LongTable(self._cells, id="roles-table")
        with VerticalScroll(id="roles-pane"):
            yield Static()

    @property
    def table(self) -> LongTable[Role]:
        return self.query_one(LongTable)

    def on_screen_resume(self) -> None:
        self.show_roles()

    def on_resize(self) -> None:
        self.show_roles()

    def action_materials(self) -> None:
        from interview_coach.tui.screens.materials import MaterialsScreen  # not before somebody asks

        self.app.push_screen(MaterialsScreen(self.table.highlighted))

    def on_data_table_row_highlighted(self) -> None:
        self._show_demands()

    def on_data_table_row_selected(self, event: DataTable.RowSelected) -> None:
        event.stop()
        self.action_gaps()

    def show_roles(self, role_id: str = "") -> None:
        """Lists all roles anew; the cursor goes to the one with this id, if any."""
        with self.telling():
            kept = roles(self.workspace)
            self._active = active_role(self.workspace)
            self.table.show(self._columns(), lambda count: kept[:count])
            self.table.go_to(next((row for row, role in enumerate(kept) if role.id == role_id), self.table.cursor_row))
            said = line(counted(len(kept), "role"), QUIET) if kept else line(self.with_keys(_EMPTY))
            self.query_one("#roles-head", Static).update(said)
            self.table.display = bool(kept)
            self._show_demands()

    def action_gaps(self) -> None:
        if role := self.table.highlighted:
            from interview_coach.tui.screens.gaps import GapsScreen  # not before somebody asks

            self.app.push_screen(GapsScreen(role))

    def action_add(self) -> None:
        self._fill_in(Role())

    def action_edit(self) -> None:
        if role := self.table.highlighted:
            self._fill_in(role)

    def action_import(self) -> None:
        from interview_coach.tui.screens.role_file import RoleFileScreen  # not before one is read

        self.app.push_screen(RoleFileScreen(), lambda role: self._fill_in(role, read=True) if role else None)

    def action_activate(self) -> None:
        if role := self.table.highlighted:
            with self.telling():
                stop = self._active is not None and role.id == self._active.id
                activate(self.workspace, None if stop else role)
                self.show_roles()
                said = "No role is active any more." if stop else f"Active: {name_of(role)}. Its gaps lead the drill."
                self.tell(said)

    def action_delete(self) -> None:
        from interview_coach.tui.screens.delete_for_good import DeleteForGood  # not before one is deleted

        if role := self.table.highlighted:
            with self.telling():
                found = elsewhere(self.workspace, Deletable.ROLES, role.id)
                asked = DeleteForGood(f"Delete the role {name_of(role)}?", self.with_keys(_CONSEQUENCE), found)
                self.app.push_screen(asked, lambda chosen: self._delete(role, found, chosen))

    def action_undo(self) -> None:
        if not self._deleted:
            self.tell("No role was deleted since the app was opened.")
            return
        with self.telling():
            role = keep_role(self.workspace, self._deleted[-1])
            self._deleted.pop()
            self.show_roles(role.id)
            self.tell(f"Brought back: {name_of(role)}")

    def _delete(self, role: Role, found: Elsewhere, chosen: From | None) -> None:
        if chosen is None:
            return
        with self.telling():
            delete_role(self.workspace, role)
            self._deleted.append(role)
            self.show_roles()
            if chosen is chosen.EVERYWHERE:
                delete_elsewhere(found)
            self.tell(self.with_keys("Deleted. Press {roles.undo} to bring it back, as long as the app is open."))

    def _fill_in(self, role: Role, *, read: bool = False) -> None:
        from interview_coach.tui.screens.role_form import RoleForm  # not before one is filled in

        self.app.push_screen(RoleForm(role, read=read), self._saved)

    def _saved(self, role: Role | None) -> None:
        if role:
            self.show_roles(role.id)
            look = self.with_keys("Press {roles.gaps} to see which of its demands your answers show.")
            self.tell(f"Kept {name_of(role)}. {look}")

    def _columns(self) -> list[tuple[str, int]]:
        fixed = [("", 1), ("demands", 16)]
        room = self.size.width - sum(width + 2 for _, width in fixed) - 8
        if self.size.width < _NARROW:
            return [fixed[0], ("role", max(10, room + 2)), fixed[1]]
        return [fixed[0], ("title", room * 3 // 5), ("employer", room * 2 // 5), fixed[1]]

    def _cells(self, role: Role) -> list[Text]:
        mark = cell("●" if self._active and role.id == self._active.id else "")
        demands = cell(self._count(role))
        if self.size.width < _NARROW:
            return [mark, cell(name_of(role)), demands]
        return [mark, cell(role.title), cell(role.employer), demands]

    def _count(self, role: Role) -> str:
        covered = self._covered(role)
        shown = sum(coverage is Coverage.SHOWN for coverage in covered)
        if self.calm:
            return "all shown" if shown == len(covered) > 0 else "some shown" if shown else "to be shown"
        return f"{shown} of {len(covered)} shown" if covered else f"{len(role.key_demands)}"

    def _covered(self, role: Role) -> Sequence[Coverage]:
        """What is known without reading answers; nothing for a role that none was read for."""
        known = heard(self.workspace, role)
        return coverages(role, known, stories(self.workspace)) if known else ()

    def _show_demands(self) -> None:
        role = self.table.highlighted
        lines = [] if role is None else list(self._demand_lines(role))
        self.query_one("#roles-pane > Static", Static).update(Content("\n").join(lines))
        self.query_one("#roles-pane").display = bool(lines)

    def _demand_lines(self, role: Role) -> Iterator[Content]:
        active = self._active is not None and role.id == self._active.id
        yield Content.assemble(line(name_of(role), "bold $foreground"), (", active" if active else "", "$accent"))
        signs = [coverage_word(_sign(coverage, calm=self.calm)) for coverage in self._covered(role)]
        for demand, sign in zip_longest(role.key_demands, signs, fillvalue="· "):
            yield Content.assemble(sign, line(str(demand), "$foreground"))
        if not role.key_demands:
            yield line(self.with_keys("No key demands yet: press {roles.edit} to add them."), QUIET)


def _sign(coverage: Coverage, *, calm: bool) -> str:
    return quiet_sign(coverage.sign) if calm else coverage.sign
