"""What trends are made of, beside each attempt from the start, and for the attempts of an older journal."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

from interview_coach.annotation import Reassessment
from interview_coach.journal import Journal, Measures, migrate
from interview_coach.model import Judgement, Reason, Status, Verdict

from .samples import AT_RISK, DECIDING, NOON, attempt

NUMBER = next(n for n, script in enumerate(migrate._SCRIPTS, start=1) if script.name.endswith("_measures.sql"))
COUNTED = Measures(
    NOON.date(),
    35,
    (Reason.CONTRIBUTION,),
    4,
    "contribution",
    "",
    "",
    0,
    90,
    {Reason.DEPTH: 80, Reason.ATTITUDE: 100, Reason.CONTRIBUTION: 20},
)


def test_each_scored_attempt_is_counted_as_it_was_assessed(journal):
    journal.record(attempt())
    assert journal.measures() == (COUNTED,)


def test_the_oldest_comes_first_and_what_has_no_score_is_left_out(journal):
    journal.record(attempt(1))
    journal.record(attempt(2, hours=-72))
    unscored = replace(AT_RISK, status=Status.TOO_SHORT, overall=None)
    journal.record(attempt(3, hours=-24, assessment=unscored))

    assert [each.day for each in journal.measures()] == [(NOON - timedelta(days=3)).date(), NOON.date()]
    assert journal.answers_a_day((NOON - timedelta(days=2)).date()) == {
        NOON.date(): 1,
        (NOON - timedelta(days=1)).date(): 1,
    }


def test_what_a_constraint_left_no_room_for_is_not_counted(journal):
    journal.record(attempt(constraint="thirty-seconds"))
    assert journal.measures() == ()


def test_scored_again_it_is_counted_so_here_and_where_the_journal_is_taken_over(journal, tmp_path):
    again = replace(AT_RISK, overall=80, reasons=AT_RISK.reasons | {Reason.CONTRIBUTION: Judgement(Verdict.OK, 90)})
    with Journal.open(tmp_path / "other.sqlite3") as other:
        other.record(attempt())
        other.reassess(Reassessment(attempt().id, NOON, again), again)
        expected = replace(COUNTED, overall=80, flagged=(), scores={**COUNTED.scores, Reason.CONTRIBUTION: 90})
        assert other.measures() == (expected,)
        journal.take_over(other.path, DECIDING)

    assert journal.measures() == (expected,)


def test_nothing_is_counted_of_a_deleted_attempt(journal, sql):
    journal.record(attempt())
    journal.delete_attempt(attempt())
    assert sql("SELECT count(*) FROM measures").fetchone() == (0,)


def test_an_older_journal_is_counted_when_it_is_opened(path, monkeypatch):
    with Journal.open(path) as journal:
        journal.record(attempt(1))
        journal.record(attempt(2))
    _back_to_the_format_before(path)

    with Journal.open(path) as journal:
        assert journal.measures()[0] == COUNTED
        assert len(journal.measures()) == 2


def test_an_answer_that_is_damaged_does_not_stop_the_others(path):
    with Journal.open(path) as journal:
        journal.record(attempt(1))
        journal.record(attempt(2))
    _back_to_the_format_before(path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DROP TRIGGER answers_are_append_only")
        connection.execute("UPDATE answers SET assessment = '{' WHERE attempt = 1")

    with Journal.open(path) as journal:
        assert len(journal.measures()) == 1


def _back_to_the_format_before(path):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript("DROP TABLE measures; DROP TABLE confidences; DROP TABLE deletions;")
        connection.execute(f"PRAGMA user_version = {NUMBER - 1}")
