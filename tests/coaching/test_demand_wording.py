"""A question made of a key demand is English, whatever the demand is."""

from __future__ import annotations

import pytest

from interview_coach.coaching.jobs.demand_wording import question_text
from interview_coach.coaching.jobs.probing import made_question
from interview_coach.model import Role
from interview_coach.scoring.asks import calls_for
from interview_coach.scoring.key_demands.demands import asked_for


@pytest.mark.parametrize(
    ("demand", "worked"),
    [
        ("Registered nurse", "as a registered nurse"),
        ("HR manager", "as an HR manager"),
        ("Account Manager", "as an Account Manager"),
        ("CRM manager", "as a CRM manager"),
        ("German teacher", "as a German teacher"),
        ("european sales manager", "as a european sales manager"),
        ("German", "in German"),
        ("acute care", "in acute care"),
        ("Designing and delivering training", "on designing and delivering training"),
        ("Teaching", "on teaching"),
        ("SQL reporting.", "on SQL reporting"),
        ("training programmes", "on training programmes"),
        ("infection control", "on infection control"),
        ("management of hospital tenders", "on management of hospital tenders"),
        ("hospital  tenders", "with hospital tenders"),
        ("CRM systems", "with CRM systems"),
        ("clinical staff", "with clinical staff"),
        ("Salesforce", "with Salesforce"),
        ("C++", "with C++"),
        ("ISO 9001", "with ISO 9001"),
    ],
)
def test_what_a_demand_is_decides_how_it_is_asked_for(demand: str, worked: str) -> None:
    assert question_text(demand) == f"Tell me about a time when you worked {worked}. What did you do yourself?"


@pytest.mark.parametrize(
    "demand",
    [
        "preceptorship programme",
        "plan training",
        "Teaching or mentoring qualification",
        "You train clinical staff",
        "on-call",
    ],
)
def test_what_no_sentence_would_fit_is_quoted(demand: str) -> None:
    assert question_text(demand).startswith(f"This job asks for ‘{demand}’. Tell me about a time")


@pytest.mark.parametrize(
    "demand", ["Registered nurse", "German", "acute care", "plan training", "C++", "hospital tenders"]
)
def test_it_asks_for_an_example_of_the_demand(demand: str) -> None:
    made = made_question(demand)
    assert calls_for(made).star
    assert asked_for(made.text, Role(key_demands=("budget", demand))) == {demand}
