"""Lists fit beside their scroll bar: no second bar lies across their foot."""

from __future__ import annotations

import pytest
from textual.widgets import DataTable

from interview_coach.coaching.repertoire.stories import keep_story
from interview_coach.coaching.workspace import Workspace
from interview_coach.model import Reason
from interview_coach.story import Story
from interview_coach.tui.app import CoachApp
from tests.conftest import NOW
from tests.samples import attempt

LINES = 60


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("low_anxiety", ["off", "on"])
@pytest.mark.parametrize("keys", [("2",), ("t",)], ids=["review", "stories"])
async def test_no_list_is_wider_than_its_place(
    workspace: Workspace, width: int, low_anxiety: str, keys: tuple[str, ...]
) -> None:
    for number in range(1, LINES + 1):
        workspace.journal.record(attempt(number))
        keep_story(workspace, Story(f"A launch {number} of many words, told at length", reasons=tuple(Reason)))
    workspace.folders.settings.write_text(f"low_anxiety: {low_anxiety}\n", encoding="utf-8")
    app = CoachApp(workspace, clock=lambda: NOW)
    async with app.run_test(size=(width, 24)) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        table = app.screen.query_one(DataTable)
        assert table.show_vertical_scrollbar
        assert not table.show_horizontal_scrollbar
