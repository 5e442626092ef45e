"""The file of settings: read with the place of each fault, and changed one line at a time so that all else stays."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from interview_coach.coaching.settings import (
    DEFAULTS,
    KEYS,
    SETTINGS,
    Setting,
    SettingRefused,
    Settings,
    SettingUnknown,
    checked_keys,
    setting_named,
    shown_value,
)
from interview_coach.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from interview_coach.banks.reader import Node

Stamp = tuple[int, ...]

_HEADER = "# Settings of interview-coach. What you change here counts from the next second on; comments stay.\n"
_KEYS_SENTENCE = "Other keys, by the id of what they do; `interview-coach settings list` shows those that are set."
_FORMAT = 1  # of the cache


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """What the file states, each with its line and column (from 1), and what is wrong with it.

    What it doesn't state soundly is missing from `stated`.
    """

    stated: Mapping[str, Any] = field(default_factory=dict)
    places: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def over(self, before: Settings) -> Settings:
        """The settings, with those of the file in place of those `before`."""
        return replace(before, **self.stated)


def stamp_of(path: Path) -> Stamp | None:
    """What changes whenever the file is written; None while there is none."""
    with suppress(OSError):
        found = path.stat()
        return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino
    return None


def load(path: Path, cache: Path, stamp: Stamp) -> SettingsFile:
    """What the file with this stamp says, from the cache where it is known: reading YAML takes a start 40 ms."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        kept = json.loads(cache.read_text(encoding="utf-8"))
        if kept["format"] == _FORMAT and kept["path"] == str(path) and tuple(kept["stamp"]) == stamp:
            return _from_cache(kept)
    found = read(path)
    with suppress(OSError):
        cache.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        cache.write_text(json.dumps(_for_cache(found, path, stamp)), encoding="utf-8")
    return found


def read(path: Path) -> SettingsFile:
    """What the file says; a file that can't be read at all is one problem."""
    from interview_coach.banks.source import Refusal, decode, read_bytes

    try:
        return parse(decode(read_bytes(path)), path)
    except Refusal as refusal:
        return _refused(path, refusal)


def parse(text: str, path: Path) -> SettingsFile:
    """What this text, which stands in the file, says."""
    from interview_coach.banks.reader import read as read_yaml  # brings yaml
    from interview_coach.banks.source import Refusal

    if not _has_content(text):
        return SettingsFile()
    try:
        document = read_yaml(text)
    except Refusal as refusal:
        return _refused(path, refusal)
    if document.root.kind != "map":
        return SettingsFile(problems=(Problem(str(path), *document.root.place, "write each setting as name: value"),))
    reading = _Reading(str(path))
    reading.problems += [Problem(str(path), *flaw.place, flaw.message) for flaw in document.flaws]
    for name, node in document.root.value.items():
        reading.take(name, node)
    return SettingsFile(reading.stated, reading.places, tuple(reading.problems))


def keep(path: Path, name: str, typed: object) -> None:
    """Writes one setting into the file, begun if there is none; an empty `keys.ID` goes back to the usual key.

    Only its own line changes. Raises SettingUnknown, SettingRefused, or NotSaved.
    """
    from interview_coach.banks.changes import change  # brings what writes, which a start needs not

    change(f"Set {name}", [(path, partial(_changed, path, name, _value(name, typed)))])


def _value(name: str, typed: object) -> Any:
    try:
        if name.startswith(f"{KEYS}."):
            return checked_keys(typed) if typed else ""
        return setting_named(name).checked(typed)
    except SettingRefused as error:
        raise SettingRefused(f"{str(error)[:1].upper()}{str(error)[1:]}.") from error


@dataclass(slots=True)
class _Reading:
    """The settings of a file as they are met, one after the other."""

    path: str
    stated: dict[str, Any] = field(default_factory=dict)
    places: dict[str, tuple[int, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def take(self, name: str, node: Node) -> None:
        if name == KEYS:
            self._take_keys(node)
            return
        try:
            setting = setting_named(name)
        except SettingUnknown as error:
            self._blame(node.key or node, str(error).rstrip("."))
            return
        if node.kind == "null":
            return
        self.places[name] = node.place
        try:
            self.stated[name] = setting.checked(_plain(node))
        except SettingRefused as error:
            usual = shown_value(setting.default) or "the usual one"
            self._blame(node, f"{error}; until then it is {usual}")

    def _take_keys(self, node: Node) -> None:
        if node.kind == "null":
            return
        if node.kind != "map":
            self._blame(node, "below keys, write one id: key a line")
            return
        keys: dict[str, str] = {}
        for name, child in node.value.items():
            self.places[f"{KEYS}.{name}"] = child.place
            try:
                keys[name] = checked_keys(child.value if child.kind in ("str", "int", "bool") else None)
            except SettingRefused as error:
                self._blame(child, f"{error}; until then it is the usual key")
        self.stated[KEYS] = keys

    def _blame(self, node: Node, message: str) -> None:
        self.problems.append(Problem(self.path, *node.place, message))


def _plain(node: Node) -> object:
    from interview_coach.banks.reader import plain

    return plain(node)


def _refused(path: Path, refusal: Any) -> SettingsFile:
    return SettingsFile(problems=(Problem(str(path), refusal.line, refusal.column, str(refusal)),))


def _has_content(text: str) -> bool:
    return any(line.strip() and not line.lstrip().startswith("#") for line in text.splitlines())


def _changed(path: Path, name: str, value: Any, before: bytes) -> bytes:
    """The file with this one setting changed, proven to state exactly what was wanted."""
    from interview_coach.banks import NotSaved
    from interview_coach.banks.source import decode

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
    from interview_coach.banks.layout import with_line_ends_of

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
    from interview_coach.banks.layout import with_line_ends_of

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
    from interview_coach.banks.reader import read as read_yaml

    if not _has_content(text):
        return {}
    root = read_yaml(text).root
    return root.value if root.kind == "map" else {}


def _ended(text: str) -> str:
    return text if text.endswith("\n") or not text else f"{text}\n"


def _written(value: Any) -> str:
    from interview_coach.banks.yaml_text import inline

    if isinstance(value, str):
        return inline(value) if value else '""'
    return shown_value(value)


def _for_cache(found: SettingsFile, path: Path, stamp: Stamp) -> dict[str, Any]:
    problems = [[each.path, each.line, each.column, each.message] for each in found.problems]
    return {
        "format": _FORMAT,
        "path": str(path),
        "stamp": stamp,
        "stated": dict(found.stated),
        "places": found.places,
        "problems": problems,
    }


def _from_cache(kept: Mapping[str, Any]) -> SettingsFile:
    places = {name: (line, column) for name, (line, column) in kept["places"].items()}
    file = SettingsFile(kept["stated"], places, tuple(Problem(*problem) for problem in kept["problems"]))
    file.over(DEFAULTS)  # raises TypeError for a cache of another version
    return file


def listed(settings: Settings) -> Iterator[tuple[Setting, str]]:
    """Each setting with its value as it is written."""
    return ((setting, shown_value(getattr(settings, setting.name))) for setting in SETTINGS)
