"""Keys in their turn, however fast they come: none before what it is for is there, or before the words ahead of it."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.events import Key
from textual.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.actions import ActionParseResult
    from textual.dom import DOMNode
    from textual.events import Event

_PATIENCE = 2.0  # seconds, in which a novel is pasted; only a widget that waits for this very key takes longer


class InTurn(App[None]):
    """An app in which keys that come in one go, over a slow line or from a program that types, are dealt with in turn.

    Textual acts on a key with priority as soon as it comes: before those typed just ahead of it have reached a field,
    and on a screen that is still being put together.
    """

    leaving = False
    """From the moment the app is told to end: no screen is opened any more, and no key heard."""

    async def on_event(self, event: Event) -> None:
        """As Textual does, but no key overtakes the letters typed before it, and none comes after the end."""
        if isinstance(event, Key):
            if not (self.leaving or event.is_forwarded or (event.is_printable and self.focused)):
                await caught_up(self)
            if self.leaving:
                return
        await super().on_event(event)

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """As Textual does, but nothing is done on a screen that is still being put together."""
        if isinstance(default_namespace, Screen) and not default_namespace.is_mounted:
            return False
        return await super().run_action(action, default_namespace, namespaces)

    def exit(self, *args: Any, **extra: Any) -> None:
        """Ends the app; what is typed is kept as the screens go."""
        self.leaving = True
        super().exit(*args, **extra)


async def caught_up(app: App[Any]) -> None:
    """Waits until what a key is for has dealt with every key before it, and is there in the first place."""
    waited_for, done = app.focused or app.screen, asyncio.Event()
    if waited_for.call_later(done.set):
        with suppress(TimeoutError):
            await asyncio.wait_for(done.wait(), _PATIENCE)
    if app.screen_stack and (app.focused or app.screen) is not waited_for:
        await caught_up(app)
