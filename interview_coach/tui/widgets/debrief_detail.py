"""One debrief in a few lines: the confirmed reasons with their words, and how far asking has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from interview_coach.coaching.jobs.targets import name_of
from interview_coach.coaching.rejections.rejection_wording import SOURCES, STAGES, cause_name, felt
from interview_coach.coaching.rejections.requests import request_told
from interview_coach.coaching.wording import date_in_text
from interview_coach.tui.bindings import with_keys
from interview_coach.tui.text import QUIET, line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from textual.app import ComposeResult

    from interview_coach.model import Role
    from interview_coach.rejection import ConfirmedCause, Debrief

_SAID_NOTHING = (
    "Nothing of what they said is written down yet: {debriefs.edit} writes it down, {debriefs.ask} asks for it."
)
_UNREAD = "Which reason was it? {debriefs.open} shows what their words suggest."


class DebriefDetail(VerticalScroll):
    """One debrief, or nothing. It can be focused, so that a long one can be read in a small window."""

    DEFAULT_CSS = """
    DebriefDetail {
        height: auto; max-height: 50%; padding: 0 1; border-top: solid $foreground 20%;
        &:focus { border-top: solid $accent; }
        & > Static { height: auto; }
    }
    """

    def compose(self) -> ComposeResult:
        yield Static()

    def show(self, debrief: Debrief | None, today: date, role: Role | None = None) -> None:
        """Puts this debrief, and the role it belongs to, in the place of the one that was shown."""
        self.query_one(Static).update(Content("\n").join(self._lines(debrief, today, role) if debrief else ()))
        self.scroll_home(animate=False)

    def _lines(self, debrief: Debrief, today: date, role: Role | None) -> Iterator[Content]:
        yield line(debrief.employer, "$foreground")
        if known := facts(debrief, role):
            yield known
        yield from map(_cause, debrief.causes)
        if not debrief.causes:
            yield Content.styled(with_keys(self.app, _UNREAD if debrief.feedback else _SAID_NOTHING), QUIET)
        for request in debrief.requests:
            yield Content.styled(f"asked the {SOURCES[request.to]}: {request_told(request, today)}", QUIET)


def facts(debrief: Debrief, role: Role | None) -> Content:
    """Title, stage, days, how it felt and the role it belongs to, as far as they are known, in one quiet line."""
    known = [
        debrief.title,
        STAGES[debrief.stage] if debrief.stage else "",
        f"interview {date_in_text(debrief.interviewed_on)}" if debrief.interviewed_on else "",
        f"turned down {date_in_text(debrief.rejected_on)}" if debrief.rejected_on else "",
        f"had felt {felt(debrief.confidence)}" if debrief.confidence else "",
        f"role: {name_of(role)}" if role else "",
    ]
    return line(", ".join(filter(None, known)), QUIET)


def _cause(confirmed: ConfirmedCause) -> Content:
    if confirmed.cause is None:
        return Content.assemble(("your words  ", "$accent"), line(confirmed.words, "$foreground"))
    words = line(f"“{confirmed.words}”", "$foreground") if confirmed.words else Content.styled("confirmed", QUIET)
    return Content.assemble((f"{cause_name(confirmed.cause)}  ", "$accent"), words)
