"""A box to tick."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding
from textual.widgets import Checkbox


class Tick(Checkbox):
    """A checkbox whose state can be told without colour."""

    BUTTON_LEFT, BUTTON_INNER, BUTTON_RIGHT = "", "[ ]", ""
    BINDINGS: ClassVar = [
        Binding(
            "space,enter",
            "toggle_button",
            "Tick",
            id="form.tick",
            key_display="space",
            tooltip="The reason in front, on or off",
        )
    ]

    def watch_value(self) -> None:
        self.BUTTON_INNER = "[✓]" if self.value else "[ ]"
        super().watch_value()
