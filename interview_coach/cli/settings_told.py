"""What is wrong with the user's settings, told by every command that goes by them; opens no journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.cli.console import tell
from interview_coach.coaching.configuration.preferences import settings_file
from interview_coach.coaching.configuration.settings import DEFAULTS
from interview_coach.coaching.folders import user_folders
from interview_coach.coaching.marking import one_line

if TYPE_CHECKING:
    from interview_coach.coaching.configuration.settings_file import SettingsFile


def tell_fault(file: SettingsFile) -> None:
    """The first one, as Today has it; `settings` tells all."""
    for problem in file.problems[:1]:
        tell(one_line(f"{problem}."))


def calm_without_journal() -> bool:
    """Whether low anxiety is on; what is wrong with the settings is told."""
    file = settings_file(user_folders())
    tell_fault(file)
    return file.over(DEFAULTS).low_anxiety
