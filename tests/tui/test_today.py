from __future__ import annotations

import os
import signal
from dataclasses import replace
from datetime import timedelta

import pytest
from textual.widgets import Static, TextArea

from interview_coach import banks
from interview_coach.coaching.configuration.preferences import keep
from interview_coach.coaching.practice import drill
from interview_coach.coaching.practice.focus import focus
from interview_coach.coaching.practice.today import today
from interview_coach.coaching.workspace import Workspace
from interview_coach.journal import Journal, JournalDamaged
from interview_coach.model import Draft, Problem, Reason
from interview_coach.tui.app import CoachApp
from interview_coach.tui.keymap import all_bindings
from interview_coach.tui.screens.debriefs import DebriefsScreen
from interview_coach.tui.screens.drill import DrillScreen
from interview_coach.tui.screens.help import HelpScreen
from interview_coach.tui.screens.progress import ProgressScreen
from interview_coach.tui.screens.questions import QuestionsScreen
from interview_coach.tui.screens.review import ReviewScreen
from interview_coach.tui.screens.roles import RolesScreen
from interview_coach.tui.screens.today import TodayScreen
from interview_coach.tui.widgets.answer_editor import AnswerEditor
from interview_coach.tui.widgets.chooser import Chooser
from interview_coach.tui.widgets.long_table import LongTable
from tests.conftest import NOW
from tests.samples import GROUP_ONLY, LAUNCH
from tests.tui.conftest import HOSTILE, TERRITORY, TINY
from tests.tui.reading import on_screen, shown, told, until

TABS = (
    ("2", ReviewScreen),
    ("3", QuestionsScreen),
    ("4", DebriefsScreen),
    ("5", RolesScreen),
    ("6", ProgressScreen),
    ("1", TodayScreen),
)


async def test_a_new_user_can_start_at_once_and_is_asked_nothing(app: CoachApp) -> None:
    async with app.run_test() as pilot:
        said = on_screen(app)
        await pilot.press("enter")

        await shown(pilot, DrillScreen)
    assert "Begin with one answer" in said
    assert "Turned down? Press d to write down what they said" in said


async def test_the_day_the_week_and_why_each_question_is_due_are_shown(app: CoachApp, tiny: Workspace) -> None:
    for days in (3, 2):
        drill.submit(tiny, drill.begin(tiny, LAUNCH), GROUP_ONLY, NOW - timedelta(days=days))

    async with app.run_test():
        said = on_screen(app)

    assert "Sunday 22 November" in said
    assert "· · · ● ● ○ ·" in said
    assert "2 of 5 this week" in said
    assert "didn't say what you did yourself" in said


async def test_a_week_beyond_its_goal_says_so(app: CoachApp, tiny: Workspace) -> None:
    tiny.folders.settings.write_text("weekly_goal: 1\n", encoding="utf-8")
    for days in (3, 2):
        drill.submit(tiny, drill.begin(tiny, LAUNCH), GROUP_ONLY, NOW - timedelta(days=days))

    async with app.run_test():
        assert "· · · ● ● ○ · goal of 1 reached" in on_screen(app)


async def test_an_unfinished_answer_is_listed_and_goes_on_where_it_stopped(app: CoachApp, tiny: Workspace) -> None:
    tiny.journal.keep_draft(Draft(TERRITORY, "a run that was killed", "I would first", NOW))

    async with app.run_test() as pilot:
        said = on_screen(app)
        await pilot.press("enter")
        await shown(pilot, DrillScreen)
        editor = app.screen.query_one(AnswerEditor)

        assert editor.text == "I would first"
        assert "Your unfinished answer of 09:30 is back." in on_screen(app)
    assert said.index(f"Unfinished: {TERRITORY.text}") < said.index(LAUNCH.text)
    assert said.count(TERRITORY.text) == 1
    assert "3 words, saved" in said


