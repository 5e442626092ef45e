"""How sure one feels, asked around the drill and the mock interview where one wants it."""

from __future__ import annotations

import pytest
from textual.widgets import TextArea

from interview_coach.coaching.configuration.preferences import keep
from interview_coach.coaching.interviews import mock
from interview_coach.coaching.workspace import Workspace
from interview_coach.confidence import Moment, Occasion
from interview_coach.interview import Choice, Pace
from interview_coach.tui.app import CoachApp
from interview_coach.tui.screens.confidence import ConfidenceScreen
from interview_coach.tui.screens.drill import DrillScreen
from interview_coach.tui.screens.feedback import FeedbackScreen
from interview_coach.tui.screens.mock import MockScreen
from interview_coach.tui.screens.mock_report import MockReportScreen
from interview_coach.tui.screens.today import TodayScreen
from tests.samples import OWN_PART
from tests.tui.reading import on_screen, shown


@pytest.fixture
def asked(tiny: Workspace) -> None:
    keep(tiny, "confidence", True)


def said(workspace: Workspace) -> list[tuple[int, Occasion, Moment]]:
    return [(each.level, each.occasion, each.moment) for each in workspace.journal.confidences()]


@pytest.mark.usefixtures("asked")
async def test_a_drill_is_asked_around_with_one_key_each(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test() as pilot:
        await pilot.press("enter")
        await shown(pilot, ConfidenceScreen)
        assert "before you begin" in on_screen(app)
        await pilot.press("2")
        await shown(pilot, DrillScreen)
        app.screen.query_one(TextArea).insert(OWN_PART)
        await pilot.press("ctrl+j")
        await shown(pilot, FeedbackScreen)
        await pilot.press("escape")
        await shown(pilot, ConfidenceScreen)
        await pilot.press("4")
        await shown(pilot, TodayScreen)
        await pilot.press("enter")
        await shown(pilot, DrillScreen)  # it is known by now how sure one was before

    assert said(tiny) == [(2, Occasion.DRILL, Moment.BEFORE), (4, Occasion.DRILL, Moment.AFTER)]


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize("key", ["enter", "escape"])
async def test_enter_and_escape_leave_it_unsaid(app: CoachApp, tiny: Workspace, key: str) -> None:
    async with app.run_test() as pilot:
        await pilot.press("enter")
        await shown(pilot, ConfidenceScreen)
        await pilot.press(key)
        await shown(pilot, DrillScreen)
        await pilot.press("escape")
        await shown(pilot, TodayScreen)  # nothing was answered, so nothing more is asked

    assert said(tiny) == []


async def test_nobody_is_asked_who_does_not_want_it(app: CoachApp) -> None:
    async with app.run_test() as pilot:
        await pilot.press("enter")
        await shown(pilot, DrillScreen)


@pytest.mark.usefixtures("asked")
async def test_a_mock_interview_is_asked_around(app: CoachApp, tiny: Workspace) -> None:
    interview = mock.begin(tiny, Choice(count=3), Pace.OFF, app.clock())
    async with app.run_test() as pilot:
        app.interview(interview)
        await shown(pilot, ConfidenceScreen)
        await pilot.press("1")
        await shown(pilot, MockScreen)
        app.screen.query_one(TextArea).insert(OWN_PART)
        await pilot.press("ctrl+j")
        await pilot.pause()
        await shown(pilot, MockScreen)
        await pilot.press("f8", "f8")
        await shown(pilot, ConfidenceScreen)
        await pilot.press("3")
        await shown(pilot, MockReportScreen)

    assert said(tiny) == [(1, Occasion.MOCK, Moment.BEFORE), (3, Occasion.MOCK, Moment.AFTER)]
