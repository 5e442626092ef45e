"""How the screens around the daily drill look: settings, keys, calendar, summary, rehearsal, confidence."""

from __future__ import annotations

from datetime import timedelta

from textual.pilot import Pilot
from textual.widgets import Static

from interview_coach.coaching.configuration.preferences import keep, settings
from interview_coach.coaching.practice.calendar import calendar_of
from interview_coach.coaching.workspace import Workspace
from interview_coach.confidence import Moment
from interview_coach.model import AttemptKind
from interview_coach.tui.app import CoachApp
from interview_coach.tui.keymap import all_bindings
from interview_coach.tui.screens.calendar import CalendarScreen
from interview_coach.tui.screens.confidence import ConfidenceScreen
from interview_coach.tui.screens.keys import KeysScreen
from interview_coach.tui.screens.rehearse import RehearseScreen
from interview_coach.tui.screens.settings import SettingsScreen
from interview_coach.tui.screens.summary import SummaryScreen
from interview_coach.tui.widgets.long_table import LongTable
from tests.conftest import NOW
from tests.samples import OWN_PART, attempt, own_part
from tests.tui.test_snapshots import SIZES, Compare, showing


@SIZES
def test_settings(snap_compare: Compare, app: CoachApp, tiny: Workspace, size: tuple[int, int]) -> None:
    keep(tiny, "weekly_goal", "4")
    screen = SettingsScreen()

    async def without_the_folder_of_this_test(pilot: Pilot[None]) -> None:
        await showing(screen)(pilot)
        screen.query_one("#settings-file", Static).update("/home/robin/.config/interview-coach/settings.yaml")

    assert snap_compare(app, terminal_size=size, run_before=without_the_folder_of_this_test)


@SIZES
def test_keys(snap_compare: Compare, app: CoachApp, tiny: Workspace, size: tuple[int, int]) -> None:
    keep(tiny, "keys.today.plan", "f6")
    screen = KeysScreen()

    async def at_the_other_key(pilot: Pilot[None]) -> None:
        await showing(screen)(pilot)
        screen.query_one(LongTable).go_to(list(all_bindings()).index("today.plan"))

    assert snap_compare(app, terminal_size=size, run_before=at_the_other_key)


@SIZES
def test_the_days_practised(snap_compare: Compare, app: CoachApp, tiny: Workspace, size: tuple[int, int]) -> None:
    for days in (0, 1, 3, 4, 5, 6, 8, 20):
        tiny.journal.record(attempt(days, OWN_PART, own_part(), at=NOW - timedelta(days=days)))
    assert snap_compare(app, terminal_size=size, run_before=showing(CalendarScreen(calendar_of(tiny, NOW))))


@SIZES
def test_the_summary_of_a_day(snap_compare: Compare, app: CoachApp, tiny: Workspace, size: tuple[int, int]) -> None:
    tiny.journal.record(attempt(1, at=NOW - timedelta(days=6)))
    tiny.journal.record(attempt(2, at=NOW - timedelta(hours=1)))
    tiny.journal.record(attempt(3, OWN_PART, own_part(), kind=AttemptKind.RETRY, at=NOW))
    assert snap_compare(app, terminal_size=size, run_before=showing(SummaryScreen()))


@SIZES
def test_a_cue_card(snap_compare: Compare, app: CoachApp, tiny: Workspace, size: tuple[int, int]) -> None:
    screen = RehearseScreen(attempt(1, OWN_PART, own_part()), settings(tiny))
    assert snap_compare(app, terminal_size=size, run_before=showing(screen))


@SIZES
def test_how_sure_one_feels(snap_compare: Compare, app: CoachApp, size: tuple[int, int]) -> None:
    assert snap_compare(app, terminal_size=size, run_before=showing(ConfidenceScreen(Moment.BEFORE)))
