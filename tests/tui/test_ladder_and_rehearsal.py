"""Harder rules for what one knows, the earlier answer beside a retry, and saying it aloud."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from textual.widgets import TextArea

from interview_coach.coaching.configuration import preferences
from interview_coach.coaching.practice import drill
from interview_coach.coaching.practice.ladder import Constraint
from interview_coach.coaching.practice.schedule import Rating, own_rating
from interview_coach.coaching.workspace import Workspace
from interview_coach.model import AttemptKind
from interview_coach.tui.app import CoachApp
from interview_coach.tui.screens.drill import DrillScreen
from interview_coach.tui.screens.feedback import FeedbackScreen
from interview_coach.tui.screens.rate import RateScreen
from interview_coach.tui.screens.rehearse import RehearseScreen
from interview_coach.tui.widgets.answer_editor import AnswerEditor
from tests.conftest import NOW
from tests.samples import GROUP_ONLY, LAUNCH, OWN_PART, attempt, own_part
from tests.tui.reading import on_screen, shown, told, until


def know(workspace: Workspace, climbed: tuple[Constraint, ...] = ()) -> None:
    for number in (1, 2, 3):
        workspace.journal.record(attempt(number, OWN_PART, own_part()))
    for number, constraint in enumerate(climbed, start=10):
        workspace.journal.record(replace(attempt(number, OWN_PART, own_part()), constraint=constraint))


async def test_a_known_question_offers_the_ladder_and_tells_as_one_types_whether_it_holds(
    app: CoachApp, tiny: Workspace
) -> None:
    know(tiny)
    async with app.run_test(size=(80, 24)) as pilot:
        app.practise(LAUNCH)
        await shown(pilot, DrillScreen)
        offered = on_screen(app)
        await pilot.press("f9", *"I trained nine")
        await until(pilot, lambda: "1 of 90 s spoken" in on_screen(app))
        under = on_screen(app)
        await pilot.press("f9")
        await pilot.pause()
        free = on_screen(app)

    assert "You know this one. F9 asks for it in 90 spoken seconds." in offered
    assert "✓ In 90 spoken seconds: 1 of 90 s spoken. F9: without." in under
    assert "You know this one." in free


async def test_each_we_is_underlined_and_the_outcome_is_told_in_feedback(app: CoachApp, tiny: Workspace) -> None:
    know(tiny, (Constraint.SECONDS_90, Constraint.SECONDS_60, Constraint.SECONDS_30))
    async with app.run_test(size=(80, 24)) as pilot:
        app.practise(LAUNCH)
        await shown(pilot, DrillScreen)
        app.screen.query_one(TextArea).insert(GROUP_ONLY)
        await pilot.press("f9", "space")
        await until(pilot, lambda: "there is “we”" in on_screen(app))
        findings = app.screen.query_one(AnswerEditor).findings
        await pilot.press("ctrl+j")
        await shown(pilot, FeedbackScreen)
        feedback = on_screen(app)

    assert [each.text.lower() for each in findings if each.rule == "ladder.no-we"] == ["we", "we"]
    assert "Not yet without “we”: there is “we”. The same again next time." in feedback
    assert tiny.journal.attempts()[0].constraint == Constraint.NO_WE


async def test_a_question_not_known_offers_no_ladder(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        app.practise(LAUNCH)
        await shown(pilot, DrillScreen)
        await pilot.press("f9", *"I trained")

        assert "ladder" not in on_screen(app, "KeyLine")
        assert "spoken seconds" not in on_screen(app)


@pytest.mark.parametrize("beside", [True, False])
async def test_the_earlier_answer_stands_beside_a_retry_as_it_is_set_and_one_key_changes_that(
    app: CoachApp, tiny: Workspace, beside: bool
) -> None:
    preferences.keep(tiny, "earlier_answer", beside)
    tiny.journal.record(attempt())
    async with app.run_test(size=(100, 30)) as pilot:
        app.practise(LAUNCH, AttemptKind.RETRY)
        await shown(pilot, DrillScreen)
        at_first = app.screen.query_one("#earlier").display
        await pilot.press("f5", *"Mine")
        afterwards = app.screen.query_one("#earlier").display

        assert app.screen.query_one(TextArea).text == "Mine"
    assert (at_first, afterwards) == (beside, not beside)


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_the_earlier_answer_and_the_page_are_both_seen(
    app: CoachApp, tiny: Workspace, size: tuple[int, int]
) -> None:
    tiny.journal.record(attempt())
    async with app.run_test(size=size) as pilot:
        app.practise(LAUNCH, AttemptKind.RETRY)
        await shown(pilot, DrillScreen)
        await pilot.press("f5", *"Mine")
        await pilot.pause()
        said = on_screen(app)

    assert "Last spring we" in said
    assert "Mine" in said


async def test_an_answer_is_said_aloud_from_its_cue_card_and_the_rating_sets_its_day(tiny: Workspace) -> None:
    clock = [NOW]
    app = CoachApp(tiny, clock=lambda: clock[0])
    given = drill.submit(tiny, drill.begin(tiny, LAUNCH), OWN_PART, NOW)
    async with app.run_test(size=(80, 24)) as pilot:
        app.show_attempt(given)
        await shown(pilot, FeedbackScreen)
        await pilot.press("a")
        await shown(pilot, RehearseScreen)
        await pilot.press("space")
        clock[0] = NOW + timedelta(seconds=34)
        await until(pilot, lambda: "0:34 of 2:00" in on_screen(app))
        await pilot.press("space")
        clock[0] = NOW + timedelta(seconds=50)
        await until(pilot, lambda: "0:34 of 2:00" in on_screen(app))
        card = on_screen(app)
        await pilot.press("f3")
        hidden = on_screen(app)
        await pilot.press("enter")
        await shown(pilot, RateScreen)
        await pilot.press("4")
        await shown(pilot, FeedbackScreen)
        await until(pilot, lambda: told(app))

    assert "Action" in card
    assert "trained nine clinics" in card
    assert "0:34" not in hidden
    assert own_rating(tiny.journal.cards()[LAUNCH.id]) is Rating.EASY


async def test_an_answer_given_again_since_can_be_said_aloud_without_a_rating(app: CoachApp, tiny: Workspace) -> None:
    older = drill.submit(tiny, drill.begin(tiny, LAUNCH), OWN_PART, _days_ago(9))
    drill.submit(tiny, drill.begin(tiny, LAUNCH), OWN_PART, _days_ago(1))
    async with app.run_test(size=(80, 24)) as pilot:
        app.show_attempt(older)
        await shown(pilot, FeedbackScreen)
        await pilot.press("a")
        await shown(pilot, RehearseScreen)
        await pilot.press("enter")
        await shown(pilot, FeedbackScreen)

    assert own_rating(tiny.journal.cards()[LAUNCH.id]) is None


async def test_with_low_anxiety_no_clock_runs(app: CoachApp, tiny: Workspace) -> None:
    preferences.keep(tiny, "low_anxiety", True)
    given = drill.submit(tiny, drill.begin(tiny, LAUNCH), OWN_PART, NOW)
    async with app.run_test(size=(80, 24)) as pilot:
        app.show_attempt(given)
        await shown(pilot, FeedbackScreen)
        await pilot.press("a")
        await shown(pilot, RehearseScreen)
        await pilot.press("space")
        said = on_screen(app)

    assert "0:0" not in said
    assert "clock" not in said
    assert "time limit" not in said


def _days_ago(days: int) -> datetime:
    return NOW - timedelta(days=days)
