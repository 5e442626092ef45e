"""A debrief in plain lines, for lists and to be read in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.cli.console import wrapped
from interview_coach.cli.marked import marked
from interview_coach.coaching.jobs.targets import name_of
from interview_coach.coaching.marking import one_line
from interview_coach.coaching.rejections.debriefs import PERSPECTIVES
from interview_coach.coaching.rejections.rejection_wording import CAUSES, SOURCES, STAGES, felt
from interview_coach.coaching.rejections.requests import request_told
from interview_coach.coaching.rejections.suggestions import candidates, said
from interview_coach.coaching.wording import SHORT_ID, date_in_text, short_date

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from interview_coach.coaching.rejections.suggestions import Candidate, Said
    from interview_coach.model import Role
    from interview_coach.rejection import ConfirmedCause, Debrief

_INDENT = "  "


def debrief_line(debrief: Debrief, today: date) -> str:
    """Id, day, employer, the confirmed reasons, and how asking stands."""
    day = short_date(debrief.rejected_on or debrief.created_at.date())
    title = f", {debrief.title}" if debrief.title else ""
    reasons = "; ".join(map(cause_told, debrief.causes))
    state = reasons or ("no reason confirmed yet" if debrief.feedback else "no reason told yet")
    asked = "".join(f"; {each}" for each in _asked(debrief, today))
    line = f"{debrief.id[:SHORT_ID]}  {day}  {debrief.employer}{title}: {state}{asked}"
    return wrapped(one_line(line), "", "    ")


def debrief_details(debrief: Debrief, today: date, role: Role | None = None) -> str:
    """All of it: the words to the letter with the signs marked, then what they suggest, then what is confirmed.

    `role` is the one it belongs to, where there is one.
    """
    found = said(debrief)
    parts = [
        "\n".join(_head(debrief, today, role)),
        wrapped(marked(found.text, found.signs)) if found.text else "Nothing of what they said is written down yet.",
        wrapped(found.unread),
        "\n".join(_reasons(debrief, found)),
    ]
    return "\n\n".join(filter(None, parts))


def cause_told(confirmed: ConfirmedCause) -> str:
    """`contribution “couldn't tell your part”`, as `debrief confirm` takes it, or the user's own words."""
    if confirmed.cause is None:
        return one_line(confirmed.words)
    words = f" “{one_line(confirmed.words)}”" if confirmed.words else ""
    return f"{confirmed.cause}{words}"


def _head(debrief: Debrief, today: date, role: Role | None) -> Iterator[str]:
    title = f", {debrief.title}" if debrief.title else ""
    yield wrapped(one_line(f"{debrief.employer}{title}, id {debrief.id[:SHORT_ID]}"))
    known = [
        f"role: {name_of(role)}" if role else "",
        f"got to: {STAGES[debrief.stage]}" if debrief.stage else "",
        f"interview {date_in_text(debrief.interviewed_on)}" if debrief.interviewed_on else "",
        f"turned down {date_in_text(debrief.rejected_on)}" if debrief.rejected_on else "",
        f"had felt {felt(debrief.confidence)}" if debrief.confidence else "",
        *_asked(debrief, today),
    ]
    if any(known):
        yield wrapped(one_line("; ".join(filter(None, known))))


def _asked(debrief: Debrief, today: date) -> Iterator[str]:
    for request in debrief.requests:
        yield f"asked the {SOURCES[request.to]}: {request_told(request, today)}"


def _reasons(debrief: Debrief, found: Said) -> Iterator[str]:
    """What is confirmed and what is only suggested, told apart."""
    listed = candidates(debrief, found.suggested)
    if any(each.confirmed for each in listed):
        yield "Confirmed by you"
        yield from (_candidate(each, found) for each in listed if each.confirmed)
    if suggested := [each for each in listed if each.suggested and not each.confirmed]:
        yield "Suggested by their words, for you to confirm"
        yield from (_candidate(each, found) for each in suggested)
        cause = suggested[0].cause
        yield f"To confirm one: interview-coach debrief confirm {debrief.id[:SHORT_ID]} {cause}"


def _candidate(candidate: Candidate, found: Said) -> str:
    if candidate.cause is None:
        return wrapped(f"- {cause_told(candidate.confirmed)}" if candidate.confirmed else "", _INDENT, _INDENT * 2)
    cause = candidate.cause
    words = found.words_for(cause) or (candidate.confirmed.words if candidate.confirmed else "")
    numbers = "".join(f" {number}" for number in found.signs_of(cause))
    quoted = f"{numbers} “{one_line(words)}”" if words else ""
    meaning = PERSPECTIVES.get(cause) or CAUSES[cause]
    return wrapped(f"- {cause}{quoted}. {meaning}", _INDENT, _INDENT * 2)
