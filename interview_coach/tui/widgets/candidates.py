"""The causes of a rejection as entries of a list: whether confirmed, which words suggest it, what can be said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from interview_coach.coaching.debriefs import PERSPECTIVES
from interview_coach.coaching.marking import one_line
from interview_coach.coaching.rejection_wording import CAUSES, cause_name
from interview_coach.coaching.wording import short_date
from interview_coach.tui.text import COLOURS, QUIET, line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from interview_coach.coaching.suggestions import Candidate, Said

_TICKED, _OPEN = "[✓]", "[ ]"


def candidate_entry(candidate: Candidate, said: Said) -> Static:
    """One cause: in one line while nothing speaks for it, else with the words and what the cause means."""
    return Static(Content("\n").join(_lines(candidate, said)))


def _lines(candidate: Candidate, said: Said) -> Iterator[Content]:
    cause, confirmed = candidate.cause, candidate.confirmed
    tick = Content.styled(_TICKED if confirmed else _OPEN, "bold $accent" if confirmed else "")
    if cause is None:
        yield Content.assemble(tick, " ", line(confirmed.words if confirmed else "", "$foreground"))
        return
    yield Content.assemble(tick, f" {cause_name(cause)}", (_state(candidate), QUIET))
    if confirmed or candidate.suggested:
        yield from _words(candidate, said)
        yield Content.styled(PERSPECTIVES.get(cause) or CAUSES[cause], QUIET)


def _state(candidate: Candidate) -> str:
    if candidate.confirmed:
        return f"  confirmed {short_date(candidate.confirmed.confirmed_at.date())}"
    return "  suggested" if candidate.suggested else ""


def _words(candidate: Candidate, said: Said) -> Iterator[Content]:
    """The words that suggest it, as they are numbered beside; those it was confirmed by where they are gone."""
    signs = said.signs_of(candidate.cause) if candidate.cause else {}
    for number, sign in signs.items():
        shown = f"“{one_line(sign.text)}”"
        yield Content.assemble((f"    {number} ", f"bold {COLOURS[sign.severity]}"), (shown, "$foreground"))
    if not signs and candidate.confirmed and candidate.confirmed.words:
        yield Content.assemble("    ", line(f"“{candidate.confirmed.words}”", "$foreground"))
