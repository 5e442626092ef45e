"""Target jobs, one record each."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from interview_coach.journal.records import Records, Table
from interview_coach.model import Role


def _role(version: int, record: dict[str, Any]) -> Role:
    return Role(**record | {"key_demands": tuple(record["key_demands"]), "version": version})


ROLES: Records[Role] = Records(Table.ROLES, "a role", asdict, _role)
