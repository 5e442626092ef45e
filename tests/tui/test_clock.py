"""The clocks over the answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from textual.widgets import TextArea

from interview_coach.coaching.practice.drill import Drill
from interview_coach.coaching.workspace import Workspace
from interview_coach.tui.app import CoachApp
from interview_coach.tui.screens.drill import DrillScreen
from tests.conftest import NOW
from tests.samples import GROUP_ONLY, LAUNCH
from tests.tui.reading import on_screen

Begin = Callable[..., Drill]


async def test_the_time_to_say_what_is_typed_stands_beside_the_limit(app: CoachApp, drill_of: Begin) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await app.push_screen(DrillScreen(drill_of()))
        app.screen.query_one(TextArea).insert(GROUP_ONLY)
        await pilot.pause()
        within = on_screen(app)
        await app.push_screen(DrillScreen(drill_of(replace(LAUNCH, time_limit=5), text=GROUP_ONLY)))
        await pilot.pause()

        assert "7 of 120 s spoken" in within
        assert "! 7 of 5 s spoken" in on_screen(app)


async def test_how_long_one_has_been_typing_is_shown_when_asked_for(tiny: Workspace, drill_of: Begin) -> None:
    passed = [0]
    app = CoachApp(tiny, clock=lambda: NOW + timedelta(seconds=passed[0]))
    async with app.run_test(size=(80, 24)) as pilot:
        await app.push_screen(DrillScreen(drill_of()))
        passed[0] = 60
        await pilot.press("I")
        passed[0] = 132
        assert "typing" not in on_screen(app)
        await pilot.press("f3")
        assert "typing 1:12" in on_screen(app)
        await pilot.press("escape")
        await app.push_screen(DrillScreen(drill_of()))
        await pilot.pause()
        assert "typing 0:00" in on_screen(app)
