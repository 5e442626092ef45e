"""`interview-coach progress`: what changes over time, in plain lines, as JSON, or as a page to keep."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from interview_coach.cli.console import say, tell, width, wrapped
from interview_coach.cli.ending import FINE
from interview_coach.cli.opening import opened
from interview_coach.cli.options import JSON, as_json, shape_option
from interview_coach.cli.output import put
from interview_coach.coaching.clock import local_now
from interview_coach.coaching.trends.progress import progress
from interview_coach.coaching.trends.progress_page import aligned, sections

if TYPE_CHECKING:
    from collections.abc import Iterator

    from interview_coach.coaching.trends.progress_page import Section


@click.command(
    epilog="""\b
Examples:
  interview-coach progress
  interview-coach progress --html progress.html
  interview-coach progress --format json"""
)
@shape_option
@click.option("--html", type=click.Path(path_type=Path), metavar="FILE", help="One page with charts, instead.")
def command(shape: str, html: Path | None) -> int:
    """Show each reason over time, what you measure, how long you speak, and the days you practised."""
    with opened() as workspace:
        found = progress(workspace, local_now())
    if html is not None:
        from interview_coach.coaching.trends.progress_html import as_html

        put(as_html(found), html)
        tell(f"Written to {html}")
    elif shape == JSON:
        from interview_coach.coaching.trends.progress_json import as_values

        say(as_json(as_values(found)))
    else:
        say("\n\n".join("\n".join(_lines(section)) for section in sections(found)))
    return FINE


def _lines(section: Section) -> Iterator[str]:
    yield section.title
    if section.text:
        yield from (f"  {line}".rstrip() for line in section.text.split("\n"))
    yield from (wrapped(line, "  ") for line in section.lines)
    for table in section.tables:
        yield ""
        yield from (f"  {line}" for line in aligned(table, width() - 2))
        if table.note:
            yield wrapped(table.note, "  ")
