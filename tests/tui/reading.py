"""What a person at the screen does: read it, and wait for the next one."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen

_PATIENCE = 10  # seconds; only a test that fails waits so long


def on_screen(app: App[None]) -> str:
    """All text of the screen in front, wrapped lines joined by single spaces."""
    strips = app.screen._compositor.render_strips(app.screen.size)
    return " ".join(" ".join(strip.text for strip in strips).split())


async def until(pilot: Pilot[None], holds: Callable[[], Any]) -> None:
    """Waits for something that a thread or a worker brings about."""
    async with asyncio.timeout(_PATIENCE):
        while not holds():
            await pilot.pause(0.01)
    await pilot.pause()


async def shown(pilot: Pilot[None], screen: type[Screen[Any]]) -> None:
    """Waits until a screen of that class is in front."""
    await until(pilot, lambda: isinstance(pilot.app.screen, screen))
