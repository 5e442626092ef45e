"""Deleting for good on the command line: the question says where else it is kept, and offers to delete it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from interview_coach.cli.banks_options import confirmed
from interview_coach.cli.console import say, wrapped
from interview_coach.cli.ending import FINE, PROBLEMS
from interview_coach.coaching.keeping.deleting import delete_elsewhere
from interview_coach.coaching.marking import one_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from interview_coach.coaching.keeping.deleting import Elsewhere

backups_option = click.option("--backups", is_flag=True, help="Delete it from the backups that hold it too.")


def deleted(found: Elsewhere, delete: Callable[[], object], *, there: bool, yes: bool, name: str = "") -> int:
    """Asks, unless `yes`, then deletes it from the journal, and from the backups where `there` or when agreed to."""
    if found.told:
        say(wrapped(one_line(found.told)))
    if not confirmed(one_line(f"Delete {f'“{name}”' if name else 'it'} for good?"), yes=yes):
        return PROBLEMS
    there = bool(found.backups) and (there or (not yes and confirmed("From the backups too?")))
    delete()
    if there:
        delete_elsewhere(found)
    if found.backups and not there:
        say("Deleted from the journal, not from the backups.")
    else:
        say(one_line(f"Deleted {name}") if name else "Deleted.")
    return FINE
