"""What a card's `state` holds, as it is kept in the journal and in exported files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypedDict, cast

if TYPE_CHECKING:
    from fsrs.card import CardDict

    from interview_coach.model import Card


class CardState(TypedDict, total=False):
    """How a question stands after its last answer. A dict, since thousands are read at each start.

    Days are days of the calendar (ISO 8601) where the answer was given; those of an earlier version may be missing.
    """

    fsrs: CardDict
    """The scheduler's own card."""
    overall: int | None
    """The score of the last answer, None where it could not be scored."""
    rated: int | None
    """How the user rated it (1 to 4), None where that was left to the score."""
    day: str
    due_day: str
    first_day: str
    """The days of the last answer, of the next one, and of the very first."""
    chosen: bool
    """Whether the user has taken the question up outside of mock interviews."""
    before: CardState | None
    """The state before the last answer, so that this one can be rated anew; None where it was the first."""
    morning: CardState | None
    """The state before the first answer of `day`."""


def state_of(card: Card) -> CardState:
    """The card's state; `schedule.is_sound` tells whether one from elsewhere really is of this shape."""
    return cast("CardState", card.state)


def without(state: CardState, *names: Literal["before", "morning"]) -> CardState:
    """The state less what it remembers of earlier ones, so that it never grows."""
    less = state.copy()
    for name in names:
        less.pop(name, None)
    return less
