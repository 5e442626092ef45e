"""With low anxiety on, no screen shows a score, a count of what one did wrong, or a clock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from textual.pilot import Pilot
from textual.screen import Screen

from interview_coach.coaching.configuration.preferences import keep, settings
from interview_coach.coaching.history.finding import EVERYTHING
from interview_coach.coaching.history.review import compare
from interview_coach.coaching.interviews import mock
from interview_coach.coaching.interviews.mock_report import compare_mocks, earlier_mock, report
from interview_coach.coaching.jobs import materials
from interview_coach.coaching.jobs.gaps import gaps
from interview_coach.coaching.practice import drill
from interview_coach.coaching.practice.calendar import calendar_of
from interview_coach.coaching.repertoire.story_grid import grid
from interview_coach.coaching.workspace import Workspace
from interview_coach.tui.app import CoachApp
from interview_coach.tui.keymap import all_screens
from interview_coach.tui.screens import calendar, debrief, debrief_form, example, export, plan, rate, request
from interview_coach.tui.screens.attempt_filter import AttemptFilter
from interview_coach.tui.screens.cheat_sheet import CheatSheetScreen
from interview_coach.tui.screens.compare import CompareScreen
from interview_coach.tui.screens.drill import DrillScreen
from interview_coach.tui.screens.feedback import FeedbackScreen
from interview_coach.tui.screens.gaps import DemandScreen, GapsScreen
from interview_coach.tui.screens.help import HelpScreen
from interview_coach.tui.screens.material_report import MaterialReport
from interview_coach.tui.screens.materials import MaterialsScreen
from interview_coach.tui.screens.mock import MockScreen
from interview_coach.tui.screens.mock_compare import MockCompareScreen
from interview_coach.tui.screens.mock_list import MockListScreen
from interview_coach.tui.screens.mock_report import MockReportScreen
from interview_coach.tui.screens.mock_setup import MockSetupScreen
from interview_coach.tui.screens.pause import PauseScreen
from interview_coach.tui.screens.reason import ReasonScreen
from interview_coach.tui.screens.rehearse import RehearseScreen
from interview_coach.tui.screens.role_form import RoleForm
from interview_coach.tui.screens.stories import StoriesScreen
from interview_coach.tui.screens.story_form import StoryForm
from interview_coach.tui.screens.story_grid import StoryGridScreen
from interview_coach.tui.screens.summary import SummaryScreen
from tests.conftest import NOW
from tests.filled import JUDGING, Filled, fill
from tests.samples import GROUP_ONLY, LAUNCH
from tests.tui.conftest import TERRITORY
from tests.tui.reading import on_screen, shown, told

SAY_NOTHING = {
    "BetweenScreen", "ConfidenceScreen", "DeleteForGood", "DeleteMockScreen", "NoteScreen",  # ask one thing
    "AttemptList", "CoachScreen", "AnswerScreen", "Dialog", "FilterDialog", "KeptForm", "QuestionList", "SavedForm",
    "SearchedList",  # what others are made of
    "BackupsScreen", "ExportAnswersScreen", "ImportJournalScreen", "RestoreScreen",  # say how many answers a file holds
    "RescoredScreen",  # tells the difference between two sets of rules, for who asks for it
    "ExplainScreen",  # can't be reached
    "SettingsScreen", "KeysScreen", "PressScreen",  # numbers there are the user's own
    "ClashScreen", "MoveScreen", "OwnCauseScreen", "ProblemsScreen", "ProposalsScreen", "QuestionFilter",
    "QuestionForm", "RoleFileScreen", "SamplesScreen", "SaveAsScreen",  # ask something, or show a bank's own words
}  # fmt: skip
"""The screens that say nothing of how somebody did."""


@pytest.fixture
def filled(tiny: Workspace) -> Filled:
    keep(tiny, "low_anxiety", True)
    keep(tiny, "timer", True)
    return fill(tiny, TERRITORY)


def opened(workspace: Workspace, home: Filled) -> Iterator[Screen[object]]:
    """Every screen that tells how somebody did, over a filled home."""
    found = report(workspace, home.ended)
    before = earlier_mock(workspace, home.ended)
    assert before
    checked = materials.check_text(f"{GROUP_ONLY} Responsible for sales. I am a hard-working team player.", home.role)
    demands = gaps(workspace, home.role).demands
    yield from (DrillScreen(drill.begin(workspace, LAUNCH)), DrillScreen(drill.begin(workspace, TERRITORY)))
    yield from (FeedbackScreen(home.first), FeedbackScreen(home.last), rate.RateScreen(), ReasonScreen())
    yield example.ExampleScreen("I wrote the course.")
    yield CompareScreen(compare(home.first, home.last, settings(workspace)))
    yield from (MockSetupScreen(None, None), MockListScreen(), MockReportScreen(found), export.ExportScreen(found))
    yield MockCompareScreen(compare_mocks(report(workspace, before), found))
    yield from (MockScreen(home.left, mock.question(workspace, home.left)), PauseScreen("question 1"))
    yield from (GapsScreen(home.role), *map(DemandScreen, demands), RoleForm(home.role))
    yield from (plan.PlanScreen(), plan.DebriefsPlanScreen(), calendar.CalendarScreen(calendar_of(workspace, NOW)))
    yield from (MaterialsScreen(home.role), MaterialReport(checked, home.role))
    yield from (debrief.DebriefScreen(home.debrief), debrief_form.DebriefForm(home.debrief))
    yield from (StoriesScreen(), StoryGridScreen(grid(workspace)), StoryForm(home.story))
    yield from (SummaryScreen(), RehearseScreen(home.last, settings(workspace)), CheatSheetScreen(home.role))
    yield AttemptFilter(workspace, EVERYTHING, NOW.date(), lambda _: "", calm=True)
    yield from (debrief_form.DebriefForm(), request.RequestScreen(home.debrief))


async def read(pilot: Pilot[None], seen: set[str]) -> None:
    """Reads the screen in front and a notice over it."""
    await pilot.pause()
    name = type(pilot.app.screen).__name__
    seen.add(name)
    for said in (on_screen(pilot.app), told(pilot.app)):
        assert not (hit := JUDGING.search(said)), f"{name} shows {hit}: {said}"


async def look_around(pilot: Pilot[None], seen: set[str]) -> None:
    """Reads the screen in front, and its help."""
    await read(pilot, seen)
    name = type(pilot.app.screen).__name__
    await pilot.app.push_screen(HelpScreen(pilot.app.screen))
    await pilot.pause()
    seen.add("HelpScreen")
    assert not (hit := JUDGING.search(on_screen(pilot.app))), f"the help of {name} shows {hit}"
    await pilot.press("escape")


async def test_no_screen_shows_a_score_a_count_of_faults_or_a_clock(
    app: CoachApp, filled: Filled, tiny: Workspace
) -> None:
    seen: set[str] = set()
    async with app.run_test(size=(140, 120)) as pilot:
        for tab in "123456":
            await pilot.press(tab)
            await look_around(pilot, seen)
        for screen in opened(tiny, filled):
            await app.push_screen(screen)
            await look_around(pilot, seen)
            if isinstance(screen, DrillScreen | MockScreen | FeedbackScreen):
                await pilot.press("f2", "f3", "f5", "f9", "f12", "e")
                await read(pilot, seen)
            app.pop_screen()

    missed = {screen.__name__ for screen in all_screens()} - seen - SAY_NOTHING
    assert not missed, "these screens are walked by no test of low anxiety"


async def test_a_new_users_today_counts_nothing(app: CoachApp, tiny: Workspace) -> None:
    keep(tiny, "low_anxiety", True)
    async with app.run_test() as pilot:
        await look_around(pilot, set())


async def test_today_says_what_to_practise(app: CoachApp, tiny: Workspace) -> None:
    keep(tiny, "low_anxiety", True)
    drill.submit(tiny, drill.begin(tiny, LAUNCH), GROUP_ONLY, NOW)
    async with app.run_test():
        assert "New: experience in depth." in on_screen(app)


async def test_feedback_and_reports_are_told_as_next_steps(app: CoachApp, filled: Filled, tiny: Workspace) -> None:
    async with app.run_test(size=(120, 100)) as pilot:
        app.show_attempt(filled.first)
        await shown(pilot, FeedbackScreen)
        of_the_answer = on_screen(app)
        await app.push_screen(MockReportScreen(report(tiny, filled.ended)))
        await pilot.pause()
        of_the_interview = on_screen(app)

    assert "Kept. Next time, give more of: depth, contribution" in of_the_answer
    assert "Next time, give more of:" in of_the_interview
    assert "What to do next" in of_the_interview


async def test_the_end_of_a_day_counts_nothing(app: CoachApp, filled: Filled, tiny: Workspace) -> None:
    keep(tiny, "session_minutes", 5)
    for question in (LAUNCH, TERRITORY, replace(TERRITORY, id="tiny.hostile")):
        drill.submit(tiny, drill.begin(tiny, question), GROUP_ONLY, NOW)
    async with app.run_test() as pilot:
        app.show_attempt(filled.last)
        await shown(pilot, FeedbackScreen)
        await pilot.press("n")
        await shown(pilot, SummaryScreen)
        await look_around(pilot, set())
