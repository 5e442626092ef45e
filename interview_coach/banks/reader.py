"""YAML text -> a tree of nodes, each with its place. Data only: tags, anchors and aliases are refused outright.

Built from the parser's events rather than with a loader: nothing is constructed and nesting is counted, so a hostile
file can neither run, nor expand, nor exhaust anything.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from interview_coach.banks.source import Refusal, place, shown

if TYPE_CHECKING:
    from interview_coach.banks.bank import Place

# libyaml reads 5.7 times faster; its wheels exist for all common systems, but not for every one.
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

DEEPEST = 20
"""Levels of nesting; a bank needs five."""

_PLAIN_TAG = "tag:yaml.org,2002:"
_TRUE = {"true", "yes", "on"}
_WHOLE_NUMBER = re.compile(r"[-+]?\d{1,9}")

_SYNTAX = (
    (
        "that cannot start any token",
        "text can't start with a tab, %, @ or `; indent with spaces, put the text in quotes",
    ),
    ("tab character that violates", "a tab can't indent; use spaces"),
    ("expected alphabetic or numeric", "text that starts with *, & or ! needs quotes"),
    (
        "mapping values are not allowed",
        'a ": " can\'t stand here; put the whole text in quotes, or mend the indentation',
    ),
    ("could not find expected ':'", "a colon is missing after the key, or the text needs quotes or deeper indentation"),
    (
        "did not find expected key",
        "the indentation doesn't fit the lines above, or text goes on after its closing quote",
    ),
    ("expected <block end>", "the indentation doesn't fit the lines above; align it"),
    ("did not find expected '-'", "the indentation doesn't fit the lines above; align it"),
    ("expected ',' or", "a bracket that is opened here is never closed, or a comma is missing"),
    ("expected node content", "a value is missing here, or a bracket before it is never closed"),
    ("expected the node content", "a value is missing here, or a bracket before it is never closed"),
    ("found unexpected end of stream", "a quote that is opened here is never closed"),
    ("found unexpected document indicator", "a quote that is opened here is never closed"),
    ("found unknown escape character", 'a backslash in double quotes; write it as "\\\\", or use single quotes'),
    ("invalid Unicode character escape", "a character that is no text; delete it"),
    ("block sequence entries are not allowed", "a dash can't stand here; start the list on a new line"),
)


@dataclass(slots=True)
class Node:
    """One value of the file: `kind` is YAML's own (str, int, bool, null, timestamp, map, seq, ...).

    A scalar's `value` is its text, a map's its nodes by key, a seq's its nodes. `start` and `end` are character
    offsets. `key` is the key that a map's value stands behind.
    """

    kind: str
    value: Any
    place: Place
    start: int
    end: int
    flow: bool = False
    key: Node | None = None


@dataclass(slots=True)
class Flaw:
    """Something wrong inside one part of the file that leaves the rest readable; `offset` counts characters."""

    message: str
    place: Place
    offset: int


@dataclass(slots=True)
class Document:
    """The tree of a file, its flaws, and the offset where an explicit document end (`...`) stands, if one does."""

    root: Node
    flaws: list[Flaw]
    closed_at: int | None = None


def read(text: str) -> Document:
    """The one document of a file. Raises Refusal with a place for what is no plain YAML."""
    try:
        return _Reader(text).document()
    except yaml.MarkedYAMLError as error:
        raise _syntax_refusal(error, text) from error
    except yaml.YAMLError as error:
        raise Refusal(f"can't be read as YAML: {error}") from error


def plain(node: Node) -> Any:
    """The values of a node: text, whole numbers, true and false, lists, dicts without empty values.

    A `Misread` for every other scalar.
    """
    if node.kind == "map":
        return {key: plain(child) for key, child in node.value.items() if child.kind != "null"}
    if node.kind == "seq":
        return [plain(child) for child in node.value]
    if node.kind == "str":
        return node.value
    if node.kind == "int" and _WHOLE_NUMBER.fullmatch(node.value):
        return int(node.value)
    if node.kind == "bool":
        return node.value.casefold() in _TRUE
    return Misread()


class Misread:
    """A scalar that YAML takes for something no bank holds (a date, 12:30, 1.5): fits no field, so it is reported."""


def find(node: Node, path: tuple[int | str, ...]) -> Node:
    """The node at a path of keys and indexes, or the deepest one on the way that exists."""
    for step in path:
        if isinstance(node.value, str):
            break
        try:
            node = node.value[step]
        except (KeyError, IndexError, TypeError):
            break
    return node


class _Reader:
    def __init__(self, text: str) -> None:
        self.loader = _Loader(text)
        self.flaws: list[Flaw] = []

    def document(self) -> Document:
        self.loader.get_event()  # the stream starts
        if self.loader.check_event(StreamEndEvent):
            raise Refusal("is empty; write something into it, or delete it")
        self.loader.get_event()  # the document starts
        root = self.node(depth=1)
        end = self.loader.get_event()
        if not self.loader.check_event(StreamEndEvent):
            raise Refusal("a second document starts here; give it its own file", *_place(self.loader.get_event()))
        return Document(root, self.flaws, closed_at=end.start_mark.index if end.explicit else None)

    def node(self, depth: int) -> Node:
        event = self.loader.get_event()
        place, start, end = _place(event), event.start_mark.index, event.end_mark.index
        _refuse_more_than_data(event, depth)
        if isinstance(event, ScalarEvent):
            kind = self.loader.resolve(yaml.ScalarNode, event.value, event.implicit).removeprefix(_PLAIN_TAG)
            return Node(kind, event.value, place, start, end)
        node = Node("seq", [], place, start, end, flow=bool(event.flow_style))
        if isinstance(event, MappingStartEvent):
            node.kind, node.value = "map", self.pairs(depth)
        else:
            node.value = self.items(depth)
        node.end = self.loader.get_event().end_mark.index
        return node

    def items(self, depth: int) -> list[Node]:
        found = []
        while not self.loader.check_event(SequenceEndEvent):
            found.append(self.node(depth + 1))
        return found

    def pairs(self, depth: int) -> dict[str, Node]:
        found: dict[str, Node] = {}
        while not self.loader.check_event(MappingEndEvent):
            key = self.node(depth + 1)
            if not isinstance(key.value, str):
                raise Refusal("a key must be one word; put text that starts with a bracket in quotes", *key.place)
            value = self.node(depth + 1)
            value.key = key
            if key.value in found:
                message = f"the key {shown(key.value)} is given twice; keep one of them"
                self.flaws.append(Flaw(message, key.place, key.start))
            found.setdefault(key.value, value)
        return found


def _refuse_more_than_data(event: Any, depth: int) -> None:
    if isinstance(event, AliasEvent):
        raise Refusal(f"the alias *{event.anchor} is not allowed; write the value out", *_place(event))
    if event.anchor:
        raise Refusal(f"the anchor &{event.anchor} is not allowed; delete it", *_place(event))
    if event.tag:
        raise Refusal(f"the tag {shown(event.tag)} is not allowed; delete it", *_place(event))
    if depth > DEEPEST:
        raise Refusal(f"nested more than {DEEPEST} levels deep; write it flatter", *_place(event))


def _place(event: Any) -> Place:
    return event.start_mark.line + 1, event.start_mark.column + 1


def _syntax_refusal(error: yaml.MarkedYAMLError, text: str) -> Refusal:
    problem = error.problem or "can't be read as YAML"
    hint = next((hint for known, hint in _SYNTAX if known in problem), problem)
    mark = (error.context_mark if "opened here" in hint else None) or error.problem_mark
    if mark is None:
        return Refusal(hint)
    visible = text.rstrip()  # what is missing at the end is missing after the last word, not lines below it
    line, column = place(visible) if mark.index >= len(visible) else (mark.line + 1, mark.column + 1)
    return Refusal(f"{shown(text.splitlines()[line - 1].strip())}: {hint}", line, column)
