"""`interview-coach backup`: a copy of the whole journal, and the list of those there are."""

from __future__ import annotations

from pathlib import Path

import click

from interview_coach.cli.console import say
from interview_coach.cli.ending import FINE
from interview_coach.cli.opening import opened
from interview_coach.coaching.clock import local_now
from interview_coach.coaching.keeping.backups import DAYS, UPDATES, WEEKS, back_up, backups, told
from interview_coach.coaching.marking import one_line

_NONE_YET = "No backups yet: the first is made on the first day with an answer."


@click.command(
    epilog=f"""\b
Examples:
  interview-coach backup
  interview-coach backup --output /media/stick/interview.sqlite3
  interview-coach backup --list

One is made by itself every day and before an update changes the journal; {DAYS} of days, {WEEKS} of the weeks before
and {UPDATES} of updates stay. Those you ask for stay until you remove them."""
)
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), help="A file elsewhere; replaced if there.")
@click.option("--list", "listing", is_flag=True, help="Show the backups there are instead.")
def command(output: Path | None, *, listing: bool) -> int:
    """Copy the journal, with all answers, debriefs and roles, to one file."""
    if listing and output:
        raise click.UsageError("Give --list or --output, not both.")
    with opened() as workspace:
        if listing:
            lines = [f"{one_line(str(each.path))}  {told(each)}" for each in backups(workspace)]
            say("\n".join(lines) or _NONE_YET)
        else:
            say(one_line(f"Backed up to {back_up(workspace, local_now(), output)}"))
    return FINE
