from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest
from textual.binding import Binding
from textual.screen import Screen

from interview_coach import tui
from interview_coach.tui.app import CoachApp


def owners() -> list[type]:
    """The app and every screen."""
    modules = [path.stem for path in (Path(tui.__file__).parent / "screens").glob("[a-z]*.py")]
    found = [vars(import_module(f"interview_coach.tui.screens.{module}")).values() for module in modules]
    screens = {value for values in found for value in values if isinstance(value, type) and issubclass(value, Screen)}
    return [
        CoachApp,
        *sorted((screen for screen in screens if "BINDINGS" in vars(screen)), key=lambda each: each.__name__),
    ]


@pytest.mark.parametrize("owner", owners())
def test_every_action_has_a_name_and_says_what_it_is_for(owner: type[Screen[object]]) -> None:
    bindings = [binding for binding in Binding.make_bindings(owner.BINDINGS) if binding.id]

    assert [binding.id for binding in bindings if not (binding.description and binding.tooltip)] == []
