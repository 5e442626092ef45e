"""Names, each with what it means; where that takes several lines, they stay beside the name."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from textual.content import Content
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.app import RenderResult
    from textual.geometry import Size

Meaning: TypeAlias = tuple[Content, Content]
"""A name, padded to the width of its column, and what it means."""


class Meanings(Widget):
    """One meaning below the other."""

    DEFAULT_CSS = "Meanings { height: auto; }"

    def __init__(self, meanings: Sequence[Meaning], *, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self._meanings = meanings

    def render(self) -> RenderResult:
        return Content("\n").join(self._lines(self.size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return sum(1 for _ in self._lines(width))

    def _lines(self, width: int) -> Iterator[Content]:
        for name, meaning in self._meanings:
            start = name
            for line in meaning.wrap(max(width - name.cell_length, 1)):
                yield Content.assemble(start, line)
                start = Content(" " * name.cell_length)
