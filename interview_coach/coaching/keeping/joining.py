"""Another journal joined to this one: its file, or the JSON Lines that `export` writes."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from interview_coach.coaching.history.standing import without_disputed
from interview_coach.coaching.jobs.heard import forget_answer
from interview_coach.coaching.long_work import unheard
from interview_coach.coaching.practice import schedule
from interview_coach.coaching.wording import counted
from interview_coach.journal.merging import Deciding
from interview_coach.journal.plain import Unusable, of_line
from interview_coach.model import Card, CoachError, system_says

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import BufferedReader
    from pathlib import Path

    from interview_coach.coaching.long_work import Progress
    from interview_coach.coaching.workspace import Workspace
    from interview_coach.journal.merging import Merged
    from interview_coach.journal.plain import Kept
    from interview_coach.journal.remains import TakenOver

DECIDING = Deciding(schedule.later, without_disputed)
"""What the journal asks while it takes in another one."""

_SQLITE = b"SQLite format 3\x00"
_MOST_TOLD = 20
"""Lines that could not be used are named; of more, their number is told."""


class NotReadable(CoachError):
    """The file can't be opened, or is neither a journal nor one of its exports."""


@dataclass(frozen=True, slots=True)
class Joined:
    """How many answers are new, how many debriefs, roles and mocks came or changed, and what could not be used.

    `deleted` went because it was deleted there, `kept_out` did not come because it was deleted here.
    """

    answers: int = 0
    records: int = 0
    faults: tuple[str, ...] = ()
    deleted: int = 0
    kept_out: int = 0

    @property
    def told(self) -> str:
        """What became of it, in sentences."""
        kinds = ((self.answers, "answer"), (self.records, "other record"))
        came = [counted(number, noun) for number, noun in kinds if number]
        already = "" if self.deleted or self.kept_out else ": all of it was here already"
        told = [f"Came over: {' and '.join(came)}." if came else f"Nothing new came over{already}."]
        if self.deleted:
            told.append(f"Deleted there, and now here too: {self.deleted:,}.")
        if self.kept_out:
            told.append(f"Deleted here before, and left out: {self.kept_out:,}.")
        return " ".join(told)


def join(workspace: Workspace, path: Path, progress: Progress = unheard) -> Joined:
    """Adds what another journal, or its JSON Lines, holds and this one lacks; nothing is lost, nothing is there twice.

    In whatever order journals are joined, the outcome is the same. `progress` hears how much was read. Raises
    NotReadable, or JournalError.
    """
    deciding = replace(DECIDING, progress=progress)
    with _telling(path):
        file = path.open("rb")  # once: what a pipe has given is gone
    with file:
        if not _begins_a_journal(path, file):
            return _join_lines(workspace, path, file, deciding)
    return _join_journal(workspace, path, deciding)


def _begins_a_journal(path: Path, file: BufferedReader) -> bool:
    with _telling(path):
        begins = file.peek(len(_SQLITE)).startswith(_SQLITE)
    if begins and not path.is_file():
        raise NotReadable(f"{path}: a journal can't be read from a pipe; name its file.")
    return begins


@contextmanager
def _telling(path: Path) -> Iterator[None]:
    """Says of a file that can't be read that it is this one."""
    try:
        yield
    except OSError as error:
        raise NotReadable(f"{path}: can't be read ({system_says(error)}).") from error


def _join_journal(workspace: Workspace, path: Path, deciding: Deciding) -> Joined:
    taken = workspace.journal.take_over(path, deciding)
    lost = f"{counted(taken.unreadable, 'part')} of {path} could not be read" if taken.unreadable else ""
    return _joined(workspace, taken, (lost,) if lost else ())


def _join_lines(workspace: Workspace, path: Path, file: BufferedReader, deciding: Deciding) -> Joined:
    faults: list[str] = []
    merged = workspace.journal.merge(_read(path, file, faults), deciding)
    more = [f"{path}: and {counted(len(faults) - _MOST_TOLD, 'more line')}"] if len(faults) > _MOST_TOLD else []
    return _joined(workspace, merged, (*faults[:_MOST_TOLD], *more))


def _joined(workspace: Workspace, merged: Merged | TakenOver, faults: tuple[str, ...]) -> Joined:
    for deleted in merged.deleted:
        forget_answer(workspace.folders, deleted)
    return Joined(merged.attempts, merged.records, faults, len(merged.deleted), merged.kept_out)


def _read(path: Path, file: BufferedReader, faults: list[str]) -> Iterator[Kept]:
    """What each line holds; a line that can't be used is noted and passed over. Raises NotReadable where none can."""
    used = False
    for number, line in enumerate(_lines(path, file), 1):
        if not line.strip():
            continue
        try:
            kept = _sound(of_line(line.removeprefix(b"\xef\xbb\xbf")))
        except Unusable as error:
            faults.append(f"{path}:{number}: {error}")
        else:
            used = True
            yield kept
    if faults and not used:
        raise NotReadable(f"{path} is no journal of interview-coach and no export of one; {faults[0]}.")


def _lines(path: Path, file: BufferedReader) -> Iterator[bytes]:
    """Told here, for the journal takes what goes wrong while it is written for its own disk's fault."""
    with _telling(path):
        yield from file


def _sound(kept: Kept) -> Kept:
    if isinstance(kept, Card) and not schedule.is_sound(kept):
        raise Unusable("the card holds no schedule")
    return kept
