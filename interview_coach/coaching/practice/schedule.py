"""When a question comes back: FSRS, rated by how the answer was scored."""

from __future__ import annotations

import json
import zlib
from datetime import UTC, date, datetime, timedelta
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from interview_coach.coaching.practice.card_state import CardState, state_of, without
from interview_coach.model import Band, Card

if TYPE_CHECKING:
    from interview_coach.model import Assessment, Attempt, Question


class Rating(IntEnum):
    """How well an answer went, in the words of FSRS."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


LONGEST = 90
"""Days after which any question comes back: about a season of applications."""

_RATINGS = {Band.STRONG: 4, Band.SOLID: 3, Band.NEEDS_WORK: 2, Band.AT_RISK: 1}


def rating(assessment: Assessment, question: Question, least: Rating = Rating.AGAIN) -> int:
    """The FSRS rating of an answer, 1 to 4: its band, but never above 2 while it gives a reason the question probes.

    One that has a band is at `least` so good.
    """
    if assessment.band is None:
        return 1
    flagged = set(assessment.flagged) & set(question.probes)
    return max(least, min(_RATINGS[assessment.band], 2) if flagged else _RATINGS[assessment.band])


def rescheduled(
    card: Card | None,
    question: Question,
    assessment: Assessment,
    now: datetime,
    rated: Rating | None = None,
    least: Rating = Rating.AGAIN,
    *,
    chosen: bool = True,
) -> Card:
    """The question's card after an answer at `now` (aware); `card` is None at the first one.

    Without learning steps every interval is at least a day, as a drill is daily; without fuzz the same history always
    gives the same day. What the user `rated` the answer goes before what its score says; a scored one is never rated
    below `least`. A question is not `chosen` where somebody else puts it, as in a mock interview.
    """
    import fsrs  # 40 ms: not before the first answer is in

    scheduler = fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False, maximum_interval=LONGEST)
    # A bare Card() sleeps 1 ms to find itself an id.
    before = fsrs.Card(card_id=zlib.crc32(question.id.encode())) if card is None else _revived(card)
    stars = fsrs.Rating(rated or rating(assessment, question, least))
    after, _ = scheduler.review_card(before, stars, now.astimezone(UTC))
    day = now.date()
    earlier = state_of(card) if card else None
    state: CardState = {
        "fsrs": after.to_dict(),
        "overall": assessment.overall,
        "day": day.isoformat(),
        "due_day": (day + timedelta(days=(after.due - now).days)).isoformat(),
        "first_day": earlier.get("first_day", "") if earlier else day.isoformat(),
        "chosen": chosen or (card is not None and was_chosen(card)),
        "before": without(earlier, "before") if earlier else None,
        "morning": _morning(card, day),
        "rated": rated,
    }
    return Card(question.id, after.due, state)


def rerated(card: Card, attempt: Attempt, rated: Rating) -> Card | None:
    """The card as it would be had the user rated this attempt so; None unless it was the question's last.

    It is reckoned from the card before the attempt, so rating twice is as rating once.
    """
    now = state_of(card)
    if "before" not in now or _last_review(card) != attempt.submitted_at:
        return None
    before = Card(card.question_id, card.due, now["before"]) if now["before"] else None
    chosen = was_chosen(card)
    return rescheduled(before, attempt.question, attempt.assessment, attempt.submitted_at, rated, chosen=chosen)


def as_the_day_began(card: Card, day: date) -> Card | None:
    """The card as it was before the first answer of the day; None for a question that was new then."""
    if answered_on(card) < day:
        return card
    now = state_of(card)
    state = now.get("morning", now.get("before"))
    return Card(card.question_id, datetime.fromisoformat(state["fsrs"]["due"]), state) if state else None


def was_chosen(card: Card) -> bool:
    """Whether the user has taken the question up outside of mock interviews, which choose for themselves."""
    return bool(state_of(card).get("chosen", True))


def _morning(card: Card | None, day: date) -> CardState | None:
    """The state of the card before the first answer of the day."""
    began = as_the_day_began(card, day) if card else None
    return without(state_of(began), "before", "morning") if began else None


def later(one: Card, other: Card) -> Card:
    """Of two cards of a question, the one of the later answer; the same whichever is given first."""
    return max(one, other, key=lambda card: (_reviewed(card), card.due, json.dumps(card.state, sort_keys=True)))


def _reviewed(card: Card) -> str:
    return str(state_of(card).get("fsrs", {}).get("last_review", ""))


def _last_review(card: Card) -> datetime:
    return datetime.fromisoformat(_reviewed(card))


def is_sound(card: Card) -> bool:
    """Whether a card from elsewhere can be gone by."""
    readers = (answered_on, due_on, last_band, own_rating, _revived)
    try:
        began = as_the_day_began(card, answered_on(card))
        for each in filter(None, (card, began)):
            for read in readers:
                read(each)
    except (KeyError, TypeError, ValueError, AttributeError):
        return False
    return True


def own_rating(card: Card) -> Rating | None:
    """How the user rated the last answer, None if they left that to the score."""
    rated = state_of(card).get("rated")
    return Rating(rated) if rated else None


def answered_on(card: Card) -> date:
    """The day of the last answer, by the calendar of the place where it was given.

    Counted in days of the calendar, so that neither a clock that is set back nor another time zone moves it.
    """
    if day := state_of(card).get("day"):
        return date.fromisoformat(day)
    return _last_review(card).astimezone().date()  # of an earlier version


def due_on(card: Card) -> date:
    """The day the question comes back, so many days of the calendar after the last answer."""
    day = state_of(card).get("due_day")
    return date.fromisoformat(day) if day else card.due.astimezone().date()


def first_on(card: Card, day: date) -> bool:
    """Whether the question was new on this day."""
    return bool(state_of(card).get("first_day") == day.isoformat())


def last_band(card: Card) -> Band | None:
    """The band of the last answer, None where it could not be scored."""
    overall = state_of(card)["overall"]
    return None if overall is None else Band.of(overall)


def _revived(card: Card) -> Any:
    import fsrs

    return fsrs.Card.from_dict(state_of(card)["fsrs"])
