"""What a sentence shows, as spans relative to it; the rule files combine these by name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from interview_coach.scoring.text import Span


@dataclass(frozen=True, slots=True)
class Reading:
    """One sentence's features, and the zones in which rules may choose not to look; absent names mean none found."""

    features: Mapping[str, tuple[Span, ...]]
    zones: Mapping[str, tuple[Span, ...]]
