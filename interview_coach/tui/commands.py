"""What the command palette lists: every action of the screen it is opened from, and of the app."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from textual.app import SystemCommand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import App
    from textual.binding import ActiveBinding
    from textual.screen import Screen


def actions(screen: Screen[Any]) -> list[ActiveBinding]:
    """All that can be done on the screen, one binding for each id; Textual's own, for moving and editing, have none."""
    named: dict[str, ActiveBinding] = {}
    for active in screen.active_bindings.values():
        if active.binding.id and active.enabled:
            named.setdefault(active.binding.id, active)
    return list(named.values())


def commands(app: App[None], screen: Screen[Any]) -> Iterator[SystemCommand]:
    """Each action by its plain name, then what Textual itself offers."""
    for active in actions(screen):
        binding = active.binding
        run = partial(app.run_action, binding.action, default_namespace=active.node)
        yield SystemCommand(binding.description, f"{active.tooltip} ({app.get_key_display(binding)})", run)
    yield SystemCommand("Theme", "Choose other colours, dark or light", app.action_change_theme)
