"""Text for the screen. What a person or a file wrote goes through here: never read as markup, never sent raw."""

from __future__ import annotations

from textual.content import Content

from interview_coach.coaching import marking
from interview_coach.model import Severity

QUIET = "$foreground 60%"
"""The style of everything that matters less than the user's own words."""

PUT_AWAY = (
    "It is not asked any more. Press {today.undo} on Today to bring it back, "
    "or press {questions} and filter by archived."
)
"""What is told of a question that is not for the user, with ids in place of keys."""

COLOURS = {Severity.ERROR: "$error", Severity.WARN: "$warning", Severity.INFO: "$accent"}
STRENGTH_COLOUR = "$success"


def plain(text: str, style: str = "") -> Content:
    """`text` as it is, on one line or more."""
    return Content.styled(marking.visible(text), style)


def line(text: str, style: str = "") -> Content:
    """`text` on a single line: every run of white space becomes one space."""
    return Content.styled(marking.one_line(text), style)


def coverage_word(sign: str) -> Content:
    """The sign of what becomes of a key demand, in its colour, and a space."""
    colour = {"✓": "$success", "!": "$warning", "✗": "$error", "→": "$accent"}.get(sign, QUIET)
    return Content.styled(f"{sign} ", f"bold {colour}" if colour is not QUIET else QUIET)
