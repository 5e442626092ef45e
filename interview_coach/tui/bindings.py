"""The keys of what screens do, by the ids of their bindings: which there are, and which one counts now."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from textual.binding import Binding
from textual.dom import DOMNode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from textual.app import App

    from interview_coach.tui.app import CoachApp

_OURS = "interview_coach.tui."
_ID = re.compile(r"\{([\w.-]+)\}")


def with_keys(app: App[Any], sentence: str) -> str:
    """The sentence with the key that counts now, as it is written on it, in place of each `{id of a binding}`.

    What a person or a file wrote is no part of `sentence`: braces in it would be taken for ids.
    """
    return _ID.sub(lambda found: _key_of(cast("CoachApp", app), found[1]), sentence)


def loaded_nodes() -> list[type[DOMNode]]:
    """The classes of our app, screens and widgets that have been imported so far."""
    return [node for node in _below(DOMNode) if ours(node)]


def ours(node: type) -> bool:
    """Whether a class is one of the app's, and not Textual's."""
    return node.__module__.startswith(_OURS)


def declared(node: type) -> list[Binding]:
    """The bindings that a class declares itself; `key` has all keys of each."""
    bindings: Iterable[object] = node.__dict__.get("BINDINGS", ())
    return [binding for binding in bindings if isinstance(binding, Binding)]


def single(keys: str) -> list[str]:
    """Keys separated by commas, as Textual calls them: `slash` for `/`."""
    return [binding.key for binding in Binding.make_bindings([Binding(keys, "")])]


def _key_of(app: CoachApp, name: str) -> str:
    binding = _binding_named(name)
    first, *_ = single(app.settings_watch.keys.get(name, binding.key))
    return app.get_key_display(replace(binding, key=first))


@cache
def _binding_named(name: str) -> Binding:
    """Looked for among what is loaded before every screen is: a start has no time for them."""
    loaded = (binding for node in loaded_nodes() for binding in declared(node))
    if found := next((binding for binding in loaded if binding.id == name), None):
        return found
    from interview_coach.tui.keymap import all_bindings  # loads all screens

    return all_bindings()[name]


def _below(node: type[DOMNode]) -> Iterator[type[DOMNode]]:
    for child in dict.fromkeys(node.__subclasses__()):
        yield child
        yield from _below(child)
