"""The job one applies for as a file of the user's: read, and written for people to change."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from interview_coach.model import CoachError, Problem, Role

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_TEXTS = ("employer", "title", "context", "advert")
_FIELDS = ("employer", "title", "key_demands", "context", "advert")


class RoleUnreadable(CoachError):
    """A role can't be taken from what is there.

    `at` leads to the part of it that is wrong, by keys and indexes; of a `misnamed` one its key is wrong.
    """

    def __init__(self, message: str, at: tuple[str | int, ...] = (), *, misnamed: bool = False) -> None:
        super().__init__(message)
        self.at = at
        self.misnamed = misnamed


def read_role(path: Path) -> Role:
    """The role of a YAML file, or of a JSON one when its name says so. Raises RoleUnreadable: file, place and fault."""
    from interview_coach.banks.source import Refusal, decode, read_bytes

    try:
        text = decode(read_bytes(path))
    except Refusal as refusal:
        raise _unreadable(path, f"{refusal}.", refusal.line, refusal.column) from refusal
    return _role_in(text, path, _json if path.suffix.lower() == ".json" else _yaml)


def role_written(text: str) -> Role:
    """The role in YAML that somebody wrote. Raises RoleUnreadable with line and column."""
    return _role_in(text, "the role", _yaml)


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
    texts = {name: _text(values.get(name), name) for name in _TEXTS}
    demands = values.get("key_demands") or []
    if not isinstance(demands, list):
        raise RoleUnreadable("key_demands is not a list; write one demand an entry.", ("key_demands",))
    wanted = tuple(_text(demand, "key_demands", number) for number, demand in enumerate(demands))
    return Role(texts["employer"], texts["title"], wanted, texts["context"], texts["advert"])


def _text(value: Any, *at: str | int) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise RoleUnreadable(f"{at[0]} holds something other than text; put it in quotes.", at)
    return value


def _role_in(text: str, name: Path | str, read: Callable[[str, Path | str], Any]) -> Role:
    """The role that a file's text holds, each fault told with its place."""
    values = read(text, name)
    try:
        _refuse_unknown(values)
        return role_from(values)
    except RoleUnreadable as error:
        raise _unreadable(name, str(error), *_place(text, error)) from error


def _refuse_unknown(values: Any) -> None:
    """In a file written by hand a key that is not known is a typing error, and what it holds would be missed."""
    from interview_coach.banks.sentences import nearest  # only for files

    for name in values if isinstance(values, dict) else ():
        if name not in _FIELDS:
            hint = nearest(str(name), _FIELDS) or f"a role is made of {', '.join(_FIELDS)}."
            raise RoleUnreadable(f"the key {name} is unknown; {hint}", (name,), misnamed=True)


def _place(text: str, error: RoleUnreadable) -> tuple[int | None, int | None]:
    """Line and column of what is wrong. JSON is YAML as well, but for odd layouts, which are left without a place."""
    from interview_coach.banks.reader import find, read
    from interview_coach.banks.source import Refusal

    try:
        node = find(read(text).root, error.at)
    except Refusal:
        return None, None
    return node.key.place if error.misnamed and node.key else node.place


def _json(text: str, name: Path | str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise _unreadable(name, f"this is not JSON ({error.msg.lower()}).", error.lineno, error.colno) from error
    except (ValueError, RecursionError) as error:
        raise _unreadable(name, "this JSON is too deep, or holds a number too large.") from error


def _yaml(text: str, name: Path | str) -> Any:
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
