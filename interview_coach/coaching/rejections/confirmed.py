"""What employers said the reason was, as far as the user confirmed it and practice can mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_coach.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime

    from interview_coach.coaching.workspace import Workspace
    from interview_coach.model import Assessment, Reason
    from interview_coach.rejection import ConfirmedCause, Debrief

HALF_LIFE = 90
"""Days after which a confirmed reason weighs half: about a season of applications."""


@dataclass(frozen=True, slots=True)
class Confirmed:
    """One reason: its newest debrief, the words that showed it there, and the weight of all debriefs together."""

    reason: Reason
    employer: str
    words: str
    confirmed_at: datetime
    weight: float

    @property
    def since(self) -> date:
        """The day it was confirmed, by the calendar of the place where it was."""
        return self.confirmed_at.date()


def confirmed_reasons(debriefs: Iterable[Debrief], day: date) -> Mapping[Reason, Confirmed]:
    """The reasons confirmed in any debrief, the heaviest first; each weighs 1 on its day, half after `HALF_LIFE`."""
    found: dict[Reason, Confirmed] = {}
    causes = [(cause, debrief) for debrief in debriefs for cause in debrief.causes]
    for cause, debrief in sorted(causes, key=lambda each: each[0].confirmed_at):
        reason = cause.cause and cause.cause.reason
        if reason:
            before = found[reason].weight if reason in found else 0.0
            weight = before + _weight(cause, day)
            found[reason] = Confirmed(reason, debrief.employer, cause.words, cause.confirmed_at, weight)
    return dict(sorted(found.items(), key=lambda each: -each[1].weight))


def turned_down_for(workspace: Workspace, assessment: Assessment, day: date) -> Mapping[str, str]:
    """By rule a sentence that says who turned the user down for what it found.

    Only for what counts and gives a confirmed reason again: not where the answer is fine in that, nor for what it
    makes of the key demands of a job, which may be another employer's.
    """
    from interview_coach.scoring.key_demands.demands import ABOUT_DEMANDS  # a start need not bring these words

    confirmed = confirmed_reasons(workspace.journal.debriefs(), day)
    return {
        finding.rule: _said_by(confirmed[finding.reason].employer, confirmed.values())
        for finding in assessment.findings
        if finding.reason in confirmed and finding.reason in assessment.flagged
        if finding.severity is not Severity.INFO and finding.rule not in ABOUT_DEMANDS
    }


def _said_by(employer: str, confirmed: Iterable[Confirmed]) -> str:
    alone = sum(each.employer == employer for each in confirmed) == 1
    return f"This is {'' if alone else 'one of the reasons '}why {employer} turned you down."


def _weight(cause: ConfirmedCause, day: date) -> float:
    age = max(0, (day - cause.confirmed_at.date()).days)
    return float(0.5 ** (age / HALF_LIFE))
