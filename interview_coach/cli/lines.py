"""What a person types line by line, or a pipe holds."""

from __future__ import annotations

import sys
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_coach.cli.reading import next_line

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

END = "."


@dataclass(slots=True)
class Lines:
    """Standard input; `more` until its end is reached."""

    more: bool = True

    def line(self, prompt: str = "") -> str | None:
        """The next line typed or piped in, None from the end of the input on."""
        if sys.stdin is None:
            self.more = False
        if not self.more:
            return None
        try:
            return next_line(prompt)
        except EOFError:
            self.more = False
            return None

    def asked(self, choices: Mapping[str, str]) -> str | None:
        """The letter the user chose, None at the end of the input."""
        prompt = ", ".join(f"{letter} {meaning}" for letter, meaning in choices.items())
        while (line := self.line(f"{prompt}: ")) is not None:
            if (letter := line.strip().lower()[:1]) in choices:
                return letter
        return None

    def answer(
        self, begun: str, keep: Callable[[str], None], is_command: Callable[[str], bool] = lambda _: False
    ) -> str:
        """All lines until one with only the end mark, after those that were `begun`; `keep` gets each state of it.

        A line that `is_command` has dealt with is no part of it. After ctrl+C the line it broke off is kept too.
        """
        lines = begun.split("\n") if begun else []
        try:
            while (line := self.line()) is not None and line.strip() != END:
                if not is_command(line):
                    lines.append(line)
                    keep("\n".join(lines))
        except KeyboardInterrupt:
            if broken_off := _line_begun():
                keep("\n".join([*lines, broken_off]))
            raise
        return "\n".join(lines)


def edit_lines() -> None:
    """Gives `input` keys to edit its line with, where the system has them."""
    with suppress(ImportError):
        import readline  # noqa: F401 - not everywhere there is one


def _line_begun() -> str:
    """What stands on the line that ctrl+C broke off."""
    try:
        import readline  # not on every system; where it is, it reads the lines
    except ImportError:
        return ""
    return readline.get_line_buffer()
