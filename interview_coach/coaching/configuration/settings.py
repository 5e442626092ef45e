"""The user's settings as one value: what each is until they say otherwise."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

KEYS = "keys"
"""The map from the ids of what can be done on screens to other keys for it; `keys.today.start` is one of them."""


@dataclass(frozen=True, slots=True)
class Settings:
    """All of them at once; `keys` maps ids of bindings to other keys."""

    weekly_goal: int = 5  # days; daily with two days to spare is kept up longer than daily without
    session_minutes: int = 10  # what people keep up daily
    session_questions: int = 0  # none: the minutes count
    new_questions_a_day: int = 3  # as many as fill a first session
    timer: bool = False
    hints: bool = True
    earlier_answer: bool = False  # what is called to mind is kept better than what is read
    low_anxiety: bool = False
    confidence: bool = False  # a question more before each practice is no help to everybody
    spoken_words_a_minute: int = 140
    theme: str = "coach-dark"
    keys: Mapping[str, str] = field(default_factory=dict)

    def spoken_seconds(self, words: int) -> int:
        """How long saying so many words takes."""
        return round(words * 60 / self.spoken_words_a_minute)


DEFAULTS = Settings()
