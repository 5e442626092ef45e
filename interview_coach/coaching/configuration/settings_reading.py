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
    from pathlib import Path

    from interview_coach.banks.reader import Node


def read(path: Path) -> SettingsFile:
    """What the file says; a file that can't be read at all is one problem."""
    try:
        return parse(decode(read_bytes(path)), path)
    except Refusal as refusal:
        return _refused(path, refusal)


def parse(text: str, path: Path) -> SettingsFile:
    """What this text, which stands in the file, says."""
    if not has_content(text):
        return SettingsFile()
    try:
        document = reader.read(text)
    except Refusal as refusal:
        return _refused(path, refusal)
    if document.root.kind != "map":
        return SettingsFile(problems=(Problem(str(path), *document.root.place, "write each setting as name: value"),))
    reading = _Reading(str(path))
    reading.problems += [Problem(str(path), *flaw.place, flaw.message) for flaw in document.flaws]
    for name, node in document.root.value.items():
        reading.take(name, node)
    return SettingsFile(reading.stated, reading.places, tuple(reading.problems))


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
            self.stated[name] = setting.checked(reader.plain(node))
        except SettingRefused as error:
            self._blame(node, f"{error}; until then it is {shown_value(setting.default)}")

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


def _refused(path: Path, refusal: Refusal) -> SettingsFile:
    return SettingsFile(problems=(Problem(str(path), refusal.line, refusal.column, str(refusal)),))


def has_content(text: str) -> bool:
    """Whether more than comments stands there."""
    return any(line.strip() and not line.lstrip().startswith("#") for line in text.splitlines())
