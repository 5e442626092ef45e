"""A CV, a letter or a profile checked on the screen, by keyboard, without any of it being kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import TextArea

from interview_coach.coaching.workspace import Workspace
from interview_coach.model import Role
from interview_coach.tui.app import CoachApp
from interview_coach.tui.screens.material_report import MaterialReport
from interview_coach.tui.screens.materials import MaterialsScreen
from interview_coach.tui.screens.today import TodayScreen
from interview_coach.tui.widgets.marked_answer import MarkedAnswer
from interview_coach.tui.widgets.typed_fields import LineField
from tests.scoring.material_records import record
from tests.tui.reading import on_screen, shown, told, until

CV = record("retail-duties").text
LETTER = record("generic-letter").text


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 20)])
async def test_a_pasted_cv_comes_back_marked_with_what_to_change(app: CoachApp, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        await pilot.press("c")
        await shown(pilot, MaterialsScreen)
        app.screen.query_one(TextArea).text = CV
        await pilot.press("ctrl+j")
        await shown(pilot, MaterialReport)
        whole, listed = on_screen(app), on_screen(app, "Chooser")
        await pilot.press("down")
        lit = [CV[start:end] for start, end in app.screen.query_one(MarkedAnswer).lit]

    assert "CV: 4 things to change" in whole
    assert "A claim with nothing to" in listed
    assert lit == ["Responsible for", "Duties included"]


async def test_it_is_reached_from_the_palette_of_today(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        command = next(each for each in app.get_system_commands(app.screen) if each.title == "Check a CV or letter")
        await command.callback()  # type: ignore[misc]
        await shown(pilot, MaterialsScreen)


async def test_a_file_is_read_and_read_again_after_it_was_changed(app: CoachApp, tmp_path: Path) -> None:
    path = tmp_path / "my letter.txt"
    path.write_text(LETTER, encoding="utf-8")
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("c")
        await shown(pilot, MaterialsScreen)
        app.screen.query_one(LineField).value = f"'{path}'"
        await pilot.press("shift+tab", "enter")
        await shown(pilot, MaterialReport)
        before = on_screen(app)
        path.write_text(record("good-letter").text, encoding="utf-8")
        await pilot.press("r")
        await until(pilot, lambda: "nothing that has to change" in on_screen(app))

    assert "my letter.txt" in before
    assert "Cover letter: 2 things to change" in before


async def test_a_file_that_cant_be_read_is_told_and_what_was_pasted_stays(app: CoachApp, tmp_path: Path) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("c")
        await shown(pilot, MaterialsScreen)
        app.screen.query_one(TextArea).text = CV
        app.screen.query_one(LineField).value = str(tmp_path / "none.pdf")
        await pilot.press("shift+tab", "enter")
        await until(pilot, lambda: "can't be read" in told(app))

        assert app.screen.query_one(TextArea).text == CV


@pytest.mark.parametrize(
    ("text", "sentence"), [("", "There is nothing to read yet"), ("I sell pumps.", "Too short to say anything of")]
)
async def test_what_is_too_little_to_be_read_is_told(app: CoachApp, text: str, sentence: str) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("c")
        await shown(pilot, MaterialsScreen)
        app.screen.query_one(TextArea).text = text
        await pilot.press("ctrl+j")
        await until(pilot, lambda: sentence in told(app))

        assert isinstance(app.screen, MaterialsScreen)


async def test_pasted_text_is_not_lost_by_one_key(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("c")
        await shown(pilot, MaterialsScreen)
        app.screen.query_one(TextArea).text = CV
        await pilot.press("escape")
        assert "kept nowhere" in told(app)
        assert app.screen.query_one(TextArea).text == CV
        await pilot.press("escape")
        await shown(pilot, TodayScreen)


async def test_coming_back_from_the_report_the_text_is_there_and_leaving_is_asked_anew(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("c")
        await shown(pilot, MaterialsScreen)
        app.screen.query_one(TextArea).text = CV
        await pilot.press("escape", "ctrl+j")
        await shown(pilot, MaterialReport)
        await pilot.press("escape", "escape")

        assert isinstance(app.screen, MaterialsScreen)
        assert app.screen.query_one(TextArea).text == CV


async def test_leaving_an_empty_screen_asks_nothing(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("c")
        await shown(pilot, MaterialsScreen)
        await pilot.press("escape")
        await shown(pilot, TodayScreen)


async def test_when_the_app_ends_on_its_own_the_text_is_printed(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("c")
        await shown(pilot, MaterialsScreen)
        app.screen.query_one(TextArea).text = CV
        app._end_by_signal(15)

    assert CV in "\n".join(app.parting_words)


async def test_a_wrong_guess_is_turned_into_another_type(app: CoachApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("c")
        await shown(pilot, MaterialsScreen)
        app.screen.query_one(TextArea).text = CV
        await pilot.press("ctrl+j")
        await shown(pilot, MaterialReport)
        await pilot.press("t")
        await until(pilot, lambda: "Cover letter: " in on_screen(app))
        await pilot.press("t")
        await until(pilot, lambda: "Profile text: " in on_screen(app))


async def test_with_a_role_its_key_demands_are_sorted(app: CoachApp) -> None:
    role = Role("Hillside", key_demands=("complaints", "stock control", "till work"))
    async with app.run_test(size=(120, 40)) as pilot:
        await app.push_screen(MaterialsScreen(role))
        app.screen.query_one(TextArea).text = CV
        await pilot.press("ctrl+j")
        await shown(pilot, MaterialReport)
        whole = on_screen(app)

    assert "✗ Missing: stock control" in whole


async def test_what_a_terminal_would_obey_is_shown_instead(app: CoachApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await app.push_screen(MaterialsScreen())
        app.screen.query_one(TextArea).text = f"\x1b[31m[/x] {CV}"
        await pilot.press("ctrl+j")
        await shown(pilot, MaterialReport)

        assert "␛[31m[/x]" in on_screen(app, "MarkedAnswer")


async def test_nothing_of_it_is_kept(app: CoachApp, tiny: Workspace, home: Path) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("c")
        await shown(pilot, MaterialsScreen)
        app.screen.query_one(TextArea).text = CV
        await pilot.press("ctrl+j")
        await shown(pilot, MaterialReport)
        await pilot.press("escape", "escape", "escape")
        await pilot.pause()
    tiny.close()

    assert not [path for path in home.rglob("*") if path.is_file() and b"MARSDEN" in path.read_bytes()]
