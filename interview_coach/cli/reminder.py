"""`interview-coach reminder`: a calendar file that reminds you to practise."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from interview_coach.cli.ending import FINE
from interview_coach.cli.opening import opened
from interview_coach.cli.output import output_option, put
from interview_coach.coaching.clock import local_now
from interview_coach.coaching.configuration.preferences import settings
from interview_coach.coaching.practice.reminder import calendar_file, days_of

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


@click.command(
    epilog="""\b
Examples:
  interview-coach reminder --at 18:30 --output practice.ics
  interview-coach reminder --at 7:15 --days mon,wed,sat > practice.ics

Import the file into your calendar. To change the reminder, import another one; to be rid of it, delete the event."""
)
@click.option("--at", "moment", type=click.DateTime(["%H:%M"]), required=True, metavar="HH:MM", help="Your local time.")
@click.option("--days", default="mon-fri", show_default=True, metavar="DAYS", help="As mon-fri, daily or mon,wed,sat.")
@output_option("The file, instead of standard output.")
def command(moment: datetime, days: str, output: Path | None) -> int:
    """Write a calendar file (.ics) that reminds you to practise: the app itself never does."""
    chosen = days_of(days)
    with opened() as workspace:
        minutes = settings(workspace).session_minutes
    put(calendar_file(moment.time(), chosen, minutes, local_now()), output)
    return FINE
