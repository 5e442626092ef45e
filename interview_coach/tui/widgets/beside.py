"""Text with a short note at its right edge, and a quieter line below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget

if TYPE_CHECKING:
    from textual.app import RenderResult
    from textual.geometry import Size

_GAP = 2
_NOTHING = Content("")


class Beside(Widget):
    """`left` wraps beside `right`, which stands at the right edge of the first line; `below` takes the whole width."""

    DEFAULT_CSS = "Beside { height: auto; }"

    def __init__(
        self, left: Content, right: Content = _NOTHING, below: Content = _NOTHING, *, id: str | None = None
    ) -> None:
        super().__init__(id=id)
        self._left, self._right, self._below = left, right, below

    def update(self, left: Content, right: Content = _NOTHING, below: Content = _NOTHING) -> None:
        """Replaces all three texts."""
        self._left, self._right, self._below = left, right, below
        self.refresh(layout=True)

    def update_right(self, right: Content) -> None:
        """Replaces the note at the right edge; where it is the same nothing is laid out anew."""
        if right != self._right:
            self._right = right
            self.refresh(layout=True)

    def render(self) -> RenderResult:
        return laid_out(self._left, self._right, self._below, self.size.width)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return laid_out(self._left, self._right, self._below, width).plain.count("\n") + 1


def laid_out(left: Content, right: Content, below: Content, width: int) -> Content:
    """The three texts as lines of at most `width` cells; where `right` would squeeze `left` it goes underneath."""
    room = width - right.cell_length - _GAP if right else width
    if room < right.cell_length + _GAP:
        lines = [*left.wrap(max(width, 1)), *right.wrap(max(width, 1))]
    else:
        lines = left.wrap(max(room, 1))
        if right:
            padding = Content(" " * (width - lines[0].cell_length - right.cell_length))
            lines[0] = Content.assemble(lines[0], padding, right)
    if below:
        lines += below.wrap(max(width, 1))
    return Content("\n").join(lines)
