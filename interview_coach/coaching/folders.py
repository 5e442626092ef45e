"""Where the user's files live."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

HOME_VARIABLE = "INTERVIEW_COACH_HOME"


@dataclass(frozen=True, slots=True)
class Folders:
    """`data` holds what must never be lost; `cache` may be deleted at any time."""

    data: Path
    cache: Path

    @property
    def journal(self) -> Path:
        """The SQLite file of attempts, drafts and cards."""
        return self.data / "journal.sqlite3"

    @property
    def banks(self) -> Path:
        """The user's own banks; every YAML file dropped here is read."""
        return self.data / "banks"

    @property
    def own_bank(self) -> Path:
        """The file that questions added in the app or on the command line go to."""
        return self.banks / "my-questions.yaml"

    @property
    def last_change(self) -> Path:
        """What the banks were before their last change, so that it can be taken back."""
        return self.data / "last-change.json"

    @property
    def rules(self) -> Path:
        """The user's own scoring rules."""
        return self.data / "rules"

    @property
    def bank_cache(self) -> Path:
        """Parsed banks, keyed by content; rebuilt when stale."""
        return self.cache / "banks.json"


def user_folders(environment: Mapping[str, str] = os.environ) -> Folders:
    """The folders of this user: below INTERVIEW_COACH_HOME when set, else where the system keeps such files."""
    if home := environment.get(HOME_VARIABLE):
        root = Path(home).expanduser().absolute()
        return Folders(root, root / "cache")
    from platformdirs import PlatformDirs  # 15 ms, and not needed when the variable is set

    places = PlatformDirs("interview-coach", appauthor=False)
    try:
        return Folders(places.user_data_path, places.user_cache_path)
    except RuntimeError:  # no home folder is known
        return spare_folders()


def spare_folders() -> Folders:
    """Where answers go when the proper place can't be written to: one folder a user in the system's temporary one."""
    user = str(os.getuid()) if hasattr(os, "getuid") else "user"
    root = Path(tempfile.gettempdir()) / f"interview-coach-{user}"
    return Folders(root, root / "cache")
