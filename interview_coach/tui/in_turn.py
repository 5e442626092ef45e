"""Keys in their turn, however fast they come: none before what it is for is there, or before the words ahead of it."""

from __future__ import annotations

import asyncio
from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.events import Key, Paste
from textual.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual.actions import ActionParseResult
    from textual.dom import DOMNode
    from textual.events import Event

_PATIENCE = 2.0  # seconds, after which a widget that is still busy is no longer waited for


class InTurn(App[None]):
    """An app in which keys that come in one go, over a slow line or from a program that types, are dealt with in turn.

    Textual gives each key on as soon as it comes. One with priority acts before those typed just ahead of it have
    reached a field, and one that moves on to another field or screen after those typed behind it; either may be meant
    for a screen that is still being put together.
    """

    leaving = False
    """From the moment the app is told to end: no screen is opened any more, and no key heard."""

    def __init__(self) -> None:
        super().__init__()
        self._next_keys: deque[Key | Paste] = deque()
        self._acting: Key | None = None
        """The key that is being dealt with; those behind it wait until that is done."""
        self._settling: asyncio.Task[None] | None = None

    async def on_event(self, event: Event) -> None:
        """As Textual does, but a key or a paste waits for its turn, and none is heard after the end."""
        if not isinstance(event, Key | Paste):
            await super().on_event(event)
        elif not event.is_forwarded:
            self._next_keys.append(event)
            await self._go_on()
        elif not self.leaving:
            await super().on_event(event)  # nothing on the way up to the app had a use for it

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

    async def _go_on(self) -> None:
        """Gives on what has been typed, up to the next key that acts."""
        while self._next_keys and not self._acting and not self.leaving:
            key = self._next_keys.popleft()
            if (
                isinstance(key, Key) and self.focused and self.focused.check_consume_key(key.key, key.character)
            ):  # it is typed
                await super().on_event(key)
                continue
            await caught_up(self)
            if isinstance(key, Paste):
                await super().on_event(key)
            elif not self.leaving:
                self._acting, path = key, (self.focused or self.screen).ancestors_with_self
                await super().on_event(key)
                self._settling = asyncio.create_task(self._settle([node for node in path if node is not self]))

    async def _settle(self, path: Sequence[DOMNode]) -> None:
        """Waits until a key has gone all the way up, and last to the app, whose turn is then over."""
        for node in path:
            await heard(node)
        self.call_later(self._settled)

    async def _settled(self) -> None:
        self._acting = None
        await self._go_on()


async def caught_up(app: App[Any]) -> None:
    """Waits until what a key is for has dealt with every key before it, and is there in the first place."""
    waited_for = app.focused or app.screen
    await heard(waited_for)
    if app.screen_stack and (app.focused or app.screen) is not waited_for:
        await caught_up(app)


async def heard(node: DOMNode) -> None:
    """Waits until a widget or screen has dealt with all it was sent so far; not for one that is gone."""
    done = asyncio.Event()
    if node.is_running and node.call_later(done.set):
        with suppress(TimeoutError):
            await asyncio.wait_for(done.wait(), _PATIENCE)
