"""Deleting an answer from Review, and bringing it back as long as the app is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.coaching.keeping.deleting import bring_back, delete_answer, delete_elsewhere, elsewhere
from interview_coach.coaching.wording import date_and_year
from interview_coach.journal.deletions import Deletable

if TYPE_CHECKING:
    from collections.abc import Callable

    from interview_coach.coaching.keeping.deleting import Deleted, Elsewhere
    from interview_coach.model import Attempt
    from interview_coach.tui.screens.base import CoachScreen
    from interview_coach.tui.screens.delete_for_good import From

_UNDO = "{review.undo} brings it back until you quit; after that no word of it is left in the journal."
_QUOTED = 60  # characters of the question


class AnswerDeletion:
    """Asks, deletes, and undoes; `changed` is called when there is something new to show."""

    def __init__(self, screen: CoachScreen[None], changed: Callable[[], None]) -> None:
        self._screen = screen
        self._changed = changed
        self._deleted: list[Deleted] = []

    @property
    def can_undo(self) -> bool:
        """Whether an answer was deleted since the app was opened."""
        return bool(self._deleted)

    def ask(self, attempt: Attempt) -> None:
        """Deletes the attempt if the user agrees."""
        from interview_coach.tui.screens.delete_for_good import DeleteForGood  # not before one is deleted

        found = elsewhere(self._screen.workspace, Deletable.ATTEMPTS, attempt.id)
        text = attempt.question.text
        short = text if len(text) <= _QUOTED else f"{text[:_QUOTED].rsplit(' ', 1)[0]} …"
        question = f"Delete your answer of {date_and_year(attempt.submitted_at.date())} to “{short}”?"
        consequence = self._screen.with_keys(_UNDO)
        screen = DeleteForGood(question, consequence, found)
        self._screen.app.push_screen(screen, lambda chosen: self._delete(attempt, found, chosen))

    def undo(self) -> None:
        """Brings the one deleted last back to the journal."""
        with self._screen.telling():
            bring_back(self._screen.workspace, self._deleted[-1])
            self._deleted.pop()
            self._changed()
            self._screen.tell("The answer is back.")

    def _delete(self, attempt: Attempt, found: Elsewhere, chosen: From | None) -> None:
        if chosen is None:
            return
        with self._screen.telling():
            self._deleted.append(delete_answer(self._screen.workspace, attempt))
            self._changed()
            if chosen is chosen.EVERYWHERE:
                delete_elsewhere(found)
            self._screen.tell(
                self._screen.with_keys("Deleted. {review.undo} brings it back, as long as the app is open.")
            )
