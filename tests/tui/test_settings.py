from __future__ import annotations

from interview_coach.coaching.configuration.preferences import keep, settings
from interview_coach.coaching.workspace import Workspace
from interview_coach.tui.app import CoachApp
from interview_coach.tui.keymap import all_bindings, faults
from interview_coach.tui.screens.keys import KeysScreen
from interview_coach.tui.screens.plan import PlanScreen
from interview_coach.tui.screens.settings import SettingsScreen
from interview_coach.tui.screens.today import TodayScreen
from interview_coach.tui.widgets.chooser import Chooser
from interview_coach.tui.widgets.long_table import LongTable
from tests.tui.reading import on_screen, shown, told, until


async def test_each_setting_is_told_in_a_sentence_and_changed_where_it_stands(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press("comma")
        await shown(pilot, SettingsScreen)
        said = on_screen(app)
        await pilot.press("left", "down", "right", "down", "down", "down", "enter")

        now = settings(tiny)
        assert "Days a week that you want to practise." in said
        assert (now.weekly_goal, now.session_minutes, now.timer) == (4, 15, True)
        await pilot.press("backspace", "escape")
        assert not settings(tiny).timer
        await shown(pilot, TodayScreen)
        await pilot.pause()
        assert "0 of 4 this week" in on_screen(app)


async def test_a_setting_can_not_leave_its_bounds(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test() as pilot:
        await pilot.press("f10", "right", "right", "right", "right")

        assert settings(tiny).weekly_goal == 7


async def test_another_theme_is_seen_at_once_and_kept(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test() as pilot:
        await pilot.press("f10", "end", "up", "up", "right")

        assert app.theme == settings(tiny).theme != "coach-dark"


async def test_another_key_is_pressed_once_and_counts(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press("f10", "end", "enter")
        await shown(pilot, KeysScreen)
        table = app.screen.query_one(LongTable)
        table.go_to(table.entries.index("today.plan"))
        await pilot.press("enter", "f6")
        await pilot.pause()
        await pilot.press("escape", "escape", "f6")

        await shown(pilot, PlanScreen)
    assert settings(tiny).keys == {"today.plan": "f6"}


async def test_keys_stand_screen_by_screen_and_are_narrowed_by_words(app: CoachApp) -> None:
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("f10", "end", "enter")
        await shown(pilot, KeysScreen)
        table = app.screen.query_one(LongTable)
        assert table.entries[:2] == ["debriefs", "help"]
        assert on_screen(app).index("everywhere") < on_screen(app).index("today")
        await pilot.press("slash", *"review", "space", *"find", "enter")
        await until(pilot, lambda: table.entries == ["review.search"])
        await pilot.press("escape")
        await until(pilot, lambda: len(table.entries) > 1)

        assert table.highlighted == "review.search"
        await pilot.press("escape")
        await shown(pilot, SettingsScreen)


async def test_a_page_key_moves_the_bar(app: CoachApp) -> None:
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("f10")
        await shown(pilot, SettingsScreen)
        chooser = app.screen.query_one(Chooser)
        await pilot.press("pagedown")
        below = chooser.chosen
        await pilot.press("pageup")

    assert below > 2
    assert chooser.chosen == 0


async def test_a_key_that_does_something_else_there_is_refused(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press("f10", "end", "enter")
        await shown(pilot, KeysScreen)
        table = app.screen.query_one(LongTable)
        table.go_to(table.entries.index("today.plan"))
        await pilot.press("enter", "r")
        await until(pilot, lambda: "The key r is already Reason" in told(app))
    assert not settings(tiny).keys


async def test_a_file_saved_in_another_program_counts_and_its_faults_are_told(app: CoachApp, tiny: Workspace) -> None:
    path = tiny.folders.settings
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        path.parent.mkdir(exist_ok=True)
        path.write_text("weekly_goal: 3\ntheme: coach-light\nkeys:\n  today.plan: f6\n  today.find: d\n  gone: f7\n")
        await until(pilot, lambda: "settings.yaml:6:9: nothing is called gone" in told(app))

        assert app.theme == "coach-light"
        assert "0 of 3 this week" in on_screen(app)
        assert dict(app.settings_watch.keys) == {"today.plan": "f6"}
        path.write_text("weekly_goal: none\n")
        await until(pilot, lambda: "settings.yaml:1:14" in told(app))
        assert "0 of 3 this week" in on_screen(app)


async def test_the_line_of_keys_shows_the_other_key(app: CoachApp, tiny: Workspace) -> None:
    keep(tiny, "keys.today.plan", "f6")
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()

        assert "f6 plan" in on_screen(app).lower()


def test_as_shipped_no_key_does_two_things() -> None:
    usual = {name: binding.key for name, binding in all_bindings().items()}

    assert faults(usual) == {}
    assert sorted(faults({"review.retry": "c", "today.find": "f1", "no.such": "x"})) == [
        "no.such",
        "review.retry",
        "today.find",
    ]
