"""interview-coach: turns the reason you were turned down into practice.

Names resolve on first use, so that importing the package costs nothing.
"""

from __future__ import annotations

TYPE_CHECKING = False  # what typing says; its import would cost more than the rest of `--version`

if TYPE_CHECKING:
    from interview_coach.scoring import score as score

__version__ = "0.1.0"
__all__ = ["__version__", "score"]


def __getattr__(name: str) -> object:
    if name == "score":
        from interview_coach.scoring import score

        return score
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
