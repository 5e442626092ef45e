"""The journal as the other floors see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from interview_coach.journal import attempts, cards, deletions, drafts, measures, records, settings
from interview_coach.journal import standing as counting
from interview_coach.journal.deletions import Deletion
from interview_coach.journal.records import Table
from interview_coach.journal.roles import ROLES
from interview_coach.journal.standing import Standing
from interview_coach.journal.store import Store

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from interview_coach.annotation import Annotation, Reassessment
    from interview_coach.confidence import Confidence
    from interview_coach.interview import MockInterview
    from interview_coach.journal.attempts import Answered, AttemptSummary
    from interview_coach.journal.finding import Filter
    from interview_coach.journal.measures import Measures
    from interview_coach.journal.merging import Deciding, Merged
    from interview_coach.journal.plain import Kept
    from interview_coach.journal.remains import TakenOver
    from interview_coach.model import Assessment, Attempt, Card, Draft, Role
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
            deletions.forget(connection, Deletion(deletions.ATTEMPTS, attempt.id))
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

    def find(self, wanted: Filter, hidden: Collection[str] = (), most: int | None = None) -> Sequence[int]:
        """The numbers of the attempts that pass, in the order asked for, at most so many; none of the `hidden` mocks.

        Words are found in any case; quickly, once `index_answers` has been through.
        """
        from interview_coach.journal import finding, index  # a start looks for nothing

        indexed = bool(wanted.words) and index.missing(self._store) == 0
        return finding.find(self._store, wanted, hidden, most, indexed=indexed)

    def summaries_at(self, numbers: Sequence[int]) -> tuple[AttemptSummary, ...]:
        """The attempts of these numbers, in their order; those that are gone are left out."""
        return attempts.summaries_at(self._store, numbers)

    def texts_at(self, attempt_ids: Sequence[str]) -> Mapping[str, str]:
        """The words of these answers, by the id of the attempt."""
        return attempts.texts(self._store, attempt_ids)

    def best(self, question_ids: Collection[str], hidden: Collection[str] = ()) -> Mapping[str, str]:
        """The id of the best attempt at each of these questions that has more than one with a score."""
        from interview_coach.journal import finding

        return finding.best(self._store, question_ids, hidden)

    def rules_fired(self) -> tuple[str, ...]:
        """Every rule that fired in some answer, by name."""
        from interview_coach.journal import finding

        return finding.rules(self._store)

    def banks_answered(self) -> tuple[str, ...]:
        """Every bank that an answered question came from, by name."""
        from interview_coach.journal import finding

        return finding.banks(self._store)

    def not_indexed(self) -> int | None:
        """How many answers the search index lacks; None where this SQLite can't have one, so that words are slow."""
        from interview_coach.journal import index

        return index.missing(self._store)

    def index_answers(self) -> Iterator[int]:
        """Adds what the search index lacks, giving how many answers each step added; it can be left at any step."""
        from interview_coach.journal import index

        return index.catch_up(self._store)

    def annotation(self, attempt_id: str) -> Annotation:
        """What the user says of an attempt; an empty one when nothing was kept."""
        from interview_coach.journal import notes  # a start shows no answer

        return notes.of_attempt(self._store, attempt_id)

    def annotate(self, annotation: Annotation, standing: Assessment | None = None) -> Annotation:
        """Keeps notes and disputes, and counts the attempt as `standing` says from now on; both or none.

        Gives the annotation with its new version; JournalChanged when another copy saved it meanwhile.
        """
        from interview_coach.journal import notes

        with self._store.transaction() as connection:
            saved = notes.keep(connection, annotation)
            if standing is not None:
                counting.keep(connection, annotation.attempt_id, Standing.of(standing))
            return saved

    def reassessment(self, attempt_id: str) -> Reassessment | None:
        """What later rules said last of an attempt, None while it was scored only once."""
        from interview_coach.journal import reassessments

        return reassessments.newest(self._store, attempt_id)

    def reassess(self, reassessment: Reassessment, standing: Assessment) -> None:
        """Keeps what later rules say of an attempt beside the first assessment, and counts it as `standing` says."""
        from interview_coach.journal import reassessments

        with self._store.transaction() as connection:
            reassessments.add(connection, reassessment)
            counting.keep(connection, reassessment.attempt_id, Standing.of(standing))

    def count(self) -> int:
        """How many attempts there are."""
        return attempts.count(self._store)

    def days(self, since: date) -> frozenset[date]:
        """The days with an attempt from `since` on, by the calendar of the place where it was submitted."""
        return attempts.days(self._store, since)

    def measures(self) -> tuple[Measures, ...]:
        """What trends count of each scored attempt, oldest first: 100,000 in less than a second."""
        return measures.oldest_first(self._store)

    def answers_a_day(self, since: date) -> dict[date, int]:
        """How many attempts there are of each day from `since` on that has any."""
        return measures.answers_a_day(self._store, since)

    def delete_attempt(self, attempt: Attempt) -> None:
        """Forgets an answer, and the card of its question if it was the last one there; leaves no word in the file."""
        with self._store.transaction() as connection:
            attempts.delete(connection, attempt.id)
            cards.drop_unanswered(connection, attempt.question.id)
        self._store.leave_no_trace()

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

    def take_over(self, path: Path, deciding: Deciding) -> TakenOver:
        """Adds what another journal holds and this one lacks, all that can be read of it or nothing; see `merge`.

        That journal stays as it is; a setting made here does too. Raises JournalError when it can't be opened.
        """
        from interview_coach.journal.taking_over import take_over  # rare

        taken = take_over(self._store, path, deciding)
        if taken.deleted:
            self._store.leave_no_trace()
        return taken

    def merge(self, everything: Iterable[Kept], deciding: Deciding) -> Merged:
        """Adds what this journal lacks but for what was deleted in it, all of it or nothing; deletes what was there.

        The outcome is the same in whatever order journals are merged, and merging one again changes nothing.
        """
        from interview_coach.journal.merging import merge  # rare

        with self._store.transaction() as connection:
            merged = merge(self._store, connection, everything, deciding)
        if merged.deleted:
            self._store.leave_no_trace()
        return merged

    def everything(self) -> Iterator[Kept]:
        """All that the journal holds but for settings, in an order that depends on nothing else: answers by time."""
        for number in attempts.numbers(self._store):
            if attempt := attempts.at(self._store, number):
                yield attempt
        yield from sorted(self.cards().values(), key=lambda card: card.question_id)
        yield from reversed(self.drafts())
        yield from sorted(self.debriefs(), key=lambda debrief: debrief.id)
        yield from sorted(self.roles(), key=lambda role: role.id)
        yield from sorted(self.mocks(), key=lambda mock: mock.id)
        yield from sorted(self.stories(), key=lambda story: story.id)
        yield from sorted(self.confidences(), key=lambda confidence: confidence.id)
        yield from self.said_since()
        yield from deletions.in_order(self._store)

    def said_since(self, attempt_id: str | None = None) -> Iterator[Annotation | Reassessment]:
        """What the user and later rules say of one attempt, or of all in the order of their ids."""
        from interview_coach.journal import notes, reassessments

        yield from notes.all_in_order(self._store, attempt_id)
        yield from reassessments.all_in_order(self._store, attempt_id)

    def holds_anything(self) -> bool:
        """Whether there is a word in it that would be missed."""
        tables = ("attempts", "drafts", *Table)
        return any(self._store.read(f"SELECT 1 FROM {table} LIMIT 1") for table in tables)  # noqa: S608 - names of ours

    def replace_by(self, path: Path) -> None:
        """Puts all that another journal holds in the place of what this one does, whole or not at all.

        Raises JournalError when that file is no journal.
        """
        self._store.replace_by(path)

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
