"""What each command loads, looked up in a process of its own: the price of a start is the price of its imports."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from interview_coach.coaching.workspace import Workspace

HEAVY = {"textual", "rich", "click", "yaml", "pydantic", "sqlite3", "rapidfuzz", "fsrs", "regex", "platformdirs"}
ANSWER = "Last spring I planned the launch at Leeds. I trained nine clinics myself, and orders doubled by June."

_TOLD = """
import atexit, json, sys
atexit.register(lambda: print(json.dumps(sorted(sys.modules)), file=sys.stderr))
"""


def loaded(code: str, *arguments: str, typed: str = "") -> set[str]:
    """The modules in memory when a Python that ran `code` ends."""
    done = subprocess.run(
        [sys.executable, "-c", f"{_TOLD}\n{code}", *arguments], input=typed, capture_output=True, text=True, check=False
    )
    return set(json.loads(done.stderr.splitlines()[-1]))


def loaded_by(*arguments: str, typed: str = "") -> set[str]:
    """The modules in memory when `interview-coach` ends."""
    return loaded("from interview_coach.__main__ import main; main()", *arguments, typed=typed)


def test_the_package_itself_loads_nothing(home: Path) -> None:
    modules = loaded("import interview_coach")

    assert not modules & HEAVY
    assert {module for module in modules if module.startswith("interview_coach")} == {"interview_coach"}


def test_its_version_loads_nothing_either(home: Path) -> None:
    bare = loaded("import interview_coach.__main__")
    assert loaded_by("--version") == bare
    assert not bare & (HEAVY | {"typing", "dataclasses", "pathlib"})


SCREENLESS = [
    ("today",),
    ("drill", "--plain"),
    ("mock", "--plain", "--questions", "3"),
    ("mock", "list"),
    ("score", "--explain"),
    ("score", "--question-id", "contribution.launch"),
    ("score", "--batch", "-"),
    ("materials", "check", "-"),
    ("review", "list"),
    ("review", "show", "zz"),
    ("progress",),
    ("debrief", "new", "Contoso"),
    ("debrief", "list"),
    ("debrief", "request", "contoso"),
    ("debrief", "templates"),
    ("role", "new", "--employer", "Heliox", "--demand", "hospital tenders"),
    ("role", "import", "-"),
    ("role", "gaps"),
    ("banks", "list"),
    ("banks", "check"),
    ("banks", "add", "How did you win back a customer who had left?", "--probes", "depth"),
    ("banks", "search", "launch"),
    ("banks", "new", "Field sales"),
    ("banks", "copy", "contribution.launch"),
    ("banks", "export", "depth", "--to", "anki"),
    ("banks", "undo"),
    ("settings", "list"),
    ("settings", "set", "weekly_goal", "4"),
    ("export", "--to", "jsonl"),
    ("import", "nowhere.jsonl"),
    ("cheatsheet",),
    ("backup", "--list"),
    ("verify",),
    ("restore", "last"),
    ("--help",),
    (),
]


@pytest.mark.parametrize("arguments", SCREENLESS, ids=" ".join)
def test_no_command_without_a_screen_loads_one(home: Path, arguments: tuple[str, ...]) -> None:
    modules = loaded_by(*arguments, typed=f"{ANSWER}\n.\n")

    assert "interview_coach.cli.verbs" in modules
    assert not modules & {"textual", "rich", "interview_coach.tui"}


def test_scoring_loads_neither_journal_nor_banks(home: Path) -> None:
    modules = loaded_by("score", typed=ANSWER)

    assert "interview_coach.scoring" in modules
    assert not modules & {"sqlite3", "pydantic", "fsrs", "rapidfuzz", "interview_coach.journal", "multiprocessing"}


def test_checking_a_pasted_cv_loads_neither_journal_nor_what_reads_other_files(home: Path) -> None:
    modules = loaded_by("materials", "check", "-", typed=f"EXPERIENCE\n{ANSWER}")

    assert "interview_coach.scoring.materials" in modules
    assert not modules & {"sqlite3", "pydantic", "fsrs", "rapidfuzz", "interview_coach.journal", "pypdf", "docx"}


def test_charts_are_loaded_by_the_progress_tab_alone() -> None:
    modules = loaded("import interview_coach.tui.app, interview_coach.tui.screens.today")

    assert "textual.app" in modules
    assert not modules & {"plotext", "textual_plotext"}


def test_the_overview_loads_no_verb(home: Path) -> None:
    modules = loaded_by("--help")
    assert not modules & (HEAVY - {"click"} | {"interview_coach.cli.score", "interview_coach.scoring"})


def test_a_later_start_of_the_app_loads_neither_the_command_line_nor_what_reads_banks(workspace: Workspace) -> None:
    workspace.library()
    workspace.folders.settings.write_text("weekly_goal: 4\n", encoding="utf-8")
    workspace.settings_file()
    modules = loaded(
        "import sys, interview_coach.tui as tui\n"
        "from interview_coach.cli.app import open_app\n"
        "tui.run = lambda workspace: workspace.library()\n"
        "open_app()"
    )

    assert "interview_coach.journal" in modules
    assert not modules & {"click", "fsrs", "rapidfuzz", "pydantic", "yaml"}
