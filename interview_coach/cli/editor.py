"""An answer written in the user's own editor."""

from __future__ import annotations

from itertools import dropwhile

from interview_coach.coaching.editor import EditorMissing, open_file
from interview_coach.coaching.files import kept_aside

_COMMENT = "#"


def edited(text: str, heading: str) -> str:
    """What the user makes of `text` in $VISUAL or $EDITOR; `heading` stands above it as comments, which are taken off.

    Without a heading the text is all there is, and each of its lines keeps its number.

    Raises EditorFailed, naming the file that holds what was typed, or EditorMissing.
    """
    comments = "".join(f"{_COMMENT} {line}\n" for line in heading.splitlines())
    path = kept_aside(f"{comments}\n{text}" if comments else text)
    try:
        open_file(path)
    except EditorMissing:
        path.unlink()
        raise
    lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
    path.unlink()
    return "\n".join(dropwhile(set(comments.split("\n")).__contains__, lines)).strip()
