"""A fixed clock, a tiny bank and a scorer that always says the same, so that a screen looks the same every time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.css.stylesheet import Stylesheet

from interview_coach import banks
from interview_coach.coaching.practice.drill import Drill
from interview_coach.coaching.workspace import Workspace
from interview_coach.model import AttemptKind, Draft, Question, Reason
from interview_coach.scoring import LiveReading
from interview_coach.tui.app import CoachApp
from tests.conftest import NOW
from tests.samples import LAUNCH, group_only

HOSTILE = Question(
    "tiny.hostile",
    "What [bold]is[/x] a \x1b[31mred\x1b[0m flag?",
    (Reason.TRANSFER,),
    listens_for="Whether [/i] it shows.",
    bank="tiny",
)
TERRITORY = Question(
    "tiny.territory",
    "How would you open a territory where nobody knows us?",
    (Reason.DEPTH,),
    listens_for="The first weeks, step by step.",
    time_limit=90,
    bank="tiny",
)
TINY = banks.Library(
    (
        banks.Bank("own", "One's own [/x]", "", Path("own.yaml"), shipped=False),
        banks.Bank("tiny", "A tiny \x1b[31mbank", "", Path("tiny.yaml"), shipped=False),
    ),
    (LAUNCH, TERRITORY, HOSTILE),
)


_SHIPPED = """version: 1
bank: contribution
title: Your own part
questions:
  - id: contribution.launch
    text: Tell me about a launch you worked on.
    probes: [contribution]
    listens_for: What you decided yourself.
    evidence:
      own part: [i wrote, my part]
    follow_ups: [Which part would not have happened without you?]
    strong_answer: Last August I was the only tester on it.
    weak_answer: We all launched it together.
"""


@pytest.fixture(autouse=True, scope="session")
def _each_style_sheet_parsed_once() -> None:
    """Every test opens an app of its own, which would parse all styles anew: a fifth of its time."""
    parse: Callable[..., object] = Stylesheet._parse_rules
    parsed: dict[object, object] = {}

    def once(sheet: Stylesheet, *source: object, **how: object) -> object:
        key = (tuple(sheet._variables.items()), source, tuple(how.items()))
        if key not in parsed:
            parsed[key] = parse(sheet, *source, **how)
        return parsed[key]

    Stylesheet._parse_rules = once  # type: ignore[method-assign, assignment]


class FixedScorer:
    """Finds in every text what `tests.samples` found in it."""

    def update(self, text: str) -> LiveReading:
        found = group_only(text)
        return LiveReading(found.facts, tuple(finding for finding in found.findings if finding.start is not None))


@pytest.fixture
def tiny(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """A new user's workspace with three questions in place of the shipped banks."""
    monkeypatch.setattr(banks, "load", lambda *_: TINY)
    return workspace


@pytest.fixture
def app(tiny: Workspace) -> CoachApp:
    return CoachApp(tiny, clock=lambda: NOW)


@pytest.fixture
def drill_of(tiny: Workspace) -> Callable[..., Drill]:
    """Begins a drill whose facts and underlines don't depend on the rules."""

    def begin(question: Question = LAUNCH, text: str = "") -> Drill:
        draft = Draft(question, "another run", text, NOW) if text else None
        return Drill(question, AttemptKind.DRILL, draft, FixedScorer())

    return begin


@pytest.fixture
def one_shipped_bank(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One small bank in place of the shipped ones, which take most of a second to be read for the first time."""
    folder = tmp_path / "shipped"
    folder.mkdir()
    (folder / "contribution.yaml").write_text(_SHIPPED, encoding="utf-8")
    monkeypatch.setattr("interview_coach.banks.library.shipped_folder", lambda: folder)


@pytest.fixture
def mine(request: pytest.FixtureRequest, workspace: Workspace, one_shipped_bank: None) -> Path:
    """A bank of the user's own, of the text that the tests' module calls `MINE`, beside one small shipped bank."""
    path = workspace.folders.banks / "mine.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(request.module.MINE, encoding="utf-8")
    return path
