"""A debrief for other programs and for paper: plain values, and Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from interview_coach.coaching.jobs.targets import name_of
from interview_coach.coaching.marking import one_line, visible
from interview_coach.coaching.rejections.rejection_wording import SOURCES, STAGES, cause_name, felt
from interview_coach.coaching.wording import date_and_year

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from interview_coach.model import Role
    from interview_coach.rejection import ConfirmedCause, Debrief, Feedback


def as_values(debrief: Debrief) -> dict[str, Any]:
    """All of it as JSON values; days in ISO 8601, None where something is not known."""
    return {
        "id": debrief.id,
        "employer": debrief.employer,
        "title": debrief.title,
        "role_id": debrief.role_id or None,
        "stage": debrief.stage and debrief.stage.value,
        "interviewed_on": _iso(debrief.interviewed_on),
        "rejected_on": _iso(debrief.rejected_on),
        "confidence": debrief.confidence,
        "feedback": [
            {"source": said.source.value, "given_on": _iso(said.given_on), "text": said.text}
            for said in debrief.feedback
        ],
        "causes": [
            {
                "cause": each.cause and each.cause.value,
                "words": each.words,
                "confirmed_at": each.confirmed_at.isoformat(),
            }
            for each in debrief.causes
        ],
        "requests": [
            {"to": request.to.value, "status": request.status.value, "since": _iso(request.since)}
            for request in debrief.requests
        ],
        "notes": debrief.notes,
        "created_at": debrief.created_at.isoformat(),
    }


def as_markdown(debriefs: Iterable[Debrief], roles: Iterable[Role] = ()) -> str:
    """Each debrief under a heading with the name of its role among these, what was said as quotations."""
    names = {role.id: one_line(name_of(role)) for role in roles}
    return "\n".join("\n".join(_lines(debrief, names.get(debrief.role_id, ""))) + "\n" for debrief in debriefs)


def _lines(debrief: Debrief, role: str) -> Iterator[str]:
    title = f", {one_line(debrief.title)}" if debrief.title else ""
    yield f"# {one_line(debrief.employer)}{title}\n"
    yield from (f"- {name}: {value}" for name, value in _facts(debrief, role) if value)
    for said in debrief.feedback:
        yield f"\n## {_said_by(said)}\n"
        yield _quoted(said.text)
    if debrief.causes:
        yield "\n## The reasons, as I see it\n"
        yield from map(_cause, debrief.causes)
    if debrief.notes.strip():
        yield f"\n## Notes\n\n{visible(debrief.notes).strip()}"


def _facts(debrief: Debrief, role: str) -> Iterator[tuple[str, str]]:
    yield "Role", role
    yield "How far I got", STAGES[debrief.stage] if debrief.stage else ""
    yield "Interview", date_and_year(debrief.interviewed_on) if debrief.interviewed_on else ""
    yield "Turned down", date_and_year(debrief.rejected_on) if debrief.rejected_on else ""
    yield "How it had felt", felt(debrief.confidence)
    for request in debrief.requests:
        yield f"Asked the {SOURCES[request.to]}", f"{request.status} {date_and_year(request.since)}"


def _said_by(said: Feedback) -> str:
    day = f", {date_and_year(said.given_on)}" if said.given_on else ""
    return f"{SOURCES[said.source].capitalize()}{day}"


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in visible(text).strip().split("\n"))


def _cause(confirmed: ConfirmedCause) -> str:
    if confirmed.cause is None:
        return f"- {one_line(confirmed.words)}"
    words = f": “{one_line(confirmed.words)}”" if confirmed.words else ""
    return f"- {cause_name(confirmed.cause)}{words}"


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
