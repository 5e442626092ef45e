"""When a question comes back: FSRS, rated by how the answer was scored."""

from __future__ import annotations

import zlib
from datetime import datetime
from typing import TYPE_CHECKING, Any

from interview_coach.model import Band, Card

if TYPE_CHECKING:
    from interview_coach.model import Assessment, Question

# FSRS: 1 again, 2 hard, 3 good, 4 easy.
_RATINGS = {Band.STRONG: 4, Band.SOLID: 3, Band.NEEDS_WORK: 2, Band.AT_RISK: 1}


def rating(assessment: Assessment, question: Question) -> int:
    """The FSRS rating of an answer, 1 to 4: its band, but never above 2 while it gives a reason the question probes."""
    if assessment.band is None:
        return 1
    flagged = set(assessment.flagged) & set(question.probes)
    return min(_RATINGS[assessment.band], 2) if flagged else _RATINGS[assessment.band]


def rescheduled(card: Card | None, question: Question, assessment: Assessment, now: datetime) -> Card:
    """The question's card after an answer at `now` (aware); `card` is None at the first one.

    Without learning steps every interval is at least a day, as a drill is daily; without fuzz the same history always
    gives the same day.
    """
    import fsrs  # 40 ms: not before the first answer is in

    scheduler = fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    # A bare Card() sleeps 1 ms to find itself an id.
    before = fsrs.Card(card_id=zlib.crc32(question.id.encode())) if card is None else _revived(card)
    after, _ = scheduler.review_card(before, fsrs.Rating(rating(assessment, question)), now)
    return Card(question.id, after.due, {"fsrs": after.to_dict(), "overall": assessment.overall})


def last_answered(card: Card) -> datetime:
    """When the card's question was last answered (aware)."""
    return datetime.fromisoformat(card.state["fsrs"]["last_review"])


def last_band(card: Card) -> Band | None:
    """The band of the last answer, None where it could not be scored."""
    overall = card.state["overall"]
    return None if overall is None else Band.of(overall)


def _revived(card: Card) -> Any:
    import fsrs

    return fsrs.Card.from_dict(card.state["fsrs"])
