"""`interview-coach cheatsheet`: one page for the day of the interview."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from interview_coach.cli.console import tell
from interview_coach.cli.ending import FINE
from interview_coach.cli.opening import opened
from interview_coach.cli.output import output_option
from interview_coach.cli.page_lines import put_page
from interview_coach.coaching.clock import local_now
from interview_coach.coaching.jobs.cheat_sheet import cheat_sheet, page
from interview_coach.coaching.jobs.targets import active_or
from interview_coach.coaching.marking import one_line

if TYPE_CHECKING:
    from pathlib import Path


@click.command(
    epilog="""\b
Examples:
  interview-coach cheatsheet
  interview-coach cheatsheet --role heliox --output heliox.md"""
)
@click.option("--role", metavar="NAME", help="The job, by employer, title or id; without it the active one.")
@output_option("A Markdown file, instead of the terminal.")
def command(role: str | None, output: Path | None) -> int:
    """Put on one page what the job asks for, your sentence for each, your numbers, and what to ask."""
    with opened() as workspace:
        lines = page(cheat_sheet(workspace, active_or(workspace, role), local_now()))
    put_page(lines, output)
    if output:
        tell(one_line(f"Wrote {output}"))
    return FINE
