"""What to list: a few switches by their letters, and the bank, role or rule under the cursor."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, ClassVar, Generic

from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from interview_coach.tui.screens.dialog import Dialog
from interview_coach.tui.text import QUIET
from interview_coach.tui.widgets.filter_line import Chosen
from interview_coach.tui.widgets.frame import KeyLine
from interview_coach.tui.widgets.long_table import LongTable, cell
from interview_coach.tui.widgets.parts import in_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from rich.text import Text
    from textual.app import ComposeResult
    from textual.events import Click

_KEY = "key"  # what a click finds under it
HEADING_WIDTH = 12


@dataclass(frozen=True, slots=True)
class Switch:
    """One key: on, `field` of the filter has `value`."""

    heading: str
    field: str
    value: Any
    name: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A field of the filter with too many values for switches: each with its name, the first one asks nothing."""

    field: str
    values: Sequence[tuple[Any, str]]


def switch_bindings(kind: str, switches: Mapping[str, Switch]) -> list[Binding]:
    """The keys of the switches; `kind` begins their ids."""
    return [
        Binding(key, f"switch('{key}')", each.name, id=f"{kind}.{each.name.replace(' ', '-')}", show=False,
                tooltip=f"{each.heading} {each.name}, or not".capitalize())
        for key, each in switches.items()
    ]  # fmt: skip


class FilterDialog(Dialog[Chosen], Generic[Chosen]):
    """Gives the filter that was chosen, or None when it was left. `count` says what one lists, as `3 questions`.

    `everything` is the filter that asks nothing, `lists` are shown one at a time.
    """

    CSS_PATH: ClassVar = ["dialog.tcss", "filters.tcss"]
    BINDINGS: ClassVar = [
        Binding("enter", "take", "Show them", id="filter.show", tooltip="All that passes", priority=True),
        Binding("0", "clear", "Clear all", id="filter.clear", tooltip="Without any filter"),
        Binding("left", "turn(-1)", "List before", id="filter.before", show=False, tooltip="Bank, role or rule"),
        Binding("right", "turn(1)", "Next list", id="filter.after", show=False, tooltip="Bank, role or rule"),
        Binding("escape", "dismiss", "Back", id="filter.back", tooltip="Change nothing"),
    ]

    def __init__(
        self,
        chosen: Chosen,
        everything: Chosen,
        switches: Mapping[str, Switch],
        lists: Sequence[Listed],
        count: Callable[[Chosen], str],
    ) -> None:
        super().__init__()
        self._chosen = chosen
        self._everything = everything
        self._switches = switches
        self._lists = lists
        self._at = 0
        self._count = count

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(id="filter-count", classes="title")
            with VerticalScroll(id="filter-scroll"):
                yield Static(id="filter-switches")
            yield LongTable(_value_cells, id="filter-list")
            yield KeyLine()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return action != "switch" or parameters[0] in self._switches

    def on_mount(self) -> None:
        self._show_list()
        self.query_one(LongTable).focus()
        self._show()

    def on_resize(self) -> None:
        self.call_after_refresh(self._show)

    def on_data_table_row_highlighted(self) -> None:
        table: LongTable[tuple[Any, str]] = self.query_one(LongTable)
        if table.highlighted:
            self._chosen = replace(self._chosen, **{self._lists[self._at].field: table.highlighted[0]})
            self._show()

    def on_click(self, event: Click) -> None:
        if key := event.style.meta.get(_KEY):
            self.action_switch(key)

    def action_switch(self, key: str) -> None:
        if switch := self._switches.get(key):
            value = self._off(switch) if self._is_on(switch) else switch.value
            self._chosen = replace(self._chosen, **{switch.field: value})
            self._show()

    def action_turn(self, step: int) -> None:
        self._at = (self._at + step) % len(self._lists)
        self._show_list()

    def action_clear(self) -> None:
        self._chosen = self._everything
        self._show_list()
        self._show()

    def action_take(self) -> None:
        self.dismiss(self._chosen)

    def _is_on(self, switch: Switch) -> bool:
        return bool(getattr(self._chosen, switch.field) == switch.value != self._off(switch))

    def _off(self, switch: Switch) -> Any:
        return getattr(self._everything, switch.field)

    def _show_list(self) -> None:
        listed = self._lists[self._at]
        ways = "up, down; other lists: left, right" if len(self._lists) > 1 else "up, down"
        values = [value for value, _ in listed.values]
        asked = getattr(self._chosen, listed.field)
        table: LongTable[tuple[Any, str]] = self.query_one(LongTable)
        table.show([(f"{listed.field}: {ways}", 44)], lambda count: listed.values[:count], from_top=True)
        table.go_to(values.index(asked) if asked in values else 0)

    def _show(self) -> None:
        self.query_one("#filter-count", Static).update(Content.styled(f"Show {self._count(self._chosen)}", "bold"))
        self.query_one("#filter-switches", Static).update(Content("\n").join(self._lines()))

    def _lines(self) -> list[Content]:
        headings = dict.fromkeys(switch.heading for switch in self._switches.values())
        width = self.query_one("#filter-switches").size.width
        return [
            Content.assemble((heading.ljust(HEADING_WIDTH), QUIET), self._line(heading, width)) for heading in headings
        ]

    def _line(self, heading: str, width: int) -> Content:
        switches = [self._switch(key, switch) for key, switch in self._switches.items() if switch.heading == heading]
        rows = in_rows(switches, width - HEADING_WIDTH)
        return Content("\n" + " " * HEADING_WIDTH).join(rows.split("\n"))

    def _switch(self, key: str, switch: Switch) -> Content:
        words = f" [{'✓' if self._is_on(switch) else ' '}] {switch.name}"
        return Content.assemble((key, "bold $accent"), words).stylize(Style.from_meta({_KEY: key}))


def _value_cells(named: tuple[Any, str]) -> list[Text]:
    return [cell(named[1])]
