"""An answer written in the user's own editor."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from itertools import dropwhile
from typing import TYPE_CHECKING

from interview_coach.coaching.files import kept_aside
from interview_coach.model import CoachError

if TYPE_CHECKING:
    from pathlib import Path

_USUAL = "notepad" if sys.platform == "win32" else "vi"
_COMMENT = "#"


class EditorFailed(CoachError):
    """The editor could not be started, or did not end well."""


def edited(text: str, heading: str) -> str:
    """What the user makes of `text` in $VISUAL or $EDITOR; `heading` stands above it as comments, which are taken off.

    Without a heading the text is all there is, and each of its lines keeps its number.

    Raises EditorFailed, naming the file that holds what was typed.
    """
    comments = "".join(f"{_COMMENT} {line}\n" for line in heading.splitlines())
    path = kept_aside(f"{comments}\n{text}" if comments else text)
    _edit(path)
    lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
    path.unlink()
    return "\n".join(dropwhile(set(comments.split("\n")).__contains__, lines)).strip()


def _edit(path: Path) -> None:
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or _USUAL
    try:
        code = subprocess.run([*shlex.split(command), str(path)], check=False).returncode
    except (OSError, ValueError) as error:
        path.unlink()
        why = getattr(error, "strerror", None) or str(error)
        raise EditorFailed(
            f"The editor “{command}” can't be started ({why.lower()}); set EDITOR, or leave out --editor."
        ) from error
    if code:
        raise EditorFailed(f"The editor “{command}” ended with error {code}; what it saved is in {path}")
