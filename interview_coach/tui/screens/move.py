"""Which bank a question is to move to: another of one's own, or a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from interview_coach.tui.screens.dialog import Dialog
from interview_coach.tui.text import QUIET
from interview_coach.tui.widgets.frame import KeyLine
from interview_coach.tui.widgets.long_table import LongTable, cell
from interview_coach.tui.widgets.typed_fields import LineField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.text import Text
    from textual.app import ComposeResult

    from interview_coach.banks import Bank


_MOST_ROWS = 8  # of the list, so that all fits in a small window


class MoveScreen(Dialog["Bank | str"]):
    """Gives one of the banks, the name of a new one, or None when it was left."""

    CSS_PATH: ClassVar = ["dialog.tcss", "move.tcss"]
    BINDINGS: ClassVar = [
        Binding("enter", "take", "Move", id="move.move", tooltip="To this bank", priority=True),
        Binding("tab", "app.focus_next", "New bank or list", id="move.next", tooltip="A name for a new one, or back"),
        Binding("escape", "dismiss", "Back", id="move.back", tooltip="Change nothing"),
    ]

    def __init__(self, targets: Sequence[Bank]) -> None:
        super().__init__()
        self._targets = targets

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            asked = "Move the question to which of your banks?" if self._targets else "Move it to a new bank, called"
            yield Static(Content.styled(asked, "bold"), classes="title")
            yield LongTable(_cells, id="move-targets")
            if self._targets:
                yield Static(Content.styled("or to a new one, called", QUIET), id="move-or")
            yield LineField(id="move-name")
            yield KeyLine()

    def on_mount(self) -> None:
        table: LongTable[Bank] = self.query_one(LongTable)
        table.show([("bank", 24), ("title", 36)], lambda count: self._targets[:count])
        table.display = bool(self._targets)
        table.styles.height = min(len(self._targets), _MOST_ROWS) + 1
        (table if self._targets else self.query_one(LineField)).focus()

    def action_take(self) -> None:
        name, table = self.query_one(LineField), self.query_one(LongTable)
        chosen = " ".join(name.value.split()) if name.has_focus else table.highlighted
        if chosen:
            self.dismiss(chosen)


def _cells(bank: Bank) -> list[Text]:
    return [cell(bank.id), cell(bank.title)]
