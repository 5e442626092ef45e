from __future__ import annotations

import pytest
from textual.widgets import Checkbox, DataTable, Input, TextArea

from interview_coach.coaching.workspace import Workspace
from interview_coach.model import Question, Reason
from interview_coach.tui.app import CoachApp
from interview_coach.tui.screens.problems import ProblemsScreen
from interview_coach.tui.screens.question_form import QuestionForm
from interview_coach.tui.screens.questions import QuestionsScreen
from interview_coach.tui.widgets.long_table import LongTable
from tests.conftest import NOW
from tests.tui.reading import on_screen

TEXT = "How did you win back the Leeds account?"


@pytest.fixture
def app(workspace: Workspace) -> CoachApp:
    return CoachApp(workspace, clock=lambda: NOW)


def listed(app: CoachApp) -> list[str]:
    table = app.screen.query_one(DataTable)
    return [str(table.get_row_at(row)[0]) for row in range(table.row_count)]


def own_questions(workspace: Workspace) -> list[Question]:
    return [question for question in workspace.library().questions if question.bank == workspace.folders.own_bank.stem]


async def test_a_question_of_ones_own_is_typed_saved_and_drilled_by_keyboard(
    app: CoachApp, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(app, "practise", lambda question: asked.append(question.text))

    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "a", *TEXT.replace(" ", "_").replace("?", "_"))
        app.screen.query_one(TextArea).text = TEXT
        await pilot.press("tab", "tab", "tab", "space", "ctrl+j")
        await pilot.pause()
        assert isinstance(app.screen, QuestionsScreen)
        await pilot.press("enter")

    saved = own_questions(workspace)
    assert [(question.text, question.probes) for question in saved] == [(TEXT, (Reason.CONTRIBUTION,))]
    assert asked == [TEXT]


async def test_saving_without_a_reason_says_so_and_keeps_the_words(app: CoachApp, workspace: Workspace) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "a")
        app.screen.query_one(TextArea).text = TEXT
        await pilot.press("ctrl+j")

        assert isinstance(app.screen, QuestionForm)
        assert app.screen.query_one(TextArea).text == TEXT
        assert "at least one reason" in next(iter(app._notifications)).message
    assert not own_questions(workspace)


async def test_a_question_much_like_a_known_one_is_saved_only_at_the_second_try(
    app: CoachApp, workspace: Workspace
) -> None:
    known = workspace.library().questions[0].text

    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "a")
        app.screen.query_one(TextArea).text = known
        app.screen.query_one(f"#form-{Reason.DEPTH}", Checkbox).value = True
        await pilot.press("ctrl+j")
        assert not own_questions(workspace)
        assert known in str(app.screen.query_one("#form-similar").render())
        await pilot.press("ctrl+j")
        await pilot.pause()

    assert [question.text for question in own_questions(workspace)] == [known]


async def test_leaving_a_typed_question_takes_two_presses(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "a", "W", "h", "y", "escape")
        assert isinstance(app.screen, QuestionForm)
        await pilot.press("escape")

        assert isinstance(app.screen, QuestionsScreen)


async def test_a_typed_question_outlasts_a_visit_to_another_tab(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "a", *"Why", "tab", "1", "3")

        assert isinstance(app.screen, QuestionForm)
        assert app.screen.query_one(TextArea).text == "Why"


async def test_in_a_small_window_the_form_begins_at_its_top_and_says_how_to_tick_and_save(
    app: CoachApp,
) -> None:
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("3", "a")
        await pilot.pause()
        at_the_start = on_screen(app)
        await pilot.press("tab")
        await pilot.pause()

        assert "What does the interviewer ask?" in at_the_start
        assert "space tick" in on_screen(app, "KeyLine")
        assert "ctrl+j save" in on_screen(app, "KeyLine")


async def test_typing_narrows_the_list_and_escape_brings_it_back(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3")
        everything = listed(app)
        await pilot.press("slash", *"launch")
        narrowed = listed(app)
        await pilot.press("escape")

        assert 0 < len(narrowed) < len(everything)
        assert listed(app) == everything
        assert app.screen.query_one(Input).value == ""


async def test_end_leads_to_the_last_of_some_hundred_questions(app: CoachApp, workspace: Workspace) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "end")

        assert app.screen.query_one(LongTable).highlighted == workspace.library().questions[-1]


async def test_a_broken_file_is_named_with_line_and_column(app: CoachApp, workspace: Workspace) -> None:
    workspace.folders.banks.mkdir(parents=True)
    (workspace.folders.banks / "mine.yaml").write_text("version: 1\nbank: mine\ntitle: [unclosed\n", encoding="utf-8")

    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3")
        assert "problem" in str(app.screen.query_one("#questions-count").render())
        await pilot.press("p")
        assert isinstance(app.screen, ProblemsScreen)
        said = "\n".join(str(widget.render()) for widget in app.screen.query("Static"))

    assert "mine.yaml:" in said


async def test_a_bank_dropped_in_is_listed_on_the_next_screen(app: CoachApp, workspace: Workspace) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3")
        workspace.folders.banks.mkdir(parents=True, exist_ok=True)
        (workspace.folders.banks / "mine.yaml").write_text(
            "version: 1\nbank: mine\ntitle: Mine\nquestions:\n"
            "  - id: mine.odd\n    text: Why [/x] now?\n    probes: [attitude]\n",
            encoding="utf-8",
        )
        await pilot.press("1", "3")

        assert listed(app)[0] == "Why [/x] now?"


async def test_quitting_with_a_typed_question_takes_two_presses(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "a", "W", "h", "y", "ctrl+q")
        assert isinstance(app.screen, QuestionForm)
        await pilot.press("ctrl+q")
        await pilot.pause()

    assert app.leaving
