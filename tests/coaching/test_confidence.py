"""How sure one feels: kept, set beside what debriefs say, and told as a trend."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from interview_coach.coaching.configuration.preferences import keep
from interview_coach.coaching.practice import confidence
from interview_coach.coaching.practice.confidence import Course, LevelUnknown, note, trend
from interview_coach.coaching.practice.confidence_wording import confidence_told, trend_line, trend_told
from interview_coach.coaching.rejections import debriefs
from interview_coach.coaching.workspace import Workspace
from interview_coach.confidence import Moment, Occasion
from tests.conftest import NOW


def say(workspace: Workspace, *levels: int, moment: Moment = Moment.AFTER) -> None:
    """Says one level a day, up to today."""
    for ago, level in enumerate(reversed(levels)):
        at = NOW - timedelta(days=ago, hours=moment is Moment.BEFORE)
        note(workspace, level, moment, confidence.todays_drill(at), at, Occasion.DRILL)


def told(workspace: Workspace, *, calm: bool = False) -> str:
    return " ".join(trend_told(trend(workspace), calm=calm))


def test_only_one_to_five_is_a_level(workspace: Workspace) -> None:
    for level in (0, 6):
        with pytest.raises(LevelUnknown):
            say(workspace, level)
    assert confidence.confidences(workspace) == ()


@pytest.mark.parametrize(
    ("levels", "course"),
    [
        ((1, 2, 4, 4, 5), Course.RISING),
        ((5, 5, 4, 2, 1), Course.FALLING),
        ((3, 3, 3, 3, 3), Course.STEADY),
        ((1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3), Course.STEADY),  # what is long past counts no more
        ((2, 2, 2, 2, 2, 3, 3, 3, 3, 3), Course.RISING),
        ((1, 2, 4, 5), None),
        ((), None),
    ],
)
def test_the_last_values_are_set_beside_those_before(
    workspace: Workspace, levels: tuple[int, ...], course: Course | None
) -> None:
    say(workspace, *levels)

    assert trend(workspace).course is course


def test_no_trend_is_told_of_fewer_than_five_values(workspace: Workspace) -> None:
    assert told(workspace).startswith("Nothing is said yet")
    say(workspace, 1, 3, 4, 5)

    assert told(workspace) == "4 values so far; a trend is told from 5 on."
    assert told(workspace, calm=True) == "A trend is told once there is more to go by."


def test_a_trend_is_told_in_words_and_numbers_and_calmly_in_words(workspace: Workspace) -> None:
    say(workspace, 2, 2, 2, 4, 4, 4)
    say(workspace, 2, 2, 2, 2, 2, moment=Moment.BEFORE)

    assert told(workspace).startswith("You feel surer than before: 4.0 of late, 2.0 earlier, of 5. ")
    assert told(workspace).endswith("Practice raises it by 1.2 on average.")
    assert told(workspace, calm=True) == "You feel surer than before. Practice raises it."


def test_what_a_debrief_says_of_an_interview_is_in_the_same_trend_and_marked(workspace: Workspace) -> None:
    say(workspace, 3, 3, 3, 3)
    felt = replace(debriefs.begin("Northwind", NOW), confidence=4, interviewed_on=date(2026, 11, 17))
    debriefs.keep_debrief(workspace, felt)
    debriefs.keep_debrief(workspace, debriefs.begin("Contoso", NOW))

    first = confidence.confidences(workspace)[0]
    assert (first.of, first.level, first.at.date()) == (felt.id, 4, date(2026, 11, 17))
    assert confidence_told(first, calm=False) == "17 Nov 2026  4 quite       in a real interview (debrief)"
    assert confidence_told(first, calm=True) == "17 Nov 2026  quite         in a real interview (debrief)"
    assert trend(workspace).course is Course.STEADY


def test_of_each_practice_the_last_value_counts(workspace: Workspace) -> None:
    say(workspace, 5, 5, 5, 5)
    say(workspace, 1, 1, 1, 1, moment=Moment.BEFORE)
    say(workspace, 5, 5, 5, 5)

    assert [each.level for each in trend(workspace).values] == [5, 5, 5, 5]
    assert trend(workspace).course is None


def test_today_has_a_line_once_a_trend_can_be_told_and_one_wants_to_be_asked(workspace: Workspace) -> None:
    say(workspace, 1, 2, 3, 4, 5)
    assert trend_line(workspace) == ""
    keep(workspace, "confidence", True)

    assert trend_line(workspace).startswith("You feel surer than before")
