"""A file opened in the user's own editor."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

from interview_coach.model import CoachError, system_says

_USUAL = "notepad" if sys.platform == "win32" else "vi"
_PLUS = ("+{line}", "{path}")
_COLON = ("{path}:{line}",)
_ALONE = ("{path}",)
_GOTO = ("--goto", "{path}:{line}")
_AT_LINE = (
    dict.fromkeys(("vi", "vim", "nvim", "nano", "emacs", "emacsclient", "micro", "kak", "joe", "mg", "ne"), _PLUS)
    | dict.fromkeys(("hx", "helix", "subl", "zed"), _COLON)
    | dict.fromkeys(("code", "codium", "cursor"), _GOTO)
)


class EditorFailed(CoachError):
    """The editor did not end well."""


class EditorMissing(EditorFailed):
    """The editor could not be started, and the file is as it was."""


def open_file(path: Path, line: int | None = None) -> None:
    """Opens the file in $VISUAL or $EDITOR, at the line (from 1) where the editor is known to take one.

    Returns when the editor is closed. Raises EditorFailed or EditorMissing.
    """
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or _USUAL
    try:
        code = subprocess.run(_arguments(command, path, line), check=False).returncode
    except (OSError, ValueError) as error:
        place = f" The place is {path}:{line}" if line else ""
        raise EditorMissing(
            f"The editor “{command}” can't be started ({_why(error)}); set EDITOR to yours.{place}"
        ) from error
    if code:
        raise EditorFailed(f"The editor “{command}” ended with error {code}; what it saved is in {path}")


def _arguments(command: str, path: Path, line: int | None) -> list[str]:
    program, *options = words_of(command) or [_USUAL]
    place = _AT_LINE.get(Path(program).stem, _ALONE) if line else _ALONE
    found = shutil.which(program) or program  # Windows starts `code.cmd` only by its whole name
    return [found, *options, *(part.format(path=path, line=line) for part in place)]


def _why(error: OSError | ValueError) -> str:
    if isinstance(error, OSError):
        return system_says(error)
    return f"it can't be read as a command: {str(error).lower()}"


def words_of(command: str, *, windows: bool = sys.platform == "win32") -> list[str]:
    """The words of a command as the system's shell reads them, where a backslash may part folders.

    Raises ValueError for a quote that is never closed.
    """
    if windows:
        return [word.strip('"') for word in shlex.split(command, posix=False)]
    return shlex.split(command)
