"""How long a session is: so many questions, or as many as fit the minutes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from interview_coach.model import Question

_READING_SECONDS = 60  # for the marked-up answer, beside the time the answer takes
_SPARE_SECONDS = 60  # a session this near to its full length is done


def seconds_for(question: Question) -> int:
    """How long a question takes: the answer, and reading what came of it."""
    return question.time_limit + _READING_SECONDS


@dataclass(frozen=True, slots=True)
class Length:
    """`questions` go before `seconds`; 0 leaves it to these."""

    seconds: int = 600
    questions: int = 0

    def filled_by(self, answered: Iterable[Question]) -> bool:
        """Whether a session is done with these answers."""
        given = list(answered)
        if self.questions:
            return len(given) >= self.questions
        return sum(map(seconds_for, given)) + _SPARE_SECONDS >= self.seconds

    def within(self, candidates: Iterable[Question]) -> list[Question]:
        """As many of the candidates as fit, at least one if there is any."""
        chosen: list[Question] = []
        left = self.seconds
        for question in candidates:
            left -= seconds_for(question)
            if chosen and (len(chosen) >= self.questions if self.questions else left < 0):
                break
            chosen.append(question)
        return chosen

    def still_to_come(self, answered: Iterable[Question], queue: Iterable[Question]) -> int:
        """How many of the queue it takes to fill the session, or all there are."""
        given, before = list(answered), 0
        for question in queue:
            if self.filled_by(given):
                break
            given.append(question)
            before += 1
        return before
