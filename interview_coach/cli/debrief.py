"""`interview-coach debrief`: what was said after a rejection, what the reasons were, and asking for them."""

from __future__ import annotations

import click

from interview_coach.cli.debrief_asking import ASKING
from interview_coach.cli.debrief_read import read
from interview_coach.cli.debrief_records import RECORDS


@click.group(
    epilog="""\b
Examples:
  interview-coach debrief new
  interview-coach debrief new "Northwind Medical" --recruiter-said "They wanted to hear what you did yourself."
  interview-coach debrief confirm northwind contribution
  interview-coach debrief request northwind --to hiring_manager
  interview-coach debrief read feedback.txt

A debrief is named by its employer, or by the beginning of its id."""
)
def command() -> None:
    """Write down what a rejection taught: what was said, which reason it was, and how to ask for one."""


for _verb in (*RECORDS, *ASKING, read):
    command.add_command(_verb)
