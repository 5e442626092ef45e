"""What the shipped banks show to be strong and weak, the scorer says so too, and for the reason that is probed."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from interview_coach import banks
from interview_coach.model import Assessment
from interview_coach.scoring import score

PAIRS = [question for question in banks.load(None).questions if question.strong_answer and question.weak_answer]
each_pair = pytest.mark.parametrize("number", range(len(PAIRS)), ids=[question.id for question in PAIRS])

APART = 20
"""Least points between the strong and the weak sample answer to one question."""


@cache
def both(number: int) -> tuple[Assessment, Assessment]:
    """The assessments of a pair's strong and weak sample, as if somebody had typed them."""
    question = PAIRS[number]
    unseen = replace(question, strong_answer=None, weak_answer=None)
    return score(question.strong_answer or "", unseen), score(question.weak_answer or "", unseen)


@each_pair
def test_samples_score_as_they_are_meant(number: int) -> None:
    strong, weak = both(number)
    probes = set(PAIRS[number].probes)
    assert (strong.overall or 0) >= (weak.overall or 0) + APART
    assert probes & set(weak.flagged)
    assert not probes & set(strong.flagged)


@each_pair
def test_every_flagged_reason_has_a_finding(number: int) -> None:
    for assessment in both(number):
        assert set(assessment.flagged) <= {finding.reason for finding in assessment.findings}
