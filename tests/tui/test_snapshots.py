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

from interview_coach import banks
from interview_coach.banks import Clash
from interview_coach.coaching.interviews.mock_report import compare_mocks, report
from interview_coach.coaching.jobs.gaps import gaps
from interview_coach.coaching.jobs.materials import Material
from interview_coach.coaching.jobs.targets import keep_role
from interview_coach.coaching.keeping.deleting import Elsewhere
from interview_coach.coaching.library.framing import CLOSING, OPENINGS
from interview_coach.coaching.practice.drill import Drill
from interview_coach.coaching.rejections import debriefs
from interview_coach.coaching.rejections.requests import with_status
from interview_coach.coaching.workspace import Workspace
from interview_coach.interview import Asked, Choice, MockInterview, Pace, Part, Pause
from interview_coach.journal.deletions import Deletable
from interview_coach.model import (
    AttemptKind,
    Draft,
    EvidenceGroup,
    Finding,
    Problem,
    Reason,
    Role,
    Severity,
    Status,
    Strength,
)
from interview_coach.rejection import Cause, Debrief, RequestStatus, Source, Stage
from interview_coach.scoring.job_adverts.adverts import read_advert
from interview_coach.scoring.key_demands.demands import Demands
from interview_coach.scoring.materials import MaterialKind, MaterialReading
from interview_coach.tui.app import CoachApp
from interview_coach.tui.screens.clash import ClashScreen
from interview_coach.tui.screens.debrief import DebriefScreen
from interview_coach.tui.screens.debrief_form import DebriefForm
from interview_coach.tui.screens.delete_for_good import DeleteForGood
from interview_coach.tui.screens.drill import DrillScreen
from interview_coach.tui.screens.explain import ExplainScreen
from interview_coach.tui.screens.feedback import FeedbackScreen
from interview_coach.tui.screens.gaps import DemandScreen, GapsScreen
from interview_coach.tui.screens.material_report import MaterialReport
from interview_coach.tui.screens.materials import MaterialsScreen
from interview_coach.tui.screens.mock import MockScreen
from interview_coach.tui.screens.mock_compare import MockCompareScreen
from interview_coach.tui.screens.mock_report import MockReportScreen
from interview_coach.tui.screens.move import MoveScreen
from interview_coach.tui.screens.pause import PauseScreen
from interview_coach.tui.screens.problems import ProblemsScreen
from interview_coach.tui.screens.progress import SectionChoice
from interview_coach.tui.screens.proposals import ProposalsScreen
from interview_coach.tui.screens.question_form import QuestionForm
from interview_coach.tui.screens.reason import ReasonScreen
from interview_coach.tui.screens.request import RequestScreen
from interview_coach.tui.screens.role_form import RoleForm
from interview_coach.tui.screens.samples import SamplesScreen
from interview_coach.tui.widgets.typed_fields import LineField
from tests.conftest import NOW
from tests.progress_samples import fill
from tests.samples import GROUP_ONLY, LAUNCH, OWN_PART, attempt, group_only, own_part
from tests.tui.conftest import TERRITORY, TINY
from tests.tui.reading import until

ADVERT = "Requirements\n- Proven record of winning hospital tenders [/x]\n- Experience with SQL reporting\n"

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
def test_review_searched(snap_compare: Compare, app: CoachApp, tiny: Workspace, size: tuple[int, int]) -> None:
    _two_attempts(tiny)
    tiny.journal.keep_setting("review.filter", '{"words": "clin", "reason": "contribution"}')
    assert snap_compare(app, press=["2"], terminal_size=size)


