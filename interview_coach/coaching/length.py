"""How long a session is: so many questions, or as many as fit the minutes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from interview_coach.model import Question

_READING_SECONDS = 60  # for the marked-up answer, beside the time the answer takes


def seconds_for(question: Question) -> int:
    """How long a question takes: the answer, and reading what came of it."""
    return question.time_limit + _READING_SECONDS


@dataclass(frozen=True, slots=True)
class Length:
    """`questions` go before `seconds`; 0 leaves it to these."""

    seconds: int = 600
    questions: int = 0

    def room(self, candidates: Iterable[Question], answered: Iterable[Question] = ()) -> int:
        """How many of the candidates, in their order, a session holds beside what is answered; at least one in all.

        The same questions make one session in whichever order they are answered.
        """
        given = list(answered)
        left, number = self.seconds - sum(map(seconds_for, given)), len(given)
        for question in candidates:
            left -= seconds_for(question)
            if number and (number >= self.questions if self.questions else left < 0):
                break
            number += 1
        return number - len(given)
