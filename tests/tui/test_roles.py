"""Roles on the screen, by keyboard: kept, read from adverts, their gaps, and from there to answers and questions."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import TextArea

from interview_coach.coaching.jobs.targets import active_role, keep_role, roles
from interview_coach.coaching.keeping.backups import back_up_daily
from interview_coach.coaching.workspace import Workspace
from interview_coach.journal import Journal
from interview_coach.model import Role
from interview_coach.scoring import score
from interview_coach.tui.app import CoachApp
from interview_coach.tui.screens.delete_for_good import DeleteForGood
from interview_coach.tui.screens.drill import DrillScreen
from interview_coach.tui.screens.feedback import FeedbackScreen
from interview_coach.tui.screens.gaps import DemandScreen, GapsScreen
from interview_coach.tui.screens.material_report import MaterialReport
from interview_coach.tui.screens.materials import MaterialsScreen
from interview_coach.tui.screens.proposals import ProposalsScreen
from interview_coach.tui.screens.question_form import QuestionForm
from interview_coach.tui.screens.role_file import RoleFileScreen
from interview_coach.tui.screens.role_form import RoleForm
from interview_coach.tui.screens.roles import RolesScreen
from interview_coach.tui.widgets.chooser import Chooser
from interview_coach.tui.widgets.typed_fields import LineField, LinesField
from tests.conftest import NOW
from tests.samples import LAUNCH, attempt
from tests.scoring.material_records import record
from tests.tui.reading import on_screen, shown, told, until

ADVERT = """Heliox is looking for a Key Account Manager to join us.

