"""`interview-coach reminder`: a calendar file that reminds you to practise."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from interview_coach.cli.console import say
from interview_coach.cli.ending import FINE
from interview_coach.cli.opening import local_now, opened
from interview_coach.coaching.files import replacing
from interview_coach.coaching.preferences import settings
from interview_coach.coaching.reminder import calendar_file, days_of

if TYPE_CHECKING:
    from datetime import datetime


@click.command(
    epilog="""\b
Examples:
  interview-coach reminder --at 18:30 --output practice.ics
  interview-coach reminder --at 7:15 --days mon,wed,sat > practice.ics

Import the file into your calendar. To change the reminder, import another one; to be rid of it, delete the event."""
)
@click.option("--at", "moment", type=click.DateTime(["%H:%M"]), required=True, metavar="HH:MM", help="Your local time.")
@click.option("--days", default="mon-fri", show_default=True, metavar="DAYS", help="As mon-fri, daily or mon,wed,sat.")
@click.option("--output", type=click.Path(path_type=Path), help="The file, instead of standard output.")
def command(moment: datetime, days: str, output: Path | None) -> int:
    """Write a calendar file (.ics) that reminds you to practise: the app itself never does."""
    chosen = days_of(days)
    with opened() as workspace:
        minutes = settings(workspace).session_minutes
    text = calendar_file(moment.time(), chosen, minutes, local_now())
    if output is None:
        say(text.removesuffix("\n"))
        return FINE
    with replacing(output) as file:
        file.write(text)
    return FINE
