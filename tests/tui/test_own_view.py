"""What one says oneself of an answer on the Feedback screen: disputes, notes, and scoring again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual.pilot import Pilot

from interview_coach.coaching.history.past import past_attempts
from interview_coach.coaching.workspace import Workspace
from interview_coach.model import Attempt
from interview_coach.tui.app import CoachApp
from interview_coach.tui.screens.feedback import FeedbackScreen
from interview_coach.tui.screens.help import HelpScreen
from interview_coach.tui.screens.note import NoteScreen
from tests.conftest import NOW
from tests.samples import OWN_PART, attempt, group_only
from tests.tui.reading import on_screen, shown, told, until


@pytest.fixture
def app(tiny: Workspace) -> CoachApp:
    tiny.journal.record(attempt())
    return CoachApp(tiny, clock=lambda: NOW)


async def opened(pilot: Pilot[None], app: CoachApp, given: Attempt | None = None) -> None:
    app.show_attempt(given or attempt())
    await shown(pilot, FeedbackScreen)


async def test_a_finding_is_disputed_and_restored_with_one_key(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await opened(pilot, app)
        await pilot.press("x")
        await pilot.pause()
        assert "disputed by you: it does not count" in on_screen(app)
        assert "contribution ok" in on_screen(app)
        assert past_attempts(tiny)[0].flagged == ()
        await pilot.press("x")
        await pilot.pause()

        assert "disputed by you" not in on_screen(app)
        assert "contribution ✗ flagged" in on_screen(app)
        assert past_attempts(tiny)[0].flagged == attempt().assessment.flagged


async def test_what_works_is_not_disputed(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app)
        await pilot.press("end", "x")

        assert "Move to a finding first" in told(app)
        assert tiny.journal.annotation(attempt().id).disputed == frozenset()


async def test_a_disputed_finding_is_shown_as_disputed_when_it_is_read_again(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app)
        await pilot.press("x", "escape")
        await opened(pilot, app)
        await pilot.pause()

        assert "disputed by you" in on_screen(app)


async def test_notes_are_kept_as_one_types(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app)
        await pilot.press("w")
        await shown(pilot, NoteScreen)
        await pilot.press(*"Shorter")
        await until(pilot, lambda: tiny.journal.annotation(attempt().id).note == "Shorter")
        assert "saved ✓" in on_screen(app)
        await pilot.press(*" [/x]", "escape")
        await pilot.pause()

        assert "Your note: Shorter [/x]" in on_screen(app)
        assert tiny.journal.annotation(attempt().id).note == "Shorter [/x]"


async def test_notes_typed_last_are_kept_when_the_app_is_closed(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app)
        await pilot.press("w")
        await shown(pilot, NoteScreen)
        await pilot.press(*"gone?")
        app.exit()

    assert tiny.journal.annotation(attempt().id).note == "gone?"


async def test_an_answer_is_scored_again_and_the_difference_shown(app: CoachApp, tiny: Workspace) -> None:
    old = attempt(2, OWN_PART, replace(group_only(), overall=1))
    tiny.journal.record(old)
    async with app.run_test(size=(120, 40)) as pilot:
        await opened(pilot, app, old)
        await pilot.press("u")
        await pilot.pause()
        assert "overall: at risk (1) →" in on_screen(app)
        assert "The first assessment stays" in on_screen(app)
        await pilot.press("escape")
        await pilot.pause()
        assert "by later rules:" in on_screen(app)

    assert tiny.journal.attempt(old.id) == old


async def test_f1_lists_the_keys_of_the_box_that_notes_are_typed_in(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot, app)
        await pilot.press("w")
        await shown(pilot, NoteScreen)
        await pilot.press("question_mark", "f1")
        await shown(pilot, HelpScreen)
        assert "What you typed is kept" in on_screen(app)
        await pilot.press("escape")
        await shown(pilot, NoteScreen)
        assert "?" in on_screen(app, "#note")
