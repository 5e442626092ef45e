"""With low anxiety on, no screen and no command shows a number of what one did wrong, nor a clock."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from interview_coach.coaching import drill
from interview_coach.coaching.preferences import keep
from interview_coach.coaching.workspace import Workspace
from interview_coach.model import Attempt
from interview_coach.tui.app import CoachApp
from interview_coach.tui.screens.drill import DrillScreen
from interview_coach.tui.screens.feedback import FeedbackScreen
from interview_coach.tui.screens.review import ReviewScreen
from tests.conftest import NOW
from tests.samples import GROUP_ONLY, LAUNCH
from tests.tui.conftest import TERRITORY
from tests.tui.reading import on_screen, shown

JUDGING = re.compile(r"at risk|needs work|solid|strong|flagged|✗|\d+ of \d+|\d+ words?|\d+ s\b|spoken|minutes")


@pytest.fixture
def calm(tiny: Workspace) -> Attempt:
    keep(tiny, "low_anxiety", True)
    drill.submit(tiny, drill.begin(tiny, LAUNCH), GROUP_ONLY, NOW - timedelta(days=4))
    return drill.submit(tiny, drill.begin(tiny, LAUNCH), GROUP_ONLY, NOW - timedelta(days=2))


async def test_today_says_what_to_practise_and_counts_nothing(app: CoachApp, calm: Attempt) -> None:
    async with app.run_test():
        said = on_screen(app)

    assert "You know this one: your own part in what a group did." in said
    assert not JUDGING.search(said)


async def test_the_drill_has_no_clock_and_no_counts(app: CoachApp, calm: Attempt, tiny: Workspace) -> None:
    keep(tiny, "timer", True)
    async with app.run_test() as pilot:
        app.practise(TERRITORY)
        await shown(pilot, DrillScreen)
        await pilot.press(*"we did it")
        await pilot.pause()

        assert not JUDGING.search(on_screen(app))


async def test_feedback_is_told_as_next_steps(app: CoachApp, calm: Attempt) -> None:
    async with app.run_test(size=(100, 40)) as pilot:
        app.show_attempt(calm)
        await shown(pilot, FeedbackScreen)
        said = on_screen(app)
        await pilot.press("e")
        await pilot.pause()

        assert isinstance(app.screen, FeedbackScreen)
    assert "Kept. Next time, give more of: depth, contribution." in said
    assert not JUDGING.search(said)


async def test_review_lists_answers_without_their_scores(app: CoachApp, calm: Attempt) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("2")
        await shown(pilot, ReviewScreen)
        await pilot.pause()
        listed = on_screen(app)
        await pilot.press("c")
        await pilot.pause()

        assert LAUNCH.text in listed
        assert not JUDGING.search(listed)
        assert not JUDGING.search(on_screen(app))
