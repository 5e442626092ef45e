"""What feedback on a rejection can say the reason was. Rules need it at each start, and nothing else of a rejection."""

from __future__ import annotations

from enum import StrEnum

from interview_coach.model import Reason


class Cause(StrEnum):
    """What feedback can say the reason was: one that practice can mend, or one that says nothing against anybody."""

    DEPTH = "depth"
    ATTITUDE = "attitude"
    CONTRIBUTION = "contribution"
    TRANSFER = "transfer"
    OTHER_CANDIDATE = "other_candidate"
    OUTSIDE = "outside"
    UNKNOWN = "unknown"

    @property
    def reason(self) -> Reason | None:
        """The reason to practise for it, None for a cause that makes no weakness."""
        return Reason(self.value) if self.value in list(Reason) else None
