"""Findings and strengths as entries of a list: what, the user's words, why it matters, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from interview_coach.coaching.marking import SIGNS, STRENGTH_SIGN, one_line
from interview_coach.tui.text import COLOURS, QUIET, STRENGTH_COLOUR

if TYPE_CHECKING:
    from interview_coach.model import Finding, Strength

_QUOTED = 60  # characters of the user's words; all of them are marked in the answer


def finding_entry(finding: Finding, number: int) -> Static:
    """One finding with the number it carries in the marked answer."""
    sign = f"{SIGNS[finding.severity]} {number}"
    return Static(
        Content("\n").join(
            part
            for part in (
                Content.assemble((sign, f"bold {COLOURS[finding.severity]}"), f"  {finding.message}"),
                _quoted(finding.text),
                Content.styled(finding.why, QUIET),
                Content(f"→ {finding.fix}" if finding.fix else ""),
            )
            if part
        )
    )


def strength_entry(strength: Strength) -> Static:
    """One strength; it carries no number."""
    message = Content.assemble((STRENGTH_SIGN, f"bold {STRENGTH_COLOUR}"), f" {one_line(strength.message)}")
    return Static(message)


def _quoted(text: str) -> Content:
    words = one_line(text)
    if not words:
        return Content("")
    shortened = words if len(words) <= _QUOTED else words[:_QUOTED].rsplit(" ", 1)[0] + " …"
    return Content.styled(f"“{shortened}”", "$foreground")
