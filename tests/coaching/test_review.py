from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_coach.coaching.history.review import Change, TwoQuestions, compare, compare_attempts, pairs
from interview_coach.coaching.workspace import Workspace
from interview_coach.model import (
    Assessment,
    Attempt,
    Facts,
    Finding,
    Question,
    Reason,
    Severity,
    Star,
    Status,
)
from tests import samples
from tests.conftest import NOW

QUESTION = Question("own.launch", "Tell me about a launch.", (Reason.CONTRIBUTION,))


def attempt(answer: str, facts: Facts = Facts(), rules: tuple[str, ...] = (), minutes: int = 0) -> Attempt:  # noqa: B008
    findings = tuple(Finding(rule, None, Severity.WARN, 0, 1, "", rule, "", "") for rule in rules)
    assessment = Assessment(Status.SCORED, 50, {}, facts, findings)
    return Attempt(str(minutes), QUESTION, answer, assessment, NOW + timedelta(minutes=minutes))


def test_rules_that_stopped_and_started_firing_are_named_once() -> None:
    before = attempt("a", rules=("group-only", "group-only", "hedge"))
    after = attempt("b", rules=("hedge", "set-up"), minutes=5)

    comparison = compare(before, after)

    assert [finding.rule for finding in comparison.gone] == ["group-only"]
    assert [finding.rule for finding in comparison.new] == ["set-up"]


def test_the_earlier_attempt_comes_first_whichever_way_they_are_given() -> None:
    before, after = attempt("a"), attempt("b", minutes=5)

    assert compare(after, before) == compare(before, after)
    assert compare(after, before).before == before


def test_facts_are_set_side_by_side() -> None:
    star = Star(situation=True, action=True)
    before = attempt("a", Facts(own_actions=0, words=42, seconds=18, star=star))
    after = attempt("b", Facts(own_actions=5, words=150, seconds=64, star=replace(star, result=True)), minutes=1)

    facts = {fact.name: (fact.before, fact.after) for fact in compare(before, after).facts}

    assert facts["own actions"] == ("0", "5")
    assert facts["S-T-A-R"] == ("S-A-", "S-AR")
    assert facts["spoken"] == ("18 s", "64 s")


def test_whole_sentences_are_told_apart_whatever_the_white_space_between_words() -> None:
    stretches = compare(
        attempt("It was spring. We ran the first cases in Leeds. A success!"),
        attempt("It was  spring. I ran the first cases in Leeds.\nA success! Orders doubled.", minutes=1),
    ).stretches

    assert [(stretch.change, stretch.text) for stretch in stretches] == [
        (Change.KEPT, "It was  spring. "),
        (Change.REMOVED, "We ran the first cases in Leeds. "),
        (Change.ADDED, "I ran the first cases in Leeds.\n"),
        (Change.KEPT, "A success! "),
        (Change.ADDED, "Orders doubled."),
    ]


@given(st.text(max_size=60), st.text(max_size=60))
def test_kept_and_added_words_are_the_later_answer(one: str, other: str) -> None:
    stretches = compare(attempt(one), attempt(other, minutes=1)).stretches

    later = "".join(stretch.text for stretch in stretches if stretch.change is not Change.REMOVED)
    assert later.split() == other.split()


@given(st.text(max_size=60), st.text(max_size=60))
def test_each_side_of_the_pairs_is_one_answer(one: str, other: str) -> None:
    beside = list(pairs(compare(attempt(one), attempt(other, minutes=1)).stretches))

    left, right = (
        ("".join(side.text for side in sides if side) for sides in zip(*beside, strict=True)) if beside else ("", "")
    )
    assert left.split() == one.split()
    assert right.split() == other.split()


def test_words_that_differ_are_told_where_a_sentence_was_reworded() -> None:
    removed, added = compare(
        attempt("We ran the first cases in Leeds."), attempt("I ran nine cases in Leeds.", minutes=1)
    ).stretches

    assert [removed.text[start:end] for start, end in removed.words] == ["We", "the first"]
    assert [added.text[start:end] for start, end in added.words] == ["I", "nine"]


def test_the_share_of_each_part_is_set_side_by_side() -> None:
    star = Facts(star=Star(situation=True, action=True))
    before = attempt("Last spring our hospital had no pump at all. We had waited for years. I planned it.", star)
    after = attempt("Last spring I planned it, I trained nine clinics and I wrote the plan.", star, minutes=1)

    facts = {fact.name: (fact.before, fact.after) for fact in compare(before, after).facts}

    was, now = (int(share.rstrip("%")) for share in facts["action, of the words"])
    assert 0 < was < now <= 100
    assert facts["situation, of the words"][1] == "in passing"


def test_attempts_at_two_questions_are_not_compared(workspace: Workspace) -> None:
    workspace.journal.record(samples.attempt(1))
    workspace.journal.record(samples.attempt(2, question=replace(QUESTION, id="own.other")))

    with pytest.raises(TwoQuestions):
        compare_attempts(workspace, samples.attempt(1).id, samples.attempt(2).id)


def test_the_best_attempt_is_marked_in_a_comparison(workspace: Workspace) -> None:
    workspace.journal.record(samples.attempt(1))
    workspace.journal.record(samples.attempt(2, samples.OWN_PART, samples.own_part()))

    found = compare_attempts(workspace, samples.attempt(1).id, samples.attempt(2).id)

    assert found.best == samples.attempt(2).id
