"""What trends are made of, beside each attempt from the start, and for the attempts of an older journal."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

from interview_coach.journal import Journal, Measures, migrate
from interview_coach.model import Reason, Status

from .samples import AT_RISK, NOON, attempt

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


def test_an_older_journal_is_counted_when_it_is_opened(path, monkeypatch):
    with Journal.open(path) as journal:
        journal.record(attempt(1))
        journal.record(attempt(2))
    _back_to_the_third_format(path)

    with Journal.open(path) as journal:
        assert journal.measures()[0] == COUNTED
        assert len(journal.measures()) == 2


def test_an_answer_that_is_damaged_does_not_stop_the_others(path):
    with Journal.open(path) as journal:
        journal.record(attempt(1))
        journal.record(attempt(2))
    _back_to_the_third_format(path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DROP TRIGGER answers_are_append_only")
        connection.execute("UPDATE answers SET assessment = '{' WHERE attempt = 1")

    with Journal.open(path) as journal:
        assert len(journal.measures()) == 1


def _back_to_the_third_format(path):
    assert migrate._SCRIPTS[3].name == "0004_measures.sql"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DROP TABLE measures")
        connection.execute("PRAGMA user_version = 3")
