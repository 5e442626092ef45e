"""`interview-coach restore`: a backup in the journal's place."""

from __future__ import annotations

import click

from interview_coach.cli.console import say
from interview_coach.cli.ending import FINE
from interview_coach.cli.opening import opened
from interview_coach.coaching.clock import local_now
from interview_coach.coaching.keeping.backups import find_backup, restore
from interview_coach.coaching.marking import one_line


@click.command(
    epilog="""\b
Examples:
  interview-coach restore last
  interview-coach restore 2026-11-22
  interview-coach restore /media/stick/interview.sqlite3

What the journal holds now is kept as a backup first. To add another journal's answers to yours instead of
replacing them, use: interview-coach import FILE"""
)
@click.argument("backup")
def command(backup: str) -> int:
    """Put a backup in the journal's place: `last`, a day, a name from `backup --list`, or a file."""
    with opened() as workspace:
        path = find_backup(workspace, backup)
        replaced = restore(workspace, path, local_now())
    say(one_line(f"Restored {path}"))
    say(one_line(f"What was there before is kept as {replaced}"))
    return FINE
