"""Questions set aside by the user: for a day, or for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from interview_coach.coaching.workspace import Workspace
    from interview_coach.model import Question

_SKIPPED = "skipped"  # in the journal: a day, then the ids of the questions skipped on it


def skipped(workspace: Workspace, day: date) -> frozenset[str]:
    """The ids of the questions that are not to be asked any more on this day."""
    of, *ids = (workspace.journal.setting(_SKIPPED) or "-").split()
    return frozenset(ids) if of == day.isoformat() else frozenset()


def skip(workspace: Workspace, question: Question, day: date) -> None:
    """Asks something else for the rest of the day; from the next day on the question is due as ever."""
    ids = sorted(skipped(workspace, day) | {question.id})
    workspace.journal.keep_setting(_SKIPPED, " ".join([day.isoformat(), *ids]))
