"""Keys: everything screens do and its key; another is pressed once and counts from then on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from interview_coach.coaching.preferences import keep, settings
from interview_coach.coaching.settings import KEYS
from interview_coach.tui.keymap import all_bindings, refusal
from interview_coach.tui.screens.base import CoachScreen
from interview_coach.tui.text import QUIET, line
from interview_coach.tui.widgets.frame import KeyLine
from interview_coach.tui.widgets.long_table import LongTable, cell

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.text import Text
    from textual.app import ComposeResult
    from textual.events import Key
    from textual.widget import Widget
    from textual.widgets import DataTable

_KEY_WIDTH, _NAME_WIDTH, _ID_WIDTH = 14, 20, 22


class KeysScreen(CoachScreen[None]):
    """A line for each binding: its key, its name, what it is for, and the id it has in the file of settings."""

    TAB = "Today"
    CSS_PATH = "settings.tcss"
    BINDINGS: ClassVar = [
        Binding("enter", "change", "Other key", id="keys.change", tooltip="Press the key you want instead"),
        Binding("backspace", "usual", "Usual key", id="keys.usual", tooltip="The key it has without you"),
        Binding("escape", "dismiss", "Back", id="keys.back", tooltip="Everything is kept"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._known = all_bindings()

    def compose_body(self) -> Iterable[Widget]:
        yield LongTable(self._cells, id="keys")

    @property
    def _table(self) -> LongTable[str]:
        return self.query_one(LongTable)

    def on_mount(self) -> None:
        self._show()
        self._table.focus()

    def on_resize(self) -> None:
        self._show()

    def on_settings_changed(self) -> None:
        self._show()

    def on_data_table_row_selected(self, event: DataTable.RowSelected) -> None:
        event.stop()
        self.action_change()

    def action_change(self) -> None:
        if name := self._table.highlighted:
            self.app.push_screen(PressScreen(self._known[name].description), partial(self._pressed, name))

    def _pressed(self, name: str, key: str | None) -> None:
        if key is not None:  # what is told before this screen is back in front would go with the dialog
            self.call_after_refresh(self._keep, name, key)

    def action_usual(self) -> None:
        if name := self._table.highlighted:
            self._keep(name, "")

    def _keep(self, name: str, key: str) -> None:
        with self.telling():
            if key and (why := refusal(settings(self.workspace).keys, name, key)):
                self.tell(f"{why} Nothing is changed.", "warning")
                return
            keep(self.workspace, f"{KEYS}.{name}", key)
            self.coach.settings_watch.look()
            self._show()

    def _show(self) -> None:
        names = list(self._known)
        room = self.size.width - _KEY_WIDTH - _NAME_WIDTH - _ID_WIDTH - 10
        columns = [("key", _KEY_WIDTH), ("does", _NAME_WIDTH), ("id", _ID_WIDTH), ("", max(0, room))]
        self._table.show(columns[: 3 + (room > _ID_WIDTH)], lambda count: names[:count])

    def _cells(self, name: str) -> list[Text]:
        binding, keys = self._known[name], self.coach.settings_watch.keys
        other = f"{keys[name]} *" if name in keys else binding.key
        cells = [cell(other), cell(binding.description), cell(name), cell(binding.tooltip)]
        return cells[: 3 + (self.size.width - _KEY_WIDTH - _NAME_WIDTH - _ID_WIDTH - 10 > _ID_WIDTH)]


class PressScreen(ModalScreen[str | None]):
    """Gives the next key that is pressed, None for escape."""

    CSS_PATH = "dialog.tcss"
    BINDINGS: ClassVar = [
        Binding("escape", "dismiss", "Back", id="press.back", priority=True, tooltip="Change nothing")
    ]

    def __init__(self, does: str) -> None:
        super().__init__()
        self._does = does

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(Content.assemble(("Press the key for: ", QUIET), line(self._does, "bold")))
            yield KeyLine()

    def on_key(self, event: Key) -> None:
        event.stop()
        event.prevent_default()
        self.dismiss(event.key)
