from __future__ import annotations

from dataclasses import replace

from interview_coach.coaching.held_back import held_back
from interview_coach.model import Assessment, Facts, Point, Status
from interview_coach.scoring import score
from tests.samples import GROUP_ONLY, LAUNCH


def scored(overall: int, *points: Point) -> Assessment:
    return Assessment(Status.SCORED, overall, {}, Facts(), points=points)


START, HABITS, CLAIMS = Point("start", 27, ""), Point("habits", -1.5, "1"), Point("claims about yourself", -3, "1")


def test_what_costs_points_is_named_the_dearest_first_where_it_is_all_that_is_missing() -> None:
    assert held_back(scored(56, START, HABITS, CLAIMS)) == "points lost: claims about yourself, habits"


def test_where_more_is_missing_than_was_lost_too_little_is_told() -> None:
    assert held_back(scored(53, START, HABITS, CLAIMS)) == "too little is told for more"
    rounded = scored(59, START, Point("rounding", -0.4, "to 59"))
    assert held_back(rounded) == "too little is told for more"


def test_nothing_is_said_of_a_solid_answer_an_unscored_one_and_one_that_gives_a_reason() -> None:
    assert held_back(scored(60, START, CLAIMS)) == ""
    assert held_back(replace(scored(56, CLAIMS), status=Status.TOO_SHORT, overall=None)) == ""
    flagged = score(GROUP_ONLY, LAUNCH)
    assert flagged.flagged
    assert held_back(flagged) == ""
