"""Past answers scored again by the rules of today; what was said of them before is kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_coach.annotation import Reassessment
from interview_coach.coaching.history.past import past_attempt, past_attempts
from interview_coach.coaching.history.review import only_in
from interview_coach.coaching.history.standing import latest_assessment, without_disputed
from interview_coach.coaching.jobs.targets import roles
from interview_coach.coaching.library.framing import honestly_judged
from interview_coach.coaching.rules import rules_in_use
from interview_coach.coaching.wording import VERDICTS, outcome
from interview_coach.scoring import score

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from interview_coach.coaching.workspace import Workspace
    from interview_coach.model import Assessment, Attempt


@dataclass(frozen=True, slots=True)
class Rescored:
    """An attempt with what was said of it before and what today's rules say; equal where nothing has changed."""

    attempt: Attempt
    before: Assessment
    after: Assessment

    @property
    def changed(self) -> bool:
        """Whether anything that counts is different."""
        before, after = self.before, self.after
        return (before.overall, before.reasons, _rules(before)) != (after.overall, after.reasons, _rules(after))


def difference(found: Rescored) -> Iterator[str]:
    """What is different, a line each; nothing where nothing is."""
    before, after = found.before, found.after
    if before.overall != after.overall:
        was, now = (outcome(each.band, each.status) for each in (before, after))
        yield f"overall: {was} ({before.overall}) → {now} ({after.overall})"
    for reason, judgement in after.reasons.items():
        if reason in before.reasons and before.reasons[reason].verdict is not judgement.verdict:
            yield f"{reason}: {VERDICTS[before.reasons[reason].verdict]} → {VERDICTS[judgement.verdict]}"
    yield from (f"gone: {each.message} (rule {each.rule})" for each in only_in(before.findings, after.findings))
    yield from (f"new: {each.message} (rule {each.rule})" for each in only_in(after.findings, before.findings))
    if found.changed and before.overall == after.overall and _verdicts(before) == _verdicts(after):
        yield "what is marked has changed, not what it comes to"


def rescore(workspace: Workspace, attempt: Attempt, now: datetime) -> Rescored:
    """Scores the answer by today's rules, for the role it was given for; what was said before is kept.

    Nothing is kept where nothing has changed. Raises JournalError.
    """
    before = latest_assessment(workspace, attempt)
    role = next((role for role in roles(workspace) if role.id == attempt.role_id), None)
    rules = rules_in_use(workspace.folders.rules)
    after = honestly_judged(attempt.question, score(attempt.answer, attempt.question, role, rules))
    found = Rescored(attempt, before, after)
    if found.changed:
        standing = without_disputed(after, workspace.journal.annotation(attempt.id))
        workspace.journal.reassess(Reassessment(attempt.id, now, after), standing)
    return found


def rescore_all(workspace: Workspace, now: datetime) -> Iterator[Rescored]:
    """Scores one past answer after the other, the newest first. What is done is kept, wherever it is left off."""
    for summary in past_attempts(workspace):
        yield rescore(workspace, past_attempt(workspace, summary.id), now)


def _verdicts(assessment: Assessment) -> dict[str, str]:
    return {reason: judgement.verdict for reason, judgement in assessment.reasons.items()}


def _rules(assessment: Assessment) -> list[tuple[str, int | None, int | None]]:
    return [(finding.rule, finding.start, finding.end) for finding in assessment.findings]
