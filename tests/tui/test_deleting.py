from __future__ import annotations

import pytest
from textual.widgets import DataTable

from interview_coach.coaching.keeping.backups import back_up_daily
from interview_coach.coaching.keeping.deleting import elsewhere
from interview_coach.coaching.workspace import Workspace
from interview_coach.journal.deletions import Deletable
from interview_coach.tui.app import CoachApp
from interview_coach.tui.screens.delete_for_good import DeleteForGood
from tests.conftest import NOW
from tests.samples import OWN_PART, attempt, own_part
from tests.tui.reading import on_screen, told, until


@pytest.fixture
def app(workspace: Workspace) -> CoachApp:
    workspace.journal.record(attempt(1))
    workspace.journal.record(attempt(2, OWN_PART, own_part()))
    return CoachApp(workspace, clock=lambda: NOW)


async def test_an_answer_is_deleted_once_agreed_to_and_u_brings_it_back(app: CoachApp, workspace: Workspace) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2", "x")
        assert isinstance(app.screen, DeleteForGood)
        assert "Delete your answer of 12 Nov 2026 to" in on_screen(app)
        await pilot.press("escape")
        assert workspace.journal.count() == 2

        await pilot.press("x", "y")
        assert [each.id for each in workspace.journal.attempts()] == [attempt(1).id]
        assert app.screen.query_one(DataTable).row_count == 1
        assert "u brings it back" in told(app)

        await pilot.press("u")
        assert workspace.journal.count() == 2
        await pilot.press("u")
        assert workspace.journal.count() == 2


async def test_the_only_answer_brought_back_is_the_one_that_keys_go_to(workspace: Workspace) -> None:
    workspace.journal.record(attempt(1))
    app = CoachApp(workspace, clock=lambda: NOW)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2", "x", "y")
        assert not app.screen.query_one(DataTable).display
        await pilot.press("u")
        await until(pilot, lambda: app.screen.query_one(DataTable).has_focus)
        assert workspace.journal.count() == 1


async def test_the_question_names_the_backups_and_b_deletes_there_too(app: CoachApp, workspace: Workspace) -> None:
    back_up_daily(workspace, NOW)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2", "x")
        assert "1 backup holds it too." in on_screen(app)
        await pilot.press("b")
        assert workspace.journal.count() == 1
        assert elsewhere(workspace, Deletable.ATTEMPTS, attempt(2).id).backups == ()
        assert len(elsewhere(workspace, Deletable.ATTEMPTS, attempt(1).id).backups) == 1


async def test_without_a_backup_nothing_is_said_of_any(app: CoachApp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("interview_coach.tui.app._WARM_UP_AFTER", 60)  # the day's backup would come in between
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2", "x")
        assert "backup" not in on_screen(app)
        await pilot.press("b")
        assert isinstance(app.screen, DeleteForGood)


async def test_the_day_s_backup_is_made_aside_once_the_app_is_open(app: CoachApp, workspace: Workspace) -> None:
    async with app.run_test() as pilot:
        await until(pilot, lambda: list(workspace.folders.data.glob("backups/*-daily.sqlite3")))


async def test_that_it_can_not_be_made_is_told(app: CoachApp, workspace: Workspace) -> None:
    (workspace.folders.data / "backups").write_text("a file in the folder's place")
    async with app.run_test() as pilot:
        await until(pilot, lambda: "can't be written" in told(app))
