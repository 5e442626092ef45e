"""`interview-coach banks import|export|install`: questions from elsewhere, and for elsewhere."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from interview_coach.cli.banks_options import bank_option, confirmed, reasons_in, yes_option
from interview_coach.cli.console import say, tell, wrapped
from interview_coach.cli.ending import FINE, PROBLEMS
from interview_coach.cli.output import output_option, put
from interview_coach.cli.question_text import question_line
from interview_coach.coaching.library import importing, own_banks
from interview_coach.coaching.library.exporting import exported
from interview_coach.coaching.library.foreign import Shape
from interview_coach.coaching.library.questions import bank_with_id
from interview_coach.coaching.library.shelf import open_shelf
from interview_coach.coaching.marking import one_line
from interview_coach.coaching.wording import counted
from interview_coach.model import Reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from interview_coach.coaching.library.importing import Plan
    from interview_coach.model import Problem

_SHOWN = 20  # lines of a preview; more would scroll the question away that stands below them
_SHAPES = click.Choice([shape.value for shape in Shape])


@click.command(
    "import",
    epilog="""\b
Examples:
  interview-coach banks import questions.txt --probes depth
  interview-coach banks import questions.csv --bank field-sales
  interview-coach banks import "Selected Notes.txt" --from anki --probes transfer --yes

A CSV file's first row may name its columns: id, question, probes, listens_for, evidence, time_limit, follow_ups,
difficulty, round, tags, assumes, strong_answer, weak_answer.""",
)
@click.argument("path", type=click.Path(exists=True, path_type=Path))
@click.option("--from", "shape", type=_SHAPES, help="What the file is, when its name doesn't tell.")
@click.option("--probes", default="", metavar="REASONS", help=f"For questions without: {', '.join(Reason)}.")
@bank_option
@click.option("--alike", is_flag=True, help="Add those too that ask nearly the same as a known one.")
@yes_option("Add them without asking.")
def import_(path: Path, shape: str | None, probes: str, bank: str | None, alike: bool, yes: bool) -> int:
    """Add the questions of a CSV file, an Anki export, a Markdown list, plain lines or another bank.

    What would be added is shown first. Exits with 1 when nothing was added, or not everything could be.
    """
    shelf = open_shelf()
    plan = importing.plan_import(shelf, path, Shape(shape) if shape else None, reasons_in(probes), bank)
    _preview(plan, alike)
    count = len(plan.new) + (len(plan.alike) if alike else 0)
    if not count:
        say("There is nothing to add.")
        return PROBLEMS
    if not confirmed(f"Add {counted(count, 'question')} to {plan.target}?", yes=yes):
        return PROBLEMS
    importing.carry_out(shelf, plan, with_alike=alike)
    say(one_line(f"Added {counted(count, 'question')} to {plan.target}"))
    return PROBLEMS if plan.problems else FINE


@click.command(
    epilog="""\b
Examples:
  interview-coach banks export my-questions > my-questions.yaml
  interview-coach banks export my-questions --to markdown
  interview-coach banks export depth --to anki --output depth.txt"""
)
@click.argument("bank")
@click.option("--to", "shape", type=_SHAPES, default=Shape.YAML.value, show_default=True, help="How to write it.")
@output_option()
def export(bank: str, shape: str, output: Path | None) -> int:
    """Write a bank, shipped or your own, for other people and programs. YAML and CSV hold everything."""
    library = open_shelf().library()
    chosen = bank_with_id(library, bank)
    text = exported(chosen, [each for each in library.questions if each.bank == bank], Shape(shape))
    put(text, output)
    return FINE


@click.command(
    epilog="""\b
Examples:
  interview-coach banks install field-sales.yaml
  interview-coach banks install downloads/banks --yes"""
)
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@yes_option("Install without asking.")
def install(paths: tuple[Path, ...], yes: bool) -> int:
    """Add banks that somebody shared, after a look at them. They are data only: nothing in them can run."""
    shelf = open_shelf()
    shared = own_banks.look_at(shelf, paths)
    _tell_problems(shared.problems, "interview-coach banks check shows all")
    if not shared.banks:
        say("There is nothing to install.")
        return PROBLEMS
    for bank in shared.banks:
        count = sum(question.bank == bank.id for question in shared.questions)
        say(wrapped(one_line(f"{bank.id}: {bank.title}, {counted(count, 'question')}. {bank.about}"), "", "    "))
    if not confirmed(f"Install {counted(len(shared.banks), 'bank')}?", yes=yes):
        return PROBLEMS
    own_banks.install(shelf, shared)
    say(one_line(f"Installed in {shelf.folders.banks}"))
    return FINE


EXCHANGES = (import_, export, install)


def _preview(plan: Plan, with_alike: bool) -> None:
    _tell_problems(plan.problems)
    _some([f"+ {question_line(question)}" for question in plan.new], say)
    sign = "+" if with_alike else "="
    alike = (one_line(f"{sign} {each.question.text} ({each.ratio}% like {each.known.id})") for each in plan.alike)
    _some([wrapped(line, "", "    ") for line in alike], say)
    if plan.alike and not with_alike:
        say(f"{counted(len(plan.alike), 'question')} marked = left out as known; --alike adds them too.")


def _tell_problems(problems: Iterable[Problem], rest: str = "") -> None:
    _some([one_line(str(problem)) for problem in problems], tell, rest)


def _some(lines: Sequence[str], put: Callable[[str], None], rest: str = "") -> None:
    for line in islice(lines, _SHOWN):
        put(line)
    if len(lines) > _SHOWN:
        put(f"  ... and {len(lines) - _SHOWN:,} more{f'; {rest}' if rest else ''}")
