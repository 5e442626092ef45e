"""A role from any file: one written as YAML or JSON, or the description of a job to be read for its demands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.coaching.jobs.documents import read_document
from interview_coach.coaching.jobs.roles import read_role
from interview_coach.model import Role

if TYPE_CHECKING:
    from pathlib import Path

WRITTEN = (".yaml", ".yml", ".json")
"""How the names of files end that hold a role and no prose."""


def role_in(path: Path) -> Role:
    """The role in a file; of a job description only its `advert`. Raises RoleUnreadable or DocumentUnreadable."""
    return read_role(path) if path.suffix.lower() in WRITTEN else Role(advert=read_document(path))
