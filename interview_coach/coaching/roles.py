"""The job one applies for as a file of the user's: read, and written for people to change."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from interview_coach.model import CoachError, Problem, Role

if TYPE_CHECKING:
    from pathlib import Path

_TEXTS = ("employer", "title", "context", "advert")
_FIELDS = ("employer", "title", "key_demands", "context", "advert")


class RoleUnreadable(CoachError):
    """A role can't be taken from what is there."""


def read_role(path: Path) -> Role:
    """The role of a YAML file, or of a JSON one when its name says so. Raises RoleUnreadable: file, place and fault."""
    values = _json(path) if path.suffix.lower() == ".json" else _yaml(path)
    try:
        _refuse_unknown(values)
        return role_from(values)
    except RoleUnreadable as error:
        raise _unreadable(path, str(error)) from error


def role_written(text: str) -> Role:
    """The role in YAML that somebody wrote. Raises RoleUnreadable with line and column."""
    values = _yaml_values(text, "the role")
    _refuse_unknown(values)
    return role_from(values)


def role_lines(role: Role) -> str:
    """The role as YAML that `role_written` reads back the same but for white space around its texts."""
    from interview_coach.banks.yaml_text import inline, scalar  # what writes roles has read YAML before

    demands = [f"  - {inline(' '.join(demand.split()))}" for demand in role.key_demands]
    return "\n".join(
        [
            f"employer: {scalar(role.employer)}",
            f"title: {scalar(role.title)}",
            *(["key_demands:", *demands] if demands else ["key_demands: []"]),
            f"context: {scalar(role.context)}",
            f"advert: {scalar(role.advert)}",
            "",
        ]
    )


def role_from(values: Any) -> Role:
    """The role in plain values: employer, title, context, advert and a list of key_demands, each optional."""
    if not isinstance(values, dict):
        raise RoleUnreadable(f"a role is made of {', '.join(_FIELDS)}.")
    texts = {name: _text(name, values.get(name)) for name in _TEXTS}
    demands = values.get("key_demands") or []
    if not isinstance(demands, list):
        raise RoleUnreadable("key_demands is not a list; write one demand an entry.")
    wanted = tuple(_text("key_demands", demand) for demand in demands)
    return Role(texts["employer"], texts["title"], wanted, texts["context"], texts["advert"])


def _text(name: str, value: Any) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise RoleUnreadable(f"{name} holds something other than text; put it in quotes.")
    return value


def _refuse_unknown(values: Any) -> None:
    """In a file written by hand a key that is not known is a typing error, and what it holds would be missed."""
    if isinstance(values, dict) and (unknown := [str(name) for name in values if name not in _FIELDS]):
        raise RoleUnreadable(f"the key {unknown[0]} is unknown; a role is made of {', '.join(_FIELDS)}.")


def _json(path: Path) -> Any:
    from interview_coach.banks.source import Refusal, decode, read_bytes

    try:
        return json.loads(decode(read_bytes(path)))
    except Refusal as refusal:
        raise _unreadable(path, f"{refusal}.", refusal.line, refusal.column) from refusal
    except json.JSONDecodeError as error:
        raise _unreadable(path, f"this is not JSON ({error.msg.lower()}).", error.lineno, error.colno) from error
    except (ValueError, RecursionError) as error:
        raise _unreadable(path, "this JSON is too deep, or holds a number too large.") from error


def _yaml(path: Path) -> Any:
    from interview_coach.banks.source import Refusal, decode, read_bytes

    try:
        text = decode(read_bytes(path))
    except Refusal as refusal:
        raise _unreadable(path, f"{refusal}.", refusal.line, refusal.column) from refusal
    return _yaml_values(text, path)


def _yaml_values(text: str, name: Path | str) -> Any:
    from interview_coach.banks.reader import plain, read  # brings yaml, 40 ms
    from interview_coach.banks.source import Refusal

    try:
        document = read(text)
    except Refusal as refusal:
        raise _unreadable(name, f"{refusal}.", refusal.line, refusal.column) from refusal
    for flaw in document.flaws:
        raise _unreadable(name, f"{flaw.message}.", *flaw.place)
    return plain(document.root)


def _unreadable(path: Path | str, why: str, line: int | None = None, column: int | None = None) -> RoleUnreadable:
    return RoleUnreadable(str(Problem(str(path), line, column, why)))
