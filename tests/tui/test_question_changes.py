"""Questions of one's own edited, copied, moved, put away and taken back, by keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import TextArea

from interview_coach.coaching.workspace import Workspace
from interview_coach.model import Question, Reason, Round
from interview_coach.tui.app import CoachApp
from interview_coach.tui.screens.clash import ClashScreen
from interview_coach.tui.screens.move import MoveScreen
from interview_coach.tui.screens.question_form import QuestionForm
from interview_coach.tui.screens.questions import QuestionsScreen
from interview_coach.tui.widgets.long_table import LongTable
from interview_coach.tui.widgets.typed_fields import LineField, LinesField
from tests.conftest import NOW
from tests.tui.reading import on_screen, shown, told

SHIPPED = "contribution.launch"
MINE = """# Kept as it is.
version: 1
bank: mine
title: Mine
questions:
  - id: mine.first  # the first
    text: Why [/x] us?
    probes: [transfer, depth]
    listens_for: Facts.
  - id: mine.second
    text: Why this job?
    probes: [depth]
"""


@pytest.fixture
def app(workspace: Workspace, mine: Path) -> CoachApp:
    return CoachApp(workspace, clock=lambda: NOW)


def known(app: CoachApp, question_id: str) -> Question:
    found = app.workspace.library().question(question_id)
    assert found
    return found


def own(app: CoachApp, bank: str = "my-questions") -> list[Question]:
    return [question for question in app.workspace.library().questions if question.bank == bank]


def highlighted(app: CoachApp) -> str:
    table: LongTable[Question] = app.screen.query_one(LongTable)
    assert table.highlighted
    return table.highlighted.id


def put(app: CoachApp, field: str, text: str) -> None:
    """Types into a field of the form."""
    widget = app.screen.query_one(f"#form-{field}")
    if isinstance(widget, LinesField):
        widget.text = text
    elif isinstance(widget, LineField):
        widget.value = text


async def test_editing_changes_only_the_lines_of_what_was_changed(app: CoachApp, mine: Path) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "e")
        assert "Changing mine.first in" in str(app.screen.query_one("#form-what").render())
        put(app, "text", "Why them?")
        await pilot.press("ctrl+j")
        await pilot.pause()

        assert isinstance(app.screen, QuestionsScreen)
        assert highlighted(app) == "mine.first"
    assert mine.read_text(encoding="utf-8") == MINE.replace("Why [/x] us?", "Why them?")


async def test_every_field_of_a_form_is_saved(app: CoachApp) -> None:
    typed = {
        "evidence": "outcome: sold, on time",
        "time_limit": "90",
        "listens_for": "Numbers.",
        "follow_ups": "And then?\nWho else?",
        "difficulty": "3",
        "round": "panel",
        "tags": "one, two",
    }
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("3", "down", "e", "f2")
        for field, text in typed.items():
            put(app, field, text)
        await pilot.press("ctrl+j")
        await pilot.pause()

    saved = known(app, "mine.second")
    assert (saved.listens_for, saved.follow_ups, saved.tags) == ("Numbers.", ("And then?", "Who else?"), ("one", "two"))
    assert (saved.evidence[0].keywords, saved.time_limit, saved.difficulty) == (("sold", "on time"), 90, 3)
    assert (saved.round, saved.probes) == (Round.PANEL, (Reason.DEPTH,))


async def test_rarer_fields_are_folded_away_until_they_hold_something(app: CoachApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("3", "a")
        folded = "What do they listen for?" in on_screen(app)
        await pilot.press("f2")
        await pilot.pause()
        unfolded = "What do they listen for?" in on_screen(app)
        await pilot.press("escape", "e")
        await pilot.pause()

        assert (folded, unfolded) == (False, True)
        assert "What do they listen for?" in on_screen(app)


async def test_a_shipped_question_is_not_edited_but_copied(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "end", "e")
        assert isinstance(app.screen, QuestionsScreen)
        assert "copy it to a bank of your own" in told(app)
        await pilot.press("y")
        put(app, "text", "Tell me about a launch in Leeds.")
        await pilot.press("ctrl+j")
        await pilot.pause()
        if isinstance(app.screen, QuestionForm):  # much like the one it was copied from
            await pilot.press("ctrl+j")
            await pilot.pause()

        copy = known(app, highlighted(app))
    original = known(app, SHIPPED)
    assert (copy.bank, copy.text) == ("my-questions", "Tell me about a launch in Leeds.")
    assert (copy.strong_answer, copy.evidence) == (original.strong_answer, original.evidence)
    assert original.text == "Tell me about a launch you worked on."


async def test_a_copy_that_is_left_leaves_no_trace(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "y", "escape")
        assert isinstance(app.screen, QuestionsScreen)

    assert not own(app)
    assert len(own(app, "mine")) == 2


async def test_what_was_typed_stays_when_it_can_t_be_saved(app: CoachApp, mine: Path) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "e")
        put(app, "text", "Why them?")
        mine.write_text("version: [\n", encoding="utf-8")
        await pilot.press("ctrl+j")

        assert isinstance(app.screen, QuestionForm)
        assert "mine.yaml" in told(app)
        assert app.screen.query_one("#form-text", TextArea).text == "Why them?"
    assert mine.read_text(encoding="utf-8") == "version: [\n"


async def test_escape_codes_pasted_into_a_form_are_shown_not_sent(app: CoachApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("3", "e")
        put(app, "text", "Why \x1b[31mred?")
        put(app, "tags", "a\x1b[0mb")
        await pilot.pause()

        assert "Why ␛[31mred?" in on_screen(app)
        assert "a␛[0mb" in on_screen(app)


@pytest.mark.parametrize(
    ("key", "stands", "screen"),
    [
        ("escape", "Theirs, okapi?", QuestionForm),
        ("t", "Theirs, okapi?", QuestionsScreen),
        ("y", "Yours, zebra?", QuestionsScreen),
    ],
)
async def test_both_versions_of_a_clash_are_shown_and_one_is_chosen(
    app: CoachApp, mine: Path, key: str, stands: str, screen: type
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "e")
        put(app, "text", "Yours, zebra?")
        mine.write_text(MINE.replace("Why [/x] us?", "Theirs, okapi? [/x]"), encoding="utf-8")
        await pilot.press("ctrl+j")
        await shown(pilot, ClashScreen)
        both = on_screen(app, ".dialog VerticalScroll")
        await pilot.press(key)
        await pilot.pause()

        assert isinstance(app.screen, screen)
        if isinstance(app.screen, QuestionForm):
            assert app.screen.query_one("#form-text", TextArea).text == "Yours, zebra?"
    assert "text: Theirs, okapi? [/x]" in both
    assert "text: Yours, zebra?" in both
    assert known(app, "mine.first").text.startswith(stands)


async def test_a_question_is_put_away_and_brought_back(app: CoachApp, mine: Path) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "x")
        assert "not asked any more" in told(app)
        assert highlighted(app) == "mine.second"
        await pilot.press("f", "x", "enter")
        assert highlighted(app) == "mine.first"
        await pilot.press("x")
        assert "it is asked again" in told(app)

    assert mine.read_text(encoding="utf-8") == MINE


async def test_the_last_change_is_taken_back(app: CoachApp, mine: Path) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "u")
        assert "no change to take back" in told(app)
        await pilot.press("x", "u")
        assert "Taken back: " in told(app)
        assert highlighted(app) == "mine.first"

    assert mine.read_text(encoding="utf-8") == MINE


async def test_a_change_is_not_taken_back_over_anothers(app: CoachApp, mine: Path) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "x")
        mine.write_text(MINE + "# theirs\n", encoding="utf-8")
        await pilot.press("u")

        assert "was changed since" in told(app)
    assert mine.read_text(encoding="utf-8") == MINE + "# theirs\n"


async def test_a_question_moves_to_another_bank_of_ones_own(app: CoachApp, mine: Path) -> None:
    (mine.parent / "pharma.yaml").write_text(
        "version: 1\nbank: pharma\ntitle: Pharma [/x]\nquestions: []\n", encoding="utf-8"
    )
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "m")
        await pilot.pause()
        assert "pharma Pharma [/x]" in on_screen(app, "#move-targets")
        await pilot.press("enter")
        assert "Moved to pharma" in told(app)
        assert highlighted(app) == "mine.first"

    assert [question.id for question in own(app, "pharma")] == ["mine.first"]


async def test_a_question_moves_to_a_new_bank_named_on_the_spot(app: CoachApp) -> None:
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("3", "m")
        await shown(pilot, MoveScreen)
        await pilot.press(*"Next week", "enter")
        assert "Moved to next-week" in told(app)
        await pilot.press("u")

    assert [question.id for question in own(app, "mine")] == ["mine.first", "mine.second"]


async def test_a_shipped_question_is_not_moved(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "end", "m")

        assert isinstance(app.screen, QuestionsScreen)
        assert "came with the program" in told(app)
