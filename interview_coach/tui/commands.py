"""What can be done on a screen, by name: what help and the command palette list."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.app import App, SystemCommand
from textual.screen import Screen

from interview_coach.tui.widgets.frame import is_typed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.binding import ActiveBinding


@dataclass(frozen=True, slots=True)
class Command:
    """One action with its name, what it is for, and its key as it is written; no key where it would be typed."""

    name: str
    purpose: str
    key: str
    action: str
    owner: Any


def commands(screen: Screen[Any]) -> list[Command]:
    """All that can be done on the screen, one for each binding id; Textual's own, for moving and editing, have none."""
    named: dict[str, Command] = {}
    for active in screen.active_bindings.values():
        name = active.binding.id
        if name and active.enabled and (name not in named or not named[name].key):
            named[name] = _command(screen, active)
    return list(named.values())


def palette(screen: Screen[Any]) -> Iterator[SystemCommand]:
    """Every action of the screen and the app by its plain name; moving in a list is none."""
    for command in commands(screen):
        if isinstance(command.owner, (App, Screen)):
            run = partial(screen.app.run_action, command.action, default_namespace=command.owner)
            key = f" ({command.key})" if command.key else ""
            yield SystemCommand(command.name, f"{command.purpose}{key}", run)
    yield SystemCommand("Theme", "Other colours, dark or light", screen.app.action_change_theme)


def _command(screen: Screen[Any], active: ActiveBinding) -> Command:
    binding = active.binding
    key = "" if is_typed(screen, binding.key) else screen.app.get_key_display(binding)
    return Command(binding.description, active.tooltip, key, binding.action, active.node)
