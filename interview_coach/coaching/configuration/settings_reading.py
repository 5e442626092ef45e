"""The text of the file of settings -> what it states, with the place of each value and each fault."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from interview_coach.banks import reader
from interview_coach.banks.source import Refusal, decode, read_bytes
from interview_coach.coaching.configuration.settable import (
    SettingRefused,
    SettingUnknown,
    checked_keys,
    setting_named,
    shown_value,
)
from interview_coach.coaching.configuration.settings import KEYS
from interview_coach.coaching.configuration.settings_file import SettingsFile
from interview_coach.model import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from interview_coach.banks.reader import Node


_NOTHING = SettingsFile()


def read(path: Path, before: SettingsFile = _NOTHING) -> SettingsFile:
    """What the file says, and what stood in it `before` where it makes a mistake."""
    try:
        return parse(decode(read_bytes(path)), path, before)
    except Refusal as refusal:
        return _refused(path, refusal, before)


def parse(text: str, path: Path, before: SettingsFile = _NOTHING) -> SettingsFile:
    """What this text, which stands in the file, says; a text that can't be read at all is one problem."""
    if not has_content(text):
        return SettingsFile()
    try:
        document = reader.read(text)
    except Refusal as refusal:
        return _refused(path, refusal, before)
    if document.root.kind != "map":
        return _refused(path, Refusal("write each setting as name: value", *document.root.place), before)
    reading = _Reading(str(path), before.stated)
    reading.problems += [Problem(str(path), *flaw.place, flaw.message) for flaw in document.flaws]
    for name, node in document.root.value.items():
        reading.take(name, node)
    return SettingsFile(reading.stated, reading.places, tuple(reading.problems))


@dataclass(slots=True)
class _Reading:
    """The settings of a file as they are met, one after the other."""

    path: str
    before: Mapping[str, Any]
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
            self.stated[name] = setting.checked(reader.plain(node))
        except SettingRefused as error:
            if name in self.before:
                self.stated[name] = self.before[name]
            self._blame(node, f"{error}; until then it is {shown_value(self.stated.get(name, setting.default))}")

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
                if name in (known := self.before.get(KEYS, {})):
                    keys[name] = known[name]
                self._blame(child, f"{error}; until then it is {keys.get(name, 'the usual key')}")
        self.stated[KEYS] = keys

    def _blame(self, node: Node, message: str) -> None:
        self.problems.append(Problem(self.path, *node.place, message))


def _refused(path: Path, refusal: Refusal, before: SettingsFile) -> SettingsFile:
    stays = "; the last version that could be read stays in use until this is mended" if before.stated else ""
    problem = Problem(str(path), refusal.line, refusal.column, f"{refusal}{stays}")
    return SettingsFile(before.stated, before.places, (problem,))


def has_content(text: str) -> bool:
    """Whether more than comments stands there."""
    return any(line.strip() and not line.lstrip().startswith("#") for line in text.splitlines())
