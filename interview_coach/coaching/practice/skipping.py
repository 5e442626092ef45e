"""Questions set aside by the user: for a day, or until they are brought back."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet
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
    _keep(workspace, day, skipped(workspace, day) | {question.id})
    workspace.set_aside.append(question)


def may_be_put_away(workspace: Workspace, question: Question) -> bool:
    """Whether it stands in a bank: a follow-up, or what was made of a key demand, does not come back by itself."""
    return workspace.library().question(question.id) is not None


def put_away(workspace: Workspace, question: Question) -> None:
    """Asks it no more, until it is brought back here or among the archived questions. Raises CoachError."""
    from interview_coach.coaching.library.editing import archive_question  # brings what writes to banks

    archive_question(workspace, question.id)
    workspace.set_aside.append(question)


def bring_back(workspace: Workspace, day: date) -> Question | None:
    """Has the question asked again that was skipped or put away last in this run; None when there is none left."""
    if not workspace.set_aside:
        return None
    question = workspace.set_aside[-1]
    ids = skipped(workspace, day)
    if question.id in ids:
        _keep(workspace, day, ids - {question.id})
    else:
        _ask_again(workspace, question)
    return workspace.set_aside.pop()


def _keep(workspace: Workspace, day: date, ids: AbstractSet[str]) -> None:
    workspace.journal.keep_setting(_SKIPPED, " ".join([day.isoformat(), *sorted(ids)]))


def _ask_again(workspace: Workspace, question: Question) -> None:
    from interview_coach.coaching.library.editing import archive_question  # brings what writes to banks

    in_bank = workspace.library().question(question.id)
    if in_bank and in_bank.archived:  # one skipped on an earlier day is asked again anyway
        archive_question(workspace, question.id, archived=False)
