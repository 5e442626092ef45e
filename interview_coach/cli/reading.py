"""What is piped or typed into a verb."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from interview_coach.cli.console import is_terminal, tell
from interview_coach.coaching.marking import one_line
from interview_coach.model import CoachError

if TYPE_CHECKING:
    from typing import BinaryIO

STANDARD = "-"
"""The name that stands for standard input, and for standard output."""


_NO_TEXT = re.compile("[\udc80-\udcff]")
"""What `console.speak_utf8` makes of piped bytes that are no UTF-8."""


class InputUnreadable(CoachError):
    """There is nothing to be read."""


def standard_input() -> BinaryIO:
    """Standard input as bytes; a person at the keyboard is told how to end it. Raises InputUnreadable."""
    if sys.stdin is None:
        raise InputUnreadable("Standard input is closed; name a file.")
    if is_terminal(sys.stdin):
        tell("Reading from the keyboard; end with ctrl+D on a line of its own.")
    return sys.stdin.buffer


def next_line(prompt: str = "") -> str:
    """The next line typed or piped in. Raises EOFError at the end, and InputUnreadable for what is no text."""
    line = input(prompt)
    if _NO_TEXT.search(line):
        start = one_line(_NO_TEXT.sub("�", line))[:40]
        raise InputUnreadable(f"Standard input is not UTF-8 where it says “{start}”; save it as UTF-8 text.")
    return line
