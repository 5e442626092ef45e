"""What a day begins with after a no, what it goes on with, and that its plan stays what it was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from interview_coach.coaching.configuration import preferences
from interview_coach.coaching.jobs.professions import banks_for
from interview_coach.coaching.jobs.targets import keep_role
from interview_coach.coaching.library import questions
from interview_coach.coaching.practice import drill
from interview_coach.coaching.practice.focus import keep_focus
from interview_coach.coaching.practice.queue import Due
from interview_coach.coaching.practice.session import place, summary
from interview_coach.coaching.practice.today import Today, question_on, today
from interview_coach.coaching.rejections import debriefs
from interview_coach.coaching.workspace import Workspace
from interview_coach.model import AttemptKind, Question, Reason, Role
from interview_coach.rejection import Cause
from tests.conftest import NOW

DEMANDS = ("cold chain", "bed turnaround", "trade unions", "winter pressure", "agency staffing")
OWN_PART = "Last spring I counted pallets on nine nights, wrote the rota and trained the shift. Mistakes fell by half."


def turned_down(workspace: Workspace, *causes: Cause, when: datetime = NOW) -> None:
    debrief = debriefs.begin("Harrow", when)
    for cause in causes:
        debrief = debriefs.confirmed(debrief, cause, "they said so", when)
    debriefs.keep_debrief(workspace, debrief)


def aim(workspace: Workspace, *demands: str) -> None:
    keep_role(workspace, Role("St Aldate's", "Operations Manager, Site Services", demands))


def answer(workspace: Workspace, question: Question, when: datetime = NOW) -> None:
    drill.submit(workspace, drill.begin(workspace, question), OWN_PART, when)


def asked(plan: Today) -> list[str]:
    return [due.question.id for due in plan.queue]


def is_demand(plan: Today) -> list[bool]:
    return [due.why.startswith("Key demand") for due in plan.queue]


def the_day(workspace: Workspace, when: datetime = NOW) -> Iterator[Today]:
    """The plan before each answer of a session."""
    while not (plan := today(workspace, when)).done:
        yield plan
        answer(workspace, plan.queue[0].question, when)


def test_a_role_leaves_the_confirmed_reasons_their_half_of_the_day(workspace: Workspace) -> None:
    turned_down(workspace, Cause.CONTRIBUTION, Cause.TRANSFER)
    aim(workspace, *DEMANDS)

    plan = today(workspace, NOW)

    assert [due.reason for due in plan.queue] == [Reason.CONTRIBUTION, Reason.DEPTH, Reason.TRANSFER]
    assert is_demand(plan) == [False, True, False]


def test_a_reason_confirmed_in_the_middle_of_a_session_comes_next(workspace: Workspace) -> None:
    for minutes in (0, 5):
        answer(workspace, today(workspace, NOW).queue[0].question, NOW + timedelta(minutes=minutes))
    turned_down(workspace, Cause.CONTRIBUTION, Cause.DEPTH, when=NOW + timedelta(minutes=20))

    plan = today(workspace, NOW + timedelta(minutes=25))

    assert plan.queue[0].reason in {Reason.CONTRIBUTION, Reason.DEPTH}
    assert "Harrow" in plan.queue[0].why


def test_a_reason_confirmed_after_the_session_leads_what_is_practised_beyond_it(workspace: Workspace) -> None:
    list(the_day(workspace))
    turned_down(workspace, Cause.ATTITUDE, when=NOW + timedelta(hours=1))

    assert today(workspace, NOW + timedelta(hours=2)).queue[0].reason is Reason.ATTITUDE


def new_since_the_first_answer(workspace: Workspace) -> list[Due]:
    answer(workspace, today(workspace, NOW).queue[0].question)
    return list(today(workspace, NOW + timedelta(days=1)).queue)


def test_the_bank_of_a_profession_joins_in_for_who_applies_in_it(workspace: Workspace) -> None:
    keep_role(workspace, Role("Riverside", "Clinical Nurse Educator"))

    theirs = [due for due in new_since_the_first_answer(workspace) if due.question.bank == "nursing-and-care"]

    assert theirs
    assert "It is one for nurses, nursing managers, carers, care assistants and healthcare assistants." in theirs[0].why


@pytest.mark.parametrize(
    ("title", "bank"),
    [
        ("Head of Nursing", "nursing-and-care"),
        ("Healthcare Assistant", "nursing-and-care"),
        ("Care assistant", "nursing-and-care"),
        ("Software Developer", "software-and-data"),
        ("Data Analyst", "software-and-data"),
        ("Science Teacher", "teaching"),
        ("Data Entry Clerk", ""),
    ],
)
def test_a_title_tells_whose_bank_it_is(workspace: Workspace, title: str, bank: str) -> None:
    assert [each.id for each in banks_for(Role("", title), workspace.library())] == [bank] * bool(bank)


def test_a_lost_job_opens_the_bank_of_its_profession_too(workspace: Workspace) -> None:
    debriefs.keep_debrief(workspace, replace(debriefs.begin("St. Luke", NOW), title="Ward Nurse"))

    assert "nursing-and-care" in {due.question.bank for due in new_since_the_first_answer(workspace)}


def test_each_of_many_reasons_has_its_turn(workspace: Workspace) -> None:
    turned_down(workspace, *map(Cause, Reason))
    aim(workspace, *DEMANDS)
    firsts = []
    for day in range(3):
        plans = list(the_day(workspace, NOW + timedelta(days=day)))
        firsts.append({due.reason for due in plans[0].queue if not due.why.startswith("Key demand")})

    assert set().union(*firsts[:2]) == set(Reason)


def test_a_fresh_reason_leads_before_one_of_long_ago(workspace: Workspace) -> None:
    turned_down(workspace, Cause.ATTITUDE, when=NOW - timedelta(days=200))
    turned_down(workspace, Cause.TRANSFER)

    reasons = [due.reason for due in today(workspace, NOW).queue]

    assert (reasons[0], reasons[2]) == (Reason.TRANSFER, Reason.TRANSFER)


@pytest.mark.parametrize("causes", [(), (Cause.TRANSFER,), (Cause.CONTRIBUTION, Cause.TRANSFER)])
@pytest.mark.parametrize("demands", [(), DEMANDS])
@pytest.mark.parametrize("day", [0, 2])
def test_what_is_left_of_a_day_is_what_was_planned(
    workspace: Workspace, causes: tuple[Cause, ...], demands: tuple[str, ...], day: int
) -> None:
    turned_down(workspace, *causes)
    if demands:
        aim(workspace, *demands)
    for before in range(day):
        list(the_day(workspace, NOW + timedelta(days=before)))
    now = NOW + timedelta(days=day)
    planned = asked(today(workspace, now))

    for number, plan in enumerate(the_day(workspace, now)):
        assert asked(plan) == planned[number:]
        assert place(plan, plan.queue[0].question) == f"{number + 1} of {len(planned)}"

    done = today(workspace, now)
    assert done.answered == len(planned) == len(summary(workspace, now).practised)


def test_whichever_is_answered_first_the_others_stay(workspace: Workspace) -> None:
    turned_down(workspace, Cause.TRANSFER)
    aim(workspace, *DEMANDS)
    planned = today(workspace, NOW)
    answer(workspace, planned.queue[1].question)
    answer(workspace, planned.queue[1].question)

    plan = today(workspace, NOW)

    assert asked(plan) == [asked(planned)[0], asked(planned)[2]]
    assert (plan.answered, plan.total) == (1, 3)


def test_an_answer_from_elsewhere_takes_the_place_of_the_last_one(workspace: Workspace) -> None:
    turned_down(workspace, Cause.TRANSFER)
    planned = asked(today(workspace, NOW))
    answer(workspace, Question("own.other", "Another?", (Reason.DEPTH,)))

    assert asked(today(workspace, NOW)) == planned[:2]


def test_ones_own_question_on_the_reason_comes_before_all_others(workspace: Workspace) -> None:
    turned_down(workspace, Cause.TRANSFER)
    kept = questions.complete(Question("", "How does a warehouse prepare you for a hospital?", (Reason.TRANSFER,)))
    own = questions.add_question(workspace, kept)

    assert today(workspace, NOW).queue[0].question.text == own.text
    found = question_on(workspace, NOW, Reason.TRANSFER)
    assert found is not None
    assert found.text == own.text


@pytest.mark.parametrize("reason", Reason)
def test_a_reason_is_first_practised_with_what_anybody_can_be_asked(workspace: Workspace, reason: Reason) -> None:
    turned_down(workspace, Cause(reason))
    for day in range(4):
        for plan in the_day(workspace, NOW + timedelta(days=day)):
            for due in plan.queue:
                assert not due.question.assumes
                assert due.reason == due.question.probes[0]


def test_transfer_begins_with_how_the_past_fits_and_never_with_pay(workspace: Workspace) -> None:
    turned_down(workspace, Cause.TRANSFER)

    assert today(workspace, NOW).queue[0].question.id == "transfer.background-fit"
    assert all("pay" not in due.question.tags for due in today(workspace, NOW).queue if due.reason is Reason.TRANSFER)


def test_the_focus_leads_whatever_was_confirmed_and_missing(workspace: Workspace) -> None:
    turned_down(workspace, Cause.CONTRIBUTION)
    aim(workspace, *DEMANDS)
    keep_focus(workspace, Reason.TRANSFER)

    reasons = [due.reason for due in today(workspace, NOW).queue]

    assert (reasons[0], reasons[2]) == (Reason.TRANSFER, Reason.TRANSFER)


def test_a_new_reason_leads_even_where_much_is_due(workspace: Workspace) -> None:
    preferences.keep(workspace, "new_questions_a_day", 20)
    of_depth = [each for each in workspace.library().asked if each.bank == "depth"][:20]
    for question in of_depth:
        answer(workspace, question, NOW - timedelta(days=90))
    turned_down(workspace, Cause.TRANSFER)

    assert today(workspace, NOW).queue[0].reason is Reason.TRANSFER


def test_a_mock_brings_no_bank_into_the_drill(workspace: Workspace) -> None:
    teaching = next(each for each in workspace.library().asked if each.bank == "teaching")

    def banks() -> set[str]:
        days = (today(workspace, NOW + timedelta(days=day)) for day in range(1, 20))
        return {due.question.bank for plan in days for due in plan.queue if due.question != teaching}

    drill.submit(workspace, drill.begin(workspace, teaching, AttemptKind.MOCK), OWN_PART, NOW)
    after_mock = banks()
    answer(workspace, teaching)

    assert "teaching" not in after_mock
    assert "teaching" in banks()
