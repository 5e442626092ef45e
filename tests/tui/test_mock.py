"""The mock interview at the screen: two keys to begin, no hints, everything kept, one report."""

from __future__ import annotations

import asyncio
import os
import pty
import signal
import subprocess
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, Static, TextArea

from interview_coach.coaching.interviews import mock
from interview_coach.coaching.jobs.targets import keep_role
from interview_coach.coaching.library.framing import CLOSING
from interview_coach.coaching.workspace import Workspace
from interview_coach.interview import Choice, MockInterview, Pace
from interview_coach.journal import Journal, JournalUnwritable
from interview_coach.model import AttemptKind, Reason, Role
from interview_coach.tui.app import CoachApp
from interview_coach.tui.screens.delete_mock import DeleteMockScreen
from interview_coach.tui.screens.drill import DrillScreen
from interview_coach.tui.screens.export import ExportScreen
from interview_coach.tui.screens.feedback import FeedbackScreen
from interview_coach.tui.screens.mock import MockScreen
from interview_coach.tui.screens.mock_compare import MockCompareScreen
from interview_coach.tui.screens.mock_list import MockListScreen
from interview_coach.tui.screens.mock_report import MockReportScreen
from interview_coach.tui.screens.mock_setup import MockSetupScreen
from interview_coach.tui.screens.pause import PauseScreen
from interview_coach.tui.screens.today import TodayScreen
from interview_coach.tui.widgets.answer_editor import AnswerEditor
from tests.cli.conftest import command
from tests.conftest import NOW
from tests.samples import GROUP_ONLY, OWN_PART
from tests.tui.reading import on_screen, shown, told, until


class Clock:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def pass_(self, screen: MockScreen, seconds: int) -> None:
        """As if the app had ticked once a second."""
        for _ in range(seconds):
            self.now += timedelta(seconds=1)
            screen.tick()


def left(workspace: Workspace) -> MockInterview:
    interview = mock.unfinished(workspace)
    assert interview is not None
    return interview


async def asked(pilot: Pilot[None], number: int) -> MockScreen:
    """Waits for question `number` to be on the screen."""
    await until(
        pilot, lambda: isinstance(pilot.app.screen, MockScreen) and f"question {number} of" in on_screen(pilot.app)
    )
    assert isinstance(pilot.app.screen, MockScreen)
    return pilot.app.screen


async def begin(pilot: Pilot[None]) -> MockScreen:
    await pilot.press("m")
    await shown(pilot, MockSetupScreen)
    await pilot.press("enter")
    return await asked(pilot, 1)


async def answer(pilot: Pilot[None], text: str = OWN_PART) -> None:
    pilot.app.screen.query_one(TextArea).insert(text)
    await pilot.pause()
    await pilot.press("ctrl+j")


