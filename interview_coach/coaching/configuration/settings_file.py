"""What the user's file of settings says, read anew when it has changed: from the cache, where it is known there.

A mistake in it changes nothing: what could be read last stays in use, kept in the cache for the next start.
"""

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

    from interview_coach.stamp import Stamp

_FORMAT = 2  # of the cache


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """What the file states, each with its line and column (from 1), and what is wrong with it.

    What it doesn't state soundly is in `stated` as it was before, if it was.
    """

    stated: Mapping[str, Any] = field(default_factory=dict)
    places: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def over(self, before: Settings) -> Settings:
        """The settings, with those of the file in place of those `before`."""
        return replace(before, **self.stated)


def load(path: Path, cache: Path, stamp: Stamp, before: SettingsFile | None = None) -> SettingsFile:
    """What the file with this stamp says, from the cache where it is known: reading YAML takes a start 40 ms.

    What it doesn't say soundly stays as it was in `before`, else in the cache.
    """
    kept = _kept(path, cache)
    if kept and kept[0] == stamp:
        return kept[1]
    from interview_coach.coaching.configuration.settings_reading import read  # brings yaml

    known = before or (kept[1] if kept else SettingsFile())
    found = read(path, known)
    with suppress(OSError):
        cache.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        cache.write_text(json.dumps(_for_cache(found, path, stamp)), encoding="utf-8")
    return found


def _kept(path: Path, cache: Path) -> tuple[Stamp, SettingsFile] | None:
    """What the cache holds of this file, and of which stamp."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        kept = json.loads(cache.read_text(encoding="utf-8"))
        if kept["format"] == _FORMAT and kept["path"] == str(path):
            return tuple(kept["stamp"]), _from_cache(kept)
    return None


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
