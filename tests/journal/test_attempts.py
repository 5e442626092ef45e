import sqlite3
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from interview_coach.journal import JournalError
from interview_coach.model import AttemptKind, Band, Card, EvidenceGroup, Reason, Status

from .samples import AT_RISK, LAUNCH, NOON, TERRITORY, attempt, draft


def test_a_score_that_scoring_never_gives_has_a_band_all_the_same(journal):
    journal.record(attempt(assessment=replace(AT_RISK, overall=-3)))
    assert [each.band for each in journal.summaries()] == [Band.AT_RISK]


def test_a_recorded_attempt_comes_back_whole(journal):
    journal.record(attempt())
    assert journal.attempts() == (attempt(),)


def test_attempts_come_newest_first_whatever_the_order_of_recording(journal):
    for number, hours in ((1, 5), (2, 9), (3, 7)):
        journal.record(attempt(number, hours=hours))
    assert [each.id for each in journal.attempts()] == ["00000002", "00000003", "00000001"]
    assert [each.id for each in journal.summaries()] == ["00000002", "00000003", "00000001"]


def test_the_answers_given_last_are_so_many_whatever_was_deleted(journal):
    for number in range(1, 7):
        journal.record(attempt(number))
    journal.record(attempt(7, assessment=replace(AT_RISK, status=Status.TOO_SHORT, overall=None)))
    for number in (2, 3):
        journal.delete_attempt(attempt(number))
    assert [each.id for each in journal.answered_lately(2)] == ["00000005", "00000006"]


def test_the_answers_of_several_mocks_are_counted(journal):
    for number, mock_id in enumerate(("", "m1", "m1", "m2", "m3"), 1):
        journal.record(attempt(number, mock_id=mock_id))
    assert journal.count_of_mocks({"m1", "m3"}) == 3
    assert journal.count_of_mocks(()) == 0


def test_of_two_attempts_in_one_instant_the_later_recorded_is_the_newer(journal):
    journal.record(attempt(7))
    journal.record(attempt(3))
    assert [each.id for each in journal.attempts()] == ["00000003", "00000007"]


def test_time_zones_do_not_disturb_the_order(journal):
    tokyo, denver = timezone(timedelta(hours=9)), timezone(timedelta(hours=-7))
    journal.record(attempt(1, submitted_at=datetime(2026, 11, 22, 8, 0, tzinfo=denver)))
    journal.record(attempt(2, submitted_at=datetime(2026, 11, 22, 20, 0, tzinfo=tokyo)))
    assert [each.id for each in journal.attempts()] == ["00000001", "00000002"]


def test_an_attempt_keeps_the_wall_clock_of_its_place(journal):
    tokyo = timezone(timedelta(hours=9))
    journal.record(attempt(submitted_at=datetime(2026, 11, 22, 20, 0, tzinfo=tokyo)))
    assert journal.attempts()[0].submitted_at.isoformat() == "2026-11-22T20:00:00+09:00"
    assert journal.summaries()[0].submitted_at.isoformat() == "2026-11-22T20:00:00+09:00"


def test_attempts_at_one_question_can_be_asked_for_alone(journal):
    journal.record(attempt(1))
    journal.record(attempt(2, question=TERRITORY))
    assert journal.attempts(TERRITORY.id) == (attempt(2, question=TERRITORY),)
    assert [each.id for each in journal.summaries(TERRITORY.id)] == ["00000002"]


def test_only_as_many_as_asked_for_are_read(journal):
    for number in range(5):
        journal.record(attempt(number, hours=number))
    assert [each.id for each in journal.attempts(limit=2)] == ["00000004", "00000003"]
    assert [each.id for each in journal.summaries(LAUNCH.id, limit=1)] == ["00000004"]
    assert journal.attempts(limit=0) == ()


def test_a_summary_says_what_a_list_shows(journal):
    journal.record(attempt(kind=AttemptKind.RETRY))
    (summary,) = journal.summaries()
    assert (summary.id, summary.question_id, summary.question_text) == ("00000001", LAUNCH.id, LAUNCH.text)
    assert summary.probes == (Reason.CONTRIBUTION, Reason.DEPTH)
    assert (summary.submitted_at, summary.kind, summary.status) == (NOON, AttemptKind.RETRY, Status.SCORED)
    assert (summary.overall, summary.band, summary.words) == (35, Band.AT_RISK, 4)
    assert summary.flagged == (Reason.CONTRIBUTION,)


def test_a_summary_of_an_answer_without_a_score_has_no_band(journal):
    journal.record(attempt(assessment=replace(AT_RISK, status=Status.TOO_SHORT, overall=None, reasons={})))
    (summary,) = journal.summaries()
    assert (summary.status, summary.overall, summary.band, summary.flagged) == (Status.TOO_SHORT, None, None, ())


