"""Texts and batches from files or standard input, and where what became of them goes."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from interview_coach.cli.console import is_terminal, tell
from interview_coach.cli.ending import FINE, PROBLEMS
from interview_coach.cli.reading import STANDARD, InputUnreadable, standard_input
from interview_coach.cli.running_count import RunningCount
from interview_coach.coaching.marking import one_line
from interview_coach.model import system_says

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import BinaryIO, TextIO

    from interview_coach.coaching.batch import Done, Line, Skipped

_SENTENCE = 3  # words, from which on what is no file is taken for the text itself


class _InFile(click.Path):
    """A file that is there, or -; who typed the text itself is told how to give it."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Refuses what is no file."""
        if ctx and isinstance(value, str) and len(value.split()) >= _SENTENCE and not os.path.lexists(value):
            self.fail(
                "there is no such file. To give the text itself, pipe it in, "
                f"or start “{ctx.command_path}” alone, type it, and end with ctrl+D on a line of its own.",
                param,
                ctx,
            )
        return super().convert(value, param, ctx)


IN_FILE = _InFile(exists=True, dir_okay=False, allow_dash=True)


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
    from interview_coach.coaching.batch import Remark, Skipped, read_lines

    written = skipped = 0
    with _telling_of_a_stop(output), _input(source) as lines, _output(output or STANDARD) as out:
        progress = RunningCount(done, shown=not is_terminal(out))
        for outcome in work(read_lines(lines)):
            if isinstance(outcome, Skipped):
                skipped += not isinstance(outcome, Remark)
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


@contextmanager
def _telling_of_a_stop(output: str | None) -> Iterator[None]:
    """Says after ctrl+C what became of the file that was to be written."""
    try:
        yield
    except KeyboardInterrupt:
        tell(one_line(f"Stopped; nothing was written to {output}." if output else "Stopped before the end."))
        raise


@contextmanager
def _input(file: str) -> Iterator[BinaryIO]:
    if file != STANDARD:
        with _opened(file) as source:
            yield source
        return
    yield standard_input()


def _opened(file: str) -> BinaryIO:
    try:
        return Path(file).open("rb")
    except OSError as error:
        raise InputUnreadable(f"{file}: can't be read ({system_says(error)}).") from error


@contextmanager
def _output(file: str) -> Iterator[TextIO]:
    if file == STANDARD:
        yield sys.stdout
        return
    from interview_coach.coaching.files import replacing

    with replacing(Path(file)) as out:
        yield out
