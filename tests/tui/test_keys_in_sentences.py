"""A sentence that names a key names the one that counts, whatever the user has made of it."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from interview_coach import tui
from interview_coach.coaching.configuration.preferences import keep
from interview_coach.coaching.practice.drill import Drill
from interview_coach.coaching.workspace import Workspace
from interview_coach.tui.app import CoachApp
from interview_coach.tui.bindings import with_keys
from interview_coach.tui.keymap import all_bindings
from interview_coach.tui.screens.drill import DrillScreen
from interview_coach.tui.screens.review import ReviewScreen
from interview_coach.tui.screens.settings import SettingsScreen
from interview_coach.tui.screens.today import TodayScreen
from tests.samples import attempt
from tests.tui.reading import on_screen, shown, until

_ID = re.compile(r"\{(\w+(?:\.[\w-]+)*)\}")
_NAMED = re.compile(
    r"""\b[Pp]ress\ (?!\{|a\ |\w\w)   # Press u, press 3, but not: press the key
      | \b[Pp]ress\ (?:enter|esc|space|tab|backspace)\b
      | \b(?:enter|esc)\ \w+s\b               # enter shows
      | \bF\d+\b | \bctrl\+(?!z\b)            # ctrl+z is the editor's own
      | (?:^|[.,;:]\ )[b-hj-z]\ \w+s\b        # u brings it back, s saves it
      | [,;:]\ a\ (?:asks|to|shows|adds)\b
      | ^[/?]\ \w                             # / to find
    """,
    re.VERBOSE,
)
_EXAMPLES = {"belongs to what you type there; a key like F5 or ctrl+g does not"}


def sentences() -> Iterator[tuple[str, str]]:
    """All texts of more than one word in the screens' code, with where they stand, but docstrings."""
    for path in sorted(Path(tui.__file__).parent.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        docstrings = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            said = node.value if isinstance(node, ast.Constant) and node not in docstrings else None
            if isinstance(said, str) and " " in said.strip():
                yield f"{path.name}:{node.lineno}", said


def test_no_sentence_names_a_key_that_may_be_another() -> None:
    named = [(place, said) for place, said in sentences() if _NAMED.search(said) and said not in _EXAMPLES]

    assert not named, "write {id of the binding} and give the sentence to with_keys"


def test_every_key_that_a_sentence_names_does_something() -> None:
    known = all_bindings()
    named = {(place, name) for place, said in sentences() for name in _ID.findall(said) if "." in name}

    assert len(named) > 30
    assert not [(place, name) for place, name in named if name not in known]


@pytest.mark.parametrize(
    "said",
    ["Press u to undo.", "All is kept: press 3.", "esc leaves", "F9: without.", "u brings it back", "/ to find"],
)
def test_names_of_keys_are_told_from_words(said: str) -> None:
    assert _NAMED.search(said)
    assert not _NAMED.search("Press the key you want; a story serves it, and f is a letter.")


async def test_keys_are_written_as_they_are_on_the_keyboard(app: CoachApp, tiny: Workspace) -> None:
    keep(tiny, "keys.today.plan", "f6,p")
    keep(tiny, "keys.drill.submit", "ctrl+g")
    async with app.run_test() as pilot:
        await pilot.pause()
        named = with_keys(app, "{today.plan} {today.find} {help} {settings} {drill.leave} {drill.submit} {form.save}")
    assert named == "F6 / ? , esc ctrl+g ctrl+j"


async def test_today_names_the_key_as_soon_as_it_is_another(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("f10")
        await shown(pilot, SettingsScreen)
        keep(tiny, "keys.today.debrief", "b")
        app.settings_watch.look()
        await pilot.press("escape")
        await shown(pilot, TodayScreen)

        await until(pilot, lambda: "Press b to write down what they said" in on_screen(app))


async def test_the_editor_and_an_empty_list_name_other_keys(
    app: CoachApp, tiny: Workspace, drill_of: Callable[..., Drill]
) -> None:
    keep(tiny, "keys.drill.recall", "ctrl+g")
    keep(tiny, "keys.today", "f11")
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("2")
        await shown(pilot, ReviewScreen)
        assert "Press F11 for Today" in on_screen(app)
        await app.push_screen(DrillScreen(replace(drill_of(text="Some words."), last=attempt())))
        await pilot.press("ctrl+g")
        assert "Press ctrl+g again to have your last answer" in on_screen(app)