Requirements
- Proven record of winning hospital tenders [/x]
- Experience with advisory boards
- Team player
"""
ANSWER = "Last spring I wrote nine hospital tenders in Leeds and won six of them. Advisory boards matter, I believe."
SIZES = pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)], ids=["60x20", "80x24", "120x40"])


@pytest.fixture
def role(tiny: Workspace) -> Role:
    tiny.journal.record(attempt(1, ANSWER, score(ANSWER, LAUNCH)))
    demands = ("hospital tenders", "advisory boards", "zebra breeding")
    return keep_role(tiny, Role("Heliox [/x]", "Key Account Manager", demands))


async def gaps_shown(pilot: Pilot[None]) -> None:
    await shown(pilot, GapsScreen)
    await until(pilot, lambda: len(pilot.app.screen.query(".entry")) > 0)


@SIZES
async def test_an_advert_is_pasted_and_its_demands_ticked(
    app: CoachApp, tiny: Workspace, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        await pilot.press("5", "a")
        await shown(pilot, RoleForm)
        app.screen.query_one("#form-advert", LinesField).text = ADVERT
        await pilot.press("f2")
        await shown(pilot, ProposalsScreen)
        assert "line 4: Proven record of winning" in on_screen(app)
        await pilot.press("down", "space", "enter")
        await shown(pilot, RoleForm)
        assert app.screen.query_one("#form-employer", LineField).value == "Heliox"
        assert app.screen.query_one("#form-key_demands", LinesField).text == "hospital tenders"
        await pilot.press("ctrl+j")
        await shown(pilot, RolesScreen)

        (kept,) = roles(tiny)
        assert (kept.title, kept.key_demands, kept.advert) == ("Key Account Manager", ("hospital tenders",), ADVERT)
        assert active_role(tiny) == kept


async def test_a_text_that_is_no_advert_is_told_and_stays(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("5", "a", "f2")
        assert "There is no text" in told(app)
        await pilot.press("ctrl+j")
        assert "an employer or a title" in told(app)
        assert isinstance(app.screen, RoleForm)


async def test_what_was_typed_is_not_lost_by_one_key(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("5", "a", *"Heliox", "escape")
        assert "not saved" in told(app)
        assert isinstance(app.screen, RoleForm)
        await pilot.press("ctrl+q")
        assert app.is_running
        await pilot.press("1")
        await pilot.press("escape")
        await shown(pilot, RolesScreen)
    assert roles(tiny) == ()


async def test_a_role_is_changed(app: CoachApp, tiny: Workspace, role: Role) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("5", "e")
        await shown(pilot, RoleForm)
        app.screen.query_one("#form-key_demands", LinesField).text = " hospital   access\n\nSQL "
        await pilot.press("ctrl+j")
        await shown(pilot, RolesScreen)
        assert "SQL" in on_screen(app, "#roles-pane")
    assert roles(tiny)[0].key_demands == ("hospital access", "SQL")


async def test_a_change_in_another_window_is_not_overwritten(app: CoachApp, tiny: Workspace, role: Role) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("5", "e")
        await shown(pilot, RoleForm)
        keep_role(tiny, role)
        app.screen.query_one("#form-title", LineField).value = "Mine"
        await pilot.press("ctrl+j")
        assert "changed in another window" in told(app)
        assert app.screen.query_one("#form-title", LineField).value == "Mine"


@pytest.mark.parametrize("name", ["advert.md", "role.yaml"])
async def test_a_role_is_read_from_a_file(app: CoachApp, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(ADVERT if name.endswith("md") else "employer: Heliox\nkey_demands: [tenders]\n", encoding="utf-8")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("5", "i")
        await shown(pilot, RoleFileScreen)
        field = app.screen.query_one(LineField)
        field.value = str(tmp_path / "none.md")
        await pilot.press("enter")
        assert "none.md" in on_screen(app)
        field.value = str(path)
        await pilot.press("enter")
        if name.endswith("md"):
            await shown(pilot, ProposalsScreen)
            await pilot.press("enter")
        await shown(pilot, RoleForm)
        assert "tenders" in app.screen.query_one("#form-key_demands", LinesField).text
        assert app.screen.query_one("#form-employer", LineField).value == "Heliox"
        await pilot.press("escape")
        assert "not saved" in told(app)


async def test_the_active_role_is_marked_and_changed(app: CoachApp, tiny: Workspace, role: Role) -> None:
    other = keep_role(tiny, Role("Northwind", "Analyst"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("5", "down", "space")
        assert "Active: Analyst, Northwind" in told(app)
        assert active_role(tiny) == other
        await pilot.press("space")
        assert active_role(tiny) is None


async def test_a_role_is_deleted_once_it_is_agreed_to_and_comes_back(
    app: CoachApp, tiny: Workspace, role: Role
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("5", "u")
        assert "No role was deleted" in told(app)
        await pilot.press("x")
        await shown(pilot, DeleteForGood)
        await pilot.press("escape")
        assert roles(tiny)
        await pilot.press("x")
        await shown(pilot, DeleteForGood)
        await pilot.press("y")
        await shown(pilot, RolesScreen)
        assert not roles(tiny)
        assert "No roles yet" in on_screen(app)
        await pilot.press("u")
        assert "Brought back" in told(app)
    assert roles(tiny)[0].key_demands == role.key_demands
    assert active_role(tiny)


async def test_a_role_goes_from_the_backups_too(app: CoachApp, tiny: Workspace, role: Role) -> None:
    backup = back_up_daily(tiny, NOW)  # the app makes no second one beside it
    assert backup
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("5", "x")
        await shown(pilot, DeleteForGood)
        await until(pilot, lambda: "1 backup holds it too" in on_screen(app))
        await pilot.press("b")
        await shown(pilot, RolesScreen)
    with Journal.open(backup.path) as kept:
        assert kept.roles() == ()


@SIZES
async def test_gaps_lead_to_answers_and_questions(app: CoachApp, role: Role, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        await pilot.press("5", "enter")
        await gaps_shown(pilot)
        said = on_screen(app)
        assert "1 shown, 1 named, 1 missing" in said
        assert "✓ hospital tenders" in said
        await pilot.press("enter")
        await shown(pilot, DemandScreen)
        await pilot.press("enter")
        await shown(pilot, FeedbackScreen)
        await pilot.press("escape")
        await shown(pilot, DemandScreen)
        await pilot.press("end", "enter")
        await shown(pilot, DrillScreen)
        assert "Tell me about a time when you worked with" in on_screen(app)


async def test_a_missing_demand_is_drilled_at_once(app: CoachApp, role: Role) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("5", "enter")
        await gaps_shown(pilot)
        app.screen.query_one(Chooser).chosen = 2
        await pilot.press("d")
        await shown(pilot, DrillScreen)
        assert "zebra breeding" in on_screen(app)


async def test_the_question_made_of_a_demand_goes_to_ones_own_bank(app: CoachApp, role: Role) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("5", "enter")
        await gaps_shown(pilot)
        await pilot.press("enter")
        await shown(pilot, DemandScreen)
        await pilot.press("a")
        await shown(pilot, QuestionForm)
        await pilot.press("ctrl+j")
        await shown(pilot, DemandScreen)
        assert "Saved as my-questions." in told(app)


async def test_today_learns_of_answers_read_aside(app: CoachApp, tiny: Workspace, role: Role) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "Key demand “zebra breeding”" in on_screen(app))


async def test_a_role_without_demands_says_what_to_do(app: CoachApp, tiny: Workspace) -> None:
    keep_role(tiny, Role("Northwind"))
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("5", "enter")
        await until(pilot, lambda: "no key demands yet" in on_screen(app))
        await pilot.press("enter", "d", "escape")
        await shown(pilot, RolesScreen)


async def test_a_cv_is_checked_for_the_role_under_the_cursor(app: CoachApp, role: Role) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("5", "m")
        await shown(pilot, MaterialsScreen)
        app.screen.query_one(TextArea).text = record("retail-duties").text
        await pilot.press("ctrl+j")
        await shown(pilot, MaterialReport)

        assert all(demand in on_screen(app) for demand in role.key_demands)
