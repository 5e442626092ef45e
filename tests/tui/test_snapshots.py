"""How each screen looks; `make snapshots` accepts a new look."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import TextArea

from interview_coach.banks import Clash
from interview_coach.coaching.drill import Drill
from interview_coach.coaching.framing import CLOSING, OPENINGS
from interview_coach.coaching.mock_report import compare_mocks, report
from interview_coach.coaching.workspace import Workspace
from interview_coach.interview import Asked, Choice, MockInterview, Pace, Part, Pause
from interview_coach.model import AttemptKind, Draft, EvidenceGroup, Problem
from interview_coach.tui.app import CoachApp
from interview_coach.tui.screens.clash import ClashScreen
from interview_coach.tui.screens.drill import DrillScreen
from interview_coach.tui.screens.explain import ExplainScreen
from interview_coach.tui.screens.feedback import FeedbackScreen
from interview_coach.tui.screens.mock import MockScreen
from interview_coach.tui.screens.mock_compare import MockCompareScreen
from interview_coach.tui.screens.mock_report import MockReportScreen
from interview_coach.tui.screens.move import MoveScreen
from interview_coach.tui.screens.pause import PauseScreen
from interview_coach.tui.screens.problems import ProblemsScreen
from interview_coach.tui.screens.question_form import QuestionForm
from interview_coach.tui.screens.reason import ReasonScreen
from interview_coach.tui.screens.samples import SamplesScreen
from tests.conftest import NOW
from tests.samples import GROUP_ONLY, LAUNCH, OWN_PART, attempt, group_only, own_part
from tests.tui.conftest import TERRITORY, TINY

SAMPLED = replace(
    LAUNCH,
    evidence=(EvidenceGroup("own part", ("i wrote", "my part")),),
    follow_ups=("Which part was yours?",),
    strong_answer=OWN_PART,
    weak_answer=GROUP_ONLY,
    tags=("launch",),
)
Compare = Callable[..., bool]
SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])


def showing(screen: Screen[Any]) -> Callable[[Pilot[None]], Awaitable[None]]:
    """Puts the screen in front, the cursor still."""

    async def show(pilot: Pilot[None]) -> None:
        await pilot.app.push_screen(screen)
        for editor in screen.query(TextArea):
            editor.cursor_blink = False
        await pilot.pause()

    return show


@SIZES
def test_today_for_a_new_user(snap_compare: Compare, app: CoachApp, size: tuple[int, int]) -> None:
    assert snap_compare(app, terminal_size=size)


@SIZES
def test_today_in_the_middle_of_a_week(
    snap_compare: Compare, app: CoachApp, tiny: Workspace, size: tuple[int, int]
) -> None:
    for days in (3, 2):
        tiny.journal.record(attempt(days, at=NOW - timedelta(days=days)))
    tiny.journal.keep_draft(Draft(TERRITORY, "another run", "I would first", NOW))
    assert snap_compare(app, terminal_size=size)


@SIZES
def test_drill(snap_compare: Compare, app: CoachApp, drill_of: Callable[..., Drill], size: tuple[int, int]) -> None:
    assert snap_compare(app, terminal_size=size, run_before=showing(DrillScreen(drill_of(text=GROUP_ONLY))))


@SIZES
def test_feedback(snap_compare: Compare, app: CoachApp, size: tuple[int, int]) -> None:
    assert snap_compare(app, press=["down"], terminal_size=size, run_before=showing(FeedbackScreen(attempt())))


def test_feedback_in_a_narrow_window(snap_compare: Compare, app: CoachApp) -> None:
    assert snap_compare(app, terminal_size=(60, 20), run_before=showing(FeedbackScreen(attempt())))


@SIZES
def test_how_the_score_adds_up(snap_compare: Compare, app: CoachApp, size: tuple[int, int]) -> None:
    assert snap_compare(app, terminal_size=size, run_before=showing(ExplainScreen(group_only())))


@SIZES
def test_the_question_about_the_reason(snap_compare: Compare, app: CoachApp, size: tuple[int, int]) -> None:
    assert snap_compare(app, terminal_size=size, run_before=showing(ReasonScreen()))


@SIZES
def test_help(snap_compare: Compare, app: CoachApp, size: tuple[int, int]) -> None:
    assert snap_compare(app, press=["question_mark"], terminal_size=size)


@SIZES
def test_review(snap_compare: Compare, app: CoachApp, tiny: Workspace, size: tuple[int, int]) -> None:
    _two_attempts(tiny)
    assert snap_compare(app, press=["2", "down"], terminal_size=size)


@SIZES
def test_two_attempts_side_by_side(
    snap_compare: Compare, app: CoachApp, tiny: Workspace, size: tuple[int, int]
) -> None:
    _two_attempts(tiny)
    assert snap_compare(app, press=["2", "c"], terminal_size=size)


@SIZES
def test_questions(snap_compare: Compare, app: CoachApp, size: tuple[int, int]) -> None:
    assert snap_compare(app, press=["3", "down"], terminal_size=size)


@SIZES
def test_a_question_of_ones_own(snap_compare: Compare, app: CoachApp, size: tuple[int, int]) -> None:
    form = QuestionForm()

    async def typed(pilot: Pilot[None]) -> None:
        await showing(form)(pilot)
        form.query_one(TextArea).text = LAUNCH.text
        await pilot.pause(0.5)

    assert snap_compare(app, terminal_size=size, run_before=typed)


@SIZES
def test_filters_of_questions(snap_compare: Compare, app: CoachApp, size: tuple[int, int]) -> None:
    assert snap_compare(app, press=["3", "f", "c", "n"], terminal_size=size)


@SIZES
def test_filtered_questions(snap_compare: Compare, app: CoachApp, size: tuple[int, int]) -> None:
    assert snap_compare(app, press=["3", "f", "t", "n", "enter"], terminal_size=size)


@SIZES
def test_a_copy_of_a_question(snap_compare: Compare, app: CoachApp, size: tuple[int, int]) -> None:
    assert snap_compare(app, terminal_size=size, run_before=showing(QuestionForm(SAMPLED)))


@SIZES
def test_sample_answers(snap_compare: Compare, app: CoachApp, size: tuple[int, int]) -> None:
    assert snap_compare(app, terminal_size=size, run_before=showing(SamplesScreen(SAMPLED)))


@SIZES
def test_two_versions_of_a_question(snap_compare: Compare, app: CoachApp, size: tuple[int, int]) -> None:
    theirs, yours = "  - id: own.launch\n    text: Theirs [/x]?\n", "  - id: own.launch\n    text: Yours?\n"
    clash = Clash("changed meanwhile", theirs, yours)
    assert snap_compare(app, terminal_size=size, run_before=showing(ClashScreen(clash)))


@SIZES
def test_the_banks_a_question_may_move_to(snap_compare: Compare, app: CoachApp, size: tuple[int, int]) -> None:
    assert snap_compare(app, terminal_size=size, run_before=showing(MoveScreen(TINY.banks)))


@SIZES
def test_problems_of_bank_files(snap_compare: Compare, app: CoachApp, size: tuple[int, int]) -> None:
    problem = Problem("banks/mine.yaml", 3, 9, "the reason contributon is unknown; did you mean contribution?")
    assert snap_compare(app, terminal_size=size, run_before=showing(ProblemsScreen([problem])))


def _two_attempts(workspace: Workspace) -> None:
    workspace.journal.record(attempt(1))
    workspace.journal.record(attempt(2, OWN_PART, own_part(), kind=AttemptKind.RETRY))


ASKED = (
    Asked(Part.OPENING, OPENINGS[0]),
    Asked(Part.EXPERIENCE, TERRITORY),
    Asked(Part.BEHAVIOURAL, LAUNCH),
    Asked(Part.CLOSING, CLOSING),
)


def _a_mock(tiny: Workspace, number: int = 1, *, ended: bool = True) -> MockInterview:
    """An interview of some days ago; the first one went worse than those after it."""
    at = NOW - timedelta(days=9 - number)
    pauses = (Pause(2, "the doorbell", at, at + timedelta(minutes=3)),)
    kept = MockInterview(
        f"m{number}",
        at,
        Choice(),
        Pace.RELAXED,
        ASKED,
        at,
        answered=(OPENINGS[0].id, LAUNCH.id),
        passed=(TERRITORY.id,),
        pauses=pauses,
        ended=at if ended else None,
    )
    for place, asked in enumerate((OPENINGS[0], LAUNCH)):
        text, found = (GROUP_ONLY, group_only()) if number == 1 or place else (OWN_PART, own_part())
        given = attempt(number * 10 + place, text, found, asked, AttemptKind.MOCK, at)
        tiny.journal.record(replace(given, mock_id=kept.id, seconds=95.0))
    return tiny.journal.keep_mock(kept)


@SIZES
def test_the_choice_of_a_mock_interview(snap_compare: Compare, app: CoachApp, size: tuple[int, int]) -> None:
    assert snap_compare(app, press=["m", "down"], terminal_size=size)


@SIZES
def test_a_question_of_a_mock_interview(
    snap_compare: Compare, app: CoachApp, tiny: Workspace, drill_of: Callable[..., Drill], size: tuple[int, int]
) -> None:
    interview = _a_mock(tiny, ended=False)
    begun = replace(interview, typed=GROUP_ONLY, passed=(), spent=75)
    screen = MockScreen(begun, drill_of(TERRITORY))
    assert snap_compare(app, terminal_size=size, run_before=showing(screen))


@SIZES
def test_a_pause(snap_compare: Compare, app: CoachApp, size: tuple[int, int]) -> None:
    assert snap_compare(app, terminal_size=size, run_before=showing(PauseScreen("question 2 of 5")))


@SIZES
def test_an_unfinished_mock_interview_on_today(
    snap_compare: Compare, app: CoachApp, tiny: Workspace, size: tuple[int, int]
) -> None:
    _a_mock(tiny, ended=False)
    assert snap_compare(app, terminal_size=size)


@SIZES
def test_the_report_on_a_mock_interview(
    snap_compare: Compare, app: CoachApp, tiny: Workspace, size: tuple[int, int]
) -> None:
    interview = _a_mock(tiny, 2)
    screen = MockReportScreen(report(tiny, interview))
    assert snap_compare(app, terminal_size=size, run_before=showing(screen))


def test_the_report_in_a_narrow_window(snap_compare: Compare, app: CoachApp, tiny: Workspace) -> None:
    interview = _a_mock(tiny, 2)
    screen = MockReportScreen(report(tiny, interview))
    assert snap_compare(app, terminal_size=(60, 20), run_before=showing(screen))


@SIZES
def test_past_mock_interviews(snap_compare: Compare, app: CoachApp, tiny: Workspace, size: tuple[int, int]) -> None:
    _a_mock(tiny)
    _a_mock(tiny, 2, ended=False)
    assert snap_compare(app, press=["m", "p"], terminal_size=size)


@SIZES
def test_two_mock_interviews_side_by_side(
    snap_compare: Compare, app: CoachApp, tiny: Workspace, size: tuple[int, int]
) -> None:
    found = compare_mocks(report(tiny, _a_mock(tiny)), report(tiny, _a_mock(tiny, 2)))
    assert snap_compare(app, terminal_size=size, run_before=showing(MockCompareScreen(found)))
