"""Work that takes seconds where there are many answers: whoever waits for it hears how far it has got."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Progress = Callable[[int], None]
"""Hears after each thing how many are done."""

PORTION = 500
"""Things after which a screen tells anew how far it is: a tenth of a second."""

Thing = TypeVar("Thing")


def unheard(_: int) -> None:
    """The progress of what nobody waits for."""


def followed(things: Iterable[Thing], progress: Progress) -> Iterator[Thing]:
    """The same things, each told once it is done with."""
    for number, thing in enumerate(things, 1):
        yield thing
        progress(number)
