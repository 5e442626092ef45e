"""Where keys meet: what can be pressed on one screen, and which keys never get as far as that."""

from __future__ import annotations

import string
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.app import App
from textual.keys import key_to_character
from textual.screen import ModalScreen, Screen
from textual.widget import Widget
from textual.widgets import Input, TextArea

from interview_coach.tui.app import CoachApp
from interview_coach.tui.bindings import declared, ours, single
from interview_coach.tui.screens.dialog import Dialog

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.dom import DOMNode

_NAMED_CHARACTERS = {single(each)[0] for each in string.punctuation if each != ","} | {"comma", "space"}
_FIELDS = (Input, TextArea)
_MOVING = frozenset(("up", "down", "left", "right", "home", "end", "pageup", "pagedown"))
_MOVES = "moves in what is shown there"
_KEPT = "is kept for the whole app"
_TYPED = "belongs to what you type there; a key like F5 or ctrl+g does not"


@dataclass(frozen=True, slots=True)
class Place:
    """A screen or a widget: the ids of what is done there, and of what can be pressed `beside` it at the same time."""

    names: tuple[str, ...]
    beside: tuple[str, ...] = ()
    text_keys: frozenset[str] = frozenset()
    """Keys that move and change text, where the place is one to type in; characters are text there, too."""

    def taken(self, key: str) -> str:
        """Why a key never gets as far as what is done here; empty if it does."""
        if key in _keys((App, Screen)):
            return _KEPT
        if self.text_keys and (key in self.text_keys or _is_character(key)):
            return _TYPED
        return _MOVES if key in _MOVING else ""


def place_of(node: type[DOMNode]) -> Place:
    """What a class declares and inherits; beside a screen are its widgets and, but for a dialog, the whole app."""
    lineage = [base for base in node.__mro__ if ours(base)]
    names = _ids(lineage)
    if not (names and issubclass(node, Screen)):
        return Place(names)
    used = _used(lineage)
    own_keys = _keys(base for base in lineage if base is not Dialog)  # whose ? is typed where there is a field
    typed_in = any(issubclass(each, _FIELDS) for each in used) and not any(map(_is_character, own_keys))
    app = () if issubclass(node, ModalScreen) else (CoachApp,)
    beside = _ids((*(each for each in used if ours(each)), *app))
    fields = (base for each in used if issubclass(each, _FIELDS) for base in each.__mro__)
    return Place(names, beside, frozenset(_keys(fields) | {"enter"}) if typed_in else frozenset())


def _used(lineage: Iterable[type]) -> list[type[Widget]]:
    """The widgets that the modules of these classes import."""
    imported = (each for base in lineage for each in vars(sys.modules[base.__module__]).values())
    widgets = (each for each in imported if isinstance(each, type) and issubclass(each, Widget))
    return [each for each in dict.fromkeys(widgets) if not issubclass(each, Screen)]


def _ids(nodes: Iterable[type]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(binding.id for node in nodes for binding in declared(node) if binding.id))


def _keys(nodes: Iterable[type]) -> set[str]:
    return {key for node in nodes for binding in declared(node) for key in single(binding.key)}


def _is_character(key: str) -> bool:
    return len(key) == 1 or key in _NAMED_CHARACTERS or (key_to_character(key) or "\0").isprintable()
