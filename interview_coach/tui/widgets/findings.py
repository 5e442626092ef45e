"""Findings and strengths as entries of a list: what, the user's words, why it matters, what to do, which rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from interview_coach.coaching.marking import DISPUTED_SIGN, SIGNS, STRENGTH_SIGN, one_line
from interview_coach.tui.text import COLOURS, QUIET, STRENGTH_COLOUR, line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from interview_coach.coaching.marking import Remark
    from interview_coach.model import Strength

_QUOTED = 60  # characters of the user's words; all of them are marked in the answer


def remark_content(remark: Remark, note: str = "", *, disputed: bool = False) -> Content:
    """One remark with the numbers its findings carry in the marked answer, and a note on why it matters to the user.

    Of a `disputed` one only what it was is said, and that it does not count.
    """
    finding = remark.findings[0]
    if disputed:
        said = line(f"{DISPUTED_SIGN} {finding.message}", QUIET)
        return Content("\n").join((said, line(f"disputed by you: it does not count. rule {finding.rule}", QUIET)))
    sign = " ".join([SIGNS[finding.severity], *map(str, remark.numbers)])
    return Content("\n").join(
        part
        for part in (
            Content.assemble((sign, f"bold {COLOURS[finding.severity]}"), f"  {finding.message}"),
            _quoted(found.text for found in remark.findings),
            Content.styled(finding.why, QUIET),
            line(note, "$warning"),
            Content(f"→ {finding.fix}" if finding.fix else ""),
            line(f"rule {finding.rule}", QUIET),
        )
        if part
    )


def strength_entry(strength: Strength) -> Static:
    """One strength; it carries no number."""
    message = Content.assemble((STRENGTH_SIGN, f"bold {STRENGTH_COLOUR}"), f" {one_line(strength.message)}")
    return Static(Content.assemble(message, "  ", line(strength.rule, QUIET)))


def _quoted(texts: Iterable[str]) -> Content:
    quotes = [f"“{_shortened(one_line(text))}”" for text in texts if text]
    return Content.styled(", ".join(quotes), "$foreground")


def _shortened(words: str) -> str:
    return words if len(words) <= _QUOTED else words[:_QUOTED].rsplit(" ", 1)[0] + " …"