def test_the_question_is_kept_as_it_was_asked_without_its_sample_answers(journal):
    asked = replace(
        LAUNCH,
        strong_answer="I wrote the course.",
        weak_answer="We did it.",
        evidence=(EvidenceGroup("scale", ("clinics",)),),
    )
    journal.record(attempt(question=asked))
    assert journal.attempts()[0].question == LAUNCH


def test_an_attempt_is_found_by_its_id_or_the_beginning_of_it(journal):
    journal.record(attempt(id="4f1c9a"))
    journal.record(attempt(id="4f77b0"))
    assert journal.attempt("4f1c9a").id == "4f1c9a"
    assert journal.attempt("4f7").id == "4f77b0"


def test_a_full_id_is_found_even_when_a_longer_one_begins_with_it(journal):
    journal.record(attempt(id="4f1c"))
    journal.record(attempt(id="4f1c9a"))
    assert journal.attempt("4f1c").id == "4f1c"


@pytest.mark.parametrize("prefix", ["5", "4F", "%", "4f1c9a0", "4\udc80"])
def test_an_unknown_id_is_said_to_be_unknown(journal, prefix):
    journal.record(attempt(id="4f1c9a"))
    with pytest.raises(JournalError, match="There is no attempt"):
        journal.attempt(prefix)


def test_an_ambiguous_beginning_asks_for_more_of_the_id(journal):
    journal.record(attempt(id="4f1c9a"))
    journal.record(attempt(id="4f77b0"))
    with pytest.raises(JournalError, match=r"More than one attempt .* begins with 4f; give more of its id"):
        journal.attempt("4f")


def test_an_attempt_is_never_recorded_over_another(journal):
    journal.record(attempt(answer="the first"))
    journal.keep_draft(draft())
    with pytest.raises(JournalError, match="never overwritten"):
        journal.record(attempt(answer="the second"), Card(LAUNCH.id, NOON), "one")
    assert [each.answer for each in journal.attempts()] == ["the first"]
    assert journal.cards() == {}
    assert journal.drafts() == (draft(),)


@pytest.mark.parametrize(
    "change",
    ["UPDATE answers SET text = ''", "UPDATE answers SET assessment = '{}'", "UPDATE attempts SET words = 99"],
)
def test_the_file_itself_refuses_to_change_an_attempt(journal, sql, change):
    journal.record(attempt())
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        sql(change)


def test_recording_keeps_the_card_and_drops_that_writers_draft_only(journal):
    card = Card(LAUNCH.id, NOON + timedelta(days=2), {"stability": 2.3})
    for writer in ("one", "two"):
        journal.keep_draft(draft(writer=writer))
    journal.keep_draft(draft(question=TERRITORY, writer="one"))
    journal.record(attempt(), card, "one")
    assert journal.cards() == {LAUNCH.id: card}
    assert {(each.question.id, each.writer) for each in journal.drafts()} == {(LAUNCH.id, "two"), (TERRITORY.id, "one")}


def test_recording_without_a_writer_drops_no_draft(journal):
    journal.keep_draft(draft())
    journal.record(attempt())
    assert journal.drafts() == (draft(),)


def test_attempts_are_counted(journal):
    assert journal.count() == 0
    for number in range(3):
        journal.record(attempt(number))
    assert journal.count() == 3


def test_a_day_is_the_day_of_the_place_where_one_practised(journal):
    denver = timezone(timedelta(hours=-7))
    journal.record(attempt(1, submitted_at=datetime(2026, 11, 22, 23, 30, tzinfo=denver)))
    journal.record(attempt(2, submitted_at=datetime(2026, 11, 20, 23, 30, tzinfo=UTC)))
    journal.record(attempt(3, submitted_at=datetime(2026, 11, 20, 1, 0, tzinfo=UTC)))
    assert journal.days(date(2026, 1, 1)) == {date(2026, 11, 22), date(2026, 11, 20)}
    assert journal.days(date(2026, 11, 21)) == {date(2026, 11, 22)}
    assert journal.days(date(2026, 11, 22)) == {date(2026, 11, 22)}
    assert journal.days(date(2026, 11, 23)) == frozenset()


@pytest.mark.parametrize(
    "query",
    [
        "SELECT id FROM attempts ORDER BY submitted_at DESC, number DESC LIMIT 50",
        "SELECT id FROM attempts WHERE question_id = 'q' ORDER BY submitted_at DESC, number DESC",
        "SELECT DISTINCT day FROM attempts WHERE day >= '2026-01-01'",
        "SELECT id FROM attempts WHERE id >= '4f' AND id < '4g' ORDER BY id LIMIT 2",
    ],
)
def test_a_long_journal_is_read_along_its_indexes_without_sorting(sql, query):
    plan = " ".join(row[3] for row in sql(f"EXPLAIN QUERY PLAN {query}"))
    assert "INDEX" in plan
    assert "TEMP B-TREE" not in plan
