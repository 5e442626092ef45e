"""The journal's file: opened so that a damaged one never stops practice, and another one's words taken over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.coaching.wording import counted
from interview_coach.journal import Journal, JournalDamaged, JournalError, set_aside

if TYPE_CHECKING:
    from pathlib import Path

    from interview_coach.journal.remains import TakenOver


def open_journal(path: Path) -> tuple[Journal, tuple[str, ...]]:
    """The journal at `path`, and what the user should know of it. Raises JournalError."""
    try:
        return Journal.open(path), ()
    except JournalDamaged:
        journal, told = begin_anew(path)
        return journal, (told,)


def begin_anew(path: Path) -> tuple[Journal, str]:
    """A new journal with what can still be read of the one at `path`, which is kept; tells what became of it."""
    kept = set_aside(path)
    journal = Journal.open(path)
    try:
        taken = taken_over(journal, kept)
    except JournalError:  # nothing of it can be read
        return journal, f"The journal {path} is damaged. It is kept as {kept}, and a new journal was started."
    lost = f"; {counted(taken.unreadable, 'part')} of it could not be read" if taken.unreadable else ""
    came = counted(taken.attempts, "answer")
    return journal, f"The journal {path} was kept as {kept}, and a new one begun with {came} from it{lost}."


def taken_over(journal: Journal, path: Path) -> TakenOver:
    """Adds what another journal holds and this one lacks. Raises JournalError when that can't be opened."""
    from interview_coach.coaching.keeping.joining import DECIDING  # rare

    return journal.take_over(path, DECIDING)
