"""Deleting for good: an answer or a record from the journal, and from the backups that hold it too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_coach.annotation import Reassessment
from interview_coach.coaching.history.standing import without_disputed
from interview_coach.coaching.jobs.heard import forget_answer
from interview_coach.coaching.wording import by_number, counted
from interview_coach.journal import JournalError, backups

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from interview_coach.annotation import Annotation
    from interview_coach.coaching.workspace import Workspace
    from interview_coach.journal.backups import Things
    from interview_coach.journal.deletions import Deletable
    from interview_coach.model import Attempt, Card


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Where else something is kept: `backups` that hold it, and `sealed` files that may, and can't be changed.

    `things` are the ids, by kind, of all that it is made of.
    """

    things: Things
    backups: tuple[Path, ...] = ()
    sealed: tuple[Path, ...] = ()

    @property
    def told(self) -> str:
        """What a question whether to delete it has to say; empty when it is nowhere else."""
        held = f"{counted(len(self.backups), 'backup')} {by_number(len(self.backups), 'holds', 'hold')} it too."
        names = ", ".join(path.name for path in self.sealed)
        sealed = f"It may also be in {names}, which can't be changed: delete that file yourself."
        return " ".join([*([held] if self.backups else []), *([sealed] if self.sealed else [])])


@dataclass(frozen=True, slots=True)
class Deleted:
    """An answer that can be brought back, with the card of its question as it was, and what was said of it since."""

    attempt: Attempt
    card: Card | None
    annotation: Annotation
    reassessments: tuple[Reassessment, ...]


def elsewhere(workspace: Workspace, kind: Deletable, record_id: str) -> Elsewhere:
    """Looks for an attempt or a record outside of the journal."""
    return all_elsewhere(workspace, {kind: (record_id,)})


def all_elsewhere(workspace: Workspace, things: Things) -> Elsewhere:
    """Looks for attempts and records, ids by kind, outside of the journal."""
    holding, sealed = [], list(_damaged(workspace.folders.journal))
    for backup in backups.backups(workspace.folders.journal):
        try:
            if backups.holds(backup.path, things):
                holding.append(backup.path)
        except JournalError:
            sealed.append(backup.path)
    return Elsewhere(things, tuple(holding), tuple(sealed))


def delete_elsewhere(found: Elsewhere) -> None:
    """Deletes it from the backups that hold it. Raises JournalError at the first that can't be changed."""
    for path in found.backups:
        backups.delete_from(path, found.things)


def delete_answer(workspace: Workspace, attempt: Attempt) -> Deleted:
    """Forgets an answer and leaves no word of it in the journal; `bring_back` undoes it. Raises JournalError."""
    deleted = as_kept(workspace, attempt)
    workspace.journal.delete_attempt(attempt)
    forget_answer(workspace.folders, attempt.id)
    return deleted


def as_kept(workspace: Workspace, attempt: Attempt) -> Deleted:
    """The answer with all that would go with it if it were deleted."""
    journal = workspace.journal
    card = journal.cards().get(attempt.question.id)
    said = journal.said_since(attempt.id)
    again = tuple(each for each in said if isinstance(each, Reassessment))
    return Deleted(attempt, card, journal.annotation(attempt.id), again)


def bring_back(workspace: Workspace, deleted: Deleted) -> None:
    """Records a deleted answer again, as it was, and when its question is due if that was forgotten with it.

    The user's notes and disputes come back, and all that later rules said of it.
    """
    journal, annotation = workspace.journal, deleted.annotation
    answered_since = deleted.attempt.question.id in journal.cards()
    journal.record(deleted.attempt, None if answered_since else deleted.card)
    latest = deleted.attempt.assessment
    for again in deleted.reassessments:
        latest = again.assessment
        journal.reassess(again, without_disputed(latest, annotation))
    if annotation.version:
        journal.annotate(annotation, without_disputed(latest, annotation))


def _damaged(journal: Path) -> Iterator[Path]:
    """Journals that were set aside because they could not be read whole."""
    yield from sorted(journal.parent.glob(f"{journal.stem}.damaged-*.sqlite3"))
