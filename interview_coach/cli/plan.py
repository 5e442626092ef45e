"""`interview-coach plan`: the way to the next application on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from interview_coach.cli.ending import FINE
from interview_coach.cli.opening import opened
from interview_coach.cli.output import output_option
from interview_coach.cli.page_lines import put_page
from interview_coach.coaching.clock import local_now
from interview_coach.coaching.jobs.targets import find_role
from interview_coach.coaching.rejections.plan import plan
from interview_coach.coaching.rejections.plan_page import page

if TYPE_CHECKING:
    from pathlib import Path


@click.command(
    epilog="""\b
Examples:
  interview-coach plan
  interview-coach plan --role Northwind --output plan.md"""
)
@click.option("--role", metavar="NAME", help="The target job, by employer, title or id; without it the active one.")
@output_option("A Markdown file, instead of the terminal.")
def command(role: str | None, output: Path | None) -> int:
    """Show what cost you the job, whether it is fading, and what to practise before the next application."""
    with opened() as workspace:
        lines = page(plan(workspace, local_now(), find_role(workspace, role) if role else None))
    put_page(lines, output)
    return FINE
