"""Forms of one word, and words that only begin alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_coach.coaching.jobs.probing import questions_on
from interview_coach.model import Question, Role
from interview_coach.scoring.key_demands.stems import bucket, same_word
from interview_coach.scoring.reader import Reader

FORMS = [
    "tender tenders tendered tendering",
    "adviser advisor advising advisory",
    "analysis analyses analyst analysed analytical analytics analyzing",
    "clinic clinical clinician clinics",
    "application applications applicant applicants",
    "preparation prepare prepared preparing",
    "planning planned planner planners",
    "control controlled controls controller",
    "label labels labelling",
    "agency agencies",
    "tenant tenants tenancies",
    "maintenance maintain maintained",
    "explanation explain explaining",
    "recruiting recruiter recruitment recruited",
    "complaints complain complained",
    "product products production produce",
    "promotional promotion promoted",
    "attention attentive",
    "training trained trainee trainers",
    "surgeon surgeons surgery",
    "validation validate validated valid",
    "confidential confidentiality",
    "territory territories territorial",
    "crm crms",
]
STRANGERS = [
    "sales salesforce",
    "hospital hospice hospitality",
    "contract contribution contrast control",
    "complaint complex complete compliance compliment",
    "general generator generation generous",
    "customs customer",
    "physician physical physiotherapist",
    "consignment consider consistent",
    "attendance attention",
    "distress district distributor distraction",
    "technical technology",
    "process procedure",
    "support suppose",
    "product productivity",
    "image imagine",
    "readings readiness",
    "classroom classical",
    "short shorthand shortcut",
    "customer custody",
    "market marks",
    "communication community",
    "international interview internal",
    "organisation origin",
]


@pytest.mark.parametrize("forms", FORMS)
def test_forms_of_a_word_are_the_same(forms: str) -> None:
    first, *others = forms.split()
    assert [other for other in others if not (same_word(first, other) and bucket(first) == bucket(other))] == []


@pytest.mark.parametrize("words", STRANGERS)
def test_words_that_only_begin_alike_are_not(words: str) -> None:
    first, *others = words.split()
    assert [other for other in others if same_word(first, other)] == []


@given(one=st.text("aeinrst", max_size=9), other=st.text("aeinrst", max_size=9))
def test_either_word_may_come_first_and_what_is_the_same_is_looked_for_together(one: str, other: str) -> None:
    assert same_word(one, other) == same_word(other, one)
    assert not same_word(one, other) or bucket(one) == bucket(other)


def test_a_demand_is_not_shown_by_a_word_that_only_begins_like_it() -> None:
    role = Role(key_demands=("hospital tenders", "Salesforce", "control systems"))
    answer = "I ran hospitality for a sales fair in May. I signed the contract and I tendered my notice."
    assert Reader("", role).read(answer).demands.shown == ()
    assert Reader("", role).read(f"{answer} I tendered for two hospitals.").demands.shown == ("hospital tenders",)


def test_a_question_on_sales_does_not_draw_out_salesforce() -> None:
    asked = Question("q", "Tell me about sales in a region, and how you missed a sales target.", bank="b")
    assert [each.id for each in questions_on(("Salesforce",), [asked], {"b"})["Salesforce"]][:-1] == []
    assert [each.id for each in questions_on(("sales targets",), [asked], {"b"})["sales targets"]][:-1] == ["q"]
    assert [each.id for each in questions_on(("sales reports",), [asked], {"b"})["sales reports"]][:-1] == []
