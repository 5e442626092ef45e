"""How sure the user felt, in the journal."""

from dataclasses import replace
from datetime import timedelta

import pytest

from interview_coach.confidence import Confidence, Moment, Occasion
from interview_coach.journal import Journal, migrate

from .samples import NOON, attempt

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


def test_they_come_home_from_another_journal_and_what_was_said_here_stays(journal, tmp_path):
    other = replace(UNSURE, of="2026-11-23")
    with Journal.open(tmp_path / "spare.sqlite3") as spare:
        for said in (replace(UNSURE, level=5), other):
            spare.keep_confidence(said)
    journal.keep_confidence(UNSURE)
    for _ in range(2):
        journal.take_over(spare.path)

    assert journal.confidences() == (UNSURE, other)


@pytest.mark.parametrize("number", [3, 4])
def test_a_journal_of_an_earlier_format_is_opened_and_taken_over(path, tmp_path, monkeypatch, number):
    with monkeypatch.context() as then:
        then.setattr(migrate, "_SCRIPTS", migrate._SCRIPTS[:number])
        for module in ("migrate", "store"):
            then.setattr(f"interview_coach.journal.{module}.LATEST", number)
        with Journal.open(path) as old:
            old.record(attempt())

    with Journal.open(tmp_path / "new.sqlite3") as new:
        assert new.take_over(path).unreadable == 0
        assert new.attempts() == (attempt(),)
    with Journal.open(path) as journal:
        journal.keep_confidence(UNSURE)
        assert journal.confidences() == (UNSURE,)
