"""Whether a reason is going away: answers to questions that probe it, before and now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_coach.model import Severity, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from interview_coach.coaching.confirmed import Confirmed
    from interview_coach.coaching.workspace import Workspace
    from interview_coach.journal import AttemptSummary
    from interview_coach.model import Finding, Reason

WINDOW = 5
"""Answers on each side: few enough to be recent, and the least from which anything can be told."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of so many answers gave the reason."""

    flagged: int
    judged: int

    def __str__(self) -> str:
        """`4 of 5`."""
        return f"{self.flagged} of {self.judged}"


@dataclass(frozen=True, slots=True)
class Proof:
    """A reason before and now. `gone` and `still` are findings of what gave it, one a rule, from the newest answers.

    `before` is None while there are too few answers to set apart from the last ones.
    """

    reason: Reason
    before: Tally | None
    now: Tally
    gone: tuple[Finding, ...] = ()
    still: tuple[Finding, ...] = ()

    @property
    def fading(self) -> bool:
        """Whether a smaller share of the last answers gives the reason than of those before."""
        before, now = self.before, self.now
        return bool(before and now.judged and now.flagged * before.judged < before.flagged * now.judged)


def proof(workspace: Workspace, reason: Reason, confirmed: Confirmed | None = None) -> Proof:
    """The last five answers to questions that probe `reason`, beside five from before.

    Those are the last five before it was confirmed; where there are none, as for somebody who began to practise because
    of it, the first five since. An answer is never on both sides.
    """
    judged = [each for each in workspace.journal.summaries() if reason in each.probes and each.status is Status.SCORED]
    now, before = _windows(judged, confirmed)
    fired_now, fired_before = _fired(workspace, now, reason), _fired(workspace, before, reason)
    return Proof(
        reason,
        _tally(before, reason) if before else None,
        _tally(now, reason),
        gone=tuple(finding for rule, finding in fired_before.items() if rule not in fired_now),
        still=tuple(fired_now.values()),
    )


def _windows(
    judged: Sequence[AttemptSummary], confirmed: Confirmed | None
) -> tuple[Sequence[AttemptSummary], Sequence[AttemptSummary]]:
    """The newest answers and those to compare them with, from attempts given newest first."""
    since = [each for each in judged if confirmed is None or each.submitted_at.date() >= confirmed.since]
    earlier = judged[len(since) :]
    if earlier and since:
        return since[:WINDOW], earlier[:WINDOW]
    now = judged[:WINDOW]
    return now, judged[len(now) :][-WINDOW:]


def _tally(attempts: Sequence[AttemptSummary], reason: Reason) -> Tally:
    return Tally(sum(reason in attempt.flagged for attempt in attempts), len(attempts))


def _fired(workspace: Workspace, attempts: Iterable[AttemptSummary], reason: Reason) -> dict[str, Finding]:
    """The newest finding of each rule that weakened these answers for this reason."""
    fired: dict[str, Finding] = {}
    for summary in attempts:
        for finding in workspace.journal.attempt(summary.id).assessment.findings:
            if finding.reason is reason and finding.severity is not Severity.INFO:
                fired.setdefault(finding.rule, finding)
    return fired
