"""`interview-coach verify`: whether the journal and its backups are sound."""

from __future__ import annotations

import click

from interview_coach.cli.console import say
from interview_coach.cli.ending import FINE, PROBLEMS
from interview_coach.cli.opening import opened
from interview_coach.coaching.keeping.backups import verify
from interview_coach.coaching.marking import one_line


@click.command(
    epilog="""\b
Example:
  interview-coach verify

Exit code 1 when one of them is damaged. “interview-coach review rescue” takes all that can still be read of a
damaged journal to a new one; “interview-coach restore” puts a backup in its place."""
)
def command() -> int:
    """Look through the journal and every backup for damage."""
    code = FINE
    with opened() as workspace:
        for found in verify(workspace):
            say(one_line(f"{'✗' if found.fault else '✓'} {found.path}: {found.fault or 'sound'}"))
            code = PROBLEMS if found.fault else code
    return code
