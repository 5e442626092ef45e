"""Which past answers are meant: by question, bank, reason and day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_coach.coaching.history.past import past_attempts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from interview_coach.coaching.workspace import Workspace
    from interview_coach.model import Attempt, Reason


@dataclass(frozen=True, slots=True)
class Selection:
    """What is empty or None restricts nothing. `reason` is one that the question probes or the answer gave."""

    question_id: str = ""
    bank: str = ""
    reason: Reason | None = None
    since: date | None = None

    @property
    def everything(self) -> bool:
        """Whether nothing is left out."""
        return self == Selection()


def selected(workspace: Workspace, selection: Selection) -> Iterator[Attempt]:
    """The attempts that are meant, the oldest first, read one by one; none of an interview that is under way."""
    found = past_attempts(workspace, selection.question_id or None)
    for summary in sorted(found, key=lambda each: (each.submitted_at, each.id)):
        fits = selection.reason is None or selection.reason in (*summary.probes, *summary.flagged)
        if fits and (selection.since is None or summary.submitted_at.date() >= selection.since):
            attempt = workspace.journal.attempt(summary.id)
            if not selection.bank or attempt.question.bank == selection.bank:
                yield attempt
