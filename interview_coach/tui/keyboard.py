"""What comes from the keyboard: bytes that are no text, and keys that come faster than they are dealt with."""

from __future__ import annotations

import asyncio
import codecs
import sys
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App


_PATIENCE = 2.0  # seconds, in which a novel is pasted; only a widget that waits for this very key takes longer


async def caught_up(app: App[Any]) -> None:
    """Waits until what a key is for has dealt with every key before it, and is there in the first place.

    Textual acts on a key with priority as soon as it comes: before those typed just ahead of it have reached a field,
    and on a screen that is still being put together.
    """
    waited_for, done = app.focused or app.screen, asyncio.Event()
    if waited_for.call_later(done.set):
        with suppress(TimeoutError):
            await asyncio.wait_for(done.wait(), _PATIENCE)
    if app.screen_stack and (app.focused or app.screen) is not waited_for:
        await caught_up(app)


def accept_any_byte() -> None:
    """Has Textual read a byte that is no UTF-8 as the replacement character; by itself it ends with a traceback.

    It offers no way to choose this, so the name that its driver decodes by is given another meaning.
    """
    if sys.platform != "win32":  # where Textual gets characters, not bytes
        from textual.drivers import linux_driver  # needs termios

        linux_driver.getincrementaldecoder = _decoder  # type: ignore[assignment, attr-defined]


def _decoder(encoding: str) -> Callable[[], codecs.IncrementalDecoder]:
    return partial(codecs.getincrementaldecoder(encoding), errors="replace")
