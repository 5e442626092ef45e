"""What the command palette lists: every action of the screen it is opened from, and of the app."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from textual.app import App, SystemCommand
from textual.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.binding import ActiveBinding


def actions(screen: Screen[Any]) -> list[ActiveBinding]:
    """The bindings of the screen and the app that have a name, one for each action; not those of single widgets."""
    named: dict[str, ActiveBinding] = {}
    for active in screen.active_bindings.values():
        if active.binding.description and active.binding.id and isinstance(active.node, (Screen, App)):
            named.setdefault(active.binding.id, active)
    return list(named.values())


def commands(app: App[None], screen: Screen[Any]) -> Iterator[SystemCommand]:
    """Each action by its plain name, then what Textual itself offers."""
    for active in actions(screen):
        binding = active.binding
        run = partial(app.run_action, binding.action, default_namespace=active.node)
        yield SystemCommand(binding.description, f"{active.tooltip} ({app.get_key_display(binding)})", run)
    yield SystemCommand("Theme", "Choose other colours, dark or light", app.action_change_theme)
