"""Bank files opened in an editor from the Questions screen, and read again when they were saved there."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path

import pytest

from interview_coach.coaching.workspace import Workspace
from interview_coach.model import Question
from interview_coach.tui import bank_watch
from interview_coach.tui.app import CoachApp
from interview_coach.tui.screens.questions import QuestionsScreen
from interview_coach.tui.widgets.long_table import LongTable
from tests.conftest import NOW
from tests.tui.reading import on_screen, told, until

MINE = """# Kept as it is.
version: 1
bank: mine
title: Mine
questions:
  - id: mine.panel
    text: Why [/x] us?
    probes: [transfer]

  - id: mine.easy
    text: Why this job?
    probes: [depth]
"""


@pytest.fixture
def app(workspace: Workspace, mine: Path) -> CoachApp:
    return CoachApp(workspace, clock=lambda: NOW)


def listed(app: CoachApp) -> list[str]:
    return [question.id for question in _table(app).entries if question.bank == "mine"]


async def test_a_file_saved_in_an_editor_is_read_again_while_one_looks(app: CoachApp, mine: Path) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "down")
        mine.write_text(MINE.replace("Why [/x] us?", "Why not us?"), encoding="utf-8")
        (mine.parent / "another.yaml").write_text(MINE.replace("mine", "another"), encoding="utf-8")
        app.bank_watch.look()
        await until(pilot, lambda: "Why not us?" in on_screen(app))

        assert {question.bank for question in _table(app).entries} >= {"mine", "another"}
        assert _table(app).highlighted == app.workspace.library().question("mine.easy")  # the cursor stays on it


async def test_a_broken_save_is_told_and_the_last_good_version_stays(app: CoachApp, mine: Path) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3")
        mine.write_text(MINE + "  - id: [mine\n", encoding="utf-8")
        app.bank_watch.look()
        await until(pilot, lambda: app._notifications)

        assert "mine.yaml:" in told(app)
        assert "last version that could be read stays in use" in told(app)
        assert "1 problem in bank files: press p" in on_screen(app)
        assert listed(app) == ["mine.panel", "mine.easy"]


async def test_nothing_is_read_while_nothing_changed(
    app: CoachApp, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3")
        monkeypatch.setattr("interview_coach.banks.load", None)  # calling it would fail
        app.bank_watch.look()

        assert not app._notifications


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An editor that notes how it was called, and puts another text into the file."""
    program = tmp_path / "vi"
    program.write_text(
        f'#!/bin/sh\necho "$@" > "{tmp_path}/called"\nsed -i.old "s/Why this job/Why that job/" "$2"\nrm "$2.old"\n',
        encoding="utf-8",
    )
    program.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(program))
    return tmp_path / "called"


async def test_the_file_is_opened_at_the_question_and_read_again_afterwards(
    app: CoachApp, mine: Path, editor: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "suspend", nullcontext)  # the test's terminal can't be lent

    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "down", "o")
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()

        assert "Why that job?" in on_screen(app)
    assert editor.read_text(encoding="utf-8") == f"+10 {mine}\n"


async def test_a_shipped_file_is_not_opened_but_a_copy_offered(app: CoachApp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "suspend", None)  # calling it would fail

    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "end", "o")

        assert "came with the program" in told(app)
        assert "Press y to copy it" in told(app)


async def test_much_to_read_is_read_between_the_keys_and_how_far_is_shown(
    app: CoachApp, workspace: Workspace, mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        (mine.parent / f"more-{number}.yaml").write_text(MINE.replace("mine", f"more-{number}"), encoding="utf-8")
    workspace.portion = 1
    monkeypatch.setattr(bank_watch, "_BREATH", 3600)

    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.reading)
        await pilot.press("3")
        halfway = on_screen(app)
        while app.reading:
            app.bank_watch.look()
        await pilot.pause()

        assert "reading 4 banks 1 Today" in halfway
        assert "mine" in {question.bank for question in _table(app).entries}
        assert "interview coach 1 Today" in on_screen(app)
        assert "more-4" in {question.bank for question in _table(app).entries}


async def test_on_the_way_out_no_file_is_looked_at_any_more(app: CoachApp, mine: Path) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.bank_watch.seen)
        before = app.bank_watch.seen
    mine.unlink()

    app.bank_watch.look()

    assert app.bank_watch.seen is before


async def test_a_file_broken_while_one_is_on_another_tab_is_told_there(app: CoachApp, mine: Path) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.bank_watch.seen)
        mine.write_text(MINE + "  - id: [mine\n", encoding="utf-8")
        app.bank_watch.look()
        await until(pilot, lambda: app._notifications)

        assert "mine.yaml:" in told(app)
        assert "1 problem in your question banks" in on_screen(app)


async def test_a_broken_file_is_opened_where_it_is_broken_and_said_to_be_mended(
    app: CoachApp, mine: Path, editor: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "suspend", nullcontext)
    mine.write_text(MINE + "  - id: mine.new\n    text: no\n    probes: [depth]\n", encoding="utf-8")

    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "p", "enter")
        opened = editor.read_text(encoding="utf-8")
        broken = on_screen(app)
        mine.write_text(MINE, encoding="utf-8")
        app.bank_watch.look()
        await pilot.pause()

        assert "put it in quotes" in broken
        assert "Everything is mended." in on_screen(app)
    assert opened == f"+14 {mine}\n"


async def test_without_an_editor_or_a_terminal_to_lend_the_place_is_told(
    app: CoachApp, mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", "no-such-editor")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "o")
        cannot_lend = told(app)
        monkeypatch.setattr(app, "suspend", nullcontext)
        await pilot.press("o")
        no_editor = told(app)

    assert "can't be lent" in cannot_lend
    assert "no-such-editor" in no_editor
    for sentence in (cannot_lend, no_editor):
        assert f"{mine}:6" in sentence


def _table(app: CoachApp) -> LongTable[Question]:
    return app.screen.query_one(LongTable)


def _questions(app: CoachApp) -> QuestionsScreen:
    assert isinstance(app.screen, QuestionsScreen)
    return app.screen
