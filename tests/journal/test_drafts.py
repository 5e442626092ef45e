from dataclasses import replace
from datetime import timedelta

from interview_coach.journal import Journal

from .samples import LAUNCH, NOON, TERRITORY, draft


def test_a_draft_comes_back_with_its_question(journal):
    journal.keep_draft(draft())
    assert journal.drafts() == (draft(),)


def test_saving_again_replaces_what_the_same_writer_kept(journal):
    journal.keep_draft(draft("Last spring"))
    journal.keep_draft(draft("Last spring our", minutes=1))
    assert journal.drafts() == (draft("Last spring our", minutes=1),)


def test_a_clock_that_was_set_back_does_not_stop_saving(journal):
    journal.keep_draft(draft("Last spring", minutes=60))
    journal.keep_draft(draft("Last spring our"))
    assert journal.drafts() == (draft("Last spring our"),)


def test_two_writers_of_one_question_do_not_touch_each_other(journal):
    journal.keep_draft(draft("mine", writer="one"))
    journal.keep_draft(draft("yours", writer="two"))
    assert {each.text for each in journal.drafts()} == {"mine", "yours"}


def test_drafts_come_newest_first(journal):
    journal.keep_draft(draft(writer="old", minutes=1))
    journal.keep_draft(draft(writer="new", minutes=9))
    journal.keep_draft(draft(writer="between", minutes=5))
    assert [each.writer for each in journal.drafts()] == ["new", "between", "old"]


def test_a_dropped_draft_is_gone_and_the_others_stay(journal):
    journal.keep_draft(draft())
    journal.keep_draft(draft(question=TERRITORY))
    journal.drop_draft(LAUNCH.id, "one")
    journal.drop_draft(LAUNCH.id, "nobody")
    assert journal.drafts() == (draft(question=TERRITORY),)


def test_a_draft_whose_writer_has_gone_on_is_not_dropped_with_what_it_was(journal):
    journal.keep_draft(draft("I was"))
    journal.keep_draft(draft("I was still typing"))
    journal.drop_unchanged(draft("I was"))
    assert journal.drafts() == (draft("I was still typing"),)
    journal.drop_unchanged(draft("I was still typing"))
    assert journal.drafts() == ()


def test_a_draft_has_its_question_after_the_bank_has_changed(journal):
    journal.keep_draft(draft(question=replace(LAUNCH, text="As it was asked.", strong_answer="I did it.")))
    assert journal.drafts()[0].question == replace(LAUNCH, text="As it was asked.")


def test_a_draft_survives_closing_and_opening(path):
    with Journal.open(path) as journal:
        journal.keep_draft(draft())
    with Journal.open(path) as journal:
        assert journal.drafts() == (draft(),)


def test_the_time_of_saving_keeps_its_microseconds(journal):
    precise = replace(draft(), saved_at=NOON + timedelta(microseconds=1))
    journal.keep_draft(precise)
    assert journal.drafts()[0].saved_at == precise.saved_at
