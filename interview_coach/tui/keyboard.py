"""Bytes from the keyboard that are no text: a stray one, from a broken paste or a terminal in another encoding."""

from __future__ import annotations

import codecs
import sys
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def accept_any_byte() -> None:
    """Has Textual read a byte that is no UTF-8 as the replacement character; by itself it ends with a traceback.

    It offers no way to choose this, so the name that its driver decodes by is given another meaning.
    """
    if sys.platform != "win32":  # where Textual gets characters, not bytes
        from textual.drivers import linux_driver  # needs termios

        linux_driver.getincrementaldecoder = _decoder  # type: ignore[assignment, attr-defined]


def _decoder(encoding: str) -> Callable[[], codecs.IncrementalDecoder]:
    return partial(codecs.getincrementaldecoder(encoding), errors="replace")
