"""What a session's summary says in words: the same on the screen and in plain lines."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from interview_coach.coaching.calm import changed
from interview_coach.coaching.marking import one_line
from interview_coach.coaching.wording import counted, outcome

if TYPE_CHECKING:
    from collections.abc import Iterator

    from interview_coach.coaching.practice.session import Practised, Summary, Tomorrow
    from interview_coach.model import Attempt

_NOTHING = "Nothing was answered yet. The first question is two minutes away."
_NO_CHANGE = "Nothing in these answers asks for a change. Give one of them again, in fewer words."


@dataclass(frozen=True, slots=True)
class Part:
    """One heading with its lines, safe to show."""

    heading: str
    lines: tuple[str, ...]


def parts(found: Summary) -> tuple[Part, ...]:
    """The summary from top to bottom: what was practised, what got better, and the one thing to do tomorrow."""
    if not found.practised:
        return (Part("Practised", (_NOTHING,)),)
    better = tuple(chain.from_iterable(_better(each, calm=found.calm) for each in found.better))
    told = (
        Part("Practised", tuple(_practised(each, calm=found.calm) for each in found.practised)),
        Part("Better than before", better),
        Part("One thing for tomorrow", tuple(_tomorrow(found.tomorrow, calm=found.calm))),
    )
    return tuple(Part(each.heading, tuple(map(one_line, each.lines))) for each in told if each.lines)


def _practised(each: Practised, *, calm: bool) -> str:
    text = each.last.question.text
    if calm:
        return text
    tries = f", {each.times} times" if each.times > 1 else ""
    return f"{text} ({_outcome(each.last)}{tries})"


def _better(each: Practised, *, calm: bool) -> Iterator[str]:
    if each.before is None:
        return
    then, now = _outcome(each.before), _outcome(each.last)
    risen = "" if calm or then == now else f" (from {then} to {now})"
    yield f"{each.last.question.text}{risen}"
    for finding in each.gone:
        went, _ = changed(quiet=calm)
        yield f"{went.capitalize()}: {finding.fix if calm else finding.message}"


def _tomorrow(thing: Tomorrow | None, *, calm: bool) -> Iterator[str]:
    if thing is None:
        yield _NO_CHANGE
        return
    yield thing.step
    if thing.words:
        yield f"You said “{thing.words}”, in answer to “{thing.question.text}”"
    else:
        yield f"In your answer to “{thing.question.text}”"
    if thing.times > 1 and not calm:
        yield f"The same came up in {thing.times} of your last {counted(thing.among, 'answer')}."


def _outcome(attempt: Attempt) -> str:
    return outcome(attempt.assessment.band, attempt.assessment.status)
