from datetime import timedelta

from interview_coach.model import Card

from .samples import NOON, attempt


def test_cards_come_by_question_and_the_last_one_recorded_counts(journal):
    first, later = (Card("q", NOON + timedelta(days=days), {"step": days}) for days in (1, 4))
    other = Card("r", NOON, {"last_review": None, "stability": 0.1, "log": [1, 2]})
    for number, card in enumerate((first, other, later)):
        journal.record(attempt(number), card)
    assert journal.cards() == {"q": later, "r": other}


def test_a_setting_nobody_made_is_none(journal):
    assert journal.setting("weekly_goal") is None


def test_a_setting_is_kept_and_replaced(journal):
    journal.keep_setting("weekly_goal", "3")
    journal.keep_setting("weekly_goal", "5")
    journal.keep_setting("hints", "")
    assert journal.setting("weekly_goal") == "5"
    assert journal.setting("hints") == ""
