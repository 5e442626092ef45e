"""Which questions to list: a few switches by their letters, and the bank under the cursor."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.style import Style
from textual.widgets import Static

from interview_coach.coaching.questions import EVERYTHING_ASKED, Filter
from interview_coach.coaching.wording import counted
from interview_coach.model import Reason, Round
from interview_coach.tui.text import QUIET
from interview_coach.tui.widgets.filter_line import DIFFICULTIES
from interview_coach.tui.widgets.frame import KeyLine
from interview_coach.tui.widgets.long_table import LongTable, cell
from interview_coach.tui.widgets.parts import in_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from rich.text import Text
    from textual.app import ComposeResult
    from textual.events import Click

    from interview_coach.banks import Bank

_KEY = "key"  # what a click finds under it
_HEADING_WIDTH = 12


@dataclass(frozen=True, slots=True)
class _Switch:
    """One key: on, `field` of the filter has `value`."""

    heading: str
    field: str
    value: Any
    name: str


_REASONS = {"d": Reason.DEPTH, "a": Reason.ATTITUDE, "c": Reason.CONTRIBUTION, "t": Reason.TRANSFER}
_ROUNDS = {"s": Round.SCREEN, "m": Round.MANAGER, "p": Round.PANEL}
_SWITCHES = {
    **{key: _Switch("it probes", "reason", reason, reason) for key, reason in _REASONS.items()},
    **{key: _Switch("round", "round", round_, round_) for key, round_ in _ROUNDS.items()},
    **{str(grade): _Switch("difficulty", "difficulty", grade, name) for grade, name in DIFFICULTIES.items()},
    "n": _Switch("only", "practised", None, "never practised"),
    "x": _Switch("only", "archived", True, "archived"),
}


class FilterScreen(ModalScreen[Filter]):
    """Gives the filter that was chosen, or None when it was left. `count` says how many questions one lists.

    `practised` are the ids of the questions that have been answered.
    """

    CSS_PATH: ClassVar = ["dialog.tcss", "filters.tcss"]
    BINDINGS: ClassVar = [
        Binding("enter", "take", "Show them", id="filter.show", tooltip="The questions that pass", priority=True),
        Binding("0", "clear", "Clear all", id="filter.clear", tooltip="Every question that is asked"),
        Binding("escape", "dismiss", "Back", id="filter.back", tooltip="Change nothing"),
        *(
            Binding(key, f"switch('{key}')", each.name, id=f"filter.{each.name.replace(' ', '-')}", show=False,
                    tooltip=f"{each.heading} {each.name}, or not".capitalize())
            for key, each in _SWITCHES.items()
        ),
    ]  # fmt: skip

    def __init__(
        self, chosen: Filter, banks: Sequence[Bank], practised: Collection[str], count: Callable[[Filter], int]
    ) -> None:
        super().__init__()
        self._chosen = chosen
        self._banks = banks
        self._count = count
        self._switches = {**_SWITCHES, "n": replace(_SWITCHES["n"], value=practised)}

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(id="filter-count", classes="title")
            yield Static(id="filter-switches")
            yield LongTable(_bank_cells, id="filter-banks")
            yield KeyLine()

    def on_mount(self) -> None:
        names = ["", *(bank.id for bank in self._banks)]
        table: LongTable[str] = self.query_one(LongTable)
        table.show([("bank: up, down", 30)], lambda count: names[:count])
        table.go_to(names.index(self._chosen.bank) if self._chosen.bank in names else 0)
        table.focus()
        self._show()

    def on_resize(self) -> None:
        self.call_after_refresh(self._show)

    def on_data_table_row_highlighted(self) -> None:
        bank = self.query_one(LongTable).highlighted
        self._chosen = replace(self._chosen, bank=bank or None)
        self._show()

    def on_click(self, event: Click) -> None:
        if key := event.style.meta.get(_KEY):
            self.action_switch(key)

    def action_switch(self, key: str) -> None:
        switch = self._switches[key]
        self._chosen = replace(self._chosen, **{switch.field: _off(switch) if self._is_on(switch) else switch.value})
        self._show()

    def action_clear(self) -> None:
        self._chosen = EVERYTHING_ASKED
        self.query_one(LongTable).go_to(0)
        self._show()

    def action_take(self) -> None:
        self.dismiss(self._chosen)

    def _is_on(self, switch: _Switch) -> bool:
        return bool(getattr(self._chosen, switch.field) == switch.value != _off(switch))

    def _show(self) -> None:
        found = counted(self._count(self._chosen), "question")
        self.query_one("#filter-count", Static).update(Content.styled(f"Show {found}", "bold"))
        self.query_one("#filter-switches", Static).update(Content("\n").join(self._lines()))

    def _lines(self) -> list[Content]:
        headings = dict.fromkeys(switch.heading for switch in self._switches.values())
        width = self.query_one("#filter-switches").size.width
        return [
            Content.assemble((heading.ljust(_HEADING_WIDTH), QUIET), self._line(heading, width)) for heading in headings
        ]

    def _line(self, heading: str, width: int) -> Content:
        switches = [self._switch(key, switch) for key, switch in self._switches.items() if switch.heading == heading]
        rows = in_rows(switches, width - _HEADING_WIDTH)
        return Content("\n" + " " * _HEADING_WIDTH).join(rows.split("\n"))

    def _switch(self, key: str, switch: _Switch) -> Content:
        words = f" [{'✓' if self._is_on(switch) else ' '}] {switch.name}"
        return Content.assemble((key, "bold $accent"), words).stylize(Style.from_meta({_KEY: key}))


def _off(switch: _Switch) -> Any:
    return getattr(EVERYTHING_ASKED, switch.field)


def _bank_cells(bank: str) -> list[Text]:
    return [cell(bank or "every bank")]
