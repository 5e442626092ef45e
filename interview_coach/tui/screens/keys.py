"""Keys: everything screens do and its key; another is pressed once and counts from then on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from interview_coach.coaching.configuration.preferences import keep, settings
from interview_coach.coaching.configuration.settings import KEYS
from interview_coach.tui.keymap import all_bindings, refusal
from interview_coach.tui.screens.base import CoachScreen
from interview_coach.tui.screens.dialog import Dialog
from interview_coach.tui.text import QUIET, line
from interview_coach.tui.widgets.frame import TABS, KeyLine
from interview_coach.tui.widgets.long_table import LongTable, cell
from interview_coach.tui.widgets.typed_fields import LineField

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult
    from textual.events import Key
    from textual.widget import Widget
    from textual.widgets import DataTable

EVERYWHERE = "everywhere"

_FINDS = "{keys.search} to find: a screen, a key, what it does"

_FIRST = (EVERYWHERE, *(tab.lower() for _, tab in TABS), "list")
_SCREEN_WIDTH, _KEY_WIDTH, _NAME_WIDTH, _ID_WIDTH = 11, 12, 15, 22


class KeysScreen(CoachScreen[None]):
    """A line for each binding, screen by screen: its key, its name, the id it has in the file of settings, its use."""

    TAB = "Today"
    CSS_PATH = "settings.tcss"
    AUTO_FOCUS = "LongTable"
    BINDINGS: ClassVar = [
        Binding("enter", "change", "Other key", id="keys.change", tooltip="Press the key you want instead"),
        Binding("backspace", "usual", "Usual key", id="keys.usual", tooltip="The key it has without you"),
        Binding(
            "slash", "search", "Find", id="keys.search", key_display="/", tooltip="By a key, a screen, or any word"
        ),
        Binding("down", "to_list", "To the list", id="keys.list", show=False, tooltip="From the search"),
        Binding("escape", "leave", "Back", id="keys.back", tooltip="The search is cleared first; everything is kept"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._known = all_bindings()
        self._listed: list[str] = []

    def compose_body(self) -> Iterable[Widget]:
        yield LineField(placeholder=self.with_keys(_FINDS), id="keys-search")
        yield LongTable(self._cells, id="keys")

    @property
    def _table(self) -> LongTable[str]:
        return self.query_one(LongTable)

    def on_mount(self) -> None:
        self._show()

    def on_resize(self) -> None:
        self._show()

    def on_settings_changed(self) -> None:
        self._show()

    def on_input_changed(self) -> None:
        self._show()

    def on_input_submitted(self) -> None:
        self._table.focus()

    def action_search(self) -> None:
        self.query_one(LineField).focus()

    def action_to_list(self) -> None:
        self._table.focus()

    def action_leave(self) -> None:
        """Takes the words away first, so that all keys are listed again with the cursor where it is."""
        search = self.query_one(LineField)
        if search.value:
            search.value = ""
            self._table.focus()
        else:
            self.dismiss(None)

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
        wanted = self.query_one(LineField).value.casefold().split()
        self._listed = sorted(filter(partial(self._has, wanted), self._known), key=_place)
        columns = [("", _SCREEN_WIDTH), ("key", _KEY_WIDTH), ("does", _NAME_WIDTH), ("id", _ID_WIDTH)]
        room = self.size.width - sum(width + 2 for _, width in columns) - 4
        columns = [*columns, ("", room)] if room > _ID_WIDTH else columns
        self._table.show(columns, lambda count: self._listed[:count])

    def _has(self, wanted: Iterable[str], name: str) -> bool:
        binding = self._known[name]
        words = " ".join((_screen(name), self._key(name), binding.description, name, binding.tooltip)).casefold()
        return all(word in words for word in wanted)

    def _key(self, name: str) -> str:
        keys = self.coach.settings_watch.keys
        return f"{keys[name]} *" if name in keys else self._known[name].key

    def _cells(self, name: str) -> list[Text]:
        """What a row says; the name of the screen stands in the first of its rows, as a heading."""
        binding = self._known[name]
        row = self._listed.index(name) if name in self._listed else 0
        begins = row == 0 or _screen(self._listed[row - 1]) != _screen(name)
        heading = Text(_screen(name) if begins else "", "bold")
        cells = [heading, cell(self._key(name)), cell(binding.description), cell(name), cell(binding.tooltip)]
        return cells[: len(self._table.columns)]


def _screen(name: str) -> str:
    """The screen, or the part of screens, that the id of a binding begins with."""
    screen, dot, _ = name.partition(".")
    return screen.replace("_", " ") if dot else EVERYWHERE


def _place(name: str) -> tuple[int, str]:
    """What comes first: what can be done everywhere, then the tabs in their order, then all else by its name."""
    screen = _screen(name)
    return (_FIRST.index(screen) if screen in _FIRST else len(_FIRST), name)


class PressScreen(Dialog[str | None]):
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
