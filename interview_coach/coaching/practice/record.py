"""What the choice of questions is made from, and what it says of each reason and question."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from interview_coach.coaching.length import Length
from interview_coach.coaching.practice.schedule import answered_on, due_on
from interview_coach.model import Reason

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from interview_coach.coaching.rejections.confirmed import Confirmed
    from interview_coach.journal import AttemptSummary
    from interview_coach.model import Card, Question

_FRESH = 0.5  # of the weight a reason has on the day it is confirmed: for a season, unless it is confirmed again
_LOOK_BACK = 3  # answers that "2 of your last 3" counts over

# For someone of whom nothing is known yet: the commonest fault to show first, the rarest last.
_USUAL_ORDER = (Reason.CONTRIBUTION, Reason.DEPTH, Reason.TRANSFER, Reason.ATTITUDE)


@dataclass(frozen=True)  # without slots: what is counted once is kept
class Record:
    """What the choice is made from: cards by question id, the last attempts (newest first), the user's banks.

    `confirmed` are the reasons that the user was turned down for. `missing` has the key demands of the active role that
    no answer speaks of, each with the questions that would draw it out, the best first; `own_banks` are the user's.
    `professions` are the banks for those who do the job one applies for, each with whom it is for.
    `length` is that of a session; when `calm` nothing is counted in the sentences.
    """

    day: date
    cards: Mapping[str, Card]
    recent: Sequence[AttemptSummary]
    focus: Reason | None
    banks_in_use: AbstractSet[str]
    confirmed: Mapping[Reason, Confirmed] = field(default_factory=dict)
    missing: Mapping[str, Sequence[Question]] = field(default_factory=dict)
    own_banks: AbstractSet[str] = frozenset()
    professions: Mapping[str, str] = field(default_factory=dict)
    length: Length = field(default_factory=Length)
    calm: bool = False

    def answered_today(self, question: Question) -> bool:
        card = self.cards.get(question.id)
        return card is not None and answered_on(card) >= self.day

    def may_lead(self, question: Question) -> bool:
        """Whether it can be asked now for the sake of a demand: it is new, or due again."""
        return question.id not in self.cards or (self.overdue(question) >= 0 and not self.answered_today(question))

    def overdue(self, question: Question) -> int:
        """Days since the question came due; below zero when it is not due yet."""
        return (self.day - due_on(self.cards[question.id])).days

    def flags(self, reason: Reason) -> tuple[int, int]:
        """How many of how many of the last answers judged on `reason` gave it."""
        return self._flags[reason]

    @cached_property
    def _flags(self) -> Mapping[Reason, tuple[int, int]]:
        """Counted once: it is asked for each of perhaps thousands of questions."""
        return {reason: self._count(reason) for reason in Reason}

    @cached_property
    def _weight(self) -> Mapping[Reason, tuple[bool, float, int]]:
        return {reason: self._weigh(reason) for reason in Reason}

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

    @property
    def wanted(self) -> AbstractSet[Reason]:
        """The reasons that practice begins with: the focus alone, or else those that were confirmed.

        While any of these is fresh, the others are practised like the rest.
        """
        if self.focus:
            return {self.focus}
        fresh = {reason for reason, confirmed in self.confirmed.items() if confirmed.weight >= _FRESH}
        return fresh or self.confirmed.keys()

    @property
    def just_confirmed(self) -> AbstractSet[Reason]:
        """The reasons confirmed on this day, since the last answer."""
        last = self.recent[0].submitted_at if self.recent else None
        confirmed = ((reason, each) for reason, each in self.confirmed.items() if each.since == self.day)
        return {reason for reason, each in confirmed if last is None or each.confirmed_at > last}

    def practised_on(self, reason: Reason) -> date:
        """The last day on which an answer was given for the reason, as far as one was since it was confirmed."""
        since = self.confirmed[reason].since if reason in self.confirmed else date.min
        days = (each.submitted_at.date() for each in self.recent if each.probes[:1] == (reason,))
        return next((day for day in days if day >= since), date.min)

    def mends(self, question: Question) -> bool:
        """Whether the question is practised for a reason that practice begins with."""
        return main_reason(question) in self.wanted


def main_reason(question: Question) -> Reason | None:
    """The reason a question is practised for, which its bank names first; None where it probes none."""
    return next(iter(question.probes), None)
