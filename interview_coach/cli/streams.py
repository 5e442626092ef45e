"""Texts and batches from files or standard input, and where what became of them goes."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from interview_coach.cli.console import is_terminal, tell
from interview_coach.cli.ending import FINE, PROBLEMS
from interview_coach.coaching.marking import one_line
from interview_coach.model import CoachError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import BinaryIO, TextIO

    from interview_coach.coaching.batch import Done, Line, Skipped

STANDARD = "-"
IN_FILE = click.Path(exists=True, dir_okay=False, allow_dash=True)
_EVERY = 20  # rows between two updates of the count


class InputUnreadable(CoachError):
    """There is nothing to be read."""


def read_text(file: str) -> str:
    """The text exactly as it is, line ends included: findings point into it. Raises InputUnreadable."""
    with _input(file) as source:
        content = source.read()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputUnreadable(f"{file}: byte {error.start + 1} is not UTF-8; save it as UTF-8 text.") from error


def run_batch(
    source: str, output: str | None, work: Callable[[Iterable[Line]], Iterable[Done | Skipped]], done: str
) -> int:
    """Streams lines from `source` through `work` to `output`; `done` is the word for a line that went well ("scored").

    A line that can't be used is told with its number and left out, and the exit code is then 1.
    """
    from interview_coach.coaching.batch import Skipped, read_lines

    written = skipped = 0
    with _input(source) as lines, _output(output or STANDARD) as out:
        progress = _Progress(done, shown=is_terminal(sys.stderr) and not is_terminal(out))
        for outcome in work(read_lines(lines)):
            if isinstance(outcome, Skipped):
                skipped += 1
                progress.clear()
                tell(one_line(str(outcome)))
            else:
                written += 1
                out.write(f"{outcome.json}\n")
                out.flush()
                progress.show(written)
        progress.clear()
    if skipped:
        tell(f"{written:,} {done}, {skipped:,} left out.")
    return PROBLEMS if skipped else FINE


class _Progress:
    """A running count on a terminal's last line."""

    def __init__(self, done: str, *, shown: bool) -> None:
        self._done = done
        self._shown = shown

    def show(self, count: int) -> None:
        if self._shown and count % _EVERY == 0:
            sys.stderr.write(f"\r{count:,} {self._done}")
            sys.stderr.flush()

    def clear(self) -> None:
        if self._shown:
            sys.stderr.write("\r" + " " * len(f"1,000,000 {self._done}") + "\r")


@contextmanager
def _input(file: str) -> Iterator[BinaryIO]:
    if file != STANDARD:
        with _opened(file) as source:
            yield source
        return
    if sys.stdin is None:
        raise InputUnreadable("Standard input is closed; name a file.")
    if is_terminal(sys.stdin):
        tell("Reading from the keyboard; end with ctrl+D on a line of its own.")
    yield sys.stdin.buffer


def _opened(file: str) -> BinaryIO:
    try:
        return Path(file).open("rb")
    except OSError as error:
        raise InputUnreadable(f"{file}: can't be read ({(error.strerror or str(error)).lower()}).") from error


@contextmanager
def _output(file: str) -> Iterator[TextIO]:
    if file == STANDARD:
        yield sys.stdout
        return
    from interview_coach.coaching.files import replacing

    with replacing(Path(file)) as out:
        yield out
