"""Which past answer is rehearsed aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.coaching.history.past import past_attempt, past_attempts
from interview_coach.model import CoachError

if TYPE_CHECKING:
    from interview_coach.coaching.workspace import Workspace
    from interview_coach.model import Attempt


class NothingToRehearse(CoachError):
    """No answer has been given yet."""


def answer_to_rehearse(workspace: Workspace, wanted: str = "") -> Attempt:
    """The newest answer to the question of this id, else the attempt whose id begins so; the newest of all for none.

    Raises NothingToRehearse, InterviewUnderWay, or JournalError when there is none of this id or several.
    """
    newest = past_attempts(workspace, wanted or None, limit=1)
    if not (newest or wanted):
        raise NothingToRehearse("There is no answer to say aloud yet. Give the first one with: interview-coach drill")
    return past_attempt(workspace, newest[0].id if newest else wanted)
