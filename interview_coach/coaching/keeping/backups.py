"""Backups: made once a day and when asked for, thinned out, checked, put back without losing what they replace."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from interview_coach.coaching.files import expanded
from interview_coach.coaching.wording import date_and_year
from interview_coach.journal import JournalUnwritable
from interview_coach.journal import backups as kept
from interview_coach.journal.backups import Backup, BackupOccasion
from interview_coach.model import CoachError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime
    from pathlib import Path

    from interview_coach.coaching.workspace import Workspace

DAYS, WEEKS, UPDATES = 7, 4, 3
"""How many backups stay: of days, of the weeks before those, and of updates of the app."""

LAST = "last"

OCCASIONS = {
    BackupOccasion.DAILY: "of the day",
    BackupOccasion.ASKED: "asked for",
    BackupOccasion.UPDATE: "before an update",
    BackupOccasion.REPLACED: "before a restore",
}
"""Why a backup was made, as people read it."""


class BackupUnknown(CoachError):
    """No backup, or more than one, is meant."""


class BackupUnsound(CoachError):
    """The file can't be put in the journal's place."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What became of looking through a journal; `fault` is empty for a sound one."""

    path: Path
    fault: str


def backups(workspace: Workspace) -> tuple[Backup, ...]:
    """All there are, the newest first."""
    return kept.backups(workspace.folders.journal)


def back_up(workspace: Workspace, now: datetime, to: Path | None = None) -> Path:
    """Makes a backup that stays until the user removes it, beside the others or as the file named; gives its path.

    Raises JournalError when it can't be written, or when the journal is damaged.
    """
    journal = workspace.journal.path
    if to is None:
        _refuse_to_stand_in(workspace, "name a file elsewhere with --output")
        return kept.back_up(journal, BackupOccasion.ASKED, now).path
    if to.resolve() == journal.resolve():
        raise BackupUnknown(f"{to} is the journal itself; name another file.")
    kept.copy_whole(journal, to)
    return to


def back_up_daily(workspace: Workspace, now: datetime) -> Backup | None:
    """The backup of the day, made unless there is one or nothing to keep; older ones beyond those that stay go.

    Slow with a big journal: not for the thread that draws. Raises as `back_up`.
    """
    if workspace.stands_in:
        return None
    journal = workspace.journal.path
    of_today = (each for each in kept.backups(journal) if each.made_at.date() == now.date())
    if any(each.occasion is BackupOccasion.DAILY for each in of_today) or not workspace.journal.holds_anything():
        return None
    made = kept.back_up(journal, BackupOccasion.DAILY, now)
    for each in superfluous(kept.backups(journal)):
        kept.remove(each)
    return made


def superfluous(found: Iterable[Backup]) -> tuple[Backup, ...]:
    """Those that go, of the newest first: all but the last days', the weeks' before those, and the last updates'."""
    found = tuple(found)
    daily = [each for each in found if each.occasion is BackupOccasion.DAILY]
    updates = [each for each in found if each.occasion is BackupOccasion.UPDATE]
    stay = {*daily[:DAYS], *islice(_one_a_week(daily[DAYS:]), WEEKS)}
    return (*(each for each in daily if each not in stay), *updates[UPDATES:])


def find_backup(workspace: Workspace, typed: str) -> Path:
    """The file meant by `last`, by a day as 2026-11-22, by a name from the list or by a path. Raises BackupUnknown."""
    found = backups(workspace)
    if typed == LAST and found:
        return found[0].path
    named = [each.path for each in found if typed and typed in (each.path.name, f"{each.made_at:%Y-%m-%d}")]
    path = expanded(typed)
    if not named and path.is_file():
        return path
    if len(named) != 1:
        fault = "More than one backup is of" if named else "There is no backup"
        raise BackupUnknown(f"{fault} {typed}; “interview-coach backup --list” shows them with their names.")
    return named[0]


def restore(workspace: Workspace, path: Path, now: datetime) -> Path:
    """Puts a backup in the journal's place, whole or not at all; gives the file that keeps what was there.

    Raises BackupUnsound, which changes nothing, or JournalError.
    """
    _refuse_to_stand_in(workspace, "make its folder and files writable for you first")
    if fault := kept.fault_of(path):
        raise BackupUnsound(f"{path} can't be put in the journal's place ({fault.rstrip('.')}); choose another backup.")
    replaced = kept.back_up(workspace.journal.path, BackupOccasion.REPLACED, now, sound=False)
    workspace.journal.replace_by(path)
    return replaced.path


def verify(workspace: Workspace) -> Iterator[Checked]:
    """Looks through the journal, then through each backup; each takes seconds when it is big."""
    stands_in = (workspace.journal.path,) if workspace.stands_in else ()
    for path in (workspace.folders.journal, *(each.path for each in backups(workspace)), *stands_in):
        yield Checked(path, kept.fault_of(path))


def _refuse_to_stand_in(workspace: Workspace, remedy: str) -> None:
    if workspace.stands_in:
        raise JournalUnwritable(f"The journal {workspace.folders.journal} can't be written just now; {remedy}.")


def told(backup: Backup) -> str:
    """`22 Nov 2026 18:30, of the day`."""
    return f"{date_and_year(backup.made_at.date())} {backup.made_at:%H:%M}, {OCCASIONS[backup.occasion]}"


def _one_a_week(daily: Iterable[Backup]) -> Iterator[Backup]:
    """The newest of each calendar week."""
    weeks = set()
    for each in daily:
        week = each.made_at.isocalendar()[:2]
        if week not in weeks:
            weeks.add(week)
            yield each
