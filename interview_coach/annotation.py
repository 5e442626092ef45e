"""What the user and later rules say of an answer: kept beside it, for answers never change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from interview_coach.model import Assessment, Finding


@dataclass(frozen=True, slots=True)
class Disputed:
    """A finding that the user says is wrong, told apart by its rule, its place in the answer and its words."""

    rule: str
    start: int | None
    end: int | None
    text: str

    @classmethod
    def of(cls, finding: Finding) -> Disputed:
        """The dispute of this finding."""
        return cls(finding.rule, finding.start, finding.end, finding.text)


@dataclass(frozen=True, slots=True)
class Annotation:
    """Notes and disputed findings of one attempt; `version` counts how often they were saved."""

    attempt_id: str
    note: str = ""
    disputed: frozenset[Disputed] = frozenset()
    version: int = 0

    def disputes(self, finding: Finding) -> bool:
        """Whether the user says that the finding is wrong."""
        return Disputed.of(finding) in self.disputed


@dataclass(frozen=True, slots=True)
class Reassessment:
    """What the rules of a later day said of an answer."""

    attempt_id: str
    made_at: datetime
    assessment: Assessment
