"""Whether a reason is going away: answers to questions that probe it, before and now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_coach.coaching.history.past import past_attempts, unconstrained
from interview_coach.coaching.history.standing import as_it_stands
from interview_coach.model import AttemptKind, Severity, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from interview_coach.coaching.rejections.confirmed import Confirmed
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

    `before` is None while there are no answers to set apart from the last ones.
    """

    reason: Reason
    before: Tally | None
    now: Tally
    gone: tuple[Finding, ...] = ()
    still: tuple[Finding, ...] = ()

    @property
    def fading(self) -> bool:
        """Whether at most half the share of the last answers, all `WINDOW` of them, gives it that did of those before.

        One of five after one of three is nothing that chance wouldn't do.
        """
        before, now = self.before, self.now
        if before is None or now.judged < WINDOW:
            return False
        return bool(before.flagged) and 2 * now.flagged * before.judged <= before.flagged * now.judged

    @property
    def unheard(self) -> bool:
        """Whether no answer gave the reason, before or since: the employer heard what the rules don't."""
        return self.before is not None and bool(self.now.judged) and not (self.before.flagged or self.now.flagged)


def proof(workspace: Workspace, reason: Reason, confirmed: Confirmed | None = None) -> Proof:
    """The last five answers to questions that probe `reason`, beside five from before it was confirmed.

    Somebody who began to practise because of it has too few from before; the first ones since then fill up the five.
    An answer is never on both sides.
    """
    given = unconstrained(past_attempts(workspace))
    judged = [each for each in given if reason in each.probes and each.status is Status.SCORED]
    before, now = _windows(judged[::-1], confirmed)
    fired_before, fired_now = _fired(workspace, before, reason), _fired(workspace, _without_retried(now), reason)
    return Proof(
        reason,
        _tally(before, reason) if before else None,
        _tally(now, reason),
        gone=tuple(finding for rule, finding in fired_before.items() if now and rule not in fired_now),
        still=tuple(fired_now.values()),
    )


def _windows(
    judged: Sequence[AttemptSummary], confirmed: Confirmed | None
) -> tuple[Sequence[AttemptSummary], Sequence[AttemptSummary]]:
    """The answers of before and the last ones, from all of them in the order they were given."""
    known = sum(1 for each in judged if confirmed and each.submitted_at.date() < confirmed.since)
    begin_now = max(known, len(judged) - WINDOW)
    begin_before = max(0, known - WINDOW)
    return judged[begin_before : min(begin_before + WINDOW, begin_now)], judged[begin_now:]


def _tally(attempts: Sequence[AttemptSummary], reason: Reason) -> Tally:
    return Tally(sum(reason in attempt.flagged for attempt in attempts), len(attempts))


def _without_retried(attempts: Sequence[AttemptSummary]) -> Sequence[AttemptSummary]:
    """Without those that were given again on the same day: what the retry mended is not still there."""
    retries = [each for each in attempts if each.kind is AttemptKind.RETRY]
    last = {(each.question_id, each.submitted_at.date()): each.id for each in retries}
    return [each for each in attempts if last.get((each.question_id, each.submitted_at.date()), each.id) == each.id]


def _fired(workspace: Workspace, attempts: Sequence[AttemptSummary], reason: Reason) -> dict[str, Finding]:
    """The newest finding of each rule that weakened these answers for this reason."""
    fired: dict[str, Finding] = {}
    for summary in reversed(attempts):
        attempt = as_it_stands(workspace, workspace.journal.attempt(summary.id))
        for finding in attempt.assessment.findings:
            if finding.reason is reason and finding.severity is not Severity.INFO:
                fired.setdefault(finding.rule, finding)
    return fired
