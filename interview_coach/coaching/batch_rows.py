"""One line of a batch: read and checked by hand, each fault with a sentence of its own."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from interview_coach.coaching.jobs.roles import RoleUnreadable, role_from
from interview_coach.model import CoachError, Question, Reason

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from interview_coach.model import Role

_SHOWN = 40  # characters of a wrong value that are quoted


class UnusableRow(CoachError):
    """Why a line can't be used."""


@dataclass(frozen=True, slots=True)
class Row:
    """One answer to score; `id` is given back as it came."""

    id: str | int | float
    answer: str
    question: Question | None
    role: Role | None


@dataclass(frozen=True, slots=True)
class FeedbackRow:
    """One feedback to read; `id` is given back as it came."""

    id: str | int | float
    text: str


def read_row(line: bytes, find: Callable[[str], Question | None]) -> Row:
    """The row of a line; `find` gives the question of an id. Raises UnusableRow with what is wrong and what to do."""
    fields = _object(line)
    return Row(_id(fields), _needed(fields, "answer"), _question(fields, find), _role(fields))


def read_feedback_row(line: bytes) -> FeedbackRow:
    """The feedback of a line. Raises UnusableRow with what is wrong and what to do."""
    fields = _object(line)
    return FeedbackRow(_id(fields), _needed(fields, "text"))


def _object(line: bytes) -> Mapping[str, Any]:
    try:
        value = json.loads(line.decode("utf-8-sig"), parse_constant=_refuse_constant)
    except UnicodeDecodeError as error:
        raise UnusableRow(f"byte {error.start + 1} is not UTF-8; save the file as UTF-8.") from error
    except json.JSONDecodeError as error:
        where = f"{error.msg.lower()}, column {error.colno}"
        raise UnusableRow(f"this is not JSON ({where}); write one object a line.") from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, or thousands of brackets
        raise UnusableRow("this JSON is too large or too deep to be a line of a batch.") from error
    if not isinstance(value, dict):
        raise UnusableRow(f"this is {_kind(value)}, not an object; write one object a line.")
    return value


def _refuse_constant(name: str) -> None:
    raise UnusableRow(f"{name} is no value that JSON knows; put it in quotes or leave it out.")


def _id(fields: Mapping[str, Any]) -> str | int | float:
    value = fields.get("id")
    if value is None:
        raise UnusableRow('"id" is missing; give each line a text or a number that tells it from the others.')
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise UnusableRow(f'"id" is {_kind(value)}; use a text or a number.')
    if isinstance(value, float) and not math.isfinite(value):
        raise UnusableRow('"id" is larger than a number can be; put it in quotes.')
    return value


def _needed(fields: Mapping[str, Any], name: str) -> str:
    text = _text(fields, name)
    if text is None:
        raise UnusableRow(f'"{name}" is missing; put the text there.')
    return text


def _question(fields: Mapping[str, Any], find: Callable[[str], Question | None]) -> Question | None:
    """The bank's question when its id is known, else the text given; `probes` stands above what the bank says."""
    text, question_id, probes = _text(fields, "question"), _text(fields, "question_id"), _probes(fields)
    known = None if question_id is None else find(question_id)
    if known is None and question_id is not None and text is None:
        raise UnusableRow(f'no bank has the question "{_cut(question_id)}"; see: interview-coach banks list')
    if known is None and text is None and not probes:
        return None
    question = known or Question("", text or "")
    return replace(question, probes=probes) if probes else question


def _probes(fields: Mapping[str, Any]) -> tuple[Reason, ...]:
    probes = fields.get("probes")
    if probes is None:
        return ()
    if not isinstance(probes, list):
        raise UnusableRow(f'"probes" is {_kind(probes)}; use a list of {", ".join(Reason)}.')
    for probe in probes:
        if not isinstance(probe, str) or probe not in set(Reason):
            raise UnusableRow(f'"probes" holds {_cut(json.dumps(probe))}; known are {", ".join(Reason)}.')
    return tuple(dict.fromkeys(map(Reason, probes)))


def _role(fields: Mapping[str, Any]) -> Role | None:
    value = fields.get("role")
    if value is None:
        return None
    try:
        return role_from(value)
    except RoleUnreadable as error:
        raise UnusableRow(f'"role": {error}') from error


def _text(fields: Mapping[str, Any], name: str) -> str | None:
    value = fields.get(name)
    if value is not None and not isinstance(value, str):
        raise UnusableRow(f'"{name}" is {_kind(value)}, not text; put it in quotes.')
    return value


def _kind(value: object) -> str:
    kinds = {bool: "true or false", int: "a number", float: "a number", str: "text", list: "a list", dict: "an object"}
    return kinds.get(type(value), "nothing")


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
