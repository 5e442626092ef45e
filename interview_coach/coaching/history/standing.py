"""How a past answer stands now: scored by the newest rules it was scored by, without what the user disputes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from interview_coach.annotation import Disputed

if TYPE_CHECKING:
    from interview_coach.annotation import Annotation
    from interview_coach.coaching.workspace import Workspace
    from interview_coach.model import Assessment, Attempt, Finding

_ENDS = ".!?\n"


def as_it_stands(workspace: Workspace, attempt: Attempt) -> Attempt:
    """The attempt with the assessment that counts: in trends, in reports, in the choice of questions."""
    latest = latest_assessment(workspace, attempt)
    return replace(attempt, assessment=without_disputed(latest, workspace.journal.annotation(attempt.id)))


def latest_assessment(workspace: Workspace, attempt: Attempt) -> Assessment:
    """What the newest rules said that the attempt was scored by, disputed findings included."""
    again = workspace.journal.reassessment(attempt.id)
    return again.assessment if again else attempt.assessment


def dispute(workspace: Workspace, attempt: Attempt, *findings: Finding) -> Annotation:
    """Disputes the findings, or, where all of them are disputed, restores them. Raises JournalError."""
    annotation = workspace.journal.annotation(attempt.id)
    named = frozenset(map(Disputed.of, findings))
    disputed = annotation.disputed - named if named <= annotation.disputed else annotation.disputed | named
    changed = replace(annotation, disputed=disputed)
    standing = without_disputed(latest_assessment(workspace, attempt), changed)
    return workspace.journal.annotate(changed, standing)


def carry_disputes(workspace: Workspace, before: Attempt, attempt: Attempt) -> None:
    """Keeps disputed what was disputed in the attempt before, where the same rule hits the same words in a sentence.

    What the user said once of a sentence, they need not say again of a retry that has it too. Raises JournalError.
    """
    known = {
        (each.rule, each.text, _sentence(before.answer, each.start))
        for each in workspace.journal.annotation(before.id).disputed
        if each.start is not None
    }
    again = [
        each
        for each in attempt.assessment.findings
        if each.start is not None and (each.rule, each.text, _sentence(attempt.answer, each.start)) in known
    ]
    if again:
        dispute(workspace, attempt, *again)


def keep_note(workspace: Workspace, attempt: Attempt, note: str) -> Annotation:
    """Keeps the user's notes on an attempt, in place of those before. Raises JournalError."""
    return workspace.journal.annotate(replace(workspace.journal.annotation(attempt.id), note=note))


def without_disputed(assessment: Assessment, annotation: Annotation) -> Assessment:
    """The assessment as if what the user disputes had not been found."""
    if not annotation.disputed:
        return assessment
    from interview_coach.scoring.disputes import without  # only where something is disputed

    return without(assessment, annotation.disputes)


def _sentence(text: str, at: int) -> str:
    """The words around this place, up to the next full stop or line break on both sides."""
    start = max((text.rfind(end, 0, at) for end in _ENDS), default=-1) + 1
    found = [place for end in _ENDS if (place := text.find(end, at)) >= 0]
    return " ".join(text[start : min(found, default=len(text))].split())
