"""The best answer to each question, and the few sentences of it worth having in mind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from interview_coach.model import Attempt

_DEEDS, _RESULTS = 3, 2
"""Sentences of each kind at most: what one can still say without reading it off."""


def best_answers(attempts: Iterable[Attempt]) -> tuple[Attempt, ...]:
    """The best scored attempt at each question, of equal ones the later; questions in the order they come in."""
    best: dict[str, Attempt] = {}
    for attempt in attempts:
        if attempt.assessment.status is Status.SCORED:
            before = best.get(attempt.question.id)
            if before is None or _worth(attempt) >= _worth(before):
                best[attempt.question.id] = attempt
    return tuple(best.values())


def cue_points(attempt: Attempt) -> tuple[str, ...]:
    """The sentences that tell what was done and what came of it, in the answer's own words and order."""
    from interview_coach.scoring.telling import telling  # brings the rules, 60 ms

    told = telling(attempt.answer, attempt.question.text)
    deeds = [each for each in told if not each.measured][:_DEEDS]
    results = [each for each in told if each.measured][:_RESULTS]
    kept = sorted({*deeds, *results}, key=lambda each: each.start)
    return tuple(" ".join(attempt.answer[each.start : each.end].split()) for each in kept)


def numbers(attempt: Attempt) -> tuple[str, ...]:
    """The sentences that hold a measured result."""
    from interview_coach.scoring.telling import telling  # brings the rules, 60 ms

    told = telling(attempt.answer, attempt.question.text)
    return tuple(" ".join(attempt.answer[each.start : each.end].split()) for each in told if each.measured)


def _worth(attempt: Attempt) -> tuple[int, datetime]:
    return attempt.assessment.overall or 0, attempt.submitted_at
