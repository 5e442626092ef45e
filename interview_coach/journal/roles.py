"""Target jobs, one record each."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from interview_coach.journal import records
from interview_coach.journal.errors import damaged
from interview_coach.journal.records import Table
from interview_coach.model import Role

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from pathlib import Path

    from interview_coach.journal.store import Store


def keep(connection: sqlite3.Connection, role: Role) -> Role:
    """Saves it, and gives it with its new version. Raises JournalChanged when another copy saved it meanwhile."""
    saved = replace(role, version=role.version + 1)
    records.keep(connection, Table.ROLES, saved.id, saved.version, _record(saved))
    return saved


def add(connection: sqlite3.Connection, role: Role) -> None:
    """Keeps one that is not there yet, as it is."""
    records.add(connection, Table.ROLES, role.id, role.version, _record(role))


def oldest_first(store: Store) -> tuple[Role, ...]:
    """All of them, in the order they were first kept."""
    return tuple(_roles(store.path, records.rows(store, Table.ROLES)))


def at(store: Store, number: int) -> Role | None:
    """The one in a row, None when the row is not there."""
    return next(iter(_roles(store.path, records.at(store, Table.ROLES, number))), None)


def _record(role: Role) -> dict[str, Any]:
    return {name: value for name, value in asdict(role).items() if name != "version"}


def _roles(path: Path, rows: Iterable[tuple[int, str]]) -> list[Role]:
    try:
        return [
            Role(**{**fields, "key_demands": tuple(fields["key_demands"])}, version=version)
            for version, record in rows
            for fields in [json.loads(record)]
        ]
    except (KeyError, TypeError, ValueError) as error:
        raise damaged(path, "a role can't be read") from error
