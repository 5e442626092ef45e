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
    records.keep(connection, Table.ROLES, saved.id, saved.version, record_of(saved))
    return saved


def oldest_first(store: Store) -> tuple[Role, ...]:
    """All of them, in the order they were first kept."""
    return tuple(_roles(store.path, records.rows(store, Table.ROLES)))


def at(store: Store, number: int) -> Role | None:
    """The one in a row, None when the row is not there."""
    return next(iter(_roles(store.path, records.at(store, Table.ROLES, number))), None)


def record_of(role: Role) -> dict[str, Any]:
    """The role in plain JSON values, without its version."""
    return {name: value for name, value in asdict(role).items() if name != "version"}


def _roles(path: Path, rows: Iterable[tuple[int, str]]) -> list[Role]:
    try:
        return [of_record(version, json.loads(record)) for version, record in rows]
    except (KeyError, TypeError, ValueError) as error:
        raise damaged(path, "a role can't be read") from error


def of_record(version: int, record: dict[str, Any]) -> Role:
    """What `record_of` gave; raises ValueError, KeyError or TypeError for anything else."""
    return Role(**record | {"key_demands": tuple(record["key_demands"]), "version": version})
