"""The journal as the other floors see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from interview_coach.journal import attempts, cards, drafts, records, settings
from interview_coach.journal.records import Table
from interview_coach.journal.roles import ROLES
from interview_coach.journal.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

    from interview_coach.confidence import Confidence
    from interview_coach.interview import MockInterview
    from interview_coach.journal.attempts import Answered, AttemptSummary
    from interview_coach.journal.remains import TakenOver
    from interview_coach.model import Attempt, Card, Draft, Role
    from interview_coach.rejection import Debrief
    from interview_coach.story import Story


class Journal:
    """All that the user has answered, and is answering, in one SQLite file.

    Any thread may call any method. Each call is one transaction, on disk when it returns, and raises JournalError when
    it can't be.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    @classmethod
    def open(cls, path: Path) -> Self:
        """The journal at `path`, made first if there is none, with folder and files readable by their user alone."""
        return cls(Store(path))

    @property
    def path(self) -> Path:
        return self._store.path

    def record(self, attempt: Attempt, card: Card | None = None, writer: str | None = None) -> None:
        """Adds the attempt, keeps the question's new card and drops the writer's draft of it: all three or none."""
        with self._store.transaction() as connection:
            attempts.add(connection, attempt)
            if card is not None:
                cards.keep(connection, card)
            if writer is not None:
                drafts.drop(connection, attempt.question.id, writer)

    def record_in_mock(self, attempt: Attempt, card: Card | None, mock: MockInterview) -> MockInterview:
        """Adds the attempt, keeps the card and saves the mock, all three or none; gives the mock with its new version.

        JournalChanged when another copy saved the mock meanwhile.
        """
        from interview_coach.journal.mocks import MOCKS

        with self._store.transaction() as connection:
            attempts.add(connection, attempt)
            if card is not None:
                cards.keep(connection, card)
            return MOCKS.keep(connection, mock)

    def attempts(self, question_id: str | None = None, limit: int | None = None) -> tuple[Attempt, ...]:
        """Whole attempts, newest first; their questions as asked then, without sample answers and evidence."""
        return attempts.whole(self._store, question_id, limit)

    def summaries(self, question_id: str | None = None, limit: int | None = None) -> tuple[AttemptSummary, ...]:
        """The same attempts as `attempts`, without their long texts: tens of times faster."""
        return attempts.summaries(self._store, question_id, limit)

    def answered(self, since: int = 0) -> tuple[Answered, ...]:
        """The words of the scored attempts from number `since` on, in the order they were recorded."""
        return attempts.answered(self._store, since)

    def attempts_of_mock(self, mock_id: str) -> tuple[Attempt, ...]:
        """The answers given in a mock interview, in the order they were given."""
        return attempts.of_mock(self._store, mock_id)

    def attempt(self, id_or_prefix: str) -> Attempt:
        """The attempt with this id, or the only one whose id begins so; JournalError for none or several."""
        return attempts.find(self._store, id_or_prefix)

    def count(self) -> int:
        """How many attempts there are."""
        return attempts.count(self._store)

    def days(self, since: date) -> frozenset[date]:
        """The days with an attempt from `since` on, by the calendar of the place where it was submitted."""
        return attempts.days(self._store, since)

    def keep_draft(self, draft: Draft, begun_from: Draft | None = None) -> None:
        """Replaces what this writer has kept of this question; of several threads, the last call stays.

        The draft of another writer that it was begun from goes, unless that writer has gone on typing.
        """
        with self._store.transaction() as connection:
            drafts.keep(connection, draft)
            if begun_from is not None and begun_from.writer != draft.writer:
                drafts.drop_unchanged(connection, begun_from)

    def drafts(self) -> tuple[Draft, ...]:
        """All drafts of all writers, newest first."""
        return drafts.newest_first(self._store)

    def drop_draft(self, question_id: str, writer: str) -> None:
        """Forgets a draft; nothing happens if there is none."""
        with self._store.transaction() as connection:
            drafts.drop(connection, question_id, writer)

    def cards(self) -> dict[str, Card]:
        """Every question's card by question id."""
        return cards.by_question(self._store)

    def keep_card(self, card: Card) -> None:
        """Replaces the question's card; the attempts it came from stay as they are."""
        with self._store.transaction() as connection:
            cards.keep(connection, card)

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

    def keep_mock(self, mock: MockInterview) -> MockInterview:
        """Saves a mock interview; gives it with its new version. JournalChanged when another copy saved it."""
        from interview_coach.journal.mocks import MOCKS

        with self._store.transaction() as connection:
            return MOCKS.keep(connection, mock)

    def delete_mock(self, mock_id: str, *, with_answers: bool = False) -> None:
        """Forgets a mock interview and how sure the user felt around it, and leaves none of its words in the file.

        The answers given in it stay, unless they are to go with it.
        """
        from interview_coach.journal import confidences

        with self._store.transaction() as connection:
            records.delete(connection, Table.MOCKS, mock_id)
            confidences.drop(connection, mock_id)
            if with_answers:
                attempts.delete_of_mock(connection, mock_id)
        self._store.leave_no_trace()

    def bring_mock_back(
        self, mock: MockInterview, answers: Iterable[Attempt], felt: Iterable[Confidence]
    ) -> MockInterview:
        """Keeps a deleted mock interview and all that was deleted with it; gives it with its new version."""
        from interview_coach.journal.confidences import CONFIDENCES
        from interview_coach.journal.mocks import MOCKS

        with self._store.transaction() as connection:
            for attempt in answers:
                attempts.add(connection, attempt)
            for confidence in felt:
                CONFIDENCES.add(connection, confidence)
            return MOCKS.keep(connection, mock)

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

    def take_over(self, path: Path) -> TakenOver:
        """Adds what another journal holds and this one lacks, all that can be read of it or nothing.

        That journal stays as it is. Raises JournalError when it can't be opened.
        """
        from interview_coach.journal.remains import Remains, TakenOver

        with Remains(path) as other, self._store.transaction() as connection:
            known = attempts.ids(self._store)
            missing = [attempt for attempt in other.attempts() if attempt.id not in known]
            answered = {attempt.question.id for attempt in missing}
            for attempt in missing:
                attempts.add(connection, attempt)
            for card in other.cards():
                if card.question_id in answered:
                    cards.keep(connection, card)
            for draft in other.drafts():
                drafts.add(connection, draft)
            for name, value in other.settings():
                settings.add(connection, name, value)
            for kind, values in other.records():
                for value in values:
                    kind.add(connection, value)
            return TakenOver(len(missing), other.unreadable)

    def setting(self, name: str) -> str | None:
        return settings.value_of(self._store, name)

    def keep_setting(self, name: str, value: str) -> None:
        with self._store.transaction() as connection:
            settings.keep(connection, name, value)

    def close(self) -> None:
        """Lets go of the file; nothing is pending, so a journal that is never closed loses nothing."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
