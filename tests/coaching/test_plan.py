from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from markdown_it import MarkdownIt

from interview_coach.coaching.jobs import targets
from interview_coach.coaching.rejections import debriefs
from interview_coach.coaching.rejections.plan import plan
from interview_coach.coaching.rejections.plan_page import Kind, as_markdown, page, proof_in_words
from interview_coach.coaching.rejections.practices import PRACTICES
from interview_coach.coaching.workspace import Workspace
from interview_coach.model import AttemptKind, Reason, Role
from interview_coach.rejection import Cause, Source
from tests.conftest import NOW
from tests.samples import OWN_PART, attempt, group_only, own_part

HOSTILE = "[x](y) *a* `b` # c \x1b[31m <b>"


def practised(workspace: Workspace, outcomes: str, since: int = 0) -> None:
    """One answer a day up to today: `x` one that only says "we", `.` one with a part of one's own.

    The reason was confirmed `since` days ago.
    """
    for number, outcome in enumerate(outcomes):
        at = NOW - timedelta(days=len(outcomes) - 1 - number)
        assessment = group_only() if outcome == "x" else own_part()
        workspace.journal.record(attempt(number, OWN_PART, assessment, at=at))
    debrief = debriefs.begin("Northwind", NOW)
    confirmed_at = NOW - timedelta(days=since)
    debriefs.keep_debrief(workspace, debriefs.confirmed(debrief, Cause.CONTRIBUTION, "the squad", confirmed_at))


@pytest.mark.parametrize(
    ("outcomes", "since", "before", "now"),
    [
        ("xxxx....", 3, "4 of 4", "0 of 4"),
        ("xxxxx.....", 4, "5 of 5", "0 of 5"),
        (".xxxx.x...", 4, "4 of 5", "1 of 5"),
        ("xxxx.....", 9, "4 of 4", "0 of 5"),  # all practice came after the reason was told
        ("xx.", 9, None, "2 of 3"),
        ("x" * 20 + ".", 0, "5 of 5", "0 of 1"),
        ("xx", -1, "2 of 2", "0 of 0"),
        ("", 0, None, "0 of 0"),
    ],
)
def test_answers_before_and_after_the_reason_was_told_are_counted_apart(
    workspace: Workspace, outcomes: str, since: int, before: str | None, now: str
) -> None:
    practised(workspace, outcomes, since)

    (each,) = plan(workspace, NOW).told

    assert (each.proof.before and str(each.proof.before), str(each.proof.now)) == (before, now)


def test_a_fading_reason_names_the_employer_and_the_rules_that_stopped_firing(workspace: Workspace) -> None:
    practised(workspace, "xxxxx.x...", since=4)

    (each,) = plan(workspace, NOW).told

    assert proof_in_words(each.proof, "Northwind") == (
        "This is the reason you lost the job at Northwind. "
        "Your last 5 answers to such questions: 1 flagged, before that 5 of 5."
    )
    assert each.proof.fading
    assert [finding.rule for finding in each.proof.still] == ["contribution.group-only"]
    assert not each.proof.gone


def test_two_answers_since_are_too_few_to_say_that_a_reason_fades(workspace: Workspace) -> None:
    practised(workspace, "xxxxx..", since=1)

    (each,) = plan(workspace, NOW).told

    assert (str(each.proof.before), str(each.proof.now)) == ("5 of 5", "0 of 2")
    assert not each.proof.fading


def test_a_reason_that_no_answer_ever_gave_sends_back_to_what_was_said(workspace: Workspace) -> None:
    practised(workspace, ".......", since=2)

    (each,) = plan(workspace, NOW).told

    assert proof_in_words(each.proof, "Northwind") == (
        "This is the reason you lost the job at Northwind. "
        "The rules find it in none of your answers, before or since: go by what was said to you."
    )


def test_rules_that_no_longer_fire_are_named(workspace: Workspace) -> None:
    practised(workspace, "xxxxx.....", since=4)

    (each,) = plan(workspace, NOW).told

    assert [finding.rule for finding in each.proof.gone] == ["contribution.group-only"]


def test_what_was_said_and_what_the_answers_show_stay_apart(workspace: Workspace) -> None:
    practised(workspace, "x.x")
    debrief = debriefs.begin("Contoso", NOW)
    debriefs.keep_debrief(workspace, debriefs.confirmed(debrief, Cause.TRANSFER, "", NOW - timedelta(days=80)))

    found = plan(workspace, NOW)

    assert [each.reason for each in found.told] == [Reason.CONTRIBUTION, Reason.TRANSFER]
    assert str(found.shown[Reason.CONTRIBUTION]) == "2 of 3"
    assert found.shown[Reason.TRANSFER].judged == 0


