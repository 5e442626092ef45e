from __future__ import annotations

from pathlib import Path

import pytest

from interview_coach.coaching.rejections import debriefs
from interview_coach.coaching.workspace import Workspace
from interview_coach.rejection import Cause
from interview_coach.tui.app import CoachApp
from interview_coach.tui.screens.drill import DrillScreen
from interview_coach.tui.screens.plan import PlanScreen
from tests.conftest import NOW
from tests.tui.reading import on_screen, shown, told


@pytest.fixture
def turned_down(tiny: Workspace) -> None:
    debrief = debriefs.confirmed(debriefs.begin("Northwind [/x]", NOW), Cause.CONTRIBUTION, "the [b]squad", NOW)
    debriefs.keep_debrief(tiny, debrief)


async def test_today_leads_to_the_plan_and_the_plan_to_practice(app: CoachApp, turned_down: None) -> None:
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.press("p")
        await shown(pilot, PlanScreen)
        text = on_screen(app)
        assert "This is the reason you lost the job at Northwind [/x]." in text
        assert "“the [b]squad”" in text

        await pilot.press("enter")
        await shown(pilot, DrillScreen)


async def test_the_page_is_written_where_the_user_says_and_not_over_another(
    app: CoachApp, turned_down: None, home: Path
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("p")
        await shown(pilot, PlanScreen)
        await pilot.press("w")
        assert "~/interview-plan-2026-11-22.md" in on_screen(app)
        await pilot.press("enter")
        assert "Northwind" in (home / "interview-plan-2026-11-22.md").read_text()
        await pilot.press("w", "enter")
        assert "is there already" in on_screen(app)


async def test_the_page_can_be_copied(app: CoachApp, turned_down: None) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("p")
        await shown(pilot, PlanScreen)
        await pilot.press("c")

        assert "### contribution" in app.clipboard


async def test_without_a_reason_enter_says_where_to_practise(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("p")
        await shown(pilot, PlanScreen)
        await pilot.press("enter")
        assert "No reason is confirmed yet" in told(app)
        await pilot.press("escape")
        assert not isinstance(app.screen, PlanScreen)
