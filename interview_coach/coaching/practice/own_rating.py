"""The user's own word on how an answer went, which goes before the score when the question's next day is set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.coaching.practice.schedule import Rating, due_on, rerated
from interview_coach.model import AttemptKind, CoachError

if TYPE_CHECKING:
    from datetime import date

    from interview_coach.coaching.workspace import Workspace
    from interview_coach.model import Attempt, Card

MEANINGS = {
    Rating.AGAIN: "It didn't come. Ask me again soon.",
    Rating.HARD: "It came, with effort.",
    Rating.GOOD: "It came as it should.",
    Rating.EASY: "I could give it in my sleep. Leave it for long.",
}


class NotRated(CoachError):
    """This attempt does not set the question's next day."""


def may_be_rated(workspace: Workspace, attempt: Attempt) -> bool:
    """Whether the attempt sets its question's next day, so that a rating of it would count."""
    try:
        check_rated(workspace, attempt)
    except NotRated:
        return False
    return True


def check_rated(workspace: Workspace, attempt: Attempt) -> None:
    """Raises NotRated, with the reason why, where a rating would set no day."""
    _rerated(workspace, attempt, Rating.GOOD)


def rate(workspace: Workspace, attempt: Attempt, rated: Rating) -> date:
    """Sets the question's next day by the user's own rating of its last attempt, and gives that day.

    The attempt stays as it is. Raises NotRated for a follow-up, for a question that is never due, as your
    own questions at the end of a mock, or when the question was answered again since.
    """
    changed = _rerated(workspace, attempt, rated)
    workspace.journal.keep_card(changed)
    return due_on(changed)


def _rerated(workspace: Workspace, attempt: Attempt, rated: Rating) -> Card:
    card = workspace.journal.cards().get(attempt.question.id)
    if attempt.kind is AttemptKind.FOLLOW_UP:
        raise NotRated("A follow-up comes only after its question, so there is no day to set for it.")
    if card is None:
        raise NotRated("This question has no day on which it comes back, so there is none to set.")
    changed = rerated(card, attempt, rated)
    if changed is None:
        raise NotRated("You answered this question again since, so the newer answer sets the day. Rate that one.")
    return changed
