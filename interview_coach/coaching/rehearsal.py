"""Which past answer is rehearsed aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.coaching.past import past_attempt, past_attempts

if TYPE_CHECKING:
    from interview_coach.coaching.workspace import Workspace
    from interview_coach.model import Attempt


def answer_to_rehearse(workspace: Workspace, wanted: str) -> Attempt:
    """The newest answer to the question of this id, else the attempt whose id begins so.

    Raises InterviewUnderWay, or JournalError when there is none or several.
    """
    newest = past_attempts(workspace, wanted, limit=1)
    return past_attempt(workspace, newest[0].id if newest else wanted)
