"""A debrief as one types it: a text for each field, and back again. What can't be read yet stays as it was."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, fields, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from interview_coach.coaching.days import day_typed
from interview_coach.coaching.jobs.targets import role_meant, unmistakable
from interview_coach.coaching.marking import unbroken
from interview_coach.coaching.rejections.debriefs import begin
from interview_coach.coaching.rejections.requests import answered_by_feedback
from interview_coach.coaching.wording import date_and_year
from interview_coach.model import CoachError
from interview_coach.rejection import Feedback, Source, Stage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date, datetime

    from interview_coach.model import Role
    from interview_coach.rejection import Debrief

ALWAYS_OFFERED = (Source.HIRING_MANAGER, Source.RECRUITER)
_ORDER = tuple(Source)
_CONFIDENCES = range(1, 6)


class FieldUnreadable(CoachError):
    """What was typed into a field is none of what it can hold."""


@dataclass(frozen=True, slots=True)
class TypedFeedback:
    """What one person said, word for word, and the day as it was typed."""

    source: Source
    text: str = ""
    given_on: str = ""


@dataclass(frozen=True, slots=True)
class TypedDebrief:
    """The fields of a form. `feedback` has an entry for everybody who is always asked, blank or not.

    `role` names one of the roles that are kept, as `targets.role_meant` finds it.
    """

    employer: str = ""
    title: str = ""
    stage: str = ""
    interviewed_on: str = ""
    rejected_on: str = ""
    confidence: str = ""
    feedback: tuple[TypedFeedback, ...] = tuple(map(TypedFeedback, ALWAYS_OFFERED))
    notes: str = ""
    role: str = ""


BLANK = TypedDebrief()
"""What a new debrief starts from."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What a text is read by: the day it is, and the roles that are kept."""

    today: date
    roles: Sequence[Role]


def typed(debrief: Debrief, roles: Sequence[Role] = ()) -> TypedDebrief:
    """The debrief as a form shows it; a role that is not among those kept is left blank, which changes nothing."""
    said = [TypedFeedback(each.source, each.text, _day_text(each.given_on)) for each in debrief.feedback]
    there = {each.source for each in said}
    said += [TypedFeedback(source) for source in ALWAYS_OFFERED if source not in there]
    return TypedDebrief(
        employer=debrief.employer,
        title=debrief.title,
        stage=debrief.stage or "",
        interviewed_on=_day_text(debrief.interviewed_on),
        rejected_on=_day_text(debrief.rejected_on),
        confidence=str(debrief.confidence or ""),
        feedback=tuple(sorted(said, key=lambda each: _ORDER.index(each.source))),
        notes=debrief.notes,
        role=next((unmistakable(role, roles) for role in roles if role.id == debrief.role_id), ""),
    )


def of_role(form: TypedDebrief, role: Role) -> TypedDebrief:
    """The form with employer and title of the role where they are still blank."""
    blank = {name: getattr(role, name) for name in ("employer", "title") if not getattr(form, name).strip()}
    return replace(form, **blank)


def begun(form: TypedDebrief, now: datetime, roles: Sequence[Role] = ()) -> Debrief:
    """A new debrief of what was typed. Raises DebriefUnnamed without an employer."""
    return applied(begin(unbroken(form.employer), now), BLANK, form, now.date(), roles)


def applied(
    origin: Debrief, before: TypedDebrief, form: TypedDebrief, today: date, roles: Sequence[Role] = ()
) -> Debrief:
    """`origin` with the fields that were changed since `before`; those that can't be read stay as they were.

    A request that somebody's words now answer is marked as answered.
    """
    changed: dict[str, Any] = {}
    for name in _names_changed(before, form):
        with suppress(CoachError):
            changed[_FIELDS.get(name, name)] = _READERS[name](getattr(form, name), _Known(today, roles))
    return answered_by_feedback(origin, replace(origin, **changed), today)


def faults(form: TypedDebrief, today: date, roles: Sequence[Role] = ()) -> dict[str, str]:
    """A sentence for each field that can't be read, by its name, such as `employer` or `feedback.0.given_on`."""
    found = {}
    for name, read in _readers(form, _Known(today, roles)):
        try:
            read()
        except CoachError as error:
            found[name] = str(error)
    return found


def is_blank(form: TypedDebrief) -> bool:
    """Whether nothing at all was typed."""
    texts = [getattr(form, each.name) for each in fields(form) if each.name != "feedback"]
    texts += [text for each in form.feedback for text in (each.text, each.given_on)]
    return not any(text.strip() for text in texts)


def day_or_none(text: str, today: date) -> date | None:
    """The day that was typed, None for a blank field. Raises DayUnreadable."""
    return day_typed(text, today) if text.strip() else None


def _readers(form: TypedDebrief, known: _Known) -> Iterator[tuple[str, Callable[[], Any]]]:
    """What reads each field, by its name."""
    for name, reader in _READERS.items():
        if name != "feedback":
            yield name, partial(reader, getattr(form, name), known)
    for number, said in enumerate(form.feedback):
        yield f"feedback.{number}.given_on", partial(_day, said.given_on, known)


def _names_changed(before: TypedDebrief, form: TypedDebrief) -> list[str]:
    return [name for name in _READERS if getattr(form, name) != getattr(before, name)]


def _day_text(day: date | None) -> str:
    return date_and_year(day) if day else ""


def _employer(text: str, _: _Known) -> str:
    name = unbroken(text)
    if not name:
        raise FieldUnreadable("Name the employer: all else can wait.")
    return name


def _stage(text: str, _: _Known) -> Stage | None:
    word = text.strip().casefold()
    if not word:
        return None
    if (found := [stage for stage in Stage if stage.startswith(word)]) and len(found) == 1:
        return found[0]
    raise FieldUnreadable(f"The stage is one of {', '.join(Stage)}.")


def _confidence(text: str, _: _Known) -> int | None:
    if not text.strip():
        return None
    if text.strip() in map(str, _CONFIDENCES):
        return int(text)
    raise FieldUnreadable("How it felt is a number from 1 (badly) to 5 (very well).")


def _day(text: str, known: _Known) -> date | None:
    return day_or_none(text, known.today)


def _role(text: str, known: _Known) -> str:
    """The id of the role that is meant."""
    return role_meant(known.roles, text).id if text.strip() else ""


def _feedback(said: tuple[TypedFeedback, ...], known: _Known) -> tuple[Feedback, ...]:
    """What was said; a day that can't be read yet is left out."""
    return tuple(
        Feedback(each.source, each.text, _readable_day(each, known.today)) for each in said if each.text.strip()
    )


def _readable_day(said: TypedFeedback, today: date) -> date | None:
    with suppress(CoachError):
        return day_or_none(said.given_on, today)
    return None


_FIELDS = {"role": "role_id"}  # where a debrief's field has another name than the form's
_READERS: Mapping[str, Callable[[Any, _Known], Any]] = {
    "employer": _employer,
    "title": lambda text, _: unbroken(text),
    "stage": _stage,
    "role": _role,
    "interviewed_on": _day,
    "rejected_on": _day,
    "confidence": _confidence,
    "feedback": _feedback,
    "notes": lambda text, _: text,
}
