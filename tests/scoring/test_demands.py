"""The job's key demands: shown first-hand, only named, or left out."""

from __future__ import annotations

import re

import pytest

from interview_coach.model import Role
from interview_coach.scoring import score
from interview_coach.scoring.key_demands.demands import ABOUT_DEMANDS, Demands
from interview_coach.scoring.reader import Reader
from interview_coach.scoring.rule_language.shipped import shipped_rules
from tests.scoring.demand_rows import SEEN, UNSEEN, DemandRow, heard, rows

QUESTION = "Tell me about your experience with large accounts."
ROLE = Role("Heliox Cardio", "Key Account Manager", ("hospital tenders", "advisory boards", "Salesforce"))
SHOWN = "I wrote nine tenders for hospitals in Leeds and won six of them. Advisory boards matter as well, I believe."


@pytest.mark.parametrize(
    ("answer", "demands"),
    [
        (SHOWN, Demands(("hospital tenders",), ("advisory boards",), ("Salesforce",))),
        ("I ran the till on Saturdays.", Demands((), (), ROLE.key_demands)),
        ("Hospital tenders, advisory boards and Salesforce are important.", Demands((), ROLE.key_demands, ())),
        ("Tenders, boards and Salesforce are important.", Demands((), ("Salesforce",), ROLE.key_demands[:2])),
        ("I set up Salesforce for the branch.", Demands(("Salesforce",), (), ("hospital tenders", "advisory boards"))),
        ("Salesforce. I set it up for us.", Demands(("Salesforce",), (), ("hospital tenders", "advisory boards"))),
        ('"I ran tenders," said my boss.', Demands((), (), ROLE.key_demands)),
    ],
)
def test_what_becomes_of_each_key_demand(answer: str, demands: Demands) -> None:
    assert Reader(QUESTION, ROLE).read(answer).demands == demands


@pytest.mark.parametrize("row", rows(SEEN), ids=lambda row: f"{row.demand}: {row.answer[:30]}")
def test_an_answer_is_read_as_a_careful_reader_does(row: DemandRow) -> None:
    assert heard(row) == row.kind


def test_hardly_anything_is_taken_for_shown_that_is_not() -> None:
    read = [(row.kind, heard(row)) for row in rows(UNSEEN)]
    assert sum(found == "shown" != kind for kind, found in read) <= 1
    assert sum(found == kind for kind, found in read) >= 0.9 * len(read)


@pytest.mark.parametrize(
    ("answer", "shown"),
    [
        ("The site budget was 3.4 million. My boss wanted cuts. I rang every supplier and cut a fifth.", True),
        ("The budget matters in any company. I ran a warehouse in Corby.", False),
        ("With a larger budget I would have opened a second shop. I ran the first one.", False),
        ("I wrote to nine suppliers in a week. By May the budget was 40,000 under plan.", True),
    ],
)
def test_what_is_named_is_shown_by_the_deeds_that_go_on_with_it(answer: str, shown: bool) -> None:
    assert bool(Reader("", Role(key_demands=("budget",))).read(answer).demands.shown) is shown


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


@pytest.mark.parametrize(
    ("demand", "answer", "kind"),
    [
        ("on-call", "I took every second week on call and rewrote the pager rota.", "shown"),
        ("Teaching", "I trained 14 colleagues in twenty-minute sessions on bed rails.", "shown"),
        ("Teaching", "I trained as a nurse in Leeds and wrote three rotas.", "absent"),
        ("CRM systems", "I cleaned 1,200 Salesforce contacts in a week.", "shown"),
        ("on-call", "My job was to take the call and log it.", "absent"),
        ("follow-up", "I did the follow-ups with each customer myself.", "shown"),
        ("C++", "I rewrote the parser in C++ over a month.", "shown"),
        ("C", "I rewrote the parser in C++ over a month.", "absent"),
        ("C# development", "I wrote the till's software in C#.", "shown"),
        (".NET", "I cut net losses by a third.", "absent"),
        (".NET", "I moved two services to .NET in a year.", "shown"),
        ("Node.js", "I biopsied the lymph node.", "absent"),
        ("Node.js", "I wrote two services in NodeJS.", "shown"),
        ("Go", "I rewrote the service in Go.", "shown"),
        ("Go", "Go home, I told him, and I made the call.", "absent"),
    ],
)
def test_a_name_that_words_cannot_be_looked_for_by_is_looked_for_as_it_is_written(
    demand: str, answer: str, kind: str
) -> None:
    assert heard(DemandRow(demand, answer, kind)) == kind


def test_an_answer_to_a_question_on_one_demand_is_told_of_no_other() -> None:
    asked = "Tell me about your experience with hospital tenders."
    messages = {
        one.rule: one.message for one in score("I ran the till on Saturdays for two years.", asked, ROLE).findings
    }
    assert messages["depth.demands-missing"] == "It calls no key demand of the job by its name: hospital tenders."


def test_a_message_names_three_demands_at_most() -> None:
    demands = ("hospital tenders", "advisory boards", "Salesforce", "field service", "Japanese")
    role = Role("Heliox Cardio", "Key Account Manager", demands)
    missing = [
        one
        for one in score("I ran the till on Saturdays for two years.", QUESTION, role).findings
        if "demands" in one.rule
    ]
    assert [one.message.partition(": ")[2] for one in missing] == [
        "hospital tenders, advisory boards, Salesforce and 2 more."
    ]
    assert not any(demand in one.fix for one in missing for demand in demands)


def test_an_answer_that_names_a_demand_is_not_told_that_it_names_none() -> None:
    told = "Salesforce matters. I ran the till on Saturdays for two years."
    assert "depth.demands-missing" not in {one.rule for one in score(told, QUESTION, ROLE).findings}


def test_the_rules_about_demands_are_known_as_such() -> None:
    filled = {rule.id for rule in shipped_rules().rules.values() if re.search(r"\{(missing|named)\}", rule.message)}
    assert filled == ABOUT_DEMANDS
