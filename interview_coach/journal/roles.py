"""Target jobs, one record each."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from interview_coach.journal import records
from interview_coach.journal.errors import damaged
from interview_coach.journal.records import Table
from interview_coach.model import Role

if TYPE_CHECKING:
    import sqlite3

    from interview_coach.journal.store import Store


def keep(connection: sqlite3.Connection, role: Role) -> Role:
    """Saves it, and gives it with its new version. Raises JournalChanged when another copy saved it meanwhile."""
    saved = replace(role, version=role.version + 1)
    record = {name: value for name, value in asdict(saved).items() if name != "version"}
    records.keep(connection, Table.ROLES, saved.id, saved.version, record)
    return saved


def oldest_first(store: Store) -> tuple[Role, ...]:
    """All of them, in the order they were first kept."""
    try:
        return tuple(
            Role(**{**fields, "key_demands": tuple(fields["key_demands"])}, version=version)
            for version, record in records.rows(store, Table.ROLES)
            for fields in [json.loads(record)]
        )
    except (KeyError, TypeError, ValueError) as error:
        raise damaged(store.path, "a role can't be read") from error
