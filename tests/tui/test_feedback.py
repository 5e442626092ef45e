from __future__ import annotations

from dataclasses import replace

import pytest
from textual.widgets import TextArea

from interview_coach.coaching.history.standing import dispute
from interview_coach.coaching.practice import drill
from interview_coach.coaching.practice.schedule import Rating, own_rating
from interview_coach.coaching.practice.today import today
from interview_coach.coaching.rejections import debriefs
from interview_coach.coaching.workspace import Workspace
from interview_coach.model import (
    Assessment,
    AttemptKind,
    Facts,
    Finding,
    Judgement,
    Point,
    Reason,
    Severity,
    Status,
    Verdict,
)
from interview_coach.rejection import Cause
from interview_coach.tui.app import CoachApp
from interview_coach.tui.screens.drill import DrillScreen
from interview_coach.tui.screens.explain import ExplainScreen
from interview_coach.tui.screens.feedback import FeedbackScreen
from interview_coach.tui.screens.summary import SummaryScreen
from interview_coach.tui.screens.today import TodayScreen
from interview_coach.tui.widgets.chooser import Chooser
from interview_coach.tui.widgets.marked_answer import MarkedAnswer
from interview_coach.tui.widgets.parts import Parts
from tests.conftest import NOW
from tests.samples import GROUP_ONLY, LAUNCH, OWN_PART, attempt, group_only, own_part
from tests.tui.conftest import HOSTILE, TERRITORY
from tests.tui.reading import on_screen, shown, told, until


