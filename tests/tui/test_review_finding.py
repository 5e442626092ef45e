from __future__ import annotations

import pytest
from textual.events import Key
from textual.pilot import Pilot

from interview_coach.coaching.history.standing import keep_note
from interview_coach.coaching.workspace import Workspace
from interview_coach.model import AttemptKind, Question, Reason
from interview_coach.tui.app import CoachApp
from interview_coach.tui.screens.compare import CompareScreen
from interview_coach.tui.widgets.filter_line import FilterLine
from interview_coach.tui.widgets.long_table import LongTable
from interview_coach.tui.widgets.typed_fields import LineField
from tests.conftest import NOW
from tests.samples import OWN_PART, attempt, own_part
from tests.tui.reading import on_screen, until

OTHER = Question("own.other", "Why this café?", (Reason.TRANSFER,), bank="other")


@pytest.fixture
def app(workspace: Workspace) -> CoachApp:
    workspace.journal.record(attempt(1))
    workspace.journal.record(attempt(2, OWN_PART, own_part(), kind=AttemptKind.RETRY))
    workspace.journal.record(attempt(3, "A barista [/x] served\nme \x1b[31mwell.", own_part(), OTHER))
    return CoachApp(workspace, clock=lambda: NOW)


def listed(app: CoachApp) -> list[int]:
    return [int(hit.summary.id, 16) for hit in app.screen.query_one(LongTable).entries]


