"""interview-coach: turns the reason you were turned down into practice.

Names resolve on first use, so that importing the package costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from interview_coach.scoring import score as score

__version__ = "0.1.0"
__all__ = ["__version__", "score"]


def __getattr__(name: str) -> Any:
    if name == "score":
        from interview_coach.scoring import score

        return score
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
