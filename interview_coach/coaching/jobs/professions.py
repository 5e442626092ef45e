"""Which banks are for people who do the job one applies for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from interview_coach.coaching.jobs.targets import active_role
from interview_coach.model import Role

if TYPE_CHECKING:
    from collections.abc import Mapping

    from interview_coach.banks import Bank, Library
    from interview_coach.coaching.workspace import Workspace

_WORD = re.compile(r"[^\W\d_]{4,}")
_KINDS = re.compile(r",| and | or ")  # of people, in a bank's audience
_STEM = 5  # letters: teacher and teaching, sales and salesman are one
_COMMON = frozenset({"peopl", "other", "manag", "senio", "junio", "their", "with", "lead", "team", "leade", "from"})


def professions(workspace: Workspace) -> Mapping[str, Bank]:
    """The banks, by id, for people such as the active role is for, or a job that one was turned down for."""
    titles = (Role("", debrief.title) for debrief in workspace.journal.debriefs() if debrief.title)
    wanted = [role for role in (active_role(workspace), *titles) if role]
    return {bank.id: bank for role in wanted for bank in banks_for(role, workspace.library())}


def banks_for(role: Role, library: Library) -> list[Bank]:
    """The banks for people such as the role is for.

    Its title or one of its key demands holds all words of one kind of people whom the bank is for. A single word must
    stand in the title: in a demand it may be about anything.
    """
    title, demands = stems(role.title), list(map(stems, role.key_demands))

    def named(people: frozenset[str]) -> bool:
        return bool(people) and (people <= title or (len(people) > 1 and any(people <= demand for demand in demands)))

    return [bank for bank in library.banks if any(map(named, map(stems, _KINDS.split(bank.audience))))]


def stems(text: str) -> frozenset[str]:
    """How the words begin that say what somebody does; those that are in any job's title are left out."""
    return frozenset(word[:_STEM] for word in _WORD.findall(text.casefold())) - _COMMON
