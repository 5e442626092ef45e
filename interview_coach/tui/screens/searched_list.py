"""A list one looks through: by words typed above it, and by filters, told there and dropped by a key or a click."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Generic, TypeVar

from textual.binding import Binding

from interview_coach.tui.screens.base import CoachScreen
from interview_coach.tui.widgets.filter_line import Chosen
from interview_coach.tui.widgets.long_table import LongTable
from interview_coach.tui.widgets.typed_fields import LineField

if TYPE_CHECKING:
    from textual.widgets import DataTable

    from interview_coach.tui.widgets.filter_line import FilterLine, Wording

Row = TypeVar("Row")


def searching_bindings(kind: str, *, words: str, filters: str) -> list[Binding]:
    """The keys that find and filter; `kind` begins their ids, `words` and `filters` say what can be asked for."""
    return [
        Binding(
            "slash",
            "search",
            "Find",
            id=f"{kind}.search",
            key_display="/",
            priority=True,  # before the letters behind it go anywhere
            tooltip=words,
        ),
        Binding("f", "filter", "Filter", id=f"{kind}.filter", tooltip=filters),
        Binding("down", "to_list", "To the list", id=f"{kind}.list", key_display="↓", tooltip="From the search"),
        Binding(
            "backspace",
            "drop_filter",
            "Drop a filter",
            id=f"{kind}.drop",
            key_display="bksp",
            show=False,
            tooltip="The last of those named above the list",
        ),
        Binding("escape", "clear", "Clear", id=f"{kind}.clear", tooltip="The search, then the filters"),
    ]


class SearchedList(CoachScreen[None], Generic[Row, Chosen]):
    """Begins with all there is. A list says how it is shown, how its filters are told, and what enter does."""

    AUTO_FOCUS = "LongTable"  # at once: a key typed ahead would be a letter of the search

    def __init__(self, everything: Chosen) -> None:
        super().__init__()
        self._wanted = everything
        self._calm = False

    @property
    def table(self) -> LongTable[Row]:
        return self.query_one(LongTable)

    @property
    def search(self) -> LineField:
        """The field for words."""
        return self.query_one(LineField)

    @property
    @abstractmethod
    def _wording(self) -> Wording[Chosen]:
        """How a filter is told above the list."""

    @abstractmethod
    def show_list(self, *, from_top: bool = False) -> None:
        """Lists what passes, the cursor staying on its entry unless `from_top`."""

    def on_resize(self) -> None:
        self.show_list()

    def on_input_submitted(self) -> None:
        self.table.focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "search":
            return self.focused is not self.search
        if action == "clear":
            return self.focused is self.search or bool(self._wording.told(self._wanted))
        return super().check_action(action, parameters)

    def on_data_table_row_selected(self, event: DataTable.RowSelected) -> None:
        event.stop()
        self.action_enter()

    def on_filter_line_dropped(self, dropped: FilterLine.Dropped) -> None:
        self._choose(self._wording.without(self._wanted, dropped.field))

    @abstractmethod
    def action_enter(self) -> None:
        """Does what one came for with the entry under the cursor."""

    def action_search(self) -> None:
        self.set_focus(self.search)

    def action_to_list(self) -> None:
        self.table.focus()

    def action_drop_filter(self) -> None:
        self._choose(self._wording.without_last(self._wanted))

    def action_clear(self) -> None:
        """Takes the words away first, then the filters."""
        if self.search.value:
            self.search.value = ""
        else:
            self._choose(self._wording.everything)
        self.table.focus()

    def _choose(self, wanted: Chosen | None) -> None:
        """Lists by another filter; None, from a dialog that was left, changes nothing."""
        if wanted:
            self._wanted = wanted
            self.show_list(from_top=True)
            self.refresh_bindings()
