"""What the palette lists besides keys: exports, the cheat sheet, backups."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from textual.pilot import Pilot

from interview_coach.coaching.jobs.targets import keep_role
from interview_coach.coaching.keeping.backups import back_up, back_up_daily
from interview_coach.coaching.keeping.joining import Joined
from interview_coach.coaching.rejections.debriefs import begin, keep_debrief
from interview_coach.coaching.workspace import Workspace
from interview_coach.journal import Journal
from interview_coach.model import Role
from interview_coach.tui.app import CoachApp
from interview_coach.tui.screens import export_answers, import_journal
from interview_coach.tui.screens.backups import BackupsScreen
from interview_coach.tui.screens.cheat_sheet import CheatSheetScreen
from interview_coach.tui.screens.export_answers import ExportAnswersScreen
from interview_coach.tui.screens.import_journal import ImportJournalScreen
from interview_coach.tui.screens.restore import RestoreScreen
from interview_coach.tui.widgets.typed_fields import LineField
from tests.conftest import NOW
from tests.samples import attempt
from tests.tui.reading import on_screen, shown, told, until


@pytest.fixture
def app(tiny: Workspace) -> CoachApp:
    tiny.journal.record(attempt(1))
    back_up_daily(tiny, NOW)
    return CoachApp(tiny, clock=lambda: NOW)


async def from_palette(pilot: Pilot[None], name: str) -> None:
    await pilot.press("ctrl+p")
    await pilot.press(*("space" if key == " " else key for key in name))
    await until(pilot, lambda: name.capitalize() in on_screen(pilot.app))
    await pilot.press("enter")


async def test_answers_are_exported_in_the_chosen_shape_to_the_file_named(
    app: CoachApp, tiny: Workspace, home: Path
) -> None:
    keep_debrief(tiny, begin("Clinics", NOW))
    async with app.run_test(size=(80, 24)) as pilot:
        await from_palette(pilot, "export")
        await shown(pilot, ExportAnswersScreen)
        await pilot.press("down", "down", "down", "ctrl+r")
        assert "~/interview-answers.html" in on_screen(app)
        assert "Without the names" in on_screen(app)
        await pilot.press("enter")
        await until(pilot, lambda: "Written to" in told(app))

        page = (home / "interview-answers.html").read_text(encoding="utf-8")
        assert "We trained the Employer A" in page
        await until(pilot, lambda: not isinstance(app.screen, ExportAnswersScreen))
        await from_palette(pilot, "export")
        await shown(pilot, ExportAnswersScreen)
        await pilot.press("down", "down", "down", "enter")
        await until(pilot, lambda: "again to replace it" in on_screen(app))  # a long path wraps the words before
        await pilot.press("enter")
        await until(pilot, lambda: "Employer A" not in (home / "interview-answers.html").read_text(encoding="utf-8"))


async def test_a_file_that_can_not_be_written_is_told_and_can_be_named_anew(app: CoachApp, home: Path) -> None:
    (home / "taken").write_text("a file")
    async with app.run_test(size=(80, 24)) as pilot:
        await from_palette(pilot, "export")
        await shown(pilot, ExportAnswersScreen)
        app.screen.query_one("#export-path").value = str(home / "taken" / "x.csv")
        await pilot.press("down", "down", "enter")
        await until(pilot, lambda: "can't be written" in on_screen(app))
        app.screen.query_one("#export-path").value = str(home / "x.csv")
        await pilot.press("enter")
        await until(pilot, (home / "x.csv").exists)


async def test_another_machines_journal_is_joined_and_what_came_is_told(
    app: CoachApp, tiny: Workspace, tmp_path: Path
) -> None:
    with Journal.open(tmp_path / "laptop.sqlite3") as laptop:
        laptop.record(attempt(7))
    async with app.run_test(size=(80, 24)) as pilot:
        await from_palette(pilot, "import a")
        await shown(pilot, ImportJournalScreen)
        app.screen.query_one("#import-path").value = str(tmp_path / "nowhere")
        await pilot.press("enter")
        await until(pilot, lambda: "can't be read" in on_screen(app))
        app.screen.query_one("#import-path").value = str(tmp_path / "laptop.sqlite3")
        await pilot.press("enter")
        await until(pilot, lambda: told(app) == "Came over: 1 answer.")
        assert tiny.journal.count() == 2


@pytest.mark.parametrize(("errand", "told_so_far"), [("export", "500 written so far"), ("import a", "500 read so far")])
async def test_how_far_it_is_is_told_while_it_takes_long(
    app: CoachApp, tiny: Workspace, monkeypatch: pytest.MonkeyPatch, errand: str, told_so_far: str
) -> None:
    going_on = Event()

    def long_work(*given: object) -> Joined:
        given[-1](500)  # type: ignore[operator]
        going_on.wait()
        return Joined()

    monkeypatch.setattr(export_answers, "export_to", long_work)
    monkeypatch.setattr(import_journal, "join", long_work)
    async with app.run_test(size=(60, 20)) as pilot:
        await from_palette(pilot, errand)
        await until(pilot, lambda: app.screen.query(LineField))
        app.screen.query_one(LineField).value = "somewhere"
        await pilot.press("enter")
        try:
            await until(pilot, lambda: told_so_far in on_screen(app))
        finally:
            going_on.set()


async def test_the_cheat_sheet_is_shown_and_written(app: CoachApp, tiny: Workspace, home: Path) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await from_palette(pilot, "cheat")
        await until(pilot, lambda: "No role is active" in told(app))
        keep_role(tiny, Role("Heliox", "Manager", ("hospital tenders",)))
        await from_palette(pilot, "cheat")
        await shown(pilot, CheatSheetScreen)
        await until(pilot, lambda: "✗ hospital tenders" in on_screen(app))
        await pilot.press("w", "enter")
        assert "cheat-sheet-2026-11-22.md" in told(app)
    assert "hospital tenders" in (home / "cheat-sheet-2026-11-22.md").read_text(encoding="utf-8")


async def test_backups_are_reached_from_settings_made_checked_and_put_back(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("comma", "end", "up", "enter")
        await shown(pilot, BackupsScreen)
        assert "22 Nov 2026 09:30, of the day" in on_screen(app)
        await pilot.press("v")
        await until(pilot, lambda: told(app) == "The journal and 1 backup are sound.")
        assert "✓ sound" in on_screen(app)
        await pilot.press("b")
        await until(pilot, lambda: "asked for" in on_screen(app))

        tiny.journal.record(attempt(2))
        await pilot.press("enter", "escape")
        assert tiny.journal.count() == 2
        await pilot.press("enter")
        assert isinstance(app.screen, RestoreScreen)
        await pilot.press("y")
        await until(pilot, lambda: "before a restore" in on_screen(app))
        assert tiny.journal.count() == 1


async def test_a_damaged_backup_is_shown_and_never_put_back(app: CoachApp, tiny: Workspace) -> None:
    made = back_up(tiny, NOW)
    made.write_bytes(made.read_bytes()[:6000])
    async with app.run_test(size=(80, 24)) as pilot:
        await from_palette(pilot, "backups")
        await shown(pilot, BackupsScreen)
        await pilot.press("v")
        await until(pilot, lambda: "✗ damaged" in on_screen(app))
        app.screen.query_one("#backups-list").chosen = [each.path for each in app.screen._backups].index(made)
        await pilot.press("enter", "y")
        await until(pilot, lambda: "choose another backup" in told(app))
        assert tiny.journal.count() == 1
