"""A table of any length: rows are read a page at a time, as the cursor comes near the last of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from rich.text import Text
from textual.binding import Binding
from textual.widgets import DataTable

from interview_coach.coaching import marking

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.coordinate import Coordinate

_PAGE = 100
_AHEAD = 20
_LEAP = 1_000  # rows that `end` goes on at most, in 60 ms: the last of all questions, but not of a whole journal

Row = TypeVar("Row")


class LongTable(DataTable[Text], Generic[Row], inherit_bindings=False):
    """Shows values of one kind, a row each; `entries` are those read so far. What enter does is the screen's to say."""

    BINDINGS: ClassVar = [
        Binding("up", "cursor_up", "Up", show=False),
        Binding("down", "cursor_down", "Down", show=False),
        Binding("pageup", "page_up", "Page up", show=False),
        Binding("pagedown", "page_down", "Page down", show=False),
        Binding("home,ctrl+home", "scroll_top", "First", show=False),
        Binding("end,ctrl+end", "scroll_bottom", "Last", show=False),
    ]
    DEFAULT_CSS = """
    LongTable {
        height: 1fr;
        background: $background;

        &:focus {
            background-tint: transparent;
        }

        & > .datatable--header, &:focus > .datatable--header {
            background: $background;
            color: $foreground 60%;
            text-style: none;
        }

        & > .datatable--cursor, &:focus > .datatable--cursor {
            background: $panel;
            color: $foreground;
            text-style: bold;
        }
    }
    """

    def __init__(self, cells: Callable[[Row], list[Text]], id: str) -> None:
        super().__init__(cursor_type="row", id=id)
        self.entries: list[Row] = []
        self._cells = cells
        self._read: Callable[[int], Sequence[Row]] = lambda _: ()

    @property
    def highlighted(self) -> Row | None:
        """The value under the cursor."""
        return self.entries[self.cursor_row] if 0 <= self.cursor_row < len(self.entries) else None

    def show(
        self, columns: Sequence[tuple[str, int]], read: Callable[[int], Sequence[Row]], *, from_top: bool = False
    ) -> None:
        """Fills the table anew, the cursor staying on its value, or its row where that is gone, unless `from_top`.

        Columns are names and widths in cells; `read` gives the first so many of all values.
        """
        at, row, shown = self.highlighted, self.cursor_row, max(_PAGE, len(self.entries))
        if from_top:
            at, row, shown = None, 0, _PAGE
        self.entries, self._read = [], lambda _: ()  # clearing moves the cursor, which may ask for rows to come
        self.clear(columns=True)
        for name, width in columns:
            self.add_column(Text(name), width=width)
        self._read = read
        self._extend(shown)
        self.move_cursor(row=self.entries.index(at) if at in self.entries else min(row, len(self.entries) - 1))

    def action_scroll_bottom(self) -> None:
        self._extend(len(self.entries) + _LEAP)
        super().action_scroll_bottom()

    def go_to(self, row: int) -> None:
        """Puts the cursor on a row, which need not have been read yet."""
        self._extend(row + _AHEAD)
        self.move_cursor(row=row)

    def watch_cursor_coordinate(self, old: Coordinate, new: Coordinate) -> None:
        super().watch_cursor_coordinate(old, new)
        if old.row < new.row >= len(self.entries) - _AHEAD:
            self._extend(len(self.entries) + _PAGE)

    def _extend(self, until: int) -> None:
        for entry in self._read(until)[len(self.entries) :]:
            self.entries.append(entry)
            self.add_row(*self._cells(entry))


def cell(text: str) -> Text:
    """Text on a single line, ending in … where the column does."""
    return Text(marking.one_line(text), overflow="ellipsis", no_wrap=True)
