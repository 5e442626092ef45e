"""Doing it better: the advice, the last answer, somebody else's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from textual.widgets import TextArea

from interview_coach import banks
from interview_coach.coaching.practice.drill import Drill
from interview_coach.coaching.workspace import Workspace
from interview_coach.model import AttemptKind
from interview_coach.tui.app import CoachApp
from interview_coach.tui.screens.drill import DrillScreen
from interview_coach.tui.screens.example import ExampleScreen
from interview_coach.tui.screens.feedback import FeedbackScreen
from tests.samples import GROUP_ONLY, LAUNCH, attempt
from tests.tui.conftest import TINY
from tests.tui.reading import on_screen, shown

Begin = Callable[..., Drill]


async def test_what_to_do_better_is_told_and_the_last_answer_is_one_key_away(app: CoachApp, tiny: Workspace) -> None:
    tiny.journal.record(attempt())
    async with app.run_test(size=(80, 24)) as pilot:
        app.practise(LAUNCH, AttemptKind.RETRY)
        await shown(pilot, DrillScreen)
        assert "Last time: Name one decision and two things you did." in on_screen(app)
        assert app.screen.query_one(TextArea).text == ""
        await pilot.press("f4")

        assert app.screen.query_one(TextArea).text == GROUP_ONLY


async def test_typed_words_give_way_to_the_last_answer_at_the_second_press_and_come_back(
    app: CoachApp, tiny: Workspace
) -> None:
    tiny.journal.record(attempt())
    async with app.run_test(size=(80, 24)) as pilot:
        app.practise(LAUNCH, AttemptKind.RETRY)
        await shown(pilot, DrillScreen)
        editor = app.screen.query_one(TextArea)
        await pilot.press(*"I wrote", "f4")
        assert editor.text == "I wrote"
        assert "Press F4 again" in on_screen(app)
        await pilot.press("f4")
        assert editor.text == GROUP_ONLY
        await pilot.press("ctrl+z")

        assert editor.text == "I wrote"


async def test_a_first_answer_has_nothing_to_recall(app: CoachApp, drill_of: Begin) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await app.push_screen(DrillScreen(drill_of()))
        await pilot.press("f4")
        said = on_screen(app)

        assert app.screen.query_one(TextArea).text == ""
    assert "Last time" not in said
    assert "recall" not in said


async def test_a_strong_answer_is_shown_and_said_to_be_another_persons(
    app: CoachApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample = replace(LAUNCH, strong_answer="I moved [/x] the first case to Leeds.")
    monkeypatch.setattr(banks, "load", lambda *_: replace(TINY, questions=(sample,)))
    async with app.run_test(size=(80, 24)) as pilot:
        app.show_attempt(attempt())
        await shown(pilot, FeedbackScreen)
        await pilot.press("s")
        await shown(pilot, ExampleScreen)
        said = on_screen(app)
        await pilot.press("escape")
        assert isinstance(app.screen, FeedbackScreen)
        assert "Example" in [command.title for command in app.get_system_commands(app.screen)]

    assert "I moved [/x] the first case to Leeds." in said
    assert "another person's story" in said


async def test_where_the_bank_has_no_strong_answer_none_is_offered(app: CoachApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        app.show_attempt(attempt())
        await shown(pilot, FeedbackScreen)

        assert "example" not in on_screen(app, "KeyLine")