async def test_two_keys_begin_and_one_report_ends_it(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        for number, text in enumerate((OWN_PART, GROUP_ONLY, OWN_PART, OWN_PART), start=1):
            await asked(pilot, number)
            await answer(pilot, text)
        await asked(pilot, 5)
        assert CLOSING.text in on_screen(app)
        await answer(pilot, "Who would I learn from?")
        await shown(pilot, MockReportScreen)
        said = on_screen(app)
        await pilot.press("escape")
        await shown(pilot, TodayScreen)
        assert "Unfinished" not in on_screen(app)

    assert "5 of 5 questions answered" in said
    assert "What cost you most" in said
    assert [attempt.kind for attempt in tiny.journal.attempts()] == [AttemptKind.MOCK] * 5


async def test_no_hint_and_no_mark_is_shown_while_one_answers(app: CoachApp) -> None:
    async with app.run_test() as pilot:
        await begin(pilot)
        app.screen.query_one(TextArea).insert(GROUP_ONLY)
        await pilot.pause()
        said = on_screen(app)

        assert app.screen.query_one(AnswerEditor).findings == ()
    assert "question 1 of 5" in said
    assert "17 words" in said
    for hint in ("group", "listen for", "measured", "contribution", "Last time"):
        assert hint not in said.replace(GROUP_ONLY, "")


async def test_every_choice_can_be_changed_with_the_arrow_keys(tiny: Workspace) -> None:
    role = keep_role(tiny, Role("Northwind", "Territory manager"))
    app = CoachApp(tiny, clock=lambda: NOW)
    async with app.run_test() as pilot:
        await pilot.press("m")
        await shown(pilot, MockSetupScreen)
        at_first = on_screen(app)
        await pilot.press("left", "down", "down", "right", "down", "down", "down", "left")
        changed = on_screen(app)
        await pilot.press("enter")
        await asked(pilot, 1)

    assert "‹ Northwind, Territory manager ›" in at_first
    assert "‹ twice the speaking time ›" in at_first
    assert "‹ depth ›" in changed
    assert "only 3 questions" in changed
    assert left(tiny).choice == Choice(role_id=role.id, reason=Reason.DEPTH, count=4)
    assert left(tiny).pace is Pace.OFF


async def test_a_choice_that_nothing_fits_says_so_and_begins_nothing(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test() as pilot:
        await pilot.press("m")
        await shown(pilot, MockSetupScreen)
        await pilot.press("down", "down", "down", "right")
        assert "No question of your banks fits all of that." in on_screen(app)
        await pilot.press("enter")
        await pilot.pause()

        assert isinstance(app.screen, MockSetupScreen)
    assert mock.mocks(tiny) == ()


async def test_leaving_keeps_the_place_and_today_leads_back_to_it(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test() as pilot:
        await begin(pilot)
        await answer(pilot)
        await asked(pilot, 2)
        await pilot.press(*"I was", "escape")
        await shown(pilot, TodayScreen)
        assert "waits for you at question 2 of 5" in told(app)
        assert "Unfinished mock interview, question 2 of 5" in on_screen(app)
        await pilot.press("enter")
        screen = await asked(pilot, 2)

        assert screen.query_one(TextArea).text == "I was"
        assert "You are back where you were" in on_screen(app)


async def test_one_left_at_once_leaves_nothing_behind(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test() as pilot:
        await begin(pilot)
        await pilot.press("escape")
        await shown(pilot, TodayScreen)

        assert "Unfinished" not in on_screen(app)
    assert mock.mocks(tiny) == ()


async def test_an_unfinished_one_can_be_gone_on_with_from_the_choices(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test() as pilot:
        await begin(pilot)
        await pilot.press("I", "escape")
        await shown(pilot, TodayScreen)
        await pilot.press("m")
        await shown(pilot, MockSetupScreen)
        assert "g go on" in on_screen(app)
        await pilot.press("g")
        screen = await asked(pilot, 1)

        assert screen.query_one(TextArea).text == "I"


async def test_a_pause_hides_the_question_stops_the_clock_and_keeps_its_reason(tiny: Workspace) -> None:
    clock = Clock()
    app = CoachApp(tiny, clock=clock)
    async with app.run_test() as pilot:
        screen = await begin(pilot)
        clock.pass_(screen, 10)
        question = left(tiny).current
        assert question is not None
        await pilot.press("f2")
        await shown(pilot, PauseScreen)
        assert question.question.text not in on_screen(app)
        clock.pass_(screen, 180)
        await pilot.press(*"tea", "f2")
        await asked(pilot, 1)
        clock.pass_(screen, 5)
        await answer(pilot)
        await asked(pilot, 2)

    (pause,) = left(tiny).pauses
    assert (pause.reason, pause.seconds) == ("tea", 180)
    assert tiny.journal.attempts()[0].seconds == 15


async def test_one_can_leave_from_a_pause(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test() as pilot:
        await begin(pilot)
        await pilot.press("I", "f2")
        await shown(pilot, PauseScreen)
        await pilot.press("escape")
        await shown(pilot, TodayScreen)

    assert left(tiny).typed == "I"


async def test_the_clock_counts_down_tells_when_time_is_up_and_cuts_nothing_off(tiny: Workspace) -> None:
    clock = Clock()
    app = CoachApp(tiny, clock=clock)
    async with app.run_test(size=(100, 24)) as pilot:
        screen = await begin(pilot)
        assert "4:00 left" in on_screen(app)
        await pilot.press("f3")
        assert "2:00 left" in on_screen(app)
        assert "From here on you have the speaking time to type an answer" in on_screen(app)
        clock.pass_(screen, 121)
        await pilot.pause()
        assert "! 0:01 over" in on_screen(app)
        assert "Time is up" in on_screen(app)
        await pilot.press("I")
        assert screen.query_one(TextArea).text == "I"
        await pilot.press("f3")
        assert "over" not in on_screen(app)
    assert mock.usual_pace(tiny) is Pace.OFF


async def test_a_closed_laptop_is_no_time_spent_on_the_answer(tiny: Workspace) -> None:
    clock = Clock()
    app = CoachApp(tiny, clock=clock)
    async with app.run_test() as pilot:
        screen = await begin(pilot)
        clock.pass_(screen, 10)
        clock.now += timedelta(hours=8)
        screen.tick()
        clock.pass_(screen, 1)
        await answer(pilot)
        await asked(pilot, 2)

    assert tiny.journal.attempts()[0].seconds == 11


@pytest.mark.parametrize(("typed", "kept"), [(["c"], ["c"]), (["c", "backspace"], [])], ids=["typed", "erased"])
async def test_words_erased_before_a_question_is_passed_do_not_come_back(
    app: CoachApp, tiny: Workspace, typed: list[str], kept: list[str]
) -> None:
    async with app.run_test() as pilot:
        screen = await begin(pilot)
        for key in typed:
            await pilot.press(key)
            screen._autosave.flush()  # a pause between two keys
        await pilot.press("f4", "f4")
        await asked(pilot, 2)

    assert [draft.text for draft in tiny.journal.drafts()] == kept


async def test_passing_and_ending_are_asked_once(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await begin(pilot)
        await answer(pilot)
        await asked(pilot, 2)
        await pilot.press("f4")
        assert "Press F4 again to pass this question" in on_screen(app)
        await pilot.press("x", "f4")  # typing on takes it back
        assert "question 2 of 5" in on_screen(app)
        await pilot.press("f4")
        await asked(pilot, 3)
        await pilot.press(*"half", "f8")
        assert "Press F8 again to end the interview here." in on_screen(app)
        await pilot.press("f8")
        await shown(pilot, MockReportScreen)

        assert "1 of 5 questions answered" in on_screen(app)
    assert {draft.text for draft in tiny.journal.drafts()} == {"x", "half"}
    assert mock.unfinished(tiny) is None


async def test_a_blank_answer_and_a_full_disk_are_told_and_the_words_stay(
    app: CoachApp, tiny: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise JournalUnwritable("The disk is full.")

    async with app.run_test() as pilot:
        screen = await begin(pilot)
        await pilot.press("ctrl+j")
        await until(pilot, lambda: "There is nothing to score yet" in on_screen(app))
        with monkeypatch.context() as full:
            full.setattr(Journal, "record_in_mock", refuse)
            await answer(pilot)
            await until(pilot, lambda: "The disk is full." in on_screen(app))
        assert screen.query_one(TextArea).text == OWN_PART
        await pilot.press("ctrl+j")
        await asked(pilot, 2)


async def test_quitting_keeps_the_last_words(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test() as pilot:
        await begin(pilot)
        await pilot.press(*"I was", "ctrl+q")

    assert left(tiny).typed == "I was"


def told_by_dialog(app: CoachApp) -> str:
    return str(app.screen.query_one("#export-told", Static).render())


async def report_after(pilot: Pilot[None], *answers: str) -> None:
    """Answers some questions and ends the interview there."""
    await begin(pilot)
    for number, text in enumerate(answers, start=1):
        await asked(pilot, number)
        await answer(pilot, text)
    await asked(pilot, len(answers) + 1)
    await pilot.press("f8", "f8")
    await shown(pilot, MockReportScreen)


async def test_an_answer_of_the_report_is_read_and_given_again(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test(size=(100, 40)) as pilot:
        await report_after(pilot, GROUP_ONLY)
        await pilot.press("enter")
        await shown(pilot, FeedbackScreen)
        await pilot.press("escape")
        await shown(pilot, MockReportScreen)
        await pilot.press("r")
        await shown(pilot, DrillScreen)
        await answer(pilot)
        await shown(pilot, FeedbackScreen)
        await pilot.press("escape")
        await shown(pilot, MockReportScreen)
        await pilot.press("end", "enter")
        assert "There is no answer to this one." in told(app)

    assert [attempt.kind for attempt in tiny.journal.attempts()] == [AttemptKind.RETRY, AttemptKind.MOCK]


async def test_the_same_questions_can_be_asked_again_and_the_two_compared(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test(size=(100, 40)) as pilot:
        await report_after(pilot, GROUP_ONLY)
        await pilot.press("c")
        assert "This is your first mock interview" in told(app)
        app.clock = lambda: NOW + timedelta(minutes=5)
        await pilot.press("s")
        await asked(pilot, 1)
        await answer(pilot, OWN_PART)
        await asked(pilot, 2)
        await pilot.press("f8", "f8")
        await shown(pilot, MockReportScreen)
        await pilot.press("c")
        await shown(pilot, MockCompareScreen)
        said = on_screen(app)

    assert "22 Nov 09:30" in said
    assert "22 Nov 09:35" in said
    assert "gone" in said
    assert "Asked both times" in said
    second, first = tiny.journal.mocks()
    assert second.asked == first.asked


async def test_past_interviews_are_listed_and_opened(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test() as pilot:
        await pilot.press("m")
        await shown(pilot, MockSetupScreen)
        await pilot.press("p")
        await shown(pilot, MockListScreen)
        assert "No mock interview yet." in on_screen(app)
        await pilot.press("escape", "escape")
        await report_after(pilot, GROUP_ONLY)
        await pilot.press("escape", "m", "p")
        await shown(pilot, MockListScreen)
        assert "1 mock interview" in on_screen(app)
        assert "1 of 5" in on_screen(app)
        await pilot.press("enter")
        await shown(pilot, MockReportScreen)


async def test_an_interview_is_deleted_with_its_answers_or_without_and_brought_back(
    app: CoachApp, tiny: Workspace
) -> None:
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press("m")
        await shown(pilot, MockSetupScreen)
        await pilot.press("enter")
        await asked(pilot, 1)
        await answer(pilot)
        await asked(pilot, 2)
        await pilot.press("escape")
        await shown(pilot, TodayScreen)
        for key, left in (("escape", (1, 1)), ("k", (0, 1)), ("y", (0, 0))):
            await app.push_screen(MockListScreen())
            await pilot.press("x")
            await shown(pilot, DeleteMockScreen)
            await pilot.press(key)
            await shown(pilot, MockListScreen)
            await pilot.pause()
            assert (len(mock.mocks(tiny)), tiny.journal.count()) == left
            app.pop_screen()
            await app.push_screen(MockListScreen())  # it can be brought back as long as the app is open
            await pilot.press("u")
            await until(pilot, lambda: len(mock.mocks(tiny)) == 1)
            assert tiny.journal.count() == 1
            app.pop_screen()


async def test_a_report_is_written_to_a_file_which_is_not_replaced_unasked(
    app: CoachApp, tiny: Workspace, tmp_path: Path
) -> None:
    file = tmp_path / "mock [bold]x.md"
    file.write_text("mine", encoding="utf-8")
    async with app.run_test(size=(100, 40)) as pilot:
        await report_after(pilot, GROUP_ONLY)
        await pilot.press("x")
        await shown(pilot, ExportScreen)
        field = app.screen.query_one(Input)
        assert field.value == "~/mock-interview-2026-11-22-0930.html"
        field.value = str(tmp_path / "mock.pdf")
        await pilot.press("enter")
        assert "end the name in .html or .md" in told_by_dialog(app)
        field.value = str(file)
        await pilot.press("enter")
        assert "is there already. Press enter again to replace it." in told_by_dialog(app)
        assert file.read_text(encoding="utf-8") == "mine"
        await pilot.press("enter")
        await shown(pilot, MockReportScreen)
        assert "The report is in" in told(app)

    assert file.read_text(encoding="utf-8").startswith("# Mock interview")


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 20)])
async def test_it_fits_every_window(app: CoachApp, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        await pilot.press("m")
        await shown(pilot, MockSetupScreen)
        await pilot.pause()
        setup, fits = on_screen(app), not app.screen.show_vertical_scrollbar
        await pilot.press("escape")
        await begin(pilot)
        question = on_screen(app)
        assert app.screen.query_one(TextArea).size.height >= 8

    assert fits
    for said in ("questions", "time limit", "enter begin", "esc back"):
        assert said in setup
    for said in ("question 1 of 5", "ctrl+j next", "esc leave"):
        assert said in question


async def _come(about: Callable[[], bool]) -> None:
    while not about():
        await asyncio.sleep(0.02)


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
async def test_after_kill_9_the_app_goes_on_where_it_was(home: Path, workspace: Workspace) -> None:
    """In a terminal of its own, with the shipped banks."""
    workspace.library()  # so that it starts at once
    mine, theirs = pty.openpty()
    written = bytearray()
    environment = os.environ | {"TERM": "xterm-256color", "COLUMNS": "80", "LINES": "24"}
    with subprocess.Popen(command(), stdin=theirs, stdout=theirs, stderr=theirs, env=environment) as process:
        asyncio.get_running_loop().add_reader(mine, lambda: written.extend(os.read(mine, 65536)))
        try:
            async with asyncio.timeout(60):
                await _come(lambda: b"Begin with one answer" in written)
                os.write(mine, b"m")
                await _come(lambda: b"5 questions" in written)
                os.write(mine, b"\r")
                await _come(lambda: b"question 1 of 5" in written)
                os.write(mine, b"I")
                await _come(lambda: bool(left(workspace).typed))
        finally:
            asyncio.get_running_loop().remove_reader(mine)
            process.send_signal(signal.SIGKILL)
    os.close(theirs)
    os.close(mine)

    app = CoachApp(workspace)
    async with app.run_test() as pilot:
        assert "Unfinished mock interview, question 1 of 5" in on_screen(app)
        await pilot.press("enter")
        screen = await asked(pilot, 1)
        assert screen.query_one(TextArea).text.startswith("I")
