"""What the choice of questions is made from, and what it says of each reason and question."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from interview_coach.coaching.length import Length
from interview_coach.coaching.schedule import answered_on, due_on, first_on
from interview_coach.model import Reason

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from datetime import date

    from interview_coach.coaching.confirmed import Confirmed
    from interview_coach.journal import AttemptSummary
    from interview_coach.model import Card, Question

_LOOK_BACK = 3  # answers that "2 of your last 3" counts over

# For someone of whom nothing is known yet: the commonest fault to show first, the rarest last.
_USUAL_ORDER = (Reason.CONTRIBUTION, Reason.DEPTH, Reason.TRANSFER, Reason.ATTITUDE)


@dataclass(frozen=True, slots=True)
class Record:
    """What the choice is made from: cards by question id, the last attempts (newest first), the user's banks.

    `confirmed` are the reasons that the user was turned down for. `missing` has the key demands of the active role that
    no answer speaks of, each with the questions that would draw it out, the best first. `length` is that of a session,
    `new` how many new questions may still come today; when `calm` nothing is counted in the sentences.
    """

    day: date
    cards: Mapping[str, Card]
    recent: Sequence[AttemptSummary]
    focus: Reason | None
    banks_in_use: AbstractSet[str]
    confirmed: Mapping[Reason, Confirmed] = field(default_factory=dict)
    missing: Mapping[str, Sequence[Question]] = field(default_factory=dict)
    length: Length = field(default_factory=Length)
    new: int | None = None
    calm: bool = False
    _flags: dict[Reason, tuple[int, int]] = field(default_factory=dict, init=False)
    _answered: list[bool] = field(default_factory=list, init=False)
    _weight: dict[Reason, tuple[bool, float, int]] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        """Counts once what is asked for each of perhaps thousands of questions."""
        today = (card for card in self.cards.values() if answered_on(card) >= self.day)
        self._answered.extend(first_on(card, self.day) for card in today)
        self._flags.update((reason, self._count(reason)) for reason in Reason)
        self._weight.update((reason, self._weigh(reason)) for reason in Reason)

    def answered_today(self, question: Question) -> bool:
        card = self.cards.get(question.id)
        return card is not None and answered_on(card) >= self.day

    @property
    def answered(self) -> tuple[int, int]:
        """How many questions were answered on this day: those that came back, and those that were new."""
        new = sum(self._answered)
        return len(self._answered) - new, new

    def may_lead(self, question: Question) -> bool:
        """Whether it can be asked now for the sake of a demand: it is new, or due again."""
        return question.id not in self.cards or (self.overdue(question) >= 0 and not self.answered_today(question))

    def overdue(self, question: Question) -> int:
        """Days since the question came due; below zero when it is not due yet."""
        return (self.day - due_on(self.cards[question.id])).days

    def flags(self, reason: Reason) -> tuple[int, int]:
        """How many of how many of the last answers judged on `reason` gave it."""
        return self._flags[reason]

    def _count(self, reason: Reason) -> tuple[int, int]:
        judged = islice((attempt for attempt in self.recent if reason in attempt.probes), _LOOK_BACK)
        flagged = [reason in attempt.flagged for attempt in judged]
        return sum(flagged), len(flagged)

    def _weigh(self, reason: Reason) -> tuple[bool, float, int]:
        confirmed = self.confirmed[reason].weight if reason in self.confirmed else 0.0
        return reason is not self.focus, -confirmed, -self._flags[reason][0]

    def weakest_first(self) -> list[Reason]:
        """The focus, then the confirmed reasons, then those that most of the last answers gave."""
        return sorted(_USUAL_ORDER, key=self._weight.__getitem__)

    def beside_focus(self, question: Question) -> bool:
        """Whether there is a focus, and the question is practised for another reason."""
        return self.focus is not None and self.main_reason(question) is not self.focus

    def mends(self, question: Question) -> bool:
        """Whether the question is practised for a confirmed reason."""
        return self.main_reason(question) in self.confirmed

    def main_reason(self, question: Question) -> Reason | None:
        """The weakest reason the question probes; its first one while none of them was ever flagged."""
        return min(question.probes, key=self._weight.__getitem__, default=None)
