"""All that a journal holds as plain JSON objects, one a line, and back: docs/journal.md tells each field."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from interview_coach.annotation import Annotation, Disputed, Reassessment
from interview_coach.confidence import Confidence
from interview_coach.interview import MockInterview
from interview_coach.journal import confidences, debriefs, mocks, notes, roles, stories
from interview_coach.journal.deletions import Deletable, Deletion
from interview_coach.journal.fitting import misfit
from interview_coach.journal.values import as_text, assessment_as_json, assessment_from, question_of, question_record
from interview_coach.model import Attempt, AttemptKind, Card, Draft, Role
from interview_coach.rejection import Debrief
from interview_coach.story import Story

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from interview_coach.model import Assessment, Finding, Question, Strength

Kept = (
    Attempt | Card | Draft | Debrief | Role | MockInterview | Story | Confidence | Annotation | Reassessment | Deletion
)
"""One thing that a journal holds."""

_BEST = 100
"""Scores go from 0 to this."""
_SUREST = 5
"""Levels of confidence go from 1 to this."""


class Unusable(ValueError):
    """The object is nothing that a journal holds; the sentence says what is wrong with it."""


def plain(kept: Kept) -> dict[str, Any]:
    """The object for one thing; `type` says what it is."""
    for name, (kind, to_values, _) in _TYPES.items():
        if isinstance(kept, kind):
            return {"type": name} | to_values(kept)
    raise TypeError(type(kept))


def as_line(kept: Kept) -> str:
    """The object on one line, without its end; the same thing always gives the same line."""
    return json.dumps(plain(kept), ensure_ascii=False, separators=(",", ":"))


def of_line(line: str | bytes) -> Kept:
    """What `as_line` wrote, or a person in its manner. Raises Unusable."""
    try:
        values = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise Unusable("it is no JSON object") from error
    kept = from_plain(values)
    if fault := misfit(kept) or _fault(kept):
        raise Unusable(f"the {values['type']}: {fault}")
    return kept


def from_plain(values: Any) -> Kept:
    """What `plain` gave; the values of its fields are taken as they are. Raises Unusable."""
    if not isinstance(values, dict) or not isinstance(name := values.get("type"), str) or name not in _TYPES:
        raise Unusable(f"its “type” is none of {', '.join(_TYPES)}")
    try:
        kept: Kept = _TYPES[name][2]({field: value for field, value in values.items() if field != "type"})
    except KeyError as error:
        raise Unusable(f"the {name} has no field {error}") from error
    except (TypeError, ValueError, AttributeError, OverflowError) as error:
        raise Unusable(f"the {name} can't be read ({error})") from error
    return kept


def _fault(kept: Kept) -> str:
    """What the types of its fields don't tell."""
    if not _id_of(kept):
        return "its id is empty"
    if isinstance(kept, Deletion) and kept.kind not in list(Deletable):
        return f"its kind is none of {', '.join(sorted(Deletable))}"
    return next(_faulty_numbers(kept), "") or (_faulty_mark(kept) if isinstance(kept, Attempt) else "")


def _faulty_numbers(kept: Kept) -> Iterator[str]:
    """What is beyond the range that its field has."""
    match kept:
        case Attempt() | Reassessment():
            if not all(0 <= score <= _BEST for score in _scores(kept.assessment)):
                yield f"a score is not 0 to {_BEST}"
            if isinstance(kept, Attempt) and (kept.seconds or 0) < 0:
                yield "its seconds are less than none"
        case MockInterview() if kept.spent < 0:
            yield "the seconds spent are less than none"
        case Confidence() if not 1 <= kept.level <= _SUREST:
            yield f"its level is not 1 to {_SUREST}"
    if any(question.time_limit <= 0 for question in _questions(kept)):
        yield "a question's time_limit is not above 0"


def _scores(assessment: Assessment) -> Iterator[int]:
    found = (assessment.overall, *(judgement.score for judgement in assessment.reasons.values()))
    return (score for score in found if score is not None)


def _questions(kept: Kept) -> Iterator[Question]:
    match kept:
        case Attempt() | Draft():
            yield kept.question
        case MockInterview():
            yield from (asked.question for asked in kept.asked)


def _faulty_mark(attempt: Attempt) -> str:
    marks: list[Finding | Strength] = [*attempt.assessment.findings, *attempt.assessment.strengths]
    for mark in marks:
        if mark.start is not None and not 0 <= mark.start <= (mark.end or 0) <= len(attempt.answer):
            return f"the rule {mark.rule} marks words that the answer has not"
    return ""


