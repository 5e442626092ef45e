"""How sure the user felt, in the journal."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from interview_coach.confidence import Confidence, Moment, Occasion
from interview_coach.journal import Journal
from interview_coach.journal.remains import WITH_MEASURES

from .samples import DECIDING, NOON, attempt

UNSURE = Confidence(NOON, 2, Occasion.DRILL, Moment.BEFORE, "2026-11-22")


def test_they_come_back_in_the_order_they_were_said(journal):
    later = replace(UNSURE, at=NOON + timedelta(hours=1), moment=Moment.AFTER, level=4)
    for said in (later, UNSURE):
        journal.keep_confidence(said)

    assert journal.confidences() == (UNSURE, later)


def test_said_again_of_the_same_moment_the_last_one_counts(journal):
    journal.keep_confidence(UNSURE)
    journal.keep_confidence(replace(UNSURE, level=3))

    assert [each.level for each in journal.confidences()] == [3]


def test_they_come_home_from_another_journal_and_of_one_moment_the_later_counts(journal, tmp_path):
    other = replace(UNSURE, of="2026-11-23", at=NOON + timedelta(days=1))
    earlier, later = replace(UNSURE, level=5, at=NOON - timedelta(minutes=1)), replace(UNSURE, moment=Moment.AFTER)
    with Journal.open(tmp_path / "spare.sqlite3") as spare:
        for said in (earlier, later, other):
            spare.keep_confidence(said)
    for said in (UNSURE, replace(later, level=1, at=NOON - timedelta(minutes=1))):
        journal.keep_confidence(said)
    for _ in range(2):
        journal.take_over(spare.path, DECIDING)

    assert set(journal.confidences()) == {UNSURE, later, other}


LEVELS = st.lists(st.builds(replace, st.just(UNSURE), level=st.integers(1, 5), of=st.sampled_from("ab")), max_size=4)


@settings(deadline=None, max_examples=40)
@given(here=LEVELS, there=LEVELS)
def test_joined_in_either_order_they_are_the_same(tmp_path_factory, here, there):
    def joined(*parts):
        with Journal.open(tmp_path_factory.mktemp("joined") / "journal.sqlite3") as journal:
            for part in parts:
                journal.merge(part, DECIDING)
            return set(journal.confidences())

    assert joined(here, there) == joined(there, here) == joined(here, there, here)


def test_a_journal_of_an_earlier_format_is_opened_and_taken_over(path, tmp_path):
    with Journal.open(path) as old:
        old.record(attempt())
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            f"DROP TABLE confidences; DROP TABLE deletions; PRAGMA user_version = {WITH_MEASURES};"
        )

    with Journal.open(tmp_path / "new.sqlite3") as new:
        assert new.take_over(path, DECIDING).unreadable == 0
        assert new.attempts() == (attempt(),)
    with Journal.open(path) as journal:
        journal.keep_confidence(UNSURE)
        assert journal.confidences() == (UNSURE,)
