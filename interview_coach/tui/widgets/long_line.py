"""A line of text that is cut only where it is looked at: a pasted novel may be one line of 2,000 rows."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, overload

from rich.text import Span, Text

if TYPE_CHECKING:
    from collections.abc import Iterable


class LongLine(Text):
    """What `TextArea.get_line` may give. The editor draws it row by row, and cuts all of it anew for every row."""

    def divide(self, offsets: Iterable[int]) -> Rows:  # type: ignore[override]
        """The rows between the offsets, the styled ones made when asked for."""
        return Rows(self, tuple(offsets))


class Rows(Sequence[Text]):
    """The rows of one line. Only the row that is asked for first is drawn; of the others the editor counts tabs."""

    def __init__(self, line: Text, offsets: tuple[int, ...]) -> None:
        self._line = line
        self._starts = (0, *offsets)
        self._bare = _bare_rows(line.plain, offsets)
        self._drawn: int | None = None

    def __len__(self) -> int:
        return len(self._bare)

    @overload
    def __getitem__(self, row: int) -> Text: ...
    @overload
    def __getitem__(self, row: slice) -> list[Text]: ...
    def __getitem__(self, row: int | slice) -> Text | list[Text]:
        if isinstance(row, slice) or self._drawn not in {None, row}:
            return self._bare[row]
        self._drawn = row
        start = self._starts[row]
        drawn = self._bare[row].copy()
        drawn.spans = [
            Span(max(span.start - start, 0), min(span.end - start, len(drawn)), span.style)
            for span in self._line.spans
            if span.start < start + len(drawn) and span.end > start
        ]
        return drawn


@lru_cache(maxsize=8)
def _bare_rows(line: str, offsets: tuple[int, ...]) -> list[Text]:
    return [Text(line[start:end]) for start, end in pairwise((0, *offsets, len(line)))]