async def test_band_reasons_strengths_findings_and_follow_up_are_told(app: CoachApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        app.show_attempt(attempt())
        await shown(pilot, FeedbackScreen)
        answer, whole = on_screen(app, "MarkedAnswer"), on_screen(app)
        listed = on_screen(app, "Chooser").replace("▌ ", "")

    assert "At risk depth ok attitude ok contribution ✗ flagged transfer –" in whole
    assert "₁We trained the clinics" in answer
    assert listed.index("✗ 1 Two group actions, none of yours") < listed.index("✓ A real event with a time")
    assert "“We trained the clinics” A reader can't say what you did. → Name one decision" in listed
    assert "Interviewer: “You said" in whole


async def test_a_band_that_no_reason_explains_says_what_it_is_due_to(app: CoachApp) -> None:
    short = replace(own_part(), overall=56, points=(Point("start", 27, ""),))
    async with app.run_test(size=(120, 40)) as pilot:
        app.show_attempt(attempt(assessment=short))
        await shown(pilot, FeedbackScreen)
        assert "Needs work too little is told for more depth ok" in on_screen(app)


async def test_every_mark_names_its_rule(app: CoachApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        app.show_attempt(attempt())
        await shown(pilot, FeedbackScreen)
        listed = on_screen(app, "Chooser").replace("▌ ", "")

    assert "A real event with a time strength.setting" in listed
    assert "two things you did. rule contribution.group-only" in listed


async def test_what_is_absent_from_the_answer_carries_no_number(app: CoachApp) -> None:
    found = group_only()
    missing = replace(found.findings[0], start=None, end=None, text="", message="No result", rule="depth.no-result")
    async with app.run_test(size=(120, 40)) as pilot:
        app.show_attempt(attempt(assessment=replace(found, findings=(missing, *found.findings))))
        await shown(pilot, FeedbackScreen)
        listed = on_screen(app, "Chooser")

    assert "✗ No result" in listed
    assert "✗ 1 Two group actions" in listed


async def test_moving_through_the_list_lights_the_words_up_in_the_answer(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        app.show_attempt(attempt())
        await shown(pilot, FeedbackScreen)
        marked = app.screen.query_one(MarkedAnswer)
        first = [GROUP_ONLY[start:end] for start, end in marked.lit]
        await pilot.press("end")

        assert first == ["We trained the clinics"]
        assert [GROUP_ONLY[start:end] for start, end in marked.lit] == ["Last spring"]


async def test_the_answer_scrolls_to_words_that_are_out_of_sight(app: CoachApp) -> None:
    long = "And so it went on, day after day.\n" * 60 + GROUP_ONLY
    async with app.run_test(size=(80, 24)) as pilot:
        app.show_attempt(attempt(answer=long))
        await shown(pilot, FeedbackScreen)
        await until(pilot, lambda: "We trained the clinics and" in on_screen(app))


async def test_hits_of_one_rule_are_said_once_with_all_their_words(app: CoachApp) -> None:
    def hit(start: int, end: int) -> Finding:
        return Finding(
            "contribution.group-only",
            Reason.CONTRIBUTION,
            Severity.ERROR,
            start,
            end,
            GROUP_ONLY[start:end],
            "Group actions",
            "Why.",
            "Fix.",
        )

    found = replace(group_only(), findings=(hit(13, 23), hit(32, 42)), strengths=())
    async with app.run_test(size=(120, 40)) as pilot:
        app.show_attempt(attempt(assessment=found))
        await shown(pilot, FeedbackScreen)
        said = on_screen(app)

        assert len(app.screen.query_one(MarkedAnswer).lit) == 2
    assert said.count("Why.") == 1
    assert "✗ 1 2 Group actions" in said


async def test_number_keys_show_the_first_screen_of_a_tab_whatever_lay_on_it(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        app.show_attempt(attempt())
        await shown(pilot, FeedbackScreen)
        await pilot.press("2", "1")
        await shown(pilot, TodayScreen)

        assert app.screen_stack == [app.screen]


async def test_an_earlier_attempt_is_named_with_its_band_and_day(app: CoachApp, tiny: Workspace) -> None:
    before, after = attempt(1), attempt(2, OWN_PART, own_part(), kind=AttemptKind.RETRY)
    for kept in (before, after):
        tiny.journal.record(kept)
    async with app.run_test(size=(80, 24)) as pilot:
        app.show_attempt(after)
        await shown(pilot, FeedbackScreen)

        assert "was: at risk (12 Nov)" in on_screen(app)


async def test_a_retry_starts_with_an_empty_page_and_keeps_both_attempts(app: CoachApp, tiny: Workspace) -> None:
    tiny.journal.record(attempt())
    async with app.run_test(size=(80, 24)) as pilot:
        app.show_attempt(attempt())
        await shown(pilot, FeedbackScreen)
        await pilot.press("r")
        await shown(pilot, DrillScreen)
        assert app.screen.query_one(TextArea).text == ""
        app.screen.query_one(TextArea).insert(OWN_PART)
        await pilot.press("ctrl+j")
        await shown(pilot, FeedbackScreen)

    assert [kept.kind for kept in tiny.journal.attempts()] == [AttemptKind.RETRY, AttemptKind.DRILL]


async def test_the_follow_up_can_be_answered_and_is_kept_as_such(app: CoachApp, tiny: Workspace) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        app.show_attempt(attempt())
        await shown(pilot, FeedbackScreen)
        await pilot.press("f")
        await shown(pilot, DrillScreen)
        assert 'You said "We trained the clinics".' in on_screen(app)
        app.screen.query_one(TextArea).insert(GROUP_ONLY)
        await pilot.press("ctrl+j")
        await shown(pilot, FeedbackScreen)
        assert "Interviewer:" not in on_screen(app)
        await pilot.press("f")
        assert isinstance(app.screen, FeedbackScreen)  # one follow-up, then a retry or the next question

    assert [kept.kind for kept in tiny.journal.attempts()] == [AttemptKind.FOLLOW_UP]


async def test_next_leads_to_the_next_question_of_today(app: CoachApp, tiny: Workspace) -> None:
    kept = drill.submit(tiny, drill.begin(tiny, LAUNCH), GROUP_ONLY, NOW)
    following = today(tiny, NOW).queue[0].question
    async with app.run_test(size=(80, 24)) as pilot:
        app.show_attempt(kept)
        await shown(pilot, FeedbackScreen)
        await pilot.press("n")
        await shown(pilot, DrillScreen)

        assert following.text[:12] in on_screen(app)


async def test_after_the_last_question_a_summary_names_one_thing_for_tomorrow(app: CoachApp, tiny: Workspace) -> None:
    answered = [drill.submit(tiny, drill.begin(tiny, asked), GROUP_ONLY, NOW) for asked in (LAUNCH, TERRITORY, HOSTILE)]
    async with app.run_test(size=(80, 24)) as pilot:
        app.show_attempt(answered[-1])
        await shown(pilot, FeedbackScreen)
        await pilot.press("n")
        await shown(pilot, SummaryScreen)
        told_ = on_screen(app)
        await pilot.press("enter")
        await shown(pilot, TodayScreen)

    assert "Practised Tell me about a launch you worked on." in told_
    assert "One thing for tomorrow" in told_
    assert "The same came up in 3 of your last 3 answers." in told_


async def test_escape_and_the_tab_lead_back_to_today(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        for key in ("escape", "1"):
            app.show_attempt(attempt())
            await shown(pilot, FeedbackScreen)
            await pilot.press(key)
            await shown(pilot, TodayScreen)


async def test_the_score_is_explained_line_by_line(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        app.show_attempt(attempt())
        await shown(pilot, FeedbackScreen)
        await pilot.press("e")
        await shown(pilot, ExplainScreen)
        said = on_screen(app)
        await pilot.press("escape")
        assert isinstance(app.screen, FeedbackScreen)

    assert "+60.0 start every answer starts here" in said
    assert "-25.0 contribution no action of your own" in said
    assert "35 at risk" in said


async def test_what_is_disputed_is_out_of_the_score_and_its_explanation_says_so(app: CoachApp) -> None:
    text = "Last spring we planned the launch. We trained the clinics and we ran the first cases. We won the account."
    found = drill.submit(app.workspace, drill.begin(app.workspace, LAUNCH), text, NOW)
    dispute(app.workspace, found, *found.assessment.findings)
    async with app.run_test(size=(80, 24)) as pilot:
        app.show_attempt(found)
        await shown(pilot, FeedbackScreen)
        await pilot.press("e")
        await shown(pilot, ExplainScreen)
        said = on_screen(app)

    assert f"Without {len(found.assessment.findings)} findings you dispute." in said
    assert "contribution flagged" not in said
    assert "others' deeds" not in said


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.SCORED])
async def test_an_answer_without_a_score_says_why_and_what_to_do(app: CoachApp, status: Status) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        app.show_attempt(attempt(answer="We.", assessment=Assessment(status, None, {}, Facts())))
        await shown(pilot, FeedbackScreen)
        said = on_screen(app)

    assert "core" in said  # "not scored", "nothing to score"
    assert "e explain" not in said
    assert "r retry" in said


async def test_brackets_and_escape_codes_of_an_answer_are_shown_as_they_are(app: CoachApp) -> None:
    hostile = "[/x] [bold]We[/bold] \x1b[31mtrained"
    finding = Finding("a", None, Severity.WARN, 5, 16, "[bold]We[/b", "A [/message]", "[why]", "[/fix]")
    told = replace(group_only(), findings=(finding,), follow_up="What [/x] is that?")
    async with app.run_test(size=(80, 24)) as pilot:
        app.show_attempt(attempt(answer=hostile, assessment=told, question=HOSTILE))
        await shown(pilot, FeedbackScreen)
        said = on_screen(app)

    for part in ("[/x] ₁[bold]We[/bold] ␛[31mtrained", "A [/message]", "[why]", "→ [/fix]", "What [/x] is that?"):
        assert part in said


async def test_help_says_what_bands_and_verdicts_mean(app: CoachApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        app.show_attempt(attempt())
        await shown(pilot, FeedbackScreen)
        await pilot.press("question_mark")
        await pilot.pause()
        said = on_screen(app)
        await pilot.press("end")
        await pilot.pause()
        said += on_screen(app)

    assert "strong from 75" in said
    assert "ok, ✗, – this reason for a no is not given" in said


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 20)])
async def test_a_verdict_is_never_broken_and_the_way_back_and_to_help_is_always_named(
    app: CoachApp, size: tuple[int, int]
) -> None:
    judged = {reason: Judgement(Verdict.FLAG, 20) for reason in Reason}
    async with app.run_test(size=size) as pilot:
        app.show_attempt(attempt(assessment=replace(group_only(), reasons=judged)))
        await shown(pilot, FeedbackScreen)
        rows = str(app.screen.query_one(Parts).render()).splitlines()
        keys = on_screen(app, "KeyLine")

    assert [row for row in rows if row.count("✗") != row.count("✗ flagged")] == []
    assert "esc back" in keys
    assert "? help" in keys


@pytest.mark.parametrize(("size", "below"), [((120, 40), False), ((80, 24), False), ((60, 20), True)])
async def test_the_list_stands_beside_the_answer_where_there_is_room_and_else_below(
    app: CoachApp, size: tuple[int, int], below: bool
) -> None:
    async with app.run_test(size=size) as pilot:
        app.show_attempt(attempt())
        await shown(pilot, FeedbackScreen)
        answer, findings = app.screen.query_one(MarkedAnswer).region, app.screen.query_one(Chooser).region

        assert (findings.y >= answer.bottom) is below
        assert (findings.x >= answer.right) is not below
        assert "Interviewer:" in on_screen(app)


async def test_a_finding_of_a_confirmed_reason_says_whom_it_cost(app: CoachApp, tiny: Workspace) -> None:
    debrief = debriefs.confirmed(debriefs.begin("Northwind [/x]", NOW), Cause.CONTRIBUTION, "", NOW)
    debriefs.keep_debrief(tiny, debrief)
    async with app.run_test(size=(120, 40)) as pilot:
        app.show_attempt(attempt())
        await shown(pilot, FeedbackScreen)

        assert "This is why Northwind [/x] turned you down." in on_screen(app, "Chooser")


async def test_ones_own_rating_says_when_the_question_comes_back(app: CoachApp, tiny: Workspace) -> None:
    attempt = drill.submit(tiny, drill.begin(tiny, LAUNCH), GROUP_ONLY, NOW)
    async with app.run_test() as pilot:
        app.show_attempt(attempt)
        await shown(pilot, FeedbackScreen)
        await pilot.press("g", "4")
        await until(pilot, lambda: "it went “easy”. The question comes back on" in told(app))

    assert own_rating(tiny.journal.cards()[LAUNCH.id]) is Rating.EASY
