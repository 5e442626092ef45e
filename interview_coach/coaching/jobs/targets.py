"""The target jobs one keeps, and the one that practice is aimed at."""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import TYPE_CHECKING

from interview_coach.model import CoachError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from interview_coach.coaching.workspace import Workspace
    from interview_coach.model import Role

_ACTIVE = "active_role"


class RoleUnknown(CoachError):
    """No kept role, or more than one, is meant."""


class RoleUnnamed(CoachError):
    """A role without employer and title could not be told from others."""


def roles(workspace: Workspace) -> tuple[Role, ...]:
    """All that are kept, in the order they were first kept."""
    return workspace.journal.roles()


def find_role(workspace: Workspace, id_or_name: str) -> Role:
    """The kept role that is meant, as `role_meant` finds it."""
    return role_meant(roles(workspace), id_or_name)


def role_meant(kept: Sequence[Role], id_or_name: str) -> Role:
    """The role whose id begins so, or whose employer or title is this or holds it. Raises RoleUnknown if not one is."""
    wanted = id_or_name.strip().casefold()
    kept = kept if wanted else ()
    named = [role for role in kept if wanted in (role.employer.casefold(), role.title.casefold())]
    begun = [role for role in kept if role.id.startswith(wanted)]
    found = named or begun or [role for role in kept if wanted in name_of(role).casefold()]
    if len(found) != 1:
        fault = "More than one role is meant by" if found else "No role is kept as"
        raise RoleUnknown(f"{fault} {id_or_name}; `interview-coach role list` shows them with their ids.")
    return found[0]


def others_holding(kept: Sequence[Role], name: str, found: Role) -> tuple[Role, ...]:
    """The other roles in whose name these words stand, which may have been meant before `found` was kept."""
    wanted = name.strip().casefold()
    return tuple(role for role in kept if role.id != found.id and wanted in name_of(role).casefold())


def active_or(workspace: Workspace, id_or_name: str | None) -> Role:
    """The role that is meant, the active one without a name. Raises RoleUnknown."""
    if id_or_name:
        return find_role(workspace, id_or_name)
    if role := active_role(workspace):
        return role
    raise RoleUnknown("No role is active; name one, see: interview-coach role list")


def name_of(role: Role) -> str:
    """`Key Account Manager, Heliox Cardio`, as far as known."""
    return ", ".join(filter(str.strip, (role.title, role.employer)))


def unmistakable(role: Role, kept: Sequence[Role]) -> str:
    """What `role_meant` finds the role by among those kept: its name, or where that could mean another its id."""
    try:
        found = role_meant(kept, name_of(role))
    except RoleUnknown:
        return role.id
    return name_of(role) if found is role else role.id


def keep_role(workspace: Workspace, role: Role) -> Role:
    """Saves the role, with an id of its own when it is new; the first one becomes the active one.

    Raises RoleUnnamed without employer and title, JournalError when it can't be kept.
    """
    if not (role.employer.strip() or role.title.strip()):
        raise RoleUnnamed("Give the role an employer or a title: it is listed by them.")
    first = not roles(workspace)
    saved = workspace.journal.keep_role(role if role.id else replace(role, id=uuid.uuid4().hex))
    if first:
        activate(workspace, saved)
    return saved


def delete_role(workspace: Workspace, role: Role) -> None:
    """Forgets the role and leaves none of its words in the file; `keep_role` brings it back as it was."""
    from interview_coach.coaching.jobs.heard import forget  # a start asks this module for the active role alone

    workspace.journal.delete_role(role.id)
    forget(workspace.folders, role)


def active_role(workspace: Workspace) -> Role | None:
    """The job that answers are scored for and that leads the drill, None while there is none."""
    wanted = workspace.journal.setting(_ACTIVE)
    return next((role for role in roles(workspace) if role.id == wanted), None) if wanted else None


def activate(workspace: Workspace, role: Role | None) -> None:
    """Aims practice at the role from now on; None aims it at no job."""
    workspace.journal.keep_setting(_ACTIVE, role.id if role else "")


def is_active(workspace: Workspace, role: Role) -> bool:
    return workspace.journal.setting(_ACTIVE) == role.id
