"""Writing a file of the user's choice whole or not at all."""

from __future__ import annotations

import os
import stat
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from interview_coach.model import CoachError, system_says

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TextIO


class FileUnwritable(CoachError):
    """The file can't be written."""


def expanded(typed: str) -> Path:
    """The path a user typed, whole, `~` being their home. Raises FileUnwritable for the home of nobody."""
    try:
        return Path(typed).expanduser().absolute()
    except RuntimeError as error:
        raise FileUnwritable(f"{typed}: there is no such user; name a folder.") from error


@contextmanager
def replacing(path: Path) -> Iterator[TextIO]:
    """A text file that takes the place of `path` when the block ends well; after any error the old one is still there.

    A new file is readable by its user alone, another one by whom it was before. What is no ordinary file (a pipe,
    /dev/null) is written to directly. Half a surrogate pair is written as JSON
    escapes it. Raises FileUnwritable.
    """
    try:
        target = path.resolve()
    except (OSError, RuntimeError) as error:  # RuntimeError before Python 3.13
        raise FileUnwritable(f"{path}: can't be written (it is a link that leads back to itself).") from error
    in_place = target.exists() and not target.is_file()
    spare = target if in_place else target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        if not in_place:
            spare.unlink(missing_ok=True)  # left by a run that was killed, or put there by somebody else
        handle = os.open(spare, os.O_WRONLY | (0 if in_place else os.O_CREAT | os.O_EXCL), 0o600)
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            yield file
        if not in_place:
            _open_to_the_same(spare, target)
            spare.replace(target)
    except OSError as error:
        raise FileUnwritable(f"{path}: can't be written ({system_says(error)}).") from error
    finally:
        if not in_place:
            with suppress(OSError):  # what kept it from being written has been told
                spare.unlink(missing_ok=True)


def _open_to_the_same(spare: Path, target: Path) -> None:
    """Gives a file the rights of the one it is to replace, where there is one and its disk knows rights."""
    with suppress(OSError):
        spare.chmod(stat.S_IMODE(target.stat().st_mode))


def proposed(name: str) -> str:
    """Where a file is to go unless the user names another place: their home, wherever the program was started."""
    return str(Path("~") / name)


def kept_aside(text: str) -> Path:
    """A new temporary file, readable by its user alone, with `text` in it: the last place for words to go."""
    handle, name = tempfile.mkstemp(prefix="interview-coach-", suffix=".txt")
    with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace", newline="") as file:
        file.write(text)
    return Path(name)
