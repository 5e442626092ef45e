"""What the journal does with what is changed and deleted: rejections, roles, mock interviews, stories, confidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.journal import attempts, cards, records
from interview_coach.journal.records import Table
from interview_coach.journal.roles import ROLES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from interview_coach.confidence import Confidence
    from interview_coach.interview import MockInterview
    from interview_coach.journal.store import Store
    from interview_coach.model import Attempt, Role
    from interview_coach.rejection import Debrief
    from interview_coach.story import Story


class OfRecords:
    """Values with an id and a version, one method to read, keep and delete each kind."""

    _store: Store

    def debriefs(self) -> tuple[Debrief, ...]:
        """All rejections, the one begun last first."""
        if not records.any_in(self._store, Table.DEBRIEFS):
            return ()
        from interview_coach.journal import debriefs  # 5 ms that a start without a rejection can do without

        return debriefs.newest_first(self._store)

    def keep_debrief(self, debrief: Debrief) -> Debrief:
        """Saves a rejection; gives it with its new version. JournalChanged when another copy saved it meanwhile."""
        from interview_coach.journal.debriefs import DEBRIEFS

        with self._store.transaction() as connection:
            return DEBRIEFS.keep(connection, debrief)

    def delete_debrief(self, debrief_id: str) -> None:
        """Forgets a rejection, and leaves none of its words in the file."""
        self._delete(Table.DEBRIEFS, debrief_id)

    def roles(self) -> tuple[Role, ...]:
        """All target jobs, in the order they were first kept."""
        return ROLES.oldest_first(self._store)

    def keep_role(self, role: Role) -> Role:
        """Saves a target job; gives it with its new version. JournalChanged when another copy saved it meanwhile."""
        with self._store.transaction() as connection:
            return ROLES.keep(connection, role)

    def delete_role(self, role_id: str) -> None:
        """Forgets a target job, and leaves none of its words in the file."""
        self._delete(Table.ROLES, role_id)

    def mocks(self) -> tuple[MockInterview, ...]:
        """All mock interviews, the one begun last first."""
        if not records.any_in(self._store, Table.MOCKS):
            return ()
        from interview_coach.journal import mocks  # a start without a mock can do without

        return mocks.newest_first(self._store)

    def mock(self, mock_id: str) -> MockInterview | None:
        """The mock interview of this id, None where there is none."""
        from interview_coach.journal.mocks import MOCKS

        return MOCKS.of_id(self._store, mock_id)

    def keep_mock(self, mock: MockInterview) -> MockInterview:
        """Saves a mock interview; gives it with its new version. JournalChanged when another copy saved it."""
        from interview_coach.journal.mocks import MOCKS

        with self._store.transaction() as connection:
            return MOCKS.keep(connection, mock)

    def delete_mock(self, mock_id: str, answers: Iterable[Attempt] = ()) -> None:
        """Forgets a mock interview, how sure the user felt around it, and these of its answers, without a trace."""
        from interview_coach.journal import confidences

        with self._store.transaction() as connection:
            records.delete(connection, Table.MOCKS, mock_id)
            confidences.drop(connection, mock_id)
            for attempt in answers:
                attempts.delete(connection, attempt.id)
                cards.drop_unanswered(connection, attempt.question.id)
        self._store.leave_no_trace()

    def confidences(self) -> tuple[Confidence, ...]:
        """How sure the user said they felt, the oldest first."""
        if not records.any_in(self._store, Table.CONFIDENCES):
            return ()
        from interview_coach.journal import confidences  # a start without any can do without

        return confidences.oldest_first(self._store)

    def keep_confidence(self, confidence: Confidence) -> None:
        """Keeps how sure the user feels, in the place of what they said of the same moment before."""
        from interview_coach.journal import confidences

        with self._store.transaction() as connection:
            confidences.keep(connection, confidence)

    def stories(self) -> tuple[Story, ...]:
        """All stories, in the order they were first kept."""
        if not records.any_in(self._store, Table.STORIES):
            return ()
        from interview_coach.journal.stories import STORIES  # a start without a story can do without

        return STORIES.oldest_first(self._store)

    def keep_story(self, story: Story) -> Story:
        """Saves a story; gives it with its new version. JournalChanged when another copy saved it meanwhile."""
        from interview_coach.journal.stories import STORIES

        with self._store.transaction() as connection:
            return STORIES.keep(connection, story)

    def delete_story(self, story_id: str) -> None:
        """Forgets a story, and leaves none of its words in the file; the answer it was kept from stays."""
        self._delete(Table.STORIES, story_id)

    def _delete(self, table: Table, record_id: str) -> None:
        with self._store.transaction() as connection:
            records.delete(connection, table, record_id)
        self._store.leave_no_trace()
