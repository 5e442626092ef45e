"""What the user's file of settings says, read anew when it has changed: from the cache, where it is known there."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from interview_coach.coaching.configuration.settings import DEFAULTS, Settings
from interview_coach.model import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Stamp = tuple[int, ...]

_FORMAT = 2  # of the cache


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
    from interview_coach.coaching.configuration.settings_reading import read  # brings yaml

    found = read(path)
    with suppress(OSError):
        cache.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        cache.write_text(json.dumps(_for_cache(found, path, stamp)), encoding="utf-8")
    return found


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
