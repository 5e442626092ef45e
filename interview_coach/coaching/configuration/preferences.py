"""The user's settings as they stand: their file's, before that what earlier versions kept in the journal."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from interview_coach.coaching.configuration.settings import DEFAULTS, Settings
from interview_coach.coaching.configuration.settings_file import SettingsFile, load
from interview_coach.stamp import stamp_of

if TYPE_CHECKING:
    from interview_coach.coaching.folders import Folders
    from interview_coach.coaching.workspace import Workspace

_ONCE_IN_JOURNAL = ("theme", "hints", "timer")


def settings(workspace: Workspace) -> Settings:
    """All settings; what is wrong with the file is left out, and `workspace.settings_file()` has it."""
    file = workspace.settings_file()
    earlier = {name: workspace.journal.setting(name) for name in _ONCE_IN_JOURNAL if name not in file.stated}
    known = {name: _as_kept(name, value) for name, value in earlier.items() if value}
    return file.over(replace(DEFAULTS, **known) if known else DEFAULTS)


def settings_file(folders: Folders) -> SettingsFile:
    """What the user's file says, for what needs no journal."""
    stamp = stamp_of(folders.settings)
    return load(folders.settings, folders.settings_cache, stamp) if stamp else SettingsFile()


def is_calm(folders: Folders) -> bool:
    """Whether low anxiety is on, for what needs no journal."""
    return settings_file(folders).over(DEFAULTS).low_anxiety


def keep(workspace: Workspace, name: str, value: object) -> None:
    """Writes one setting into the user's file. Raises SettingUnknown, SettingRefused, or NotSaved."""
    from interview_coach.coaching.configuration import settings_writing  # brings yaml, which a start needs not

    settings_writing.keep(workspace.folders.settings, name, value)


def _as_kept(name: str, value: str) -> Any:
    return value if name == "theme" else value == "on"
