"""Target jobs, one record each."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from interview_coach.journal.records import Records, Table
from interview_coach.model import Role


def of_record(version: int, record: dict[str, Any]) -> Role:
    """What `record_of` gave; raises ValueError, KeyError or TypeError for anything else."""
    return Role(**record | {"key_demands": tuple(record["key_demands"]), "version": version})


def record_of(role: Role) -> dict[str, Any]:
    """The role in plain JSON values, without its version."""
    return {name: value for name, value in asdict(role).items() if name != "version"}


ROLES: Records[Role] = Records(Table.ROLES, "a role", record_of, of_record)
