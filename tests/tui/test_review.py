from __future__ import annotations

import re
from dataclasses import replace

import pytest
from textual.widgets import DataTable

from interview_coach.coaching.workspace import Workspace
from interview_coach.model import AttemptKind, Judgement, Question, Reason, Verdict
from interview_coach.tui.app import CoachApp
from interview_coach.tui.screens.compare import CompareScreen
from tests.conftest import NOW
from tests.samples import LAUNCH, OWN_PART, attempt, group_only, own_part
from tests.tui.reading import on_screen

OTHER = Question("own.other", "Why us?")


@pytest.fixture
def app(workspace: Workspace) -> CoachApp:
    return CoachApp(workspace, clock=lambda: NOW)


def shown(app: CoachApp) -> list[list[str]]:
    """What the table says, row by row."""
    table = app.screen.query_one(DataTable)
    return [[str(cell) for cell in table.get_row_at(row)] for row in range(table.row_count)]


def told_times(app: CoachApp) -> list[str]:
    """When the attempts side by side were answered, as their heads say it."""
    return re.findall(r"\d\d:\d\d", on_screen(app, "#compare-head"))


async def test_every_attempt_is_listed_newest_first_with_its_band_and_reasons(
    app: CoachApp, workspace: Workspace
) -> None:
    workspace.journal.record(attempt(1))
    workspace.journal.record(attempt(2, OWN_PART, own_part(), kind=AttemptKind.RETRY))

    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("2")
        rows = shown(app)

    assert [row[3] for row in rows] == ["strong", "at risk"]
    assert [row[4] for row in rows] == ["", "contribution"]
    assert [row[5] for row in rows] == ["retry", "drill"]


async def test_a_new_user_is_told_where_answers_will_be(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2")

        assert "No answers yet" in str(app.screen.query_one("#review-count").render())


async def test_two_attempts_at_a_question_are_compared_with_one_key(app: CoachApp, workspace: Workspace) -> None:
    workspace.journal.record(attempt(1))
    workspace.journal.record(attempt(2, OWN_PART, own_part()))

    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2", "c")
        assert isinstance(app.screen, CompareScreen)
        said = "\n".join(str(widget.render()) for widget in app.screen.query("Static"))

    assert "gone" in said
    assert "Two group actions, none of yours" in said
    assert "0 → 2" in said
    assert "- " in said
    assert "+ " in said


async def test_the_first_attempt_is_compared_with_the_one_after_it(app: CoachApp, workspace: Workspace) -> None:
    for number in (1, 2, 3):
        workspace.journal.record(attempt(number))

    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2", "end", "c")

        assert told_times(app) == [f"{attempt(number).submitted_at:%H:%M}" for number in (1, 2)]


async def test_room_that_no_reason_takes_is_the_questions(app: CoachApp, workspace: Workspace) -> None:
    question = Question("own.long", "Would you do it differently, asked before it began?")
    workspace.journal.record(replace(attempt(1), question=question))

    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("2")

        assert "before it began?" in on_screen(app, "DataTable")


async def test_a_key_typed_ahead_is_no_letter_of_the_search(app: CoachApp, workspace: Workspace) -> None:
    workspace.journal.record(attempt(1))

    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2", "1")

        assert app.current_mode == "today"


async def test_a_wide_window_shows_all_reasons_given(app: CoachApp, workspace: Workspace) -> None:
    judged = {reason: Judgement(Verdict.FLAG, 20) for reason in (Reason.DEPTH, Reason.ATTITUDE, Reason.CONTRIBUTION)}
    workspace.journal.record(attempt(1, assessment=replace(group_only(), reasons=judged)))

    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("2")
        await pilot.pause()

        assert "depth, attitude, contribution" in on_screen(app)


async def test_a_chosen_attempt_is_compared_with_the_one_under_the_cursor(app: CoachApp, workspace: Workspace) -> None:
    for number in (1, 2, 3):
        workspace.journal.record(attempt(number))

    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2", "space", "down", "down", "c")

        assert told_times(app) == [f"{attempt(number).submitted_at:%H:%M}" for number in (1, 3)]


@pytest.mark.parametrize("keys", [("c",), ("space", "down", "c")])
async def test_what_cannot_be_compared_is_said(app: CoachApp, workspace: Workspace, keys: tuple[str, ...]) -> None:
    workspace.journal.record(attempt(1, question=OTHER))
    workspace.journal.record(attempt(2))

    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2", *keys)

        assert not isinstance(app.screen, CompareScreen)
        assert len(app._notifications) == 1


async def test_a_notice_goes_with_the_next_change_of_screen(app: CoachApp, workspace: Workspace) -> None:
    workspace.journal.record(attempt(1))

    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2", "c")
        told = len(app._notifications)
        await pilot.press("3")

        assert (told, len(app._notifications)) == (1, 0)


async def test_more_rows_are_read_as_the_cursor_comes_near_the_last(app: CoachApp, workspace: Workspace) -> None:
    for number in range(230):
        workspace.journal.record(attempt(number))

    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2")
        before = app.screen.query_one(DataTable).row_count
        await pilot.press("ctrl+end", "ctrl+end", "ctrl+end")
        await pilot.pause()
        after = app.screen.query_one(DataTable).row_count

    assert (before, after) == (100, 230)


async def test_brackets_and_escape_codes_in_a_question_are_shown_as_typed(app: CoachApp, workspace: Workspace) -> None:
    workspace.journal.record(attempt(1, question=Question("own.odd", "Why [/x] and \x1b[31mred?")))

    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.press("2")

        assert shown(app)[0][2] == "Why [/x] and ␛[31mred?"


async def test_an_answer_is_tried_again_from_the_list(
    app: CoachApp, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, AttemptKind]] = []
    monkeypatch.setattr(app, "practise", lambda question, kind: asked.append((question.id, kind)))
    workspace.journal.record(attempt(1))

    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2", "r")

    assert asked == [(LAUNCH.id, AttemptKind.RETRY)]
