"""Where the user's files live."""

from __future__ import annotations

import os
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from interview_coach.model import CoachError

if TYPE_CHECKING:
    from collections.abc import Mapping

HOME_VARIABLE = "INTERVIEW_COACH_HOME"


class HomeUnknown(CoachError):
    """The variable names a folder that can't be found."""


@dataclass(frozen=True, slots=True)
class Folders:
    """`data` holds what must never be lost; `cache` may be deleted at any time.

    They are `spare` where the proper ones are not known.
    """

    data: Path
    cache: Path
    spare: bool = False

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
    def requests(self) -> Path:
        """The user's own words for asking for feedback."""
        return self.data / "requests.yaml"

    @property
    def names(self) -> Path:
        """The names that exports leave out when asked to."""
        return self.data / "names.txt"

    @property
    def settings(self) -> Path:
        """What the user has set."""
        return self.data / "settings.yaml"

    @property
    def settings_cache(self) -> Path:
        """The settings as they were read last, keyed by what changes with their file; rebuilt when stale."""
        return self.cache / "settings.json"

    @property
    def bank_cache(self) -> Path:
        """Parsed banks, keyed by content; rebuilt when stale."""
        return self.cache / "banks.json"


def user_folders(environment: Mapping[str, str] = os.environ) -> Folders:
    """The folders of this user: below INTERVIEW_COACH_HOME when set, else where the system keeps such files."""
    if home := environment.get(HOME_VARIABLE):
        return _below(home)
    from platformdirs import PlatformDirs  # 15 ms, and not needed when the variable is set

    places = PlatformDirs("interview-coach", appauthor=False)
    try:
        return Folders(places.user_data_path, places.user_cache_path)
    except RuntimeError:  # no home folder is known
        return spare_folders()


def spare_folders() -> Folders:
    """Where answers go when the proper place can't be written to: one folder a user in the system's temporary one.

    If somebody else has made a folder of that name, who could then read or replace what is in it, another one is made.
    """
    root = usual_spare()
    if root.exists() and not is_private(root):
        root = next(iter(_spare_roots()), None) or Path(tempfile.mkdtemp(prefix=f"{root.name}-"))
    return Folders(root, root / "cache", spare=True)


def spare_journal(folders: Folders) -> Path:
    """Where the words of a home that can't be written to go: to a folder of its own in the spare one, made if need be.

    Raises OSError.
    """
    root = spare_folders().data
    root.mkdir(mode=0o700, exist_ok=True)
    return _standing_in(root, folders)


def left_in_spare(folders: Folders) -> tuple[Path, ...]:
    """The journals in the spare folder that this home is to have, whether or not they are there.

    Earlier versions, and who knew of no home, kept one without saying whose it is: the first to come takes it.
    """
    roots = _spare_roots()
    return tuple(journal for root in roots for journal in (_standing_in(root, folders), root / folders.journal.name))


def _spare_roots() -> list[Path]:
    """The spare folders of this user that are there: of the usual name, and made where that one was not private."""
    usual = usual_spare()
    others = sorted(usual.parent.glob(f"{usual.name}-*"))
    return [each for each in (usual, *others) if each.exists() and is_private(each)]


def _standing_in(root: Path, folders: Folders) -> Path:
    import hashlib  # rare

    of = hashlib.sha256(os.fsencode(os.path.realpath(folders.data))).hexdigest()[:12]
    return root / of / folders.journal.name


def usual_spare() -> Path:
    """The spare folder's name, whoever has made it."""
    user = str(os.getuid()) if hasattr(os, "getuid") else "user"
    return Path(tempfile.gettempdir()) / f"interview-coach-{user}"


def _below(home: str) -> Folders:
    try:
        root = Path(home).expanduser().absolute()
    except RuntimeError as error:
        raise HomeUnknown(f"{HOME_VARIABLE} is {home}, and there is no such user; name a folder.") from error
    return Folders(root, root / "cache")


def is_private(folder: Path) -> bool:
    """Whether it is a folder that belongs to this user and that nobody else can look into or change."""
    found = folder.lstat()
    ours = not hasattr(os, "getuid") or found.st_uid == os.getuid()
    return stat.S_ISDIR(found.st_mode) and ours and not (hasattr(os, "getuid") and found.st_mode & 0o077)
