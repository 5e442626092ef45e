"""Short texts in a row, none of them broken inside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import RenderResult
    from textual.geometry import Size

_GAP = "   "


class Parts(Widget):
    """As many parts on a line as fit, the others below; only one wider than the line is wrapped."""

    DEFAULT_CSS = "Parts { height: auto; }"

    def __init__(self, parts: Sequence[Content], *, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self._parts = parts

    def show(self, parts: Sequence[Content]) -> None:
        """Puts these in the place of those that were shown."""
        self._parts = parts
        self.refresh(layout=True)

    def render(self) -> RenderResult:
        return in_rows(self._parts, self.size.width)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return in_rows(self._parts, width).plain.count("\n") + 1


def in_rows(parts: Sequence[Content], width: int) -> Content:
    """The parts as lines of at most `width` cells."""
    rows: list[Content] = []
    for part in parts:
        if rows and rows[-1].cell_length + len(_GAP) + part.cell_length <= width:
            rows[-1] = Content.assemble(rows[-1], _GAP, part)
        else:
            rows += part.wrap(max(width, 1))
    return Content("\n").join(rows)
