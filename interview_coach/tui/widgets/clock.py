"""The two clocks over an answer being typed: how long saying it would take, and how long the typing has taken."""

from __future__ import annotations

from textual.content import Content

from interview_coach.tui.text import QUIET


def spoken(seconds: int, limit: int) -> Content:
    """What is typed so far against the time there is to say it, both in seconds of speaking."""
    said = f"{seconds} of {limit} s spoken"
    return Content.styled(f"! {said}", "$warning") if seconds > limit else Content.styled(said, QUIET)


def typing(seconds: int) -> Content:
    """Seconds since the first key; no limit goes with them, for nobody types as fast as they speak."""
    minutes, rest = divmod(seconds, 60)
    return Content.styled(f"typing {minutes}:{rest:02}", QUIET)


def aloud(seconds: int, limit: int) -> Content:
    """How long somebody has been speaking, beside the time there is."""
    told = " of ".join(f"{each // 60}:{each % 60:02}" for each in (seconds, limit))
    return Content.styled(f"! {told}", "$warning") if seconds > limit else Content.styled(told, "bold")


def left(seconds: int, limit: int) -> Content:
    """What is left of the seconds there are to type, or by how much they are over."""
    minutes, rest = divmod(abs(limit - seconds), 60)
    told = f"{minutes}:{rest:02}"
    return Content.styled(f"! {told} over", "$warning") if seconds > limit else Content.styled(f"{told} left", QUIET)
