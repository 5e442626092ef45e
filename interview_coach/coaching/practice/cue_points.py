"""The best answer to each question, and the few sentences of it worth having in mind."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from interview_coach.coaching.practice.self_contained import standing_alone
from interview_coach.model import Reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from interview_coach.model import Attempt

Answer = TypeVar("Answer")
Told = tuple[str, int | None, datetime]

_DEEDS, _RESULTS = 3, 2
"""Sentences of each kind at most: what one can still say without reading it off."""


def best_answers(answers: Iterable[Answer], told: Callable[[Answer], Told]) -> tuple[Answer, ...]:
    """The best scored answer to each question, of equal ones the later given; questions in the order they come in.

    `told` gives an answer's question, overall score and moment.
    """
    best: dict[str, Answer] = {}
    for answer in answers:
        question_id, overall, _ = told(answer)
        if overall is not None:
            best[question_id] = max(best.get(question_id, answer), answer, key=lambda each: told(each)[1:])
    return tuple(best.values())


def cue_points(attempt: Attempt) -> tuple[str, ...]:
    """The sentences that tell what was done and what came of it, in the answer's own words and order."""
    from interview_coach.scoring.telling import telling  # brings the rules, 60 ms

    told = telling(attempt.answer, attempt.question.text)
    deeds = [each for each in told if not each.measured][:_DEEDS]
    results = [each for each in told if each.measured][:_RESULTS]
    kept = sorted({*deeds, *results}, key=lambda each: each.start)
    return tuple(" ".join(attempt.answer[each.start : each.end].split()) for each in kept)


def first_hand(attempt: Attempt, start: int, end: int) -> int:
    """2 where a sentence within these characters holds a measured result, 1 for an own action, else 0."""
    from interview_coach.scoring.telling import telling  # brings the rules, 60 ms

    told = telling(attempt.answer, attempt.question.text)
    return max((1 + each.measured for each in told if start <= each.start < end), default=0)


def numbers(attempt: Attempt) -> tuple[str, ...]:
    """The sentences that hold a measured result, as far as they can be read by themselves or with the one before.

    None in which a finding hears a poor attitude: that is nothing to repeat.
    """
    from interview_coach.scoring.telling import telling  # brings the rules, 60 ms
    from interview_coach.scoring.zones import overlaps

    findings = (each for each in attempt.assessment.findings if each.reason is Reason.ATTITUDE)
    heard = [(each.start, each.end) for each in findings if each.start is not None and each.end is not None]
    measured = (each for each in telling(attempt.answer, attempt.question.text) if each.measured)
    fit = (each for each in measured if not overlaps((each.start, each.end), heard))
    told = (standing_alone(attempt.answer, each.start, each.end) for each in fit)
    return tuple(filter(None, told))
