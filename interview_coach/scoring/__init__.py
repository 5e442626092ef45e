"""Text in, assessment out: pure, deterministic, and explained by rules one can read.

Names resolve on first use: the rules and word lists behind them cost some 60 ms to load.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from interview_coach.scoring.engine import ENGINE as ENGINE
    from interview_coach.scoring.engine import score as score
    from interview_coach.scoring.live import LiveReading as LiveReading
    from interview_coach.scoring.live import LiveScorer as LiveScorer

__all__ = ["ENGINE", "LiveReading", "LiveScorer", "score"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from interview_coach.scoring import engine, live

    return getattr(live if name.startswith("Live") else engine, name)
