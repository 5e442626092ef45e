"""Many texts, one JSON object a line, worked through in a stream: in order, in little memory, on several processes."""

from __future__ import annotations

from collections import deque
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from interview_coach.coaching.batch_rows import UnusableRow
from interview_coach.model import CoachError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Executor, Future
    from typing import BinaryIO


class _Named(Protocol):
    @property
    def id(self) -> str | int | float: ...


Row = TypeVar("Row", bound=_Named)

LONGEST_LINE = 1_000_000  # bytes: a hundred times the longest text anybody gives; keeps the memory bounded
SMALL = 100  # rows that are done sooner than other processes have started
_CHUNK = 16  # rows handed to a process at once
_WAITING = 3  # chunks a process may have waiting: enough to keep it busy, few enough to keep in memory


class WorkersLost(CoachError):
    """The processes that did the work are gone."""


class Line(NamedTuple):
    """One line of the input: its number, from 1, and its bytes; None for one longer than LONGEST_LINE."""

    number: int
    content: bytes | None


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a line's text, as one line of JSON."""

    json: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """A line that could not be used, and why."""

    line: int
    why: str

    def __str__(self) -> str:
        """`line 3: why`."""
        return f"line {self.line}: {self.why}"


class Remark(Skipped):
    """What is odd about a line that is used all the same."""


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


def work_through(
    lines: Iterable[Line], read: Callable[[bytes], Row], work: Callable[[Row], str], jobs: int | None = None
) -> Iterator[Done | Skipped]:
    """What became of each line, in order: `read` gives its row or raises UnusableRow, `work` the row's line of JSON.

    With `jobs` None, a few lines are done here, one by one as they come, and the rest on every core, for which `work`
    and rows must be fit to be sent to other processes. Raises WorkersLost when another program, or a full memory, has
    ended these.
    """
    rows = _rows(lines, read)
    if jobs == 1:
        yield from (_done(row, work) for row in rows)
    if jobs is None:
        yield from (_done(row, work) for row in islice(rows, SMALL))
    if rest := list(islice(rows, 1)):
        yield from _in_parallel(chain(rest, rows), work, jobs or _cores())


def _skip_rest_of_line(file: BinaryIO, content: bytes) -> None:
    while content and not content.endswith(b"\n"):
        content = file.readline(LONGEST_LINE)


def _rows(lines: Iterable[Line], read: Callable[[bytes], Row]) -> Iterator[Row | Skipped]:
    """The rows, a remark before the first that has the id of an earlier one."""
    first: dict[str | int | float, int] = {}
    told = False
    for line in lines:
        row = _row(line, read)
        if not isinstance(row, Skipped) and not told:
            number = first.setdefault(row.id, line.number)
            if told := number != line.number:
                yield Remark(line.number, f'its "id" is that of line {number}, too; further ones like it are not told.')
        yield row


def _row(line: Line, read: Callable[[bytes], Row]) -> Row | Skipped:
    if line.content is None:
        return Skipped(line.number, f"it is longer than {LONGEST_LINE:,} bytes; split it.")
    try:
        return read(line.content)
    except UnusableRow as error:
        return Skipped(line.number, str(error))


def _done(row: Row | Skipped, work: Callable[[Row], str]) -> Done | Skipped:
    return row if isinstance(row, Skipped) else Done(work(row))


def _chunk_done(rows: list[Row | Skipped], work: Callable[[Row], str]) -> list[Done | Skipped]:
    return [_done(row, work) for row in rows]


def _in_parallel(rows: Iterator[Row | Skipped], work: Callable[[Row], str], jobs: int) -> Iterator[Done | Skipped]:
    from concurrent.futures.process import BrokenProcessPool

    waiting: deque[Future[list[Done | Skipped]]] = deque()
    try:
        with _pool(jobs) as pool:
            while chunk := list(islice(rows, _CHUNK)):
                with _interrupts_held():
                    waiting.append(pool.submit(_chunk_done, chunk, work))
                if len(waiting) >= jobs * _WAITING:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
    except BrokenProcessPool as error:
        raise WorkersLost("A process that did the work was ended from outside; try again with --jobs 1.") from error


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
    """After kill -9 of the parent its processes would wait for more work for ever."""
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
