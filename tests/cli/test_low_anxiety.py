"""With low anxiety on, no command that people read tells a score, a count of what one did wrong, or a clock."""

from __future__ import annotations

import re

import pytest

from interview_coach import banks
from interview_coach.cli.verbs import VERBS
from interview_coach.coaching.configuration.preferences import keep
from interview_coach.coaching.workspace import Workspace
from tests.cli.conftest import GROUP_ONLY, Run
from tests.filled import JUDGING, Filled, fill
from tests.samples import LAUNCH
from tests.tui.conftest import TERRITORY, TINY

SAY_NOTHING = {
    *("score", "banks", "rules", "settings", "reminder"),
    *("export", "import", "backup", "restore", "verify"),  # say how many answers a file holds
}
"""The verbs that say nothing of how somebody did, or are asked for a score."""


@pytest.fixture
def filled(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> Filled:
    monkeypatch.setattr(banks, "load", lambda *_: TINY)
    keep(workspace, "low_anxiety", True)
    return fill(workspace, TERRITORY)


def commands(home: Filled) -> list[tuple[str, ...]]:
    """Every command that tells how somebody did, with what is typed to it last."""
    one, other = home.first.id, home.last.id
    return [
        ("today", ""),
        ("today", "--calendar", ""),
        ("drill", "--plain", "--count", "2", f"{GROUP_ONLY}\n.\n{GROUP_ONLY}\n.\n"),
        ("mock", "--plain", "--resume", f"{GROUP_ONLY}\n.\n{GROUP_ONLY}\n.\n\n.\n"),
        ("mock", "--plain", "--questions", "3", GROUP_ONLY),
        *(
            ("mock", *each, "")
            for each in (("list",), ("show",), ("compare",), ("export",), ("export", "--to", "html"))
        ),
        *(("review", *each, "") for each in (("list",), ("show", one), ("show", other), ("compare", one, other))),
        ("plan", ""),
        ("progress", ""),
        ("today", "--summary", ""),
        ("rehearse", LAUNCH.id, ""),
        ("cheatsheet", ""),
        ("review", "search", "training", ""),
        ("confidence", ""),
        *(("role", each, "") for each in ("list", "show", "gaps")),
        *(("debrief", *each, "") for each in (("list",), ("show", "northwind"), ("export",))),
        *(("story", *each, "") for each in (("list",), ("show", home.story.id), ("suggest", LAUNCH.text), ("grid",))),
        ("story", "keep", one, ""),
        ("materials", "check", "-", f"{GROUP_ONLY} Responsible for sales. I am a hard-working team player."),
    ]


def test_no_command_tells_a_score_a_count_of_faults_or_a_clock(run: Run, filled: Filled) -> None:
    for *arguments, typed in commands(filled):
        result = run(*arguments, typed=typed)
        assert result.exit_code in (0, 1), result.output
        said = re.sub(r"<style>.*</style>|<[^<>]*>", "", result.output, flags=re.DOTALL)
        assert not (hit := JUDGING.search(said)), f"{arguments} tells {hit}: {said}"

    walked = {verb for verb, *_ in commands(filled)}
    assert set(VERBS) == walked | SAY_NOTHING, "these verbs are walked by no test of low anxiety"


@pytest.mark.usefixtures("filled")
def test_a_person_at_the_terminal_is_told_no_numbers_either(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("drill", "mock"):
        monkeypatch.setattr(f"interview_coach.cli.{module}.in_terminal", lambda: True)
    drilled = run("drill", "--plain", "--count", "1", typed=f"\ng\n{GROUP_ONLY}\n.\nn\n").stdout
    sat = run("mock", "--plain", "--resume", typed=f"\n{GROUP_ONLY}\n.\n.\ne\ny\n").stdout

    assert "Kept. Next time, give more of:" in drilled
    assert "What to do next" in sat
    for said in (drilled, sat):
        assert not JUDGING.search(said), said


def test_what_programs_read_keeps_its_numbers(run: Run, filled: Filled) -> None:
    assert f'"overall": {filled.first.assessment.overall}' in run("review", "list", "--format", "json").stdout
    assert LAUNCH.text in run("review", "list", "--format", "json").stdout


@pytest.mark.usefixtures("filled")
def test_stories_are_not_counted_and_a_hole_is_no_fault(run: Run) -> None:
    for number in range(12):
        run("story", "new", "--title", f"Story {number}", "--demand", "hospital tenders")

    assert "stories are enough" not in run("story", "new", "--title", "One more").output
    assert "stories are enough" not in run("story", "list").output
    assert "→ depth: no story yet" in run("story", "grid").stdout
    assert "✓ hospital tenders: shown\n" in run("role", "gaps").stdout
