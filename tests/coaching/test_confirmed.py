"""Under which findings an employer is said to have turned one down for this."""

from __future__ import annotations

from dataclasses import replace

import pytest

from interview_coach.coaching.rejections import debriefs
from interview_coach.coaching.rejections.confirmed import turned_down_for
from interview_coach.coaching.workspace import Workspace
from interview_coach.model import Judgement, Reason, Role, Severity, Verdict
from interview_coach.rejection import Cause
from interview_coach.scoring import score
from tests.samples import NOW, group_only

_ROLE = Role("Riverside", "Clinical Nurse Educator", ("acute care", "simulation", "audits"))
_SAID = "contribution.group-only"


@pytest.fixture
def turned_down(workspace: Workspace) -> Workspace:
    """One in which St. Luke gave two reasons."""
    debrief = debriefs.confirmed(debriefs.begin("St. Luke", NOW), Cause.CONTRIBUTION, "", NOW)
    debriefs.keep_debrief(workspace, debriefs.confirmed(debrief, Cause.DEPTH, "", NOW))
    return workspace


def test_the_reason_given_again_is_told_as_one_of_those_given(turned_down: Workspace) -> None:
    told = turned_down_for(turned_down, group_only(), NOW.date())
    assert told == {_SAID: "This is one of the reasons why St. Luke turned you down."}


def test_the_only_reason_is_told_as_the_one(workspace: Workspace) -> None:
    debriefs.keep_debrief(workspace, debriefs.confirmed(debriefs.begin("St. Luke", NOW), Cause.CONTRIBUTION, "", NOW))
    assert turned_down_for(workspace, group_only(), NOW.date()) == {_SAID: "This is why St. Luke turned you down."}


def test_it_is_not_said_of_an_answer_that_is_fine_in_that(turned_down: Workspace) -> None:
    fine = group_only()
    reasons = {**fine.reasons, Reason.CONTRIBUTION: Judgement(Verdict.OK, 80)}
    assert turned_down_for(turned_down, replace(fine, reasons=reasons), NOW.date()) == {}


def test_it_is_not_said_of_a_mere_hint(turned_down: Workspace) -> None:
    hint = replace(group_only().findings[0], severity=Severity.INFO)
    assert turned_down_for(turned_down, replace(group_only(), findings=(hint,)), NOW.date()) == {}


@pytest.mark.parametrize(
    "answer", ["We looked after people there and it was all fine.", "Audits matter a lot to all of us there, they say."]
)
def test_it_is_not_said_of_what_another_employer_asks_for(turned_down: Workspace, answer: str) -> None:
    read = score(answer, "Tell me about a time you solved a problem.", _ROLE)
    about_demands = {finding.rule for finding in read.findings if "demands" in finding.rule}
    assert about_demands
    assert about_demands.isdisjoint(turned_down_for(turned_down, read, NOW.date()))
