from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from textual.pilot import Pilot

from interview_coach.coaching.configuration.preferences import keep
from interview_coach.coaching.rejections import debriefs
from interview_coach.coaching.workspace import Workspace
from interview_coach.interview import Choice, MockInterview, Pace
from interview_coach.rejection import Cause
from interview_coach.tui.app import CoachApp
from interview_coach.tui.screens.drill import DrillScreen
from interview_coach.tui.screens.progress import ProgressScreen, SectionChoice
from interview_coach.tui.widgets.trend_plot import TrendPlot
from tests.conftest import NOW
from tests.progress_samples import fill, scored
from tests.samples import LAUNCH
from tests.tui.reading import on_screen, shown, until


async def opened(pilot: Pilot[None]) -> None:
    """Opens the tab and waits until the answers are read."""
    await pilot.press("6")
    await shown(pilot, ProgressScreen)
    await until(pilot, lambda: len(pilot.app.screen.query(SectionChoice)) > 0)


async def test_a_new_user_is_told_what_will_be_there(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        assert "No answers with a score yet." in on_screen(app)
        assert "[all] days" in on_screen(app)


async def test_left_and_right_go_through_reasons_days_banks_and_roles(app: CoachApp, tiny: Workspace) -> None:
    fill(tiny, 24)
    seen = []
    async with app.run_test(size=(100, 40)) as pilot:
        await opened(pilot)
        for _ in range(8):
            seen.append(on_screen(app, "#progress-text"))
            await pilot.press("right")

    assert [text.split()[0] for text in seen] == [
        "All", "Depth", "Attitude", "Contribution", "Transfer", "Days", "By", "By",
    ]  # fmt: skip
    assert "24 answers with a score since" in seen[0]


async def test_a_reason_with_enough_answers_has_a_chart_with_its_marks(app: CoachApp, tiny: Workspace) -> None:
    fill(tiny, 24)
    at = NOW - timedelta(days=20)
    debriefs.keep_debrief(tiny, debriefs.confirmed(debriefs.begin("Northwind [/x]", at), Cause.DEPTH, "", at))
    began = NOW - timedelta(days=10)
    tiny.journal.keep_mock(MockInterview("m1", began, Choice(), Pace.OFF, (), began, ended=began))

    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        assert not app.screen.query_one(TrendPlot).display
        await pilot.press("c")
        await until(pilot, lambda: app.screen.query_one(TrendPlot).size.height > 0)
        chart = on_screen(app, "TrendPlot")

        await pilot.press("d")
        assert not app.screen.query_one(TrendPlot).display

    for sign in ("▼", "◆", "░", "50├", "22 Nov"):
        assert sign in chart


async def test_three_answers_are_told_in_words_without_a_chart(app: CoachApp, tiny: Workspace) -> None:
    fill(tiny, 3)
    async with app.run_test(size=(60, 20)) as pilot:
        await opened(pilot)
        await pilot.press("c")
        assert "3 answers so far: too few for a trend, which is drawn from 5 on." in on_screen(app)
        assert not app.screen.query_one(TrendPlot).display


async def test_low_anxiety_shows_words_and_what_to_practise(app: CoachApp, tiny: Workspace) -> None:
    fill(tiny, 24)
    keep(tiny, "low_anxiety", True)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        assert "contribution better than when you began" in on_screen(app)
        await pilot.press("c")
        said = on_screen(app, "#progress-text")
        assert not app.screen.query_one(TrendPlot).display

    assert said.startswith("Contribution Better than when you began. → Tell one story without")


async def test_enter_practises_the_reason_on_screen(app: CoachApp, tiny: Workspace) -> None:
    fill(tiny, 6)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await pilot.press("enter")
        assert isinstance(app.screen, ProgressScreen)

        await pilot.press("c", "enter")
        await shown(pilot, DrillScreen)
        assert LAUNCH.text in on_screen(app)


async def test_long_text_is_scrolled_by_the_keys(app: CoachApp, tiny: Workspace) -> None:
    fill(tiny, 60)
    async with app.run_test(size=(60, 20)) as pilot:
        await opened(pilot)
        pane = app.screen.query_one("#progress-text")
        await pilot.press("down", "down")
        assert pane.scroll_y == 2
        await pilot.press("pagedown", "up")
        assert pane.scroll_y > 2
        await pilot.press("right")
        await until(pilot, lambda: pane.scroll_y == 0)


async def test_the_section_stays_when_one_comes_back_and_new_answers_are_there(app: CoachApp, tiny: Workspace) -> None:
    fill(tiny, 6)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await pilot.press("c", "1")
        tiny.journal.record(scored(99, 80, 0))
        await pilot.press("6")
        await until(pilot, lambda: "of 7 answers" in on_screen(app))


async def test_backspace_leads_back_to_all_answers(app: CoachApp, tiny: Workspace) -> None:
    fill(tiny, 6)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await pilot.press("c", "backspace")
        await until(pilot, lambda: "[all]" in on_screen(app))
        assert "All answers" in on_screen(app)


async def test_the_page_is_written_where_the_user_says_and_not_over_another(
    app: CoachApp, tiny: Workspace, home: Path
) -> None:
    fill(tiny, 24)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await pilot.press("w")
        assert "~/interview-progress-2026-11-22.html" in on_screen(app)
        await pilot.press("enter")
        assert "<svg" in (home / "interview-progress-2026-11-22.html").read_text()
        await pilot.press("w", "enter")
        assert "is there already" in on_screen(app)


async def test_names_that_people_gave_are_no_markup(app: CoachApp, tiny: Workspace) -> None:
    fill(tiny, 6)
    hostile = replace(LAUNCH, bank="[/x] \x1b[31mbank")
    tiny.journal.record(replace(scored(50, 60, 1), question=hostile))
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await pilot.press("b")
        assert "[/x] ␛[31mbank" in on_screen(app)
