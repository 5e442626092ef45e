"""`interview-coach export`: past answers, or all there is, for other programs, machines and people."""

from __future__ import annotations

import sys
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from interview_coach.cli.console import is_terminal, say, tell
from interview_coach.cli.day_option import day_option
from interview_coach.cli.ending import FINE
from interview_coach.cli.opening import opened
from interview_coach.cli.options import reason_option
from interview_coach.cli.running_count import running_count
from interview_coach.coaching.history.selection import Selection
from interview_coach.coaching.keeping.answers_export import ABOUT, ExportShape, export_file, export_to
from interview_coach.coaching.keeping.redaction import names_file, redaction
from interview_coach.coaching.marking import one_line

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from interview_coach.model import Reason

_SHAPES = "\n".join(f"  {shape.value:<10}{about}" for shape, about in ABOUT.items())


def selection_options(command: Callable[..., int]) -> Callable[..., int]:
    """The options that say which answers are meant, given to the command as one `selection`."""

    @click.option("--question-id", default="", metavar="ID", help="Only answers to this question.")
    @click.option("--bank", default="", help="Only answers to questions of this bank.")
    @reason_option("Only answers asked for, or giving, this reason.")
    @day_option("since", "Only from this day on: 2026-11-22, 22 Nov, yesterday.")
    @wraps(command)
    def selecting(question_id: str, bank: str, reason: Reason | None, since: date | None, **others: Any) -> int:
        return command(selection=Selection(question_id, bank, reason, since), **others)

    return selecting


@click.command(
    epilog=f"""\b
Shapes:
{_SHAPES}

\b
Examples:
  interview-coach export --to jsonl --output laptop.jsonl
  interview-coach export --to markdown --output answers --since "1 Nov"
  interview-coach export --to html --reason contribution --redact > answers.html
  interview-coach export --names

--redact puts “Employer A” and “Person A” in the place of names: the employers of your debriefs and roles, and all that
you list in the file that --names shows. Names are found as they are written there, whatever the case of their letters:
read what you give away."""
)
@click.option(
    "--to",
    "shape",
    type=click.Choice([shape.value for shape in ExportShape]),
    default=ExportShape.MARKDOWN.value,
    show_default=True,
)
@click.option(
    "--output", type=click.Path(path_type=Path), help="The file, for Markdown the folder; else standard output."
)
@selection_options
@click.option("--redact", is_flag=True, help="Take the names of employers and people out.")
@click.option("--names", is_flag=True, help="Show where the list of names is that --redact takes out, and stop.")
def command(shape: str, output: Path | None, selection: Selection, *, redact: bool, names: bool) -> int:
    """Write your answers, or all there is, to files."""
    chosen = ExportShape(shape)
    with opened() as workspace:
        if names:
            say(one_line(str(names_file(workspace))))
            return FINE
        without = redaction(workspace) if redact else None
        if output is None:
            with running_count("written", shown=not is_terminal(sys.stdout)) as show:
                for piece in export_file(workspace, chosen, selection, without, show):
                    say(piece.removesuffix("\n"))
            return FINE
        with running_count("written") as show:
            export_to(workspace, chosen, output, selection, without, show)
    tell(one_line(f"Wrote {output}"))
    return FINE
