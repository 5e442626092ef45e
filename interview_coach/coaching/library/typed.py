"""A question as one types it: a text for each field, and back again. What is not touched stays as it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from interview_coach.coaching.library.questions import KEYWORDS, QuestionIncomplete, complete, keywords_of
from interview_coach.coaching.marking import unbroken
from interview_coach.model import EvidenceGroup, Question, Reason, Round

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

BLANK = Question("", "")
"""What a new question starts from."""


@dataclass(frozen=True, slots=True)
class Typed:
    """The fields of a form. `evidence` is a group a line, `name: word, word`; `follow_ups` are one a line."""

    text: str = ""
    probes: tuple[Reason, ...] = ()
    evidence: str = ""
    time_limit: str = ""
    listens_for: str = ""
    follow_ups: str = ""
    difficulty: str = ""
    round: str = ""
    tags: str = ""


def typed(question: Question) -> Typed:
    """The question as a form shows it."""
    return Typed(
        text=question.text,
        probes=tuple(reason for reason in Reason if reason in question.probes),
        evidence="\n".join(map(_group_line, question.evidence)),
        time_limit=str(question.time_limit),
        listens_for=question.listens_for,
        follow_ups="\n".join(" ".join(text.split()) for text in question.follow_ups),
        difficulty=str(question.difficulty),
        round=question.round or "",
        tags=", ".join(question.tags),
    )


def question_typed(form: Typed, origin: Question = BLANK) -> Question:
    """`origin` with the fields that were changed in its form. Raises QuestionIncomplete with what is missing."""
    before = typed(origin)
    changed = {name for name in _READERS if getattr(form, name) != getattr(before, name)}
    kept = [reason for reason in origin.probes if reason in form.probes]  # the main one first, as it was
    probes = dict.fromkeys((*kept, *form.probes))
    values = {name: _READERS[name](getattr(form, name)) for name in changed}
    return complete(replace(origin, probes=tuple(probes), **values))


def _group_line(group: EvidenceGroup) -> str:
    words = ", ".join(group.keywords)
    return words if group.name == KEYWORDS and ":" not in words else f"{group.name}: {words}"


def _evidence(text: str) -> tuple[EvidenceGroup, ...]:
    groups: dict[str, tuple[str, ...]] = {}
    for line in filter(str.strip, text.splitlines()):
        name, colon, words = line.partition(":") if ":" in line else ("", "", line)
        name = " ".join(name.split()) if colon else KEYWORDS
        groups[name] = (*groups.get(name, ()), *keywords_of(words))
    if empty := [name for name, words in groups.items() if not (name and words)]:
        raise QuestionIncomplete(f"Keywords: write the words behind “{empty[0]}:”, with commas, or take the line out.")
    return tuple(EvidenceGroup(name, words) for name, words in groups.items())


def _seconds(text: str) -> int:
    return int(text) if text.strip().isdecimal() else 0


def _difficulty(text: str) -> int:
    if text.strip() not in {"1", "2", "3"}:
        raise QuestionIncomplete("The difficulty is 1 (easy), 2 or 3 (hard).")
    return int(text)


def _round(text: str) -> Round | None:
    try:
        return Round(text.strip().casefold()) if text.strip() else None
    except ValueError as error:
        raise QuestionIncomplete(f"The round is one of {', '.join(Round)}, or stays empty.") from error


def _lines(text: str) -> tuple[str, ...]:
    return tuple(filter(None, map(unbroken, text.splitlines())))


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "text": unbroken,
    "evidence": _evidence,
    "time_limit": _seconds,
    "listens_for": unbroken,
    "follow_ups": _lines,
    "difficulty": _difficulty,
    "round": _round,
    "tags": keywords_of,
}
