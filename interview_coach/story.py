"""A story: a past example that is told again for other questions. Imports nothing of ours but the model."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from interview_coach.model import Reason


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as it is told, `nine clinics`, and where it comes from, blank while that is not written down."""

    told: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """One example in its four parts, with the reasons and the key demands it serves.

    `attempt_id` names the answer it was kept from, empty for none; `version` counts how often it was saved.
    """

    title: str = ""
    situation: str = ""
    task: str = ""
    action: str = ""
    result: str = ""
    reasons: tuple[Reason, ...] = ()
    demands: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    attempt_id: str = ""
    id: str = ""
    version: int = 0

    @property
    def text(self) -> str:
        """All four parts in the order they are told, blank ones left out."""
        return "\n".join(filter(str.strip, (self.situation, self.task, self.action, self.result)))
