"""A list to move through: one entry is chosen, shown by a bar at its left as well as by its colour.

A list longer than its pane says so in its last line.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Static

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.events import Click
    from textual.widget import Widget


class Chooser(VerticalScroll):
    """Entries of any height. Up and down, or a click, choose one; a second click takes it."""

    BINDINGS: ClassVar = [
        Binding("up,k", "move(-1)", "Up", id="list.up", show=False, tooltip="The entry above"),
        Binding("down,j", "move(1)", "Down", id="list.down", show=False, tooltip="The entry below"),
        Binding(
            "pageup", "page(-1)", "Page up", id="list.page_up", show=False, key_display="pgup", tooltip="A page back"
        ),
        Binding(
            "pagedown", "page(1)", "Page down", id="list.page_down", show=False, key_display="pgdn", tooltip="A page on"
        ),
        Binding("home", "move_to(0)", "First", id="list.first", show=False, tooltip="The first entry"),
        Binding("end", "move_to(-1)", "Last", id="list.last", show=False, tooltip="The last entry"),
    ]
    DEFAULT_CSS = """
    Chooser > .entry {
        height: auto; width: 1fr; padding: 0 1; margin: 0 0 1 0; border-left: blank;
        &.-chosen { border-left: outer $accent; color: $foreground; }
    }
    Chooser > .place { dock: bottom; height: 1; padding: 0 2; color: $accent; background: $background; display: none; }
    Chooser.-long > .place { display: block; }
    """

    chosen: reactive[int] = reactive(0, init=False)
    """The index of the chosen entry."""

    @dataclass
    class Moved(Message):
        """Another entry has been chosen; `index` counts from 0."""

        chooser: Chooser
        index: int

        @property
        def control(self) -> Chooser:
            return self.chooser

    @dataclass
    class Taken(Message):
        """The chosen entry is to be used; `index` counts from 0."""

        chooser: Chooser
        index: int

        @property
        def control(self) -> Chooser:
            return self.chooser

    def __init__(self, entries: Sequence[Widget] = (), *, chosen: int = 0, id: str | None = None) -> None:
        super().__init__(id=id)
        self._entries = list(entries)
        self.set_reactive(Chooser.chosen, chosen)

    def compose(self) -> ComposeResult:
        for index, entry in enumerate(self._entries):
            entry.add_class("entry")
            entry.set_class(index == self.chosen, "-chosen")
            yield entry
        yield Static(classes="place")

    async def show(self, entries: Sequence[Widget], chosen: int = 0) -> None:
        """Replaces all entries, and shows the chosen one wherever the list was scrolled to before."""
        self._entries = list(entries)
        self.set_reactive(Chooser.chosen, max(0, min(chosen, len(entries) - 1)))
        self.scroll_home(animate=False, immediate=True)
        await self.recompose()
        self.call_after_refresh(self._show_chosen)

    def validate_chosen(self, index: int) -> int:
        return max(0, min(index, len(self._entries) - 1))

    def watch_chosen(self, before: int, now: int) -> None:
        self._entries[before].remove_class("-chosen")
        self._entries[now].add_class("-chosen")
        self._show_chosen()
        self.post_message(self.Moved(self, now))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        self._tell_place()

    def watch_show_vertical_scrollbar(self) -> None:
        self.set_class(self.show_vertical_scrollbar, "-long")
        self._tell_place()

    def action_move(self, step: int) -> None:
        self.chosen += step

    def action_move_to(self, index: int) -> None:
        self.chosen = index % max(len(self._entries), 1)
        self._show_chosen()  # it may be chosen already, and scrolled out of sight

    def action_page(self, by: int) -> None:
        """Chooses the entry a page further, or the next one where an entry fills a page."""
        tops = [entry.virtual_region.y for entry in self._entries]
        if tops:
            there = tops[self.chosen] + by * self.size.height
            reached = bisect_right(tops, there) - 1 if by > 0 else bisect_left(tops, there)
            self.chosen = max(reached, self.chosen + 1) if by > 0 else min(reached, self.chosen - 1)

    def take(self) -> None:
        """Sends `Taken` for the chosen entry."""
        if self._entries:
            self.post_message(self.Taken(self, self.chosen))

    def _show_chosen(self) -> None:
        if self._entries:
            self._entries[self.chosen].scroll_visible(animate=False)
        self._tell_place()

    def _tell_place(self) -> None:
        """`2 of 4 ↓`, with the ways in which there is more to see."""
        more = ("↑" if self.scroll_y > 0 else "") + ("↓" if self.scroll_y < self.max_scroll_y else "")
        for place in self.query(".place").results(Static):
            place.update(Content(f"{self.chosen + 1} of {len(self._entries)} {more}"))

    def on_click(self, event: Click) -> None:
        entry = next((entry for entry in self._entries if event.widget in (entry, *entry.walk_children())), None)
        if entry is None:
            return
        again = self._entries.index(entry) == self.chosen
        self.chosen = self._entries.index(entry)
        if again:
            self.take()
