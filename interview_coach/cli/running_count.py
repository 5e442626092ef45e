"""How far something has got, on the last line of a terminal: for work that takes seconds."""

from __future__ import annotations

import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from interview_coach.cli.console import is_terminal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_EVERY = 20  # things between two updates


class RunningCount:
    """A count with its word (`1,200 written`), on stderr where that is a terminal, unless it is not to be `shown`."""

    def __init__(self, done: str, *, shown: bool = True) -> None:
        self._done = done
        self._shown = shown and is_terminal(sys.stderr)

    def show(self, count: int) -> None:
        """So many are done."""
        if self._shown and count % _EVERY == 0:
            _write(f"\r{count:,} {self._done}")

    def clear(self) -> None:
        """Leaves the line empty for what comes next."""
        if self._shown:
            _write("\r" + " " * len(f"1,000,000 {self._done}") + "\r")


def _write(text: str) -> None:
    with suppress(OSError):  # a terminal that is gone is no fault of what is being counted
        sys.stderr.write(text)
        sys.stderr.flush()


@contextmanager
def running_count(done: str, *, shown: bool = True) -> Iterator[Callable[[int], None]]:
    """Gives what shows a count, and clears the line at the end, whatever that is."""
    count = RunningCount(done, shown=shown)
    try:
        yield count.show
    finally:
        count.clear()
