"""A file opened at a line in the user's own editor."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

from interview_coach.model import CoachError

_USUAL = "notepad" if sys.platform == "win32" else "vi"
_PLUS = ("+{line}", "{path}")
_COLON = ("{path}:{line}",)
_GOTO = ("--goto", "{path}:{line}")
_AT_LINE = (
    dict.fromkeys(("vi", "vim", "nvim", "nano", "emacs", "emacsclient", "micro", "kak", "joe", "mg", "ne"), _PLUS)
    | dict.fromkeys(("hx", "helix", "subl", "zed"), _COLON)
    | dict.fromkeys(("code", "codium", "cursor"), _GOTO)
)


class EditorFailed(CoachError):
    """The editor could not be started, or did not end well."""


def open_at(path: Path, line: int) -> None:
    """Opens the file in $VISUAL or $EDITOR, at the line (from 1) where the editor is known to take one.

    Returns when the editor is closed. Raises EditorFailed.
    """
    command = editor_command()
    if shutil.which(command[0]) is None:
        raise EditorFailed(f"There is no editor “{command[0]}” here: set EDITOR to yours. The place is {path}:{line}")
    place = [part.format(path=path, line=line) for part in _AT_LINE.get(Path(command[0]).stem, ("{path}",))]
    try:
        code = subprocess.run([*command, *place], check=False).returncode
    except OSError as error:
        raise EditorFailed(f"The editor “{command[0]}” can't be started ({error}); set EDITOR to another.") from error
    if code:
        raise EditorFailed(f"The editor “{command[0]}” ended with error {code}; {path} is as it left it.")


def editor_command() -> list[str]:
    """The words of $VISUAL or $EDITOR, or else of the editor that most systems have. Raises EditorFailed."""
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or _USUAL
    try:
        return shlex.split(command) or [_USUAL]
    except ValueError as error:
        raise EditorFailed(f"EDITOR can't be read as a command: “{command}” ({str(error).lower()}).") from error
