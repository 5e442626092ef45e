"""Asking for feedback: a letter to the hiring manager, a sheet for the recruiter's call. Nothing is ever sent."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING, Any

from interview_coach.coaching.files import replacing
from interview_coach.coaching.marking import one_line
from interview_coach.coaching.rejections.debriefs import debriefs, keep_debrief
from interview_coach.coaching.rejections.rejection_wording import SOURCES
from interview_coach.coaching.wording import date_in_text, short_date
from interview_coach.model import CoachError, Problem
from interview_coach.rejection import FeedbackRequest, RequestStatus, Source, Stage

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from interview_coach.coaching.folders import Folders
    from interview_coach.coaching.workspace import Workspace
    from interview_coach.rejection import Debrief

PATIENCE = timedelta(days=7)
"""After which a request that was sent counts as without reply: a week, then asking once more is polite."""

ASKED = (Source.HIRING_MANAGER, Source.RECRUITER)
"""Those for whom there is something to copy."""

SHIPPED = Path(__file__).with_name("requests.yaml")
_STAGES = {
    Stage.APPLICATION: "my application",
    Stage.SCREEN: "the first call",
    Stage.MANAGER: "the interview",
    Stage.PANEL: "the panel interview",
    Stage.FINAL: "the final round",
}
_FILES = {Source.HIRING_MANAGER: "letter", Source.RECRUITER: "call"}
_BLANK = re.compile(r"\{(\w*)\}")
_QUESTION = "question"
_QUOTED = 120  # characters of what was said; the user knows the rest


class TemplateBroken(CoachError):
    """The user's own templates can't be used."""


def drafted(folders: Folders, debrief: Debrief, to: Source) -> str:
    """The letter or sheet for this debrief, from the user's templates if there are some. Raises TemplateBroken."""
    path = folders.requests if folders.requests.exists() else SHIPPED
    templates = _templates(path)
    values = _values(debrief) | {_QUESTION: templates[_QUESTION]}
    return _BLANK.sub(lambda blank: _filled(path, blank[1], values), templates[to.value])


def suggested_file(debrief: Debrief, to: Source) -> str:
    """A name for a file with this letter or sheet."""
    words = re.findall("[a-z0-9]+", debrief.employer.casefold())
    return "-".join((_FILES[to], *words[:4])) + ".txt"


def with_status(debrief: Debrief, to: Source, status: RequestStatus, day: date) -> Debrief:
    """The debrief with its request to this person as it stands from `day` on."""
    others = tuple(request for request in debrief.requests if request.to is not to)
    return replace(debrief, requests=(*others, FeedbackRequest(to, status, day)))


def own_templates(folders: Folders) -> Path:
    """The file of the user's own templates, begun as a copy of the shipped ones. Raises FileUnwritable."""
    if not folders.requests.exists():
        folders.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        with replacing(folders.requests) as file:
            file.write(SHIPPED.read_text(encoding="utf-8"))
    return folders.requests


def answered_by_feedback(before: Debrief, debrief: Debrief, day: date) -> Debrief:
    """The debrief with the requests to those who have said something since `before` marked as answered."""
    heard = {said.source for said in debrief.feedback} - {said.source for said in before.feedback}
    for request in debrief.requests:
        if request.to in heard and request.status is not RequestStatus.ANSWERED:
            debrief = with_status(debrief, request.to, RequestStatus.ANSWERED, day)
    return debrief


def status_of(debrief: Debrief, to: Source) -> RequestStatus | None:
    """How far asking this person has come, None where it has not begun."""
    return next((request.status for request in debrief.requests if request.to is to), None)


def request_told(request: FeedbackRequest, day: date) -> str:
    """`sent 15 Nov`, and from `PATIENCE` on that there is no reply."""
    silent = request.status is RequestStatus.SENT and day - request.since >= PATIENCE
    return f"{request.status} {short_date(request.since)}{', no reply' if silent else ''}"


def unanswered(debrief: Debrief, day: date) -> tuple[FeedbackRequest, ...]:
    """The requests that were sent and have had no reply for `PATIENCE`."""
    return tuple(
        request
        for request in debrief.requests
        if request.status is RequestStatus.SENT and day - request.since >= PATIENCE
    )


def reminders(workspace: Workspace, day: date) -> tuple[tuple[Debrief, FeedbackRequest], ...]:
    """The requests without reply to be told of on this day. Each is told of on one day, the first it is asked for."""
    due = [(debrief, request) for debrief in debriefs(workspace) for request in unanswered(debrief, day)]
    for debrief in {debrief.id: debrief for debrief, request in due if request.reminded_on is None}.values():
        keep_debrief(workspace, _reminded(debrief, day))
    return tuple((debrief, request) for debrief, request in due if request.reminded_on in (None, day))


def reminder_told(debrief: Debrief, request: FeedbackRequest) -> str:
    """One sentence on a request without reply."""
    return f"The {SOURCES[request.to]} of {debrief.employer} has not replied since {short_date(request.since)}."


def _reminded(debrief: Debrief, day: date) -> Debrief:
    late = unanswered(debrief, day)
    marked = tuple(
        replace(request, reminded_on=day) if request in late and request.reminded_on is None else request
        for request in debrief.requests
    )
    return replace(debrief, requests=marked)


def _values(debrief: Debrief) -> dict[str, str]:
    return {
        "employer": debrief.employer,
        "title": debrief.title or "the position",
        "position": f"the {debrief.title} position" if debrief.title else "the position",
        "why": _why(debrief),
        "interviewed_on": f" on {date_in_text(debrief.interviewed_on)}" if debrief.interviewed_on else "",
        "stage": _STAGES[debrief.stage] if debrief.stage else "the interview",
    }


def _why(debrief: Debrief) -> str:
    """What to ask about the reason: all of it, or what lay behind the words that were said."""
    said = [one_line(each.text) for each in debrief.feedback if each.text.strip()]
    if not said:
        return "Why was it a no? What did they say, in their own words?"
    quotes = " and ".join(f"“{shorten(words, _QUOTED, placeholder=' …')}”" for words in said)
    return f"I was told {quotes}. What lay behind it? Where did it show?"


def _filled(path: Path, name: str, values: Mapping[str, str]) -> str:
    if name not in values:
        known = ", ".join(f"{{{each}}}" for each in values)
        raise TemplateBroken(f"{path}: {{{name}}} is unknown; what can be filled in is {known}.")
    return values[name]


def _templates(path: Path) -> dict[str, str]:
    from interview_coach.banks.reader import plain, read  # brings yaml, and is asked for now and then
    from interview_coach.banks.source import Refusal, decode, read_bytes

    try:
        found = plain(read(decode(read_bytes(path))).root)
    except Refusal as refusal:
        raise TemplateBroken(str(Problem(str(path), refusal.line, refusal.column, f"{refusal}."))) from refusal
    return {name: _text(path, name, found) for name in (_QUESTION, *ASKED)}


def _text(path: Path, name: str, found: Any) -> str:
    text = found.get(name) if isinstance(found, dict) else None
    if not isinstance(text, str):
        raise TemplateBroken(f"{path}: the text {name} is missing; take it over from {SHIPPED}.")
    return text.rstrip("\n") + ("\n" if name != _QUESTION else "")
