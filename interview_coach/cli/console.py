"""The terminal, or whatever stands in for it: what is printed, read and known of it. Needs nothing but Python."""

from __future__ import annotations

import io
import os
import re
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TextIO

WIDEST = 100  # columns; longer lines are hard to follow

_OWN_STYLE = re.compile(r"\x1b\[\d+m")  # the user's own escape characters are shown as ␛ long before


def speak_utf8() -> None:
    """Makes all three streams UTF-8 whatever the locale says, so that no character of an answer can't be printed.

    Half a surrogate pair, the only thing UTF-8 can't hold, comes out as JSON would escape it. Piped bytes that are no
    UTF-8 come in as such halves, which `reading.next_line` refuses; those that are typed come in as �.
    """
    typed_errors = "replace" if is_terminal(sys.stdin) else "surrogateescape"
    for stream, errors in ((sys.stdin, typed_errors), *((out, "backslashreplace") for out in (sys.stdout, sys.stderr))):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)


def replace_closed_outputs() -> None:
    """Puts something in the place of outputs that were closed before the start, which Python leaves as None.

    A result then fails to be written, as it does to a full disk, and remarks go nowhere.
    """
    if sys.stdout is None:
        sys.stdout = os.fdopen(os.open(os.devnull, os.O_RDONLY), "w", encoding="utf-8")
    if sys.stderr is None:
        sys.stderr = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")


def say(text: str = "") -> None:
    """Prints a result; at once, as somebody may be waiting for it before they answer."""
    print(text, flush=True)  # noqa: T201


def tell(text: str) -> None:
    """Prints a remark or a problem: to stderr, so that results can be piped on."""
    with suppress(OSError):  # where nothing can be said, the exit code still says it
        print(text, file=sys.stderr, flush=True)  # noqa: T201


def in_terminal() -> bool:
    """Whether a person sits at both ends."""
    return is_terminal(sys.stdin) and is_terminal(sys.stdout)


def can_show_app() -> bool:
    """Whether there is a terminal that can show screens: a dumb one (in an editor, say) can't move its cursor.

    Screens are drawn on stderr.
    """
    return in_terminal() and is_terminal(sys.stderr) and os.environ.get("TERM") != "dumb"


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a standard stream, None where it was closed before the start, is a terminal."""
    return stream is not None and stream.isatty()


def may_underline() -> bool:
    """Whether escape sequences are welcome: not in files and pipes, nor where NO_COLOR is set to anything."""
    return is_terminal(sys.stdout) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def underlined(text: str) -> str:
    """`text` with each word underlined: the gaps stay bare, so that lines can be broken there."""
    return re.sub(r"\S+", lambda word: f"\x1b[4m{word[0]}\x1b[24m", text)


def width() -> int:
    """Columns to fill with text."""
    import shutil  # 10 ms that the app's start can do without

    return min(shutil.get_terminal_size().columns, WIDEST)


def wrapped(text: str, indent: str = "", hanging: str | None = None) -> str:
    """`text` broken at spaces to the terminal's width, its line breaks kept; lines after the first start `hanging`."""
    return "\n".join(_lines(text, indent, indent if hanging is None else hanging, width()))


def _lines(text: str, indent: str, hanging: str, columns: int) -> Iterator[str]:
    start = indent
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split():
            longer = f"{line} {word}" if line else word
            if line and len(start) + len(_OWN_STYLE.sub("", longer)) > columns:
                yield start + line
                start, line = hanging, word
            else:
                line = longer
        yield (start + line).rstrip()
        start = hanging
