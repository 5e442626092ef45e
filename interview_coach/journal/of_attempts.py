"""What the journal does with answers: record and find them, say what was said of them since, and what is half typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.journal import attempts, cards, deletions, drafts, measures
from interview_coach.journal import standing as counting
from interview_coach.journal.deletions import Deletable, Deletion
from interview_coach.journal.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from datetime import date

    from interview_coach.annotation import Annotation, Reassessment
    from interview_coach.interview import MockInterview
    from interview_coach.journal.attempts import AttemptSummary, ScoredAnswer
    from interview_coach.journal.finding import Filter
    from interview_coach.journal.measures import Measures
    from interview_coach.journal.store import Store
    from interview_coach.model import Assessment, Attempt, Card, Draft


class OfAttempts:
    """Attempts, their notes and later assessments, drafts and cards."""

    _store: Store

    def record(self, attempt: Attempt, card: Card | None = None, writer: str | None = None) -> None:
        """Adds the attempt, keeps the question's new card and drops the writer's draft of it: all three or none."""
        with self._store.transaction() as connection:
            attempts.add(connection, attempt)
            deletions.forget(connection, Deletion(Deletable.ATTEMPTS, attempt.id))
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

    def answered(self, since: int = 0) -> tuple[ScoredAnswer, ...]:
        """The words of the scored attempts from number `since` on, in the order they were recorded."""
        return attempts.answered(self._store, since)

    def answered_lately(self, most: int) -> tuple[ScoredAnswer, ...]:
        """The words of the scored attempts recorded last, at most so many, in the order they were recorded."""
        return attempts.answered_lately(self._store, most)

    def count_of_mocks(self, mock_ids: Collection[str]) -> int:
        """How many attempts were made in these mock interviews."""
        return attempts.count_of_mocks(self._store, mock_ids)

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

    def said_since(self, attempt_id: str | None = None) -> Iterator[Annotation | Reassessment]:
        """What the user and later rules say of one attempt, or of all in the order of their ids."""
        from interview_coach.journal import notes, reassessments

        yield from notes.all_in_order(self._store, attempt_id)
        yield from reassessments.all_in_order(self._store, attempt_id)

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

    def drop_unchanged(self, draft: Draft) -> None:
        """Forgets a draft that was read before, unless its writer has gone on typing since."""
        with self._store.transaction() as connection:
            drafts.drop_unchanged(connection, draft)

    def cards(self) -> dict[str, Card]:
        """Every question's card by question id."""
        return cards.by_question(self._store)

    def keep_card(self, card: Card) -> None:
        """Replaces the question's card; the attempts it came from stay as they are."""
        with self._store.transaction() as connection:
            cards.keep(connection, card)