async def test_the_reason_one_was_given_comes_first_from_then_on(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test() as pilot:
        await pilot.press("r", "down", "enter")
        await pilot.pause()

        assert focus(tiny) is Reason.DEPTH
        assert "Practised first: depth." in on_screen(app)
        await pilot.press("enter")
        await shown(pilot, DrillScreen)
        assert TERRITORY.text[:30] in on_screen(app)


async def test_leaving_the_question_about_the_reason_changes_nothing(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test() as pilot:
        await pilot.press("r", "down", "escape")

        assert focus(tiny) is None


async def test_after_the_days_questions_it_says_done_for_today(app: CoachApp, tiny: Workspace) -> None:
    for question in (LAUNCH, TERRITORY, HOSTILE):
        drill.submit(tiny, drill.begin(tiny, question), GROUP_ONLY, NOW)

    async with app.run_test():
        assert "Nothing is left to answer today." in on_screen(app)


async def test_what_went_wrong_at_the_start_stays_on_screen(tiny: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    problem = Problem("banks/mine.yaml", 3, 1, "no text")
    library = replace(TINY, problems=(problem, problem))
    monkeypatch.setattr(banks, "load", lambda *_: library)
    app = CoachApp(replace(tiny, notices=("The journal [/x] was damaged.",)), clock=lambda: NOW)

    async with app.run_test():
        said = on_screen(app)

    assert "! The journal [/x] was damaged." in said
    assert "! 2 problems in your question banks: press 3 to see." in said


@pytest.mark.parametrize("read", ["cards", "debriefs"])
async def test_damage_found_while_reading_stays_on_screen_with_what_to_do(
    app: CoachApp, monkeypatch: pytest.MonkeyPatch, read: str
) -> None:
    def refuse(*_: object) -> None:
        raise JournalDamaged("The journal is damaged; run “interview-coach review rescue”.")

    monkeypatch.setattr(Journal, read, refuse)
    async with app.run_test():
        said = str(app.screen.query_one("#notices", Static).content)
    assert "interview-coach review rescue" in said


async def test_brackets_and_escape_codes_of_a_question_are_shown_as_they_are(app: CoachApp) -> None:
    async with app.run_test() as pilot:
        said = on_screen(app)
        await pilot.press("end", "enter")
        await shown(pilot, DrillScreen)
        asked = on_screen(app)

    assert "What [bold]is[/x] a ␛[31mred␛[0m flag?" in said
    assert "What [bold]is[/x] a ␛[31mred␛[0m flag?" in asked
    assert "Whether [/i] it shows." in asked


async def test_number_keys_lead_to_every_tab_and_back(app: CoachApp) -> None:
    async with app.run_test() as pilot:
        for key, screen in TABS:
            await pilot.press(key)
            assert isinstance(app.screen, screen)


async def test_a_tab_and_a_key_can_be_clicked(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        tabs = str(app.screen.query_one("TabLine").render())
        await pilot.click("TabLine", offset=(tabs.index("2 Review") + 1, 0))
        assert isinstance(app.screen, ReviewScreen)
        await pilot.press("1")
        await pilot.click("KeyLine", offset=(3, 0))
        await shown(pilot, DrillScreen)


async def test_a_click_chooses_a_question_and_a_second_one_starts_it(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        entry = app.screen.query(".entry")[1]
        await pilot.click(entry)
        assert isinstance(app.screen, TodayScreen)
        await pilot.click(entry)
        await shown(pilot, DrillScreen)
        assert TERRITORY.text[:30] in on_screen(app)


async def test_help_lists_every_key_of_the_screen(app: CoachApp) -> None:
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.press("question_mark")
        assert isinstance(app.screen, HelpScreen)
        said = on_screen(app)
        await pilot.press("escape")
        assert isinstance(app.screen, TodayScreen)

    for name in (
        "Start",
        "Reason",
        "Today",
        "Review",
        "Questions",
        "Roles",
        "Progress",
        "Help",
        "Quit",
        "Up",
        "Down",
        "ctrl+p",
        "esc back",
    ):
        assert name in said


async def test_every_action_is_in_the_palette_by_its_plain_name(app: CoachApp) -> None:
    async with app.run_test() as pilot:
        here = [command.title for command in app.get_system_commands(app.screen)]
        await pilot.press("enter")
        await shown(pilot, DrillScreen)
        drill_ = [command.title for command in app.get_system_commands(app.screen)]

    of_today, everywhere = (
        here[:12],
        [
            *("Today", "Review", "Questions", "Debriefs", "Roles", "Progress", "Settings", "Help", "Quit"),
            *("Export answers", "Import a journal", "Cheat sheet", "Backups", "Theme"),
        ],
    )
    assert of_today[:7] == ["Start", "Mock", "Reason", "New debrief", "Plan", "Find", "Check a CV or letter"]
    assert of_today[7:] == ["Skip", "Not for me", "Summary", "Stories", "Calendar"]
    assert here[12:] == everywhere
    assert drill_[:6] == ["Submit", "Hints", "Timer", "Skip", "Not for me", "Leave (kept)"]
    assert drill_[6:] == everywhere  # by name, though their keys would be typed into the answer


async def test_the_chosen_colours_are_there_again_at_the_next_start(tiny: Workspace) -> None:
    app = CoachApp(tiny, clock=lambda: NOW)
    before = app.theme
    async with app.run_test():
        app.theme = "coach-light"

    assert before == "coach-dark"
    assert CoachApp(tiny, clock=lambda: NOW).theme == "coach-light"


async def test_colours_that_are_gone_give_way_to_the_usual_ones(tiny: Workspace) -> None:
    keep(tiny, "theme", "a theme of another version")

    assert CoachApp(tiny, clock=lambda: NOW).theme == "coach-dark"


async def test_a_remapped_key_works_and_is_shown(app: CoachApp) -> None:
    app.set_keymap({"today.start": "s"})
    async with app.run_test(size=(80, 24)) as pilot:
        assert "s start" in on_screen(app)
        await pilot.press("s")
        await shown(pilot, DrillScreen)


FOOTERS = {
    (120, 40): "enter start   m mock   r reason   d new debrief   p plan   / find   ? help   q quit",
    (80, 24): "enter start   m mock   r reason   d new debrief   p plan   / find   ? help",
    (60, 20): "enter start   m mock   r reason   d new debrief   ? help",
}


@pytest.mark.parametrize("size", FOOTERS)
async def test_the_way_to_start_and_to_help_is_in_the_footer_at_every_size(
    app: CoachApp, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size):
        footer = str(app.screen.query_one("KeyLine", Static).render())

    assert footer == FOOTERS[size]


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 20)])
async def test_only_the_list_scrolls_however_much_is_to_be_told(tiny: Workspace, size: tuple[int, int]) -> None:
    notices = ("The journal was damaged, and is kept as a file with a long name of its own. " * 3,) * 3
    app = CoachApp(replace(tiny, notices=notices), clock=lambda: NOW)

    async with app.run_test(size=size):
        assert not app.screen.show_vertical_scrollbar
        assert app.screen.query_one(Chooser).size.height >= 3


async def test_a_list_longer_than_its_pane_says_so_and_where_one_is(app: CoachApp) -> None:
    async with app.run_test(size=(60, 14)) as pilot:
        await pilot.pause()
        at_first = on_screen(app, "Chooser")
        await pilot.press("end")
        await pilot.pause()

        assert "1 of 3 ↓" in at_first
        assert "3 of 3 ↑" in on_screen(app, "Chooser")


async def test_a_list_that_fits_says_nothing_of_its_length(app: CoachApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()

        assert "1 of 3" not in on_screen(app)


async def test_a_question_is_found_from_today_by_typing(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("slash")
        await pilot.pause()
        await pilot.press(*"territory")
        await pilot.pause()

        assert [question.id for question in app.screen.query_one(LongTable).entries] == ["tiny.territory"]


async def test_a_signal_from_outside_keeps_what_is_typed_and_ends_the_app(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        app.practise(LAUNCH)
        await shown(pilot, DrillScreen)
        await pilot.press(*"We won.")
        os.kill(os.getpid(), signal.SIGTERM)
        await pilot.pause()

    assert [draft.text for draft in tiny.journal.drafts()] == ["We won."]
    assert app.return_code == 128 + signal.SIGTERM


async def test_the_days_practised_are_a_calendar_one_key_away(app: CoachApp, tiny: Workspace) -> None:
    drill.submit(tiny, drill.begin(tiny, LAUNCH), GROUP_ONLY, NOW - timedelta(days=2))

    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("w")
        await pilot.pause()

        assert "16 Nov · · · · ● ○ ○" in on_screen(app)


async def test_the_calendar_opens_at_this_week_where_there_is_little_room(app: CoachApp, tiny: Workspace) -> None:
    drill.submit(tiny, drill.begin(tiny, LAUNCH), GROUP_ONLY, NOW - timedelta(days=2))

    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("w")
        await pilot.pause()

        assert "16 Nov · · · · ● ○ ○" in on_screen(app)
        assert "before you began" in on_screen(app)


async def test_a_skipped_question_comes_back_tomorrow(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test() as pilot:
        await pilot.press("s")
        await pilot.pause()

        assert LAUNCH.text not in on_screen(app)
    assert LAUNCH in [due.question for due in today(tiny, NOW + timedelta(days=1)).queue]


async def test_what_a_skip_did_is_said_the_bar_stays_on_its_row_and_u_undoes_it(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "s")
        await until(pilot, lambda: TERRITORY.text not in on_screen(app))
        said, row = told(app), app.screen.query_one(Chooser).chosen
        await pilot.press("u")
        await until(pilot, lambda: TERRITORY.text in on_screen(app, "Chooser"))

    assert said == "Skipped until tomorrow. Press u on Today to have it back now."
    assert row == 1


async def test_a_changed_plan_is_shown_from_its_first_row_whatever_was_scrolled(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test(size=(60, 14)) as pilot:
        await pilot.press("end", "2")
        tiny.journal.keep_draft(Draft(TERRITORY, "another run", "I would first", NOW))
        await pilot.press("1")
        await until(pilot, lambda: "1 of 3 ↓" in on_screen(app, "Chooser"))
        at_first = on_screen(app, "Chooser")
        app.screen.query_one(Chooser).scroll_end(animate=False)
        await pilot.press("home")
        await pilot.pause()

        assert "Unfinished" in at_first
        assert "Unfinished" in on_screen(app, "Chooser")


@pytest.mark.usefixtures("one_shipped_bank")
async def test_a_question_that_is_not_for_one_is_put_away_and_brought_back(workspace: Workspace) -> None:
    app = CoachApp(workspace, clock=lambda: NOW)
    async with app.run_test() as pilot:
        await pilot.press("x")
        await until(pilot, lambda: told(app).startswith("It is not asked any more."))
        assert not workspace.library().asked
        await pilot.press("u")
        await until(pilot, lambda: told(app).startswith("It is asked again: Tell me about a launch"))

        assert workspace.library().asked
        await pilot.press("u")  # there is nothing more to bring back
        await pilot.pause()
    assert workspace.library().asked


@pytest.mark.usefixtures("one_shipped_bank")
async def test_a_question_can_be_put_away_while_it_is_answered(workspace: Workspace) -> None:
    app = CoachApp(workspace, clock=lambda: NOW)
    async with app.run_test() as pilot:
        await pilot.press("enter")
        await shown(pilot, DrillScreen)
        app.screen.query_one(TextArea).insert("I planned it")
        await pilot.press(all_bindings()["drill.put_away"].key)
        await shown(pilot, TodayScreen)
        await until(pilot, lambda: told(app).startswith("It is not asked any more."))
        assert not workspace.library().asked
        await pilot.press("u")
        await until(pilot, lambda: workspace.library().asked)

    assert [draft.text for draft in workspace.journal.drafts()] == ["I planned it"]


async def test_a_follow_up_can_not_be_put_away(app: CoachApp, tiny: Workspace) -> None:
    attempt = drill.submit(tiny, drill.begin(tiny, LAUNCH), GROUP_ONLY, NOW)
    async with app.run_test() as pilot:
        app.practise(drill.follow_up(attempt))
        await shown(pilot, DrillScreen)
        await pilot.press(all_bindings()["drill.put_away"].key)
        await pilot.pause()

        assert isinstance(app.screen, DrillScreen)
        assert not told(app)  # it is not offered; tried, it would be refused with a notice


async def test_a_question_can_be_skipped_while_it_is_answered(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test() as pilot:
        await pilot.press("enter")
        await shown(pilot, DrillScreen)
        await pilot.press("f8")
        await shown(pilot, TodayScreen)
        await pilot.pause()

        assert LAUNCH.text not in on_screen(app)


@pytest.mark.parametrize(("columns", "named"), [(100, True), (80, True), (60, True), (50, False)])
async def test_the_line_of_tabs_fits_whatever_the_width(app: CoachApp, columns: int, named: bool) -> None:
    async with app.run_test(size=(columns, 20)) as pilot:
        await pilot.press("6")
        said = on_screen(app, "TabLine")

    assert said.endswith("6 Progress")
    assert ("1 Today" in said) is named


async def test_who_presses_ctrl_c_is_told_how_to_quit_and_help_lists_it(app: CoachApp) -> None:
    async with app.run_test(size=(80, 60)) as pilot:
        await pilot.press("ctrl+c")
        await until(pilot, lambda: "ctrl+q quits from anywhere, q where you are not typing." in told(app))
        await pilot.press("enter", "f1")
        await shown(pilot, HelpScreen)
        assert "ctrl+q Quit" in on_screen(app)
