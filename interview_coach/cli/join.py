"""`interview-coach import`: another journal, or an export of one, joined to this one."""

from __future__ import annotations

from pathlib import Path

import click

from interview_coach.cli.console import say, tell
from interview_coach.cli.ending import FINE, PROBLEMS
from interview_coach.cli.opening import opened
from interview_coach.cli.running_count import running_count
from interview_coach.coaching.keeping.joining import join
from interview_coach.coaching.marking import one_line


@click.command(
    "import",
    epilog="""\b
Examples:
  interview-coach import /media/stick/interview.sqlite3
  interview-coach import laptop.jsonl

FILE is the journal of another machine (journal.sqlite3, or a backup of it), or what “interview-coach export --to jsonl”
wrote. Nothing here is lost and nothing comes twice, however often and in whatever order files are imported. A debrief,
role or mock interview that was changed on both sides is kept in both versions. What you deleted in either is gone from
this one, and stays so. Questions in other files come in with: interview-coach banks import""",
)
@click.argument("file", type=click.Path(path_type=Path))
def command(file: Path) -> int:
    """Add the answers, debriefs, roles and mock interviews of another journal to yours."""
    with opened() as workspace, running_count("read") as show:
        joined = join(workspace, file, show)
    for fault in joined.faults:
        tell(one_line(fault))
    say(joined.told)
    return PROBLEMS if joined.faults else FINE
