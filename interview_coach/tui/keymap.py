"""Other keys for what the screens do: which there are to change, and which of the user's can't be used."""

from __future__ import annotations

import pkgutil
from difflib import get_close_matches
from importlib import import_module
from typing import TYPE_CHECKING

from textual.screen import Screen

from interview_coach.coaching.configuration.settings import KEYS
from interview_coach.model import Problem
from interview_coach.tui import screens, widgets
from interview_coach.tui.bindings import declared, loaded_nodes, single
from interview_coach.tui.key_places import Place, place_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from textual.binding import Binding
    from textual.dom import DOMNode

    from interview_coach.coaching.configuration.settings_file import SettingsFile


def all_bindings() -> dict[str, Binding]:
    """Every binding with an id, by that id, of the app, its screens and its widgets; `key` has all its keys."""
    found: dict[str, Binding] = {}
    for node in _nodes():
        for binding in declared(node):
            if binding.id:
                found.setdefault(binding.id, binding)
    return dict(sorted(found.items()))


def all_screens() -> list[type[Screen[object]]]:
    """Every screen there is, dialogs too."""
    return [node for node in _nodes() if issubclass(node, Screen)]


def faults(keys: Mapping[str, str]) -> dict[str, str]:
    """The ids whose other key can't be used, each with why."""
    known = all_bindings()
    found = {name: _unknown(name, known) for name in keys if name not in known}
    usual = {name: set(single(binding.key)) for name, binding in known.items()}
    other = {name: set(single(key)) for name, key in keys.items() if name in known}
    # What is typed in some boxes is the lesser reason against a key that is taken everywhere else.
    for place in sorted(map(place_of, _nodes()), key=lambda place: bool(place.text_keys)):
        for name, why in (*_out_of_reach(place, other, usual), *_clashes(place, other, usual)):
            found.setdefault(name, why)
    return found


def refusal(keys: Mapping[str, str], name: str, key: str) -> str:
    """Why `key` can't be the one of `name` beside these other `keys`, as a sentence; empty if it can."""
    why = faults({**keys, name: key}).get(name, "")
    return f"{why[:1].upper()}{why[1:]}." if why else ""


def problems(file: SettingsFile, path: Path) -> dict[str, Problem]:
    """What is wrong with the keys that the file at `path` states, by their ids, each with line and column in it."""
    return {
        name: Problem(str(path), *file.places[f"{KEYS}.{name}"], f"{why}; until that is mended it is left out")
        for name, why in faults(file.stated.get(KEYS, {})).items()
    }


def _unknown(name: str, known: Mapping[str, Binding]) -> str:
    near = get_close_matches(name, known, n=1)
    return f"nothing is called {name}" + (f"; there is {near[0]}" if near else "")


def _out_of_reach(
    place: Place, other: Mapping[str, set[str]], usual: Mapping[str, set[str]]
) -> Iterator[tuple[str, str]]:
    for name in filter(other.__contains__, place.names):
        for key in sorted(other[name] - usual[name]):
            if why := place.taken(key):
                yield name, f"the key {key} {why}"


def _clashes(place: Place, other: Mapping[str, set[str]], usual: Mapping[str, set[str]]) -> Iterator[tuple[str, str]]:
    at_once = (*place.names, *place.beside)
    now = {name: other.get(name, usual[name]) for name in at_once}
    for name in filter(other.__contains__, at_once):
        for second in at_once:
            if second != name and (both := now[name] & now[second] - usual[name] & usual[second]):
                yield name, f"the key {min(both)} is already {all_bindings()[second].description} ({second})"


def _nodes() -> list[type[DOMNode]]:
    for package in (screens, widgets):
        for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            import_module(module.name)
    return loaded_nodes()
