"""YAML with the place of every item, read strictly: plain values only, each exactly as it was written.

Tags, aliases (and with them exploding anchors), repeated keys and several documents are refused with a sentence.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from interview_coach.model import CoachError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MOST_CHARACTERS = 1_000_000
"""Largest file read; the shipped rules together are a tenth of it."""

REFUSED = "refused"
_CORE = "tag:yaml.org,2002:"
_READ_AS = {
    "bool": "a yes/no value",
    "int": "a number",
    "float": "a number",
    "null": "nothing",
    "timestamp": "a date",
    "merge": "a merge key",
    "value": "a default key",
}
_KINDS = frozenset({"str", "map", "seq", *_READ_AS})


class Misread(CoachError):
    """Something in a YAML file is not what it should be; `problem` names the place."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Item:
    """One value with its place. `value` is a dict of items, a list of items, or a scalar's text as written.

    `key` is the place of its key where it stands behind one. Of kind `refused`, it holds the message that every use of
    it raises, so that the rest of the file stays readable.
    """

    value: Any
    kind: str
    path: str
    line: int
    column: int
    key: tuple[int, int] | None = None

    def misnamed(self, message: str) -> Misread:
        """The error to raise when its key is wrong."""
        line, column = self.key or (self.line, self.column)
        return dataclasses.replace(self, line=line, column=column).misread(message)

    def misread(self, message: str) -> Misread:
        """The error to raise when this item is wrong."""
        told = self.value if self.kind == REFUSED else message
        return Misread(Problem(self.path, self.line, self.column, told))

    def text(self) -> str:
        """A string; raises Misread for what YAML reads as something else."""
        if self.kind != "str":
            if self.kind not in _READ_AS:
                raise self.misread(f"a text belongs here, not {self._described()}")
            raise self.misread(f'YAML reads `{self.value}` as {_READ_AS[self.kind]}; put it in quotes: "{self.value}"')
        return str(self.value)

    def number(self) -> float:
        """A plain decimal number; raises Misread for anything else, `12:30` and `0x1F` included."""
        if self.kind in ("int", "float"):
            try:
                return float(self.value)
            except ValueError:
                pass
        raise self.misread(f"a plain number belongs here, not {self._described()}")

    def entries(self) -> Mapping[str, Item]:
        """A mapping by key; raises Misread for anything else."""
        if self.kind != "map":
            raise self.misread(f"`key: value` lines belong here, not {self._described()}")
        entries: Mapping[str, Item] = self.value
        return entries

    def items(self) -> list[Item]:
        """A list; raises Misread for anything else."""
        if self.kind != "seq":
            raise self.misread(f"a list belongs here, not {self._described()}")
        items: list[Item] = self.value
        return items

    def texts(self) -> tuple[str, ...]:
        """A list of strings; raises Misread for anything else."""
        return tuple(item.text() for item in self.items())

    def _described(self) -> str:
        named = {"map": "`key: value` lines", "seq": "a list", "null": "nothing"}
        return named.get(self.kind, f"`{self.value}`")


def nearest(name: str, known: Iterable[str]) -> str:
    """`; did you mean ...?` with the known name most like it, nothing where none is."""
    from difflib import get_close_matches  # only for a name that is wrong

    close = get_close_matches(name, tuple(known), n=1)
    return f"; did you mean `{close[0]}`?" if close else ""


def read_yaml(text: str, path: str) -> Item | None:
    """The one document of a YAML text, None for an empty one; `path` is for messages. Raises Misread."""
    if len(text) > MOST_CHARACTERS:
        raise Misread(Problem(path, None, None, f"too large: rule files hold up to {MOST_CHARACTERS:,} characters"))
    import yaml  # 15 ms, paid only by those who read rules

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        node = yaml.compose(text, loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (None, None)
        raise Misread(Problem(path, line, column, f"not valid YAML: {error.problem or error.context}")) from None
    except (yaml.YAMLError, RecursionError) as error:
        reason = "nested too deeply" if isinstance(error, RecursionError) else str(error).splitlines()[0]
        raise Misread(Problem(path, None, None, f"not valid YAML: {reason}")) from None
    return None if node is None else _Reader(path).item(node)


class _Reader:
    """Turns YAML nodes into items; a node met twice was reached through an alias."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._met: set[int] = set()

    def item(self, node: Any) -> Item:
        kind, value = node.tag.removeprefix(_CORE), node.value
        if id(node) in self._met:
            kind, value = REFUSED, "aliases (`*name`) are not read; write the value out"
        elif kind not in _KINDS:
            kind, value = REFUSED, f"tags (`{node.tag}`) are not read; write plain text, numbers and lists"
        self._met.add(id(node))
        here = Item(value, kind, self._path, node.start_mark.line + 1, node.start_mark.column + 1)
        if kind == "map":
            return self._mapping(here)
        if kind == "seq":
            return dataclasses.replace(here, value=[self.item(child) for child in value])
        return here

    def _mapping(self, here: Item) -> Item:
        entries: dict[str, Item] = {}
        for key_node, value_node in here.value:
            key = self.item(key_node)
            try:
                name = key.text()
            except Misread as error:
                return dataclasses.replace(key, kind=REFUSED, value=error.problem.message)
            if name in entries:
                return dataclasses.replace(key, kind=REFUSED, value=f"`{name}` stands here twice; keep one")
            entries[name] = dataclasses.replace(self.item(value_node), key=(key.line, key.column))
        return dataclasses.replace(here, value=entries)
