"""A journal in the spare folder while the proper one can't be written to, and how its words come home."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING

from interview_coach.coaching.folders import is_private, left_in_spare, spare_journal, usual_spare
from interview_coach.coaching.jobs.heard import forget_answer
from interview_coach.coaching.journal_file import open_journal, taken_over
from interview_coach.coaching.wording import counted
from interview_coach.journal import Journal, JournalError, JournalTooNew, set_aside
from interview_coach.journal.backups import backup_folder, copy_whole
from interview_coach.journal.errors import in_sentences
from interview_coach.journal.store import move, remove
from interview_coach.stamp import stamp_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from interview_coach.coaching.folders import Folders
    from interview_coach.journal import JournalUnwritable

_COMING_HOME = "coming-home.sqlite3"
_COPIED = "copied.txt"
"""Tells the state of the proper journal that was copied last, so that none is copied twice."""


def stand_in(folders: Folders, why: JournalUnwritable) -> tuple[Journal, tuple[str, ...]]:
    """A journal in place of the one that can't be written, with all that can be read of that one; tells of both.

    Raises JournalError when nowhere can be written, or a newer version owns the journal.
    """
    with in_sentences(folders.journal):
        spare = spare_journal(folders)
        spare.parent.mkdir(mode=0o700, exist_ok=True)
    try:
        begun = _begun_with(folders.journal, spare)
    except JournalTooNew:
        raise
    except JournalError as error:
        more = "" if str(error) == str(why) else f" {error}"
        past = f" and come home by themselves; those before can't be shown.{more}"
    else:
        past = f"{', beside a copy of those before,' if begun else ''} and come home by themselves."
    journal, notices = open_journal(spare)
    return journal, (f"{why} Until then answers are kept in {spare.parent}{past}", *notices)


def bring_home(journal: Journal, folders: Folders) -> Iterator[str]:
    """Takes over what was answered while this home could not be written to, leaves none of it behind, and says so."""
    for spare in left_in_spare(folders):
        aside = spare.with_name(_COMING_HOME)
        is_there = (spare.exists() or aside.exists()) and is_private(spare.parent)
        if is_there and os.path.realpath(spare) != os.path.realpath(journal.path):
            yield from _brought(journal, folders, spare, aside)


def _begun_with(proper: Path, spare: Path) -> bool:
    """Copies the proper journal, once a state of it; gives whether there is one. Raises JournalError."""
    stamp = " ".join(map(str, stamp_of(proper) or ()))
    mark = spare.with_name(_COPIED)
    with in_sentences(spare):
        if not stamp or (spare.exists() and mark.exists() and mark.read_text(encoding="utf-8") == stamp):
            return bool(stamp)
    if spare.exists():
        with Journal.open(spare) as journal:
            taken_over(journal, proper)
    else:
        copy_whole(proper, spare, sound=False)
    with in_sentences(spare):
        mark.write_text(stamp, encoding="utf-8")
    return True


def _brought(journal: Journal, folders: Folders, spare: Path, aside: Path) -> Iterator[str]:
    """Renamed first, so that a copy of the app that still writes there begins another one, which comes later."""
    try:
        if not aside.exists():
            move(spare, aside)
        taken = taken_over(journal, aside)
        for deleted in taken.deleted:
            forget_answer(folders, deleted)
        kept = set_aside(aside) if taken.unreadable else None
        _clear(spare, aside)
    except (JournalError, OSError) as error:
        if aside.exists():  # another copy of the app may have brought it meanwhile
            yield f"Answers from a time when your folder could not be written to are still in {aside}: {error}"
    else:
        came = counted(taken.attempts, "answer") if taken.attempts else "What was"
        lost = f" {counted(taken.unreadable, 'part')} of it could not be read: see {kept}." if kept else ""
        yield f"{came} kept in {spare.parent} while your folder could not be written to came home.{lost}"


def _clear(spare: Path, aside: Path) -> None:
    """Deletes what came home, with its backups; then the folder of this home, unless there is more in it."""
    remove(aside)
    shutil.rmtree(backup_folder(spare), ignore_errors=True)
    spare.with_name(_COPIED).unlink(missing_ok=True)
    if not spare.parent.name.startswith(usual_spare().name):
        with suppress(OSError):
            spare.parent.rmdir()
