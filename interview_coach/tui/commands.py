"""What can be done on a screen, by name: what help and the command palette list."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from textual.app import App, SystemCommand
from textual.binding import Binding
from textual.screen import Screen

from interview_coach.tui.errands import ERRANDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.dom import DOMNode

    from interview_coach.tui.app import CoachApp


@dataclass(frozen=True, slots=True)
class Command:
    """One action with its name, what it is for, and its key as it is written."""

    name: str
    purpose: str
    key: str
    action: str
    owner: DOMNode


def commands(screen: Screen[Any]) -> list[Command]:
    """What each key does now, one for each binding id; Textual's own, for moving and editing, have none.

    The second key of a pair, such as `→` beside `←`, is a `system` binding: the first one's words tell of both.
    """
    named: dict[str, Command] = {}
    for active in screen.active_bindings.values():
        if active.binding.id and active.enabled and not active.binding.system:
            named.setdefault(active.binding.id, _command(screen.app, active.binding, active.node))
    if "quit" in named:  # the other key is for where letters are typed
        named.pop("quit_anywhere", None)
    return list(named.values())


def palette(screen: Screen[Any]) -> Iterator[SystemCommand]:
    """Every action of the screen, then of the app but this one: those too whose key would be typed into an editor."""
    app = screen.app
    of_the_screen = [command for command in commands(screen) if isinstance(command.owner, Screen)]
    of_the_app = {binding.id: _command(app, binding, app) for binding in Binding.make_bindings(type(app).BINDINGS)}
    del of_the_app["palette"], of_the_app["quit_anywhere"]
    for command in (*of_the_screen, *of_the_app.values()):
        run = partial(app.run_action, command.action, default_namespace=command.owner)
        yield SystemCommand(command.name, f"{command.purpose} ({command.key})", run)
    for errand in ERRANDS:
        yield SystemCommand(errand.name, errand.purpose, partial(errand.run, cast("CoachApp", app)))
    yield SystemCommand("Theme", "Other colours, dark or light", app.action_change_theme)


def _command(app: App[Any], binding: Binding, owner: DOMNode) -> Command:
    return Command(binding.description, binding.tooltip, app.get_key_display(binding), binding.action, owner)