async def choose(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press("f", *keys, "enter")
    await pilot.pause()


async def test_typing_finds_answers_and_shows_the_words_in_place(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2", "slash")
        await pilot.pause()
        await pilot.press(*"clin")
        await pilot.pause()
        assert listed(app) == [2, 1]
        table = app.screen.query_one(LongTable)
        cell = table.get_row_at(0)[2]
        assert [cell.plain[span.start : span.end] for span in cell.spans] == ["clinics"]
        assert "I trained nine clinics" in on_screen(app, "AnswerPane")
        await pilot.press("down", "down")

        assert app.focused is table
        assert table.cursor_row == 1


async def test_a_note_is_shown_below_its_answer_where_it_is_found(app: CoachApp, workspace: Workspace) -> None:
    keep_note(workspace, attempt(1), "Ask Zara [/x] for the number.")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2", "slash", *"zara")
        await pilot.pause()
        assert listed(app) == [1]
        assert "Your note: Ask Zara [/x]" in on_screen(app, "AnswerPane")
        assert "Your note: Ask Zara" in on_screen(app, "#attempts")


@pytest.mark.parametrize("tab", ["2", "3"])
async def test_letters_that_come_at_once_with_the_key_for_finding_are_typed_there(app: CoachApp, tab: str) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(tab)
        await until(pilot, lambda: app.screen.query(LineField))
        for key, letter in (("slash", "/"), ("c", "c"), ("slash", "/"), ("x", "x")):
            app.post_message(Key(key, letter))
        await until(pilot, lambda: app.screen.query_one(LineField).value == "c/x")


async def test_text_with_brackets_and_escape_codes_is_shown_as_typed(app: CoachApp) -> None:
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.press("2", "slash")
        await pilot.pause()
        await pilot.press(*"serv")
        await pilot.pause()

        assert "[/x] served me" in on_screen(app, "#attempts")
        assert "[/x] served me ␛[31mwell." in on_screen(app, "AnswerPane")


@pytest.mark.parametrize("typed", ['"', "(", "*", "AND"])
async def test_no_key_in_the_search_is_an_error(app: CoachApp, typed: str) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2", "slash")
        await pilot.pause()
        app.screen.query_one(LineField).value = typed
        await pilot.pause()

        assert len(app._notifications) == 0


LETTERS = {
    "c": [2, 1],
    "cx": [1],
    "co": [3, 2],
    "4": [1],
    "r": [2],
    "b": [3, 2],
    "5": [1, 2, 3],
    "w": [],
    "l": [3, 2, 1],
    "cx1": [],
}


async def test_filters_and_orders_are_switched_by_letters_and_add_up(app: CoachApp) -> None:
    found = {}
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2")
        for keys in LETTERS:
            await choose(pilot, "0", *keys)
            found[keys] = listed(app)

    assert found == LETTERS


async def test_bank_role_and_rule_are_chosen_from_lists(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2")
        await choose(pilot, "down")
        assert listed(app) == [3]
        await choose(pilot, "0", "left", "down")

        assert listed(app) == [1]
        assert "only rule contribution.group-only ×" in on_screen(app)


async def test_days_are_typed_as_one_writes_them(app: CoachApp) -> None:
    late = attempt(4, at=NOW)
    app.workspace.journal.record(late)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2", "f", "v")
        await pilot.pause()
        app.screen.query_one("#since", LineField).value = "some day"
        await pilot.press("enter")
        await pilot.pause()
        assert "some day" in on_screen(app, ".total")
        app.screen.query_one("#since", LineField).value = "today"
        app.screen.query_one("#until", LineField).value = ""
        await pilot.press("enter")
        await pilot.pause()
        assert "from 22 Nov 2026 to …" in on_screen(app)
        await pilot.press("enter")
        await pilot.pause()

        assert listed(app) == [4]
        assert "only since 22 Nov 2026 ×" in on_screen(app)


async def test_what_narrows_the_list_is_dropped_by_key_click_and_all_at_once(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2")
        await choose(pilot, "c", "x")
        assert "1 of 3 answers" in on_screen(app)
        await pilot.press("backspace")
        assert "only contribution ×" in on_screen(app)
        await pilot.click(FilterLine, offset=(8, 1))
        await pilot.pause()
        assert listed(app) == [3, 2, 1]
        await choose(pilot, "5", "r")
        await pilot.press("escape")

        assert "3 answers" in on_screen(app)


async def test_words_and_filters_are_remembered_after_the_end(app: CoachApp, workspace: Workspace) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2", "slash")
        await pilot.pause()
        await pilot.press(*"clin", "down")
        await choose(pilot, "x")
    again = CoachApp(workspace, clock=lambda: NOW)
    async with again.run_test(size=(80, 24)) as pilot:
        await pilot.press("2")
        await pilot.pause()

        assert listed(again) == [1]
        assert again.screen.query_one(LineField).value == "clin"


async def test_a_list_that_nothing_passes_says_how_to_go_on(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2")
        await choose(pilot, "m")
        assert "Press esc" in on_screen(app)
        await pilot.press("escape")

        assert listed(app) == [3, 2, 1]


async def test_the_search_index_is_made_aside(app: CoachApp, workspace: Workspace) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2")
        await until(pilot, lambda: workspace.journal.not_indexed() == 0)


async def test_without_full_text_search_the_screen_says_so(app: CoachApp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("interview_coach.journal.index._possible", lambda _: False)
    async with app.run_test(size=(120, 24)) as pilot:
        await pilot.press("2", "slash")
        await pilot.pause()
        await pilot.press(*"clin")
        await pilot.pause()

        assert listed(app) == [2, 1]
        assert "no full-text search" in on_screen(app)


async def test_low_anxiety_asks_nothing_about_scores(app: CoachApp, workspace: Workspace) -> None:
    workspace.folders.settings.parent.mkdir(parents=True, exist_ok=True)
    workspace.folders.settings.write_text("low_anxiety: true\n", encoding="utf-8")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2", "f")
        await pilot.pause()
        said = on_screen(app)
        await pilot.press("4", "x", "enter")
        await pilot.pause()

        assert "at risk" not in said
        assert "★" not in on_screen(app)
        assert listed(app) == [3, 2, 1]


async def test_the_better_of_two_compared_answers_is_marked(app: CoachApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("2", "down", "c")
        await pilot.pause()

        assert isinstance(app.screen, CompareScreen)
        assert "strong ★ best" in on_screen(app)


async def test_a_wide_window_sets_the_answers_beside_each_other(app: CoachApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("2", "down", "c")
        await pilot.pause()
        left, right = app.screen.query("#compare-pairs Horizontal").first().children

        assert left.region.y == right.region.y
        assert left.region.right <= right.region.x
        assert "- Last spring we" in str(left.render())
        assert "+ Last spring I" in str(right.render())
