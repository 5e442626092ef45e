"""What a person at the screen does: read it, and wait for the next one."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from textual.app import App
from textual.events import Key
from textual.pilot import Pilot
from textual.screen import Screen

_PATIENCE = 10  # seconds; only a test that fails waits so long


def on_screen(app: App[None], part: str = "Screen") -> str:
    """The text that a part of the screen in front shows, wrapped lines joined by single spaces."""
    region = app.screen.region if part == "Screen" else app.screen.query_one(part).content_region
    strips = app.screen._compositor.render_strips(app.screen.size)[region.y : region.bottom]
    return " ".join(" ".join(strip.crop(region.x, region.right).text for strip in strips).split())


def told(app: App[None]) -> str:
    """The notice in front, empty without one."""
    return next((notice.message for notice in app._notifications), "")


async def until(pilot: Pilot[None], holds: Callable[[], Any]) -> None:
    """Waits for something that a thread or a worker brings about."""
    async with asyncio.timeout(_PATIENCE):
        while not holds():
            await pilot.pause(0.01)
    await pilot.pause()


async def shown(pilot: Pilot[None], screen: type[Screen[Any]]) -> None:
    """Waits until a screen of that class is in front."""
    await until(pilot, lambda: isinstance(pilot.app.screen, screen))


def type_at_once(app: App[None], text: str, *keys: str) -> None:
    """Sends the characters and then the keys in one go, as a slow line or a program that types does."""
    for character in text:
        app.post_message(Key("space" if character == " " else character, character))
    for key in keys:
        app.post_message(Key(key, None))
