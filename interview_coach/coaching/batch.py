"""Many answers, one JSON object a line, scored in a stream: in order, in constant memory, over several processes."""

from __future__ import annotations

import json
from collections import deque
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

from interview_coach.coaching.batch_rows import Unusable, read_row
from interview_coach.coaching.rules import rules_in_use
from interview_coach.model import CoachError
from interview_coach.scoring import score

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Executor, Future
    from pathlib import Path
    from typing import BinaryIO

    from interview_coach.coaching.batch_rows import Row
    from interview_coach.model import Question
    from interview_coach.scoring.rules import RuleSet

LONGEST_LINE = 1_000_000  # bytes: a hundred times the longest answer anybody gives; keeps the memory bounded
SMALL = 100  # rows that are scored sooner than other processes have started
_CHUNK = 16  # rows handed to a process at once
_WAITING = 3  # chunks a process may have waiting: enough to keep it busy, few enough to keep in memory


class WorkersLost(CoachError):
    """The processes that were scoring are gone."""


class Line(NamedTuple):
    """One line of the input: its number, from 1, and its bytes; None for one longer than LONGEST_LINE."""

    number: int
    content: bytes | None


@dataclass(frozen=True, slots=True)
class Scored:
    """The answer of a line, assessed, as one line of JSON."""

    json: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """A line that could not be used, and why."""

    line: int
    why: str

    def __str__(self) -> str:
        """`line 3: why`."""
        return f"line {self.line}: {self.why}"


def read_lines(file: BinaryIO) -> Iterator[Line]:
    """The lines that hold anything."""
    number = 0
    while content := file.readline(LONGEST_LINE + 1):
        number += 1
        if len(content) > LONGEST_LINE:
            _skip_rest_of_line(file, content)
            yield Line(number, None)
        elif content.strip():
            yield Line(number, content)


def score_lines(
    lines: Iterable[Line], find: Callable[[str], Question | None], rules: Path, jobs: int | None = None
) -> Iterator[Scored | Skipped]:
    """What became of each line, in order; `find` gives the question of an id, `rules` is the user's rule folder.

    With `jobs` None, a few lines are scored here, one by one as they come, and the rest on every core. Raises
    WorkersLost when another program, or a full memory, has ended the processes.
    """
    rows = (_row(line, find) for line in lines)
    here = {None: SMALL, 1: None}.get(jobs, 0)
    yield from (_scored(row, rules) for row in islice(rows, here))
    rest = list(islice(rows, 1))
    if rest:
        yield from _in_parallel(chain(rest, rows), rules, jobs or _cores())


def _skip_rest_of_line(file: BinaryIO, content: bytes) -> None:
    while content and not content.endswith(b"\n"):
        content = file.readline(LONGEST_LINE)


def _row(line: Line, find: Callable[[str], Question | None]) -> Row | Skipped:
    if line.content is None:
        return Skipped(line.number, f"it is longer than {LONGEST_LINE:,} bytes; split it.")
    try:
        return read_row(line.content, find)
    except Unusable as error:
        return Skipped(line.number, str(error))


def _scored(row: Row | Skipped, rules: Path) -> Scored | Skipped:
    if isinstance(row, Skipped):
        return row
    assessment = score(row.answer, row.question, row.role, _rules(rules))
    return Scored(json.dumps({"id": row.id} | assessment.as_json(), ensure_ascii=False))


@cache
def _rules(folder: Path) -> RuleSet:
    """The same rules for a whole batch, even if a file is saved meanwhile."""
    return rules_in_use(folder)


def _score_chunk(rows: list[Row | Skipped], rules: Path) -> list[Scored | Skipped]:
    return [_scored(row, rules) for row in rows]


def _in_parallel(rows: Iterator[Row | Skipped], rules: Path, jobs: int) -> Iterator[Scored | Skipped]:
    from concurrent.futures.process import BrokenProcessPool

    waiting: deque[Future[list[Scored | Skipped]]] = deque()
    try:
        with _pool(jobs) as pool:
            while chunk := list(islice(rows, _CHUNK)):
                with _interrupts_held():
                    waiting.append(pool.submit(_score_chunk, chunk, rules))
                if len(waiting) >= jobs * _WAITING:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
    except BrokenProcessPool as error:
        raise WorkersLost("A process that was scoring was ended from outside; try again with --jobs 1.") from error


@contextmanager
def _pool(jobs: int) -> Iterator[Executor]:
    """Processes that end with the block, without finishing what nobody waits for any more."""
    # Together 60 ms, and a small input needs none of it.
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # Spawned everywhere: a fork would share the journal's file and copy locks that other threads hold.
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_end_with_parent)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Processes started inside never see ctrl+C: it reaches all of a terminal, and each would print a traceback."""
    import signal

    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _end_with_parent() -> None:
    """After kill -9 of the parent its processes would wait for more to score for ever."""
    import os
    from multiprocessing import parent_process
    from threading import Thread

    def watch() -> None:
        if parent := parent_process():
            parent.join()
            os._exit(1)

    Thread(target=watch, daemon=True).start()


def _cores() -> int:
    """The cores this process may use, which in a container are fewer than there are."""
    import os

    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
