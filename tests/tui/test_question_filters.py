from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from interview_coach.coaching.practice.schedule import rescheduled
from interview_coach.coaching.workspace import Workspace
from interview_coach.model import Card, Question
from interview_coach.tui.app import CoachApp
from interview_coach.tui.screens.filters import FilterDialog
from interview_coach.tui.screens.questions import QuestionsScreen
from interview_coach.tui.widgets.filter_line import FilterLine
from interview_coach.tui.widgets.long_table import LongTable
from tests.conftest import NOW
from tests.samples import attempt, own_part
from tests.tui.reading import on_screen, told

MINE = """version: 1
bank: mine
title: Mine
questions:
  - id: mine.panel
    text: Why [/x] us?
    probes: [transfer]
    round: panel
    difficulty: 3
  - id: mine.easy
    text: Why this job?
    probes: [depth]
    difficulty: 1
  - id: mine.old
    text: Why now?
    probes: [depth]
    archived: true
"""


@pytest.fixture
def app(workspace: Workspace, mine: Path) -> CoachApp:
    return CoachApp(workspace, clock=lambda: NOW)


def listed(app: CoachApp) -> list[str]:
    return [question.id for question in _table(app).entries if question.bank == "mine"]


def count(app: CoachApp) -> int:
    return int(str(app.screen.query_one(FilterLine).render()).split()[0])


def _table(app: CoachApp) -> LongTable[Question]:
    return app.screen.query_one(LongTable)


async def choose(pilot: Pilot[None], *keys: str) -> None:
    """Filters by what these keys of the dialog stand for."""
    await pilot.press("f", *keys, "enter")
    await pilot.pause()


LETTERS = {
    "d": ["mine.easy"],
    "dt": ["mine.panel"],  # one reason at a time
    "p": ["mine.panel"],
    "1": ["mine.easy"],
    "x": ["mine.old"],
    "tp3": ["mine.panel"],
    "d3": [],
    "dd": ["mine.panel", "mine.easy"],
}


async def test_filters_are_switched_by_letters_and_add_up(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3")
        found = {}
        for keys in LETTERS:
            await choose(pilot, "0", *keys)
            found[keys] = listed(app)

    assert found == LETTERS


async def test_the_bank_under_the_cursor_is_the_one_shown(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3")
        banks = [bank.id for bank in app.workspace.library().banks]
        await choose(pilot, *["down"] * (banks.index("mine") + 1))

        assert count(app) == 2
        assert "only bank mine ×" in on_screen(app)


async def test_what_has_been_answered_can_be_left_out(app: CoachApp, workspace: Workspace) -> None:
    answered = workspace.library().question("mine.easy")
    assert answered
    workspace.journal.record(attempt(question=answered), _card(answered))

    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3")
        await choose(pilot, "n")
        assert listed(app) == ["mine.panel"]
        await pilot.press("1", "3")

        assert listed(app) == ["mine.panel"]
        assert "only never practised ×" in on_screen(app)


async def test_the_dialog_tells_how_many_there_would_be(app: CoachApp) -> None:
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("3", "f", "x")
        await pilot.pause()
        assert "Show 1 question" in on_screen(app)
        assert "x [✓] archived" in on_screen(app)
        assert "esc back" in on_screen(app, ".dialog KeyLine")
        await pilot.press("escape")

        assert listed(app) == ["mine.panel", "mine.easy"]


async def test_filters_go_one_by_one_and_all_at_once(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3")
        everything = count(app)
        await choose(pilot, "d", "1")
        assert "only probes depth × easy ×" in on_screen(app)
        await pilot.press("backspace")
        assert "only probes depth ×" in on_screen(app)
        await choose(pilot, "m")
        await pilot.press("escape")

        assert count(app) == everything
        assert "only" not in str(app.screen.query_one(FilterLine).render())


async def test_a_filter_is_dropped_by_a_click(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3")
        await choose(pilot, "d", "1")
        await pilot.click(FilterLine, offset=(8, 1))
        await pilot.pause()

        assert "only easy ×" in on_screen(app)


async def test_a_switch_can_be_clicked(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "f")
        await pilot.pause()
        await pilot.click("#filter-switches", offset=(14, 0))
        assert isinstance(app.screen, FilterDialog)
        await pilot.press("enter")

        assert listed(app) == ["mine.easy"]


async def test_words_and_filters_go_together(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3")
        await choose(pilot, "d")
        await pilot.press("slash", *"why job", "down")

        assert listed(app) == ["mine.easy"]
        assert app.focused is _table(app)


async def test_the_best_match_is_under_the_cursor(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "down", "down", "slash", *"why")

        assert _table(app).cursor_row == 0


async def test_all_that_a_bank_says_of_a_question_is_below_the_list(app: CoachApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("3")
        hostile = on_screen(app, "QuestionDetail")
        await pilot.press("end")
        said = on_screen(app, "QuestionDetail")

    assert "Why [/x] us?" in hostile
    for part in (
        "They listen for: What you decided",
        "They may go on: Which part would",
        "Evidence: own part (i wrote, my part)",
    ):
        assert part in said
    assert "strong and weak sample" in said


async def test_samples_are_said_to_be_another_persons(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "s")
        assert "no sample answer" in told(app)
        await pilot.press("end", "s")
        await pilot.pause()
        answer, said = on_screen(app, ".dialog VerticalScroll"), on_screen(app, ".dialog .total")
        await pilot.press("s")

        assert isinstance(app.screen, QuestionsScreen)
    assert answer.startswith("A strong answer Last August I was")
    assert "another person's" in said


def _card(question: Question) -> Card:
    return rescheduled(None, question, own_part(), NOW)
