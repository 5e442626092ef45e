"""`interview-coach materials`: what is sent before anybody is interviewed, read against the same reasons."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from interview_coach.cli.console import say, wrapped
from interview_coach.cli.ending import FINE, PROBLEMS
from interview_coach.cli.options import JSON, as_json, shape_option
from interview_coach.cli.reading import STANDARD, standard_input
from interview_coach.coaching.marking import in_order, one_line
from interview_coach.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from interview_coach.scoring.materials import MaterialReading

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
    from interview_coach.coaching.materials import check_text
    from interview_coach.coaching.roles import read_role
    from interview_coach.scoring.materials import MaterialKind

    text = _text(file)
    reading = check_text(text, read_role(role) if role else None, MaterialKind(kind) if kind else None)
    say(as_json(reading.as_json(file)) if shape == JSON else _told(text, reading))
    return PROBLEMS if reading.faults or reading.status is not Status.SCORED else FINE


def _text(file: str) -> str:
    from interview_coach.coaching.documents import LARGEST_FILE, document_text, read_document

    if file == STANDARD:
        return document_text(standard_input().read(LARGEST_FILE + 1), STANDARD)
    return read_document(Path(file))


def _told(text: str, reading: MaterialReading) -> str:
    """All that is to be said of a text: how it stands, the text marked up, what works, what to change, the demands."""
    from interview_coach.cli.marked import finding_list, marked, strength_list
    from interview_coach.coaching.materials import facts, headline

    findings = in_order(reading.findings)
    if reading.status is not Status.SCORED:
        return wrapped(headline(reading))
    parts = [
        wrapped(headline(reading)),
        wrapped(f"Your text\n{marked(text, findings)}", hanging="  "),
        strength_list(reading.strengths),
        finding_list(findings),
        "\n".join(_demands(reading)),
        wrapped(f"Counted: {facts(reading)}."),
    ]
    return "\n\n".join(filter(None, parts))


def _demands(reading: MaterialReading) -> Iterator[str]:
    from interview_coach.coaching.materials import demand_lines

    lines = list(demand_lines(reading.demands))
    if lines:
        yield "What the role asks for"
        yield from (wrapped(one_line(f"{sign} {sentence}"), "  ", "    ") for sign, sentence in lines)
