"""`interview-coach materials`: what is sent before anybody is interviewed, read against the same reasons."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from interview_coach.cli.console import say, wrapped
from interview_coach.cli.ending import FINE, PROBLEMS
from interview_coach.cli.options import JSON, as_json, shape_option
from interview_coach.cli.reading import STANDARD, standard_input
from interview_coach.cli.settings_told import calm_without_journal
from interview_coach.coaching.marking import in_order, one_line

if TYPE_CHECKING:
    from interview_coach.coaching.jobs.materials import Material

_KINDS = ("cv", "letter", "profile")  # named here, so that --help needs no scoring


@click.group(
    epilog="""\b
Examples:
  interview-coach materials check cv.pdf
  interview-coach materials check letter.docx --role northwind.yaml"""
)
def command() -> None:
    """CVs, cover letters and profile texts."""


@command.command(
    epilog="""\b
Examples:
  interview-coach materials check cv.pdf
  interview-coach materials check letter.docx --role northwind.yaml
  pbpaste | interview-coach materials check - --kind profile --format json"""
)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True))
@click.option("--role", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="YAML or JSON: the job.")
@click.option("--kind", type=click.Choice(_KINDS), help="What sort of text it is; guessed without this.")
@shape_option
def check(file: str, role: Path | None, kind: str | None, shape: str) -> int:
    """Check the CV, cover letter or profile in FILE, or the one piped in with - as FILE.

    FILE is plain text, Markdown, PDF or Word (.docx); the last two need the extra "documents":
    pip install 'interview-coach[documents]'. Nothing is recorded.

    Exits with 1 if something in it costs you or weakens it (✗ or !), or if it can't be read; notes alone give 0.
    """
    from interview_coach.coaching.jobs.materials import check_file, check_text
    from interview_coach.coaching.jobs.roles import read_role
    from interview_coach.scoring.materials import MaterialKind

    target, sort = read_role(role) if role else None, MaterialKind(kind) if kind else None
    if file == STANDARD:
        checked = check_text(_piped_in(), target, sort, STANDARD)
    else:
        checked = check_file(Path(file), target, sort)
    say(as_json(checked.reading.as_json(file)) if shape == JSON else _told(checked, calm=calm_without_journal()))
    return PROBLEMS if checked.reading.faults else FINE


def _piped_in() -> str:
    from interview_coach.coaching.jobs.documents import LARGEST_FILE, document_text

    return document_text(standard_input().read(LARGEST_FILE + 1), STANDARD)


def _told(checked: Material, *, calm: bool) -> str:
    """All that is to be said of a text: how it stands, the text marked up, what works, what to change, the demands."""
    from interview_coach.cli.marked import finding_list, marked, strength_list
    from interview_coach.coaching.jobs.materials import demand_lines, facts, headline, quiet

    reading = quiet(checked).reading if calm else checked.reading
    findings, lines = in_order(reading.findings), demand_lines(reading.demands, calm=calm)
    demands = [wrapped(one_line(f"{sign} {said}"), "  ", "    ") for sign, said in lines]
    parts = [
        wrapped(headline(checked.reading, calm=calm)),
        wrapped(f"Your text\n{marked(checked.text, findings)}", hanging="  "),
        strength_list(reading.strengths),
        finding_list(findings, quiet=calm),
        "\n".join(["What the role asks for", *demands]) if demands else "",
        "" if calm else wrapped(f"Counted: {facts(reading)}."),
    ]
    return "\n\n".join(filter(None, parts))