def _id_of(kept: Kept) -> str:
    """Its own, or that of what it belongs to."""
    match kept:
        case Card():
            return kept.question_id
        case Draft():
            return kept.question.id
        case Annotation() | Reassessment():
            return kept.attempt_id
    return kept.id


def _attempt_values(attempt: Attempt) -> dict[str, Any]:
    return {
        "id": attempt.id,
        "submitted_at": attempt.submitted_at.isoformat(),
        "kind": attempt.kind.value,
        "seconds": attempt.seconds,
        "role_id": attempt.role_id,
        "mock_id": attempt.mock_id,
        "constraint": attempt.constraint,
        "question": question_record(attempt.question),
        "answer": attempt.answer,
        "assessment": _assessment_values(attempt.assessment),
    }


def _attempt(values: Mapping[str, Any]) -> Attempt:
    return Attempt(
        id=values["id"],
        submitted_at=datetime.fromisoformat(values["submitted_at"]),
        kind=AttemptKind(values["kind"]),
        seconds=values["seconds"],
        role_id=values["role_id"],
        mock_id=values["mock_id"],
        constraint=values.get("constraint", ""),
        question=question_of(values["question"]),
        answer=values["answer"],
        assessment=_assessment(values["assessment"]),
    )


def _assessment_values(assessment: Assessment) -> Any:
    return json.loads(as_text(assessment_as_json(assessment)))


def _assessment(values: Any) -> Assessment:
    return assessment_from(json.dumps(values, ensure_ascii=False))


def _card_values(card: Card) -> dict[str, Any]:
    return {"question_id": card.question_id, "due": card.due.isoformat(), "state": dict(card.state)}


def _card(values: Mapping[str, Any]) -> Card:
    return Card(values["question_id"], datetime.fromisoformat(values["due"]), values["state"])


def _draft_values(draft: Draft) -> dict[str, Any]:
    return {
        "question": question_record(draft.question),
        "writer": draft.writer,
        "text": draft.text,
        "saved_at": draft.saved_at.isoformat(),
    }


def _draft(values: Mapping[str, Any]) -> Draft:
    saved_at = datetime.fromisoformat(values["saved_at"])
    return Draft(question_of(values["question"]), values["writer"], values["text"], saved_at)


def _annotation_values(annotation: Annotation) -> dict[str, Any]:
    disputed = [asdict(each) for each in notes.in_order(annotation.disputed)]
    values = {"attempt_id": annotation.attempt_id, "note": annotation.note, "disputed": disputed}
    return {"version": annotation.version} | values


def _annotation(values: Mapping[str, Any]) -> Annotation:
    disputed = frozenset(Disputed(**each) for each in values["disputed"])
    return Annotation(values["attempt_id"], values["note"], disputed, values["version"])


def _reassessment_values(reassessment: Reassessment) -> dict[str, Any]:
    made_at = reassessment.made_at.isoformat()
    assessment = _assessment_values(reassessment.assessment)
    return {"attempt_id": reassessment.attempt_id, "made_at": made_at, "assessment": assessment}


def _reassessment(values: Mapping[str, Any]) -> Reassessment:
    made_at = datetime.fromisoformat(values["made_at"])
    return Reassessment(values["attempt_id"], made_at, _assessment(values["assessment"]))


def _versioned(to_record: Callable[[Any], dict[str, Any]]) -> Callable[[Any], dict[str, Any]]:
    return lambda kept: {"version": kept.version} | to_record(kept)


def _of_version(of_record: Callable[[int, dict[str, Any]], Kept]) -> Callable[[dict[str, Any]], Kept]:
    return lambda values: of_record(
        values["version"], {name: value for name, value in values.items() if name != "version"}
    )


_TYPES: dict[str, tuple[type[Any], Callable[[Any], dict[str, Any]], Callable[[Any], Any]]] = {
    "attempt": (Attempt, _attempt_values, _attempt),
    "card": (Card, _card_values, _card),
    "draft": (Draft, _draft_values, _draft),
    "debrief": (Debrief, _versioned(debriefs.record_of), _of_version(debriefs.of_record)),
    "role": (Role, _versioned(roles.record_of), _of_version(roles.of_record)),
    "story": (Story, _versioned(stories.record_of), _of_version(stories.of_record)),
    "mock": (MockInterview, _versioned(mocks.record_of), _of_version(mocks.of_record)),
    "confidence": (Confidence, confidences.record_of, partial(confidences.of_record, 1)),
    "annotation": (Annotation, _annotation_values, _annotation),
    "reassessment": (Reassessment, _reassessment_values, _reassessment),
    "deletion": (Deletion, asdict, lambda values: Deletion(**values)),
}
"""By the `type` of its line: what it is, how it is written, how it is read."""
