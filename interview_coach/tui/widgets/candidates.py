"""The causes of a rejection as entries of a list: whether confirmed, which words suggest it, what can be said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from interview_coach.coaching.marking import one_line
from interview_coach.coaching.rejections.debriefs import PERSPECTIVES
from interview_coach.coaching.rejections.rejection_wording import CAUSES, cause_name
from interview_coach.coaching.wording import short_date
from interview_coach.tui.text import COLOURS, QUIET, line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.widget import Widget

    from interview_coach.coaching.rejections.suggestions import Candidate, Said

_TICKED, _OPEN = "[✓]", "[ ]"


def candidate_entry(candidate: Candidate, said: Said) -> Widget:
    """One cause with what it means, and the words that speak for it."""
    below = Content("\n").join(_below(candidate, said))
    return Vertical(Static(_head(candidate)), *([Static(below, classes="below")] if below else []))


def _head(candidate: Candidate) -> Content:
    confirmed = candidate.confirmed
    tick = Content.styled(_TICKED if confirmed else _OPEN, "bold $accent" if confirmed else "")
    if candidate.cause is None:
        return Content.assemble(tick, " ", line(confirmed.words if confirmed else "", "$foreground"))
    return Content.assemble(tick, f" {cause_name(candidate.cause)}", (_state(candidate), QUIET))


def _below(candidate: Candidate, said: Said) -> Iterator[Content]:
    if candidate.cause is None:
        return
    yield from _words(candidate, said)
    meaning = CAUSES[candidate.cause]
    if candidate.confirmed or candidate.suggested:
        meaning = PERSPECTIVES.get(candidate.cause, meaning)
    yield Content.styled(meaning, QUIET)


def _state(candidate: Candidate) -> str:
    if candidate.confirmed:
        return f"  confirmed {short_date(candidate.confirmed.confirmed_at.date())}"
    return "  suggested" if candidate.suggested else ""


def _words(candidate: Candidate, said: Said) -> Iterator[Content]:
    """The words that suggest it, as they are numbered beside; those it was confirmed by where they are gone."""
    signs = said.signs_of(candidate.cause) if candidate.cause else {}
    for number, sign in signs.items():
        shown = f"“{one_line(sign.text)}”"
        yield Content.assemble((f"{number} ", f"bold {COLOURS[sign.severity]}"), (shown, "$foreground"))
    if not signs and candidate.confirmed and candidate.confirmed.words:
        yield line(f"“{candidate.confirmed.words}”", "$foreground")
