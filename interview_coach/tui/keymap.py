"""Other keys for what the screens do: which there are to change, and which of the user's can't be used."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import ModalScreen, Screen

from interview_coach.tui import screens, widgets
from interview_coach.tui.app import CoachApp

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_OURS = "interview_coach.tui."


def all_bindings() -> dict[str, Binding]:
    """Every binding with an id, by that id, of the app, its screens and its widgets; `key` has all its keys."""
    found: dict[str, Binding] = {}
    for node in _nodes():
        for binding in _own(node):
            found.setdefault(str(binding.id), binding)
    return dict(sorted(found.items()))


def all_screens() -> list[type[Screen[object]]]:
    """Every screen there is, dialogs too."""
    return [node for node in _nodes() if issubclass(node, Screen)]


def faults(keys: Mapping[str, str]) -> dict[str, str]:
    """The ids whose other key can't be used, each with why; until that is mended the usual key is."""
    known = all_bindings()
    unknown = {
        name: f"nothing is called {name}; until that is mended it is left out" for name in keys if name not in known
    }
    sound = {name: key for name, key in keys.items() if name in known}
    return unknown | dict(_clashes(sound, known))


def _clashes(keys: Mapping[str, str], known: Mapping[str, Binding]) -> Iterator[tuple[str, str]]:
    usual = {name: set(_single(binding.key)) for name, binding in known.items()}
    now = usual | {name: set(_single(key)) for name, key in keys.items()}
    for place in _places():
        for name in filter(keys.__contains__, place):
            for other in place:
                if other != name and (taken := now[name] & now[other] - usual[name] & usual[other]):
                    does = known[other].description
                    yield (
                        name,
                        f"the key {min(taken)} is already {does} ({other}); until then the usual key counts",
                    )


def _places() -> Iterator[list[str]]:
    """The ids that can be pressed at the same time: a screen's and, but over a dialog, the app's; those of a widget."""
    of_the_app = [str(binding.id) for binding in _own(CoachApp)]
    for node in _nodes():
        own = [str(binding.id) for binding in _own(node)]
        if own:
            beside = issubclass(node, Screen) and not issubclass(node, ModalScreen)
            yield [*own, *of_the_app] if beside else own


def _nodes() -> list[type[DOMNode]]:
    for package in (screens, widgets):
        for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            import_module(module.name)
    return [node for node in _below(DOMNode) if node.__module__.startswith(_OURS)]


def _below(node: type[DOMNode]) -> Iterator[type[DOMNode]]:
    for child in dict.fromkeys(node.__subclasses__()):
        yield child
        yield from _below(child)


def _own(node: type[DOMNode]) -> list[Binding]:
    bindings: Iterable[object] = node.__dict__.get("BINDINGS", ())
    return [binding for binding in bindings if isinstance(binding, Binding) and binding.id]


def _single(keys: str) -> list[str]:
    """Keys separated by commas, as Textual calls them: `slash` for `/`."""
    return [binding.key for binding in Binding.make_bindings([Binding(keys, "")])]