def test_each_reason_comes_with_practices_and_questions_that_probe_it(workspace: Workspace) -> None:
    practised(workspace, "x")

    (each,) = plan(workspace, NOW).told

    assert 1 <= len(each.questions) <= 3
    assert all(Reason.CONTRIBUTION in question.probes for question in each.questions)
    assert all(2 <= len(PRACTICES[reason]) <= 3 for reason in Reason)


def test_a_plan_without_a_word_from_anybody_says_what_to_do(workspace: Workspace) -> None:
    texts = [line.text for line in page(plan(workspace, NOW))]

    assert any("interview-coach debrief new" in text for text in texts)
    assert texts[0] == "Plan for the next application"


def test_the_page_is_for_the_active_role(workspace: Workspace) -> None:
    targets.keep_role(workspace, Role("Northwind", "Territory manager"))

    assert page(plan(workspace, NOW))[0].text == "Plan for Territory manager at Northwind"


def test_each_key_demand_of_the_job_is_laid_beside_the_answers(workspace: Workspace) -> None:
    targets.keep_role(workspace, Role("Northwind", "Rep", ("clinics trained", "hospital tenders")))
    workspace.journal.record(attempt(1, OWN_PART, own_part()))

    points = [line.text for line in page(plan(workspace, NOW)) if line.kind is Kind.POINT]

    assert "✓ clinics trained: shown in 1 answer." in points
    assert any(point.startswith("✗ hospital tenders: no answer yet. Answer: ") for point in points)


def test_what_people_wrote_stays_text_in_markdown(workspace: Workspace) -> None:
    debrief = debriefs.begin(HOSTILE, NOW)
    debriefs.keep_debrief(workspace, debriefs.confirmed(debrief, None, HOSTILE, NOW))

    markdown = as_markdown(page(plan(workspace, NOW)))
    kinds = {child.type for token in MarkdownIt().parse(markdown) for child in token.children or ()}

    assert kinds == {"text"}
    assert "\x1b" not in markdown


def test_markdown_keeps_the_order_of_the_page(workspace: Workspace) -> None:
    practised(workspace, "x.")
    lines = page(plan(workspace, NOW))

    tokens = MarkdownIt().parse(as_markdown(lines))

    headings = [token for token in tokens if token.type == "heading_open"]
    points = [token for token in tokens if token.type == "list_item_open"]
    assert len(headings) == sum(line.kind in (Kind.TITLE, Kind.SECTION, Kind.REASON) for line in lines)
    assert len(points) == sum(line.kind is Kind.POINT for line in lines)


def test_an_employers_words_bear_the_day_they_were_said_on(workspace: Workspace) -> None:
    debrief = debriefs.with_feedback(debriefs.begin("Harrow", NOW), Source.RECRUITER, "It was thin.", date(2026, 11, 3))
    debrief = replace(debrief, rejected_on=date(2026, 11, 2))
    debrief = debriefs.confirmed(debriefs.confirmed(debrief, Cause.DEPTH, "thin", NOW), Cause.TRANSFER, "", NOW)
    debriefs.keep_debrief(workspace, debrief)

    texts = [line.text for line in page(plan(workspace, NOW))]

    assert "Harrow, 3 November: “It was thin.”" in texts
    assert "Harrow, 2 November: “It was thin.”" in texts
    assert sum("This is one of the reasons you lost the job at Harrow." in text for text in texts) == 2


def test_what_a_retry_mended_is_not_still_found(workspace: Workspace) -> None:
    practised(workspace, "x")
    workspace.journal.record(attempt(7, OWN_PART, own_part(), kind=AttemptKind.RETRY, at=NOW))

    (each,) = plan(workspace, NOW).told

    assert (each.proof.still, str(each.proof.now)) == ((), "1 of 2")


MAIL = (
    "Thank you for coming in.\nWe struggled to see what you did yourself, and we'd have liked more experience of "
    "designing training. The other candidate had already run a programme."
)


@pytest.mark.parametrize(
    ("words", "quote"),
    [
        ("struggled to see what you did", MAIL.split("\n")[1].split(". ", maxsplit=1)[0] + "."),
        ("coming in … a programme", "Thank you for coming in. … The other candidate had already run a programme."),
        ("", " ".join(MAIL.split())),
        ("too much we", "too much we"),
    ],
)
def test_the_plan_quotes_what_the_employer_said_in_whole_sentences(
    workspace: Workspace, words: str, quote: str
) -> None:
    debrief = debriefs.with_feedback(debriefs.begin("St. Luke", NOW), Source.HIRING_MANAGER, MAIL)
    debriefs.keep_debrief(workspace, debriefs.confirmed(debrief, Cause.CONTRIBUTION, words, NOW))

    ((told,),) = [each.told for each in plan(workspace, NOW).told]

    assert told.words == quote