@SIZES
def test_filters_of_answers(snap_compare: Compare, app: CoachApp, tiny: Workspace, size: tuple[int, int]) -> None:
    _two_attempts(tiny)
    assert snap_compare(app, press=["2", "f", "c", "x"], terminal_size=size)


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
        await until(pilot, lambda: form.query_one("#form-similar").display)

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
def test_problems_of_bank_files(
    snap_compare: Compare, app: CoachApp, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    problems = (
        Problem("banks/mine.yaml", 3, 9, "unknown reason 'contributon'; did you mean contribution?"),
        Problem("banks/other.yaml", None, None, "is empty; a bank starts with version, bank, title and questions"),
    )
    monkeypatch.setattr(banks, "load", lambda *_: replace(TINY, problems=problems))
    assert snap_compare(app, terminal_size=size, run_before=showing(ProblemsScreen()))


@SIZES
def test_debriefs_before_the_first(snap_compare: Compare, app: CoachApp, size: tuple[int, int]) -> None:
    assert snap_compare(app, press=["4"], terminal_size=size)


@SIZES
def test_debriefs(snap_compare: Compare, app: CoachApp, tiny: Workspace, size: tuple[int, int]) -> None:
    _two_debriefs(tiny)
    assert snap_compare(app, press=["4"], terminal_size=size)


@SIZES
def test_a_debrief_read(snap_compare: Compare, app: CoachApp, tiny: Workspace, size: tuple[int, int]) -> None:
    assert snap_compare(app, terminal_size=size, run_before=showing(DebriefScreen(_two_debriefs(tiny))))


def test_a_debrief_read_in_a_narrow_window(snap_compare: Compare, app: CoachApp, tiny: Workspace) -> None:
    assert snap_compare(app, terminal_size=(60, 20), run_before=showing(DebriefScreen(_two_debriefs(tiny))))


@SIZES
def test_a_debrief_written_down(snap_compare: Compare, app: CoachApp, tiny: Workspace, size: tuple[int, int]) -> None:
    form = DebriefForm(_two_debriefs(tiny))

    async def still(pilot: Pilot[None]) -> None:
        await showing(form)(pilot)
        for field in form.query(LineField):
            field.cursor_blink = False

    assert snap_compare(app, terminal_size=size, run_before=still)


@SIZES
def test_the_letter_that_asks(snap_compare: Compare, app: CoachApp, tiny: Workspace, size: tuple[int, int]) -> None:
    assert snap_compare(app, terminal_size=size, run_before=showing(RequestScreen(_two_debriefs(tiny))))


@SIZES
def test_the_question_before_deleting(snap_compare: Compare, app: CoachApp, size: tuple[int, int]) -> None:
    named = "Delete the debrief of Northwind [/x], with all that was said?"
    asked = DeleteForGood(named, "u brings it back.", Elsewhere({Deletable.DEBRIEFS: ("d",)}))
    assert snap_compare(app, terminal_size=size, run_before=showing(asked))


def _two_debriefs(workspace: Workspace) -> Debrief:
    """One with a confirmed reason, kept first, and one with words to read, which it gives."""
    contoso = debriefs.begin("Contoso Biologics", NOW - timedelta(days=9))
    contoso = debriefs.confirmed(contoso, Cause.DEPTH, "stayed rather general", NOW - timedelta(days=8))
    debriefs.keep_debrief(workspace, contoso)
    words = "You came across well, but we couldn't work out what was you and what was the squad. [/x]"
    debrief = debriefs.with_feedback(debriefs.begin("Northwind Medical", NOW), Source.HIRING_MANAGER, words, NOW.date())
    debrief = debriefs.with_feedback(debrief, Source.RECRUITER, "Other candidates more closely matched.")
    debrief = with_status(debrief, Source.RECRUITER, RequestStatus.SENT, NOW.date() - timedelta(days=7))
    return debriefs.keep_debrief(
        workspace,
        replace(debrief, title="Territory manager", stage=Stage.PANEL, confidence=4, rejected_on=NOW.date()),
    )


def _two_attempts(workspace: Workspace) -> None:
    workspace.journal.record(attempt(1))
    workspace.journal.record(attempt(2, OWN_PART, own_part(), kind=AttemptKind.RETRY))


@SIZES
def test_the_plan_for_the_next_application(
    snap_compare: Compare, app: CoachApp, tiny: Workspace, size: tuple[int, int]
) -> None:
    tiny.journal.record(attempt(1))
    tiny.journal.record(attempt(2, OWN_PART, own_part(), at=NOW))
    debrief = debriefs.confirmed(debriefs.begin("Northwind", NOW), Cause.CONTRIBUTION, "you and the squad", NOW)
    debriefs.keep_debrief(tiny, debrief)
    assert snap_compare(app, terminal_size=size, press=["p"])


_CV = """Kayleigh Marsden

EXPERIENCE
Sales Assistant, Brightway Home, 2019 - 2024
- Responsible for the till
- Cut till errors from 9 to 2 a week
"""
_DUTY, _CUT = _CV.index("Responsible"), _CV.index("Cut till")
CHECKED = Material(
    "cv.pdf",
    _CV,
    MaterialReading(
        MaterialKind.CV,
        Status.SCORED,
        (
            Finding(
                "material.duties", Reason.CONTRIBUTION, Severity.WARN, _DUTY, _DUTY + 15, "Responsible for",
                "A duty, and not what you made of it.", "Everybody in the post had it.", "Begin with what you did.",
            ),
        ),
        (Strength("material.measured", _CUT, _CUT + 27, "Cut till errors from 9 to 2", "Results one can measure"),),
        Demands(("stock control",), (), ("rota planning",)),
        words=24,
        deeds=1,
        measured=1,
    ),
)  # fmt: skip


@SIZES
def test_a_cv_to_be_checked(snap_compare: Compare, app: CoachApp, size: tuple[int, int]) -> None:
    assert snap_compare(app, terminal_size=size, run_before=showing(MaterialsScreen()))


@SIZES
def test_a_checked_cv(snap_compare: Compare, app: CoachApp, size: tuple[int, int]) -> None:
    assert snap_compare(app, press=["down"], terminal_size=size, run_before=showing(MaterialReport(CHECKED)))


def _kept_role(workspace: Workspace) -> Role:
    workspace.journal.record(attempt())
    demands = ("clinics trained", "hospital tenders", "good with people")
    return keep_role(workspace, Role("Heliox [/x]", "Key Account Manager", demands, advert=ADVERT))


@SIZES
def test_no_roles_yet(snap_compare: Compare, app: CoachApp, size: tuple[int, int]) -> None:
    assert snap_compare(app, press=["5"], terminal_size=size)


@SIZES
def test_roles(snap_compare: Compare, app: CoachApp, tiny: Workspace, size: tuple[int, int]) -> None:
    gaps(tiny, _kept_role(tiny))
    assert snap_compare(app, press=["5"], terminal_size=size)


@SIZES
def test_a_role_filled_in(snap_compare: Compare, app: CoachApp, tiny: Workspace, size: tuple[int, int]) -> None:
    assert snap_compare(app, terminal_size=size, run_before=showing(RoleForm(_kept_role(tiny))))


@SIZES
def test_demands_to_tick(snap_compare: Compare, app: CoachApp, size: tuple[int, int]) -> None:
    screen = ProposalsScreen(read_advert(ADVERT).demands, ("SQL reporting",))
    assert snap_compare(app, terminal_size=size, run_before=showing(screen))


@SIZES
def test_gaps(snap_compare: Compare, app: CoachApp, tiny: Workspace, size: tuple[int, int]) -> None:
    role = _kept_role(tiny)

    async def read(pilot: Pilot[None]) -> None:
        await showing(GapsScreen(role))(pilot)
        await until(pilot, lambda: len(pilot.app.screen.query(".entry")) > 0)

    assert snap_compare(app, terminal_size=size, run_before=read)


@SIZES
def test_one_demand(snap_compare: Compare, app: CoachApp, tiny: Workspace, size: tuple[int, int]) -> None:
    demand = gaps(tiny, _kept_role(tiny)).demands[0]
    assert snap_compare(app, terminal_size=size, run_before=showing(DemandScreen(demand)))


def test_gaps_in_a_narrow_window(snap_compare: Compare, app: CoachApp, tiny: Workspace) -> None:
    demand = gaps(tiny, _kept_role(tiny)).demands[0]
    assert snap_compare(app, terminal_size=(60, 20), run_before=showing(DemandScreen(demand)))


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


def _months_of_answers(workspace: Workspace) -> None:
    fill(workspace, 40)
    debrief = replace(debriefs.begin("Northwind [/x]", NOW), rejected_on=(NOW - timedelta(days=50)).date())
    debriefs.keep_debrief(workspace, debrief)
    began = NOW - timedelta(days=21)
    workspace.journal.keep_mock(MockInterview("m1", began, Choice(), Pace.OFF, (), began, ended=began))


def _progress_of(section: str = "") -> Callable[[Pilot[None]], Awaitable[None]]:
    """Opens the tab, waits until the answers are read, and goes to the section that begins with this letter."""

    async def show(pilot: Pilot[None]) -> None:
        await pilot.press("6")
        await until(pilot, lambda: len(pilot.app.screen.query(SectionChoice)) > 0)
        await pilot.press(*section)
        await pilot.pause()

    return show


PROGRESS_SIZES = pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)], ids=["60x20", "80x24", "120x40"])


@SIZES
def test_progress_before_the_first_answer(snap_compare: Compare, app: CoachApp, size: tuple[int, int]) -> None:
    assert snap_compare(app, terminal_size=size, run_before=_progress_of())


@PROGRESS_SIZES
def test_progress(snap_compare: Compare, app: CoachApp, tiny: Workspace, size: tuple[int, int]) -> None:
    _months_of_answers(tiny)
    assert snap_compare(app, terminal_size=size, run_before=_progress_of())


@PROGRESS_SIZES
def test_progress_of_a_reason(snap_compare: Compare, app: CoachApp, tiny: Workspace, size: tuple[int, int]) -> None:
    _months_of_answers(tiny)
    assert snap_compare(app, terminal_size=size, run_before=_progress_of("c"))


@SIZES
def test_progress_in_days(snap_compare: Compare, app: CoachApp, tiny: Workspace, size: tuple[int, int]) -> None:
    _months_of_answers(tiny)
    assert snap_compare(app, terminal_size=size, run_before=_progress_of("dd"))
