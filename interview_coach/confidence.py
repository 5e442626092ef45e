"""How sure somebody felt around a piece of practice, 1 to 5, as values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


class Occasion(StrEnum):
    """What it was felt about. An interview is a real one, as its debrief has it."""

    DRILL = "drill"
    MOCK = "mock"
    INTERVIEW = "interview"


class Moment(StrEnum):
    """When it was felt."""

    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Confidence:
    """One value: `level` is 1 (not at all sure) to 5 (very), `of` names the day's drill, the mock or the debrief.

    Before and after the same practice share their `of`.
    """

    at: datetime
    level: int
    occasion: Occasion
    moment: Moment
    of: str

    @property
    def id(self) -> str:
        """The same for the same moment of the same practice: a second answer takes the first one's place."""
        return f"{self.occasion}/{self.of}/{self.moment}"

    @property
    def version(self) -> int:
        """Always the first: it is said anew, never changed."""
        return 1
