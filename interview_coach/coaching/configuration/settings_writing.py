"""One setting changed in the user's file: only its own line is written anew, so comments and layout stay."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from interview_coach.banks import NotSaved, reader
from interview_coach.banks.changes import change
from interview_coach.banks.layout import with_line_ends_of
from interview_coach.banks.source import decode
from interview_coach.banks.yaml_text import inline
from interview_coach.coaching.configuration.settable import checked_as_typed, setting_named, shown_value
from interview_coach.coaching.configuration.settings import KEYS
from interview_coach.coaching.configuration.settings_reading import has_content, parse

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from interview_coach.banks.reader import Node
    from interview_coach.coaching.configuration.settings_file import SettingsFile

_HEADER = "# Settings of interview-coach. What you change here counts from the next second on; comments stay.\n"
_KEYS_SENTENCE = "Other keys, by the id of what they do; `interview-coach settings keys` lists all ids."


def keep(path: Path, name: str, typed: object) -> None:
    """Writes one setting into the file, begun if there is none; an empty `keys.ID` goes back to the usual key.

    Only its own line changes. Raises SettingUnknown, SettingRefused, or NotSaved.
    """
    change(f"Set {name}", [(path, partial(_changed, path, name, checked_as_typed(name, typed)))])


def _changed(path: Path, name: str, value: Any, before: bytes) -> bytes:
    """The file with this one setting changed, proven to state exactly what was wanted."""
    text = decode(before)
    old = parse(text, path)
    after = _with(text, name, value)
    new = parse(after, path)
    if dict(new.stated) != _wanted(old, name, value):
        at = old.problems[0].place if old.problems else str(path)
        raise NotSaved(f"{at}: the file can't be changed safely here as it is laid out; change it in an editor.")
    mark = b"\xef\xbb\xbf" if before.startswith(b"\xef\xbb\xbf") else b""
    return mark + after.encode()


def _wanted(old: SettingsFile, name: str, value: Any) -> dict[str, Any]:
    wanted = dict(old.stated)
    if not name.startswith(f"{KEYS}."):
        return wanted | {name: value}
    keys = {**wanted.get(KEYS, {}), name.removeprefix(f"{KEYS}."): value}
    return wanted | {KEYS: {each: key for each, key in keys.items() if key}}


def _with(text: str, name: str, value: Any) -> str:
    if not text:
        text = _HEADER
    root = _root(text)
    if name.startswith(f"{KEYS}."):
        return _with_key(text, root, name.removeprefix(f"{KEYS}."), value)
    written = _written(value)
    if node := root.get(name):
        return _put(text, node, written)
    sentence = setting_named(name).sentence
    return _ended(text) + with_line_ends_of(text, f"\n# {sentence}\n{name}: {written}\n")


def _with_key(text: str, root: Mapping[str, Node], binding: str, keys: str) -> str:
    node, line = root.get(KEYS), f"{binding}: {_written(keys)}"
    children = node.value if node and node.kind == "map" else {}
    if child := children.get(binding):
        return _put(text, child, _written(keys)) if keys else _without(text, child, alone=len(children) == 1)
    if not keys:
        return text
    if node is None:
        return _ended(text) + with_line_ends_of(text, f"\n# {_KEYS_SENTENCE}\n{KEYS}:\n  {line}\n")
    if children and not node.flow:
        first = next(iter(children.values())).key or node
        return (
            text[: first.start] + with_line_ends_of(text, f"{line}\n{' ' * (first.place[1] - 1)}") + text[first.start :]
        )
    head, rest = text[: node.start].rstrip(" "), text[node.end :] if not children else ""
    return head + with_line_ends_of(text, f"\n  {line}") + rest


def _without(text: str, child: Node, *, alone: bool) -> str:
    """The text without the line of one key; a map without any left is written as such."""
    key = child.key or child
    if alone:
        return text[: key.start].rstrip() + " {}" + text[child.end :]
    start = text.rfind("\n", 0, key.start) + 1
    return text[:start] + text[text.find("\n", child.end) + 1 or len(text) :]


def _put(text: str, node: Node, written: str) -> str:
    if node.start == node.end:  # nothing stands behind the colon
        return f"{text[: node.start].rstrip(' ')} {written}{text[node.start :]}"
    return text[: node.start] + written + text[node.end :]


def _root(text: str) -> Mapping[str, Node]:
    if not has_content(text):
        return {}
    root = reader.read(text).root
    return root.value if root.kind == "map" else {}


def _ended(text: str) -> str:
    return text if text.endswith("\n") or not text else f"{text}\n"


def _written(value: Any) -> str:
    if isinstance(value, str):
        return inline(value) if value else '""'
    return shown_value(value)
