"""What is piped or typed into a verb."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from interview_coach.cli.console import is_terminal, tell
from interview_coach.model import CoachError

if TYPE_CHECKING:
    from typing import BinaryIO

STANDARD = "-"
"""The name that stands for standard input, and for standard output."""


class InputUnreadable(CoachError):
    """There is nothing to be read."""


def standard_input() -> BinaryIO:
    """Standard input as bytes; a person at the keyboard is told how to end it. Raises InputUnreadable."""
    if sys.stdin is None:
        raise InputUnreadable("Standard input is closed; name a file.")
    if is_terminal(sys.stdin):
        tell("Reading from the keyboard; end with ctrl+D on a line of its own.")
    return sys.stdin.buffer
