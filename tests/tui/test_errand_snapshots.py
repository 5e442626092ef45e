"""How the screens of the palette's errands look, and the question before an answer is deleted."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from interview_coach.coaching.jobs.targets import keep_role
from interview_coach.coaching.keeping.backups import back_up_daily
from interview_coach.coaching.workspace import Workspace
from interview_coach.model import Role
from interview_coach.tui.app import CoachApp
from interview_coach.tui.screens.cheat_sheet import CheatSheetScreen
from interview_coach.tui.screens.export_answers import ExportAnswersScreen
from interview_coach.tui.screens.restore import RestoreScreen
from tests.conftest import NOW
from tests.samples import OWN_PART, attempt, own_part
from tests.tui.reading import on_screen, until

Compare = Callable[..., bool]
SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40), (60, 20)], ids=["80x24", "120x40", "60x20"])
HELIOX = Role("Heliox", "Key Account Manager", ("clinic training", "hospital tenders [/x]", "team player"))


@SIZES
def test_exporting(snap_compare: Compare, app: CoachApp, size: tuple[int, int]) -> None:
    async def show(pilot: Pilot[None]) -> None:
        await pilot.app.push_screen(ExportAnswersScreen())
        await pilot.press("down")

    assert snap_compare(app, terminal_size=size, run_before=show)


@SIZES
def test_the_cheat_sheet(snap_compare: Compare, app: CoachApp, tiny: Workspace, size: tuple[int, int]) -> None:
    tiny.journal.record(attempt(1, OWN_PART, own_part()))
    role = keep_role(tiny, HELIOX)

    async def show(pilot: Pilot[None]) -> None:
        await pilot.app.push_screen(CheatSheetScreen(role))
        await until(pilot, lambda: "They ask for" in on_screen(pilot.app))

    assert snap_compare(app, terminal_size=size, run_before=show)


@SIZES
def test_the_question_before_an_answer_is_deleted(
    snap_compare: Compare, app: CoachApp, tiny: Workspace, size: tuple[int, int]
) -> None:
    tiny.journal.record(attempt(1))
    back_up_daily(tiny, NOW)
    assert snap_compare(app, press=["2", "x"], terminal_size=size)


@SIZES
def test_the_question_before_a_backup_is_restored(snap_compare: Compare, app: CoachApp, size: tuple[int, int]) -> None:
    async def show(pilot: Pilot[None]) -> None:
        await pilot.app.push_screen(RestoreScreen("22 Nov 2026 09:30, of the day"))

    assert snap_compare(app, terminal_size=size, run_before=show)
