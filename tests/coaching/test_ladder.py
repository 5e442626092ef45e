"""The constraint ladder: harder rules for questions one knows."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_coach.coaching.configuration.settings import DEFAULTS
from interview_coach.coaching.practice import drill, ladder
from interview_coach.coaching.practice.ladder import Constraint
from interview_coach.coaching.practice.schedule import due_on, last_band
from interview_coach.coaching.rejections.plan import shown
from interview_coach.coaching.rejections.proof import proof
from interview_coach.coaching.workspace import Workspace
from interview_coach.model import Band, Reason, Status
from tests.conftest import NOW
from tests.samples import GROUP_ONLY, LAUNCH, OWN_PART, attempt, group_only, own_part

CALM = replace(DEFAULTS, low_anxiety=True)


def know(workspace: Workspace, times: int = ladder.KNOWN_AFTER) -> None:
    for number in range(1, times + 1):
        workspace.journal.record(attempt(number, OWN_PART, own_part()))


def climb(workspace: Workspace, constraint: Constraint, number: int, answer: str = OWN_PART) -> None:
    found = own_part() if answer == OWN_PART else group_only(answer)
    workspace.journal.record(replace(attempt(number, answer, found), constraint=constraint))


def test_the_ladder_is_offered_once_a_question_was_answered_well_three_times(workspace: Workspace) -> None:
    know(workspace, 2)
    before = ladder.offered(workspace, LAUNCH, DEFAULTS)
    know_once_more = attempt(9, OWN_PART, own_part())
    workspace.journal.record(know_once_more)

    assert before is None
    assert ladder.offered(workspace, LAUNCH, DEFAULTS) is Constraint.SECONDS_90


def test_weak_answers_make_no_question_known(workspace: Workspace) -> None:
    for number in range(1, 6):
        workspace.journal.record(attempt(number))
    assert ladder.offered(workspace, LAUNCH, DEFAULTS) is None


def test_it_climbs_when_the_constraint_held_and_stays_at_the_top(workspace: Workspace) -> None:
    know(workspace)
    offers = []
    for number, constraint in enumerate(Constraint, start=20):
        offers.append(ladder.offered(workspace, LAUNCH, DEFAULTS))
        climb(workspace, constraint, number)

    assert offers == list(Constraint)
    # OWN_PART tells its result last, so the highest rung is still to be climbed.
    assert ladder.offered(workspace, LAUNCH, DEFAULTS) is Constraint.RESULT_FIRST


def test_it_stays_where_the_constraint_did_not_hold(workspace: Workspace) -> None:
    know(workspace)
    for number, constraint in enumerate((Constraint.SECONDS_90, Constraint.SECONDS_60, Constraint.SECONDS_30), 20):
        climb(workspace, constraint, number)
    climb(workspace, Constraint.NO_WE, 30, GROUP_ONLY)

    assert ladder.offered(workspace, LAUNCH, DEFAULTS) is Constraint.NO_WE


def test_a_time_that_the_question_itself_sets_is_no_rung() -> None:
    assert ladder.rungs(replace(LAUNCH, time_limit=60))[0] is Constraint.SECONDS_30
    assert ladder.rungs(replace(LAUNCH, time_limit=30))[0] is Constraint.NO_WE


@pytest.mark.parametrize(("words", "holds", "told"), [(140, True, "60 of 60 s"), (145, False, "62 of 60 s")])
def test_spoken_seconds_are_reckoned_from_the_words(words: int, holds: bool, told: str) -> None:
    found = ladder.check(Constraint.SECONDS_60, LAUNCH, "so many words", words, DEFAULTS)

    assert (found.holds, found.told) == (holds, f"{told} spoken")


def test_each_we_is_pointed_out_and_a_country_is_not() -> None:
    text = "In the US we trained clinics, and our first case was ours. Ourselves?"

    found = ladder.check(Constraint.NO_WE, LAUNCH, text, 12, DEFAULTS)

    assert [text[each.start : each.end] for each in found.breaks] == ["we", "our", "ours", "Ourselves"]
    assert not found.holds
    assert ladder.check(Constraint.NO_WE, LAUNCH, "In the US I trained clinics.", 6, DEFAULTS).holds


@given(st.text())
def test_what_is_pointed_out_is_always_what_stands_there(text: str) -> None:
    for each in ladder.check(Constraint.NO_WE, LAUNCH, text, 1, DEFAULTS).breaks:
        assert text[each.start : each.end] == each.text


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("Orders doubled by June because I trained nine clinics myself. It began in spring.", True),
        ("I cut returns by 30% in one year. It began in spring.", True),
        ("It began in spring. Orders doubled by June.", False),
        ("", False),
    ],
)
def test_the_first_sentence_is_to_hold_the_result(text: str, holds: bool) -> None:
    assert ladder.check(Constraint.RESULT_FIRST, LAUNCH, text, 10, DEFAULTS).holds is holds


def test_feedback_says_whether_it_held_and_what_comes_next() -> None:
    within = replace(attempt(1, OWN_PART, own_part()), constraint=Constraint.SECONDS_60)
    with_we = replace(attempt(2), constraint=Constraint.NO_WE)

    assert ladder.outcome_told(within, DEFAULTS) == "It held: in 60 spoken seconds. Next time in 30 spoken seconds."
    told = ladder.outcome_told(with_we, DEFAULTS)
    assert told == "Not yet without “we”: there is “we”. The same again next time."
    assert ladder.outcome_told(attempt(3), DEFAULTS) == ""
    assert ladder.outcome_told(replace(within, constraint="of a later version"), DEFAULTS) == ""


def test_with_low_anxiety_nothing_is_counted() -> None:
    within = replace(attempt(1, OWN_PART, own_part()), constraint=Constraint.SECONDS_60)
    told = [ladder.title(each, CALM) for each in Constraint] + [ladder.outcome_told(within, CALM)]
    told += [ladder.check(Constraint.SECONDS_30, LAUNCH, "", words, CALM).told for words in (10, 500)]

    assert not any(character.isdigit() for character in " ".join(told))


def test_what_was_too_short_to_be_scored_holds_nothing() -> None:
    short = replace(own_part(), status=Status.TOO_SHORT, overall=None)
    assert not ladder.held(replace(attempt(1, "Yes.", short), constraint=Constraint.SECONDS_30), DEFAULTS)


def test_an_attempt_remembers_its_constraint(workspace: Workspace) -> None:
    begun = replace(drill.begin(workspace, LAUNCH), constraint=Constraint.NO_WE)
    given_ = drill.submit(workspace, begun, GROUP_ONLY, NOW)

    assert workspace.journal.attempt(given_.id).constraint == Constraint.NO_WE
    assert [each.constraint for each in workspace.journal.summaries()] == [Constraint.NO_WE]


def test_proof_and_plan_leave_constrained_answers_out(workspace: Workspace) -> None:
    know(workspace)
    before = proof(workspace, Reason.CONTRIBUTION), shown(workspace)
    climb(workspace, Constraint.SECONDS_30, 30, GROUP_ONLY)

    assert (proof(workspace, Reason.CONTRIBUTION), shown(workspace)) == before


def test_a_weak_answer_under_a_constraint_does_not_bring_a_question_back_the_sooner(workspace: Workspace) -> None:
    free = drill.begin(workspace, LAUNCH)
    plainly = drill.submit(workspace, free, GROUP_ONLY, NOW - timedelta(days=20))
    sooner = workspace.journal.cards()[plainly.question.id]
    other = replace(LAUNCH, id="own.other")
    under = replace(drill.begin(workspace, other), constraint=Constraint.SECONDS_30)
    drill.submit(workspace, under, GROUP_ONLY, NOW - timedelta(days=20))
    later = workspace.journal.cards()[other.id]

    assert last_band(later) in {Band.AT_RISK, Band.NEEDS_WORK}
    assert due_on(later) > due_on(sooner)
