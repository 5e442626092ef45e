"""`interview-coach plan`: the way to the next application on one page."""

from __future__ import annotations

from pathlib import Path

import click

from interview_coach.cli.console import say, wrapped
from interview_coach.cli.ending import FINE
from interview_coach.cli.opening import local_now, opened
from interview_coach.coaching.files import replacing
from interview_coach.coaching.plan import plan
from interview_coach.coaching.plan_page import Kind, Line, as_markdown, page
from interview_coach.coaching.targets import find_role

_INDENTS = {Kind.TITLE: "", Kind.SECTION: "\n", Kind.REASON: "\n  ", Kind.TEXT: "  ", Kind.POINT: "  - "}


@click.command(
    epilog="""\b
Examples:
  interview-coach plan
  interview-coach plan --role Northwind --output plan.md"""
)
@click.option("--role", metavar="NAME", help="The target job, by employer, title or id; without it the active one.")
@click.option("--output", type=click.Path(path_type=Path), help="A Markdown file, instead of the terminal.")
def command(role: str | None, output: Path | None) -> int:
    """Show what cost you the job, whether it is fading, and what to practise before the next application."""
    with opened() as workspace:
        lines = page(plan(workspace, local_now(), find_role(workspace, role) if role else None))
    if output is None:
        say("\n".join(map(shown, lines)))
        return FINE
    with replacing(output) as file:
        file.write(as_markdown(lines))
    return FINE


def shown(line: Line) -> str:
    """A line of a page as the terminal shows it."""
    indent = _INDENTS[line.kind]
    return wrapped(line.text, indent, " " * len(indent.strip("\n")) if line.kind is not Kind.POINT else "    ")
