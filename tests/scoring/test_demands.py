"""The job's key demands: shown first-hand, only named, or left out."""

from __future__ import annotations

import pytest

from interview_coach.model import Role
from interview_coach.scoring import score
from interview_coach.scoring.demands import Demands
from interview_coach.scoring.reader import Reader

QUESTION = "Tell me about your experience with large accounts."
ROLE = Role("Heliox Cardio", "Key Account Manager", ("hospital tenders", "advisory boards", "Salesforce"))
SHOWN = "I wrote nine tenders for hospitals in Leeds and won six of them. Advisory boards matter as well, I believe."


@pytest.mark.parametrize(
    ("answer", "demands"),
    [
        (SHOWN, Demands(("hospital tenders",), ("advisory boards",), ("Salesforce",))),
        ("I ran the till on Saturdays.", Demands((), (), ROLE.key_demands)),
        ("Tenders, boards and Salesforce are important.", Demands((), ROLE.key_demands, ())),
        ("I set up Salesforce for the branch.", Demands(("Salesforce",), (), ("hospital tenders", "advisory boards"))),
        ("Salesforce. I set it up for us.", Demands(("Salesforce",), (), ("hospital tenders", "advisory boards"))),
        ('"I ran tenders," said my boss.', Demands((), (), ROLE.key_demands)),
    ],
)
def test_what_becomes_of_each_key_demand(answer: str, demands: Demands) -> None:
    assert Reader(QUESTION, ROLE).read(answer).demands == demands


def test_without_a_role_there_is_no_demand() -> None:
    assert Reader(QUESTION).read(SHOWN).demands == Demands()


def test_a_demand_that_any_job_has_is_not_looked_for() -> None:
    assert Reader(QUESTION, Role(key_demands=("good with people",))).read(SHOWN).demands == Demands()


def test_findings_and_strengths_name_the_demands() -> None:
    assessment = score(SHOWN, QUESTION, ROLE)
    messages = {one.rule: one.message for one in (*assessment.findings, *assessment.strengths)}
    assert messages["strength.demands-shown"] == "Key demands shown first-hand: hospital tenders."
    assert messages["depth.demands-named"] == "Named, but not shown first-hand: advisory boards."
    assert "depth.demands-missing" not in messages


def test_an_answer_that_shows_no_demand_is_told_which_are_missing() -> None:
    findings = {
        one.rule: one.message for one in score("I ran the till on Saturdays for two years.", QUESTION, ROLE).findings
    }
    assert findings["depth.demands-missing"].endswith("hospital tenders, advisory boards, Salesforce.")


def test_a_demand_shown_raises_the_score_and_one_only_named_lowers_it() -> None:
    points = {point.name: point.value for point in score(SHOWN, QUESTION, ROLE).points}
    assert points["key demands shown first-hand"] > 0 > points["key demands only named"]


def test_the_same_answer_gives_more_where_the_job_asks_for_what_it_shows() -> None:
    other = Role("Heliox Cardio", "Key Account Manager", ("field service", "Japanese"))
    assert (score(SHOWN, QUESTION, ROLE).overall or 0) > (score(SHOWN, QUESTION, other).overall or 0)


def test_what_to_do_names_the_demand_it_is_about() -> None:
    fixes = [finding.fix for finding in score(SHOWN, QUESTION, ROLE).findings if "demands" in finding.rule]
    assert any("advisory boards" in fix for fix in fixes)
