"""`interview-coach banks`: the question banks, checked and searched, and questions of one's own."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from interview_coach.cli.banks_changes import CHANGES
from interview_coach.cli.banks_exchange import EXCHANGES
from interview_coach.cli.console import say, tell, wrapped
from interview_coach.cli.ending import FINE, PROBLEMS
from interview_coach.cli.options import JSON, as_json, reason_option, shape_option
from interview_coach.cli.question_text import question_details, question_line
from interview_coach.coaching.folders import user_folders
from interview_coach.coaching.library import questions
from interview_coach.coaching.library.checking import check_banks, json_schema
from interview_coach.coaching.library.shelf import open_shelf
from interview_coach.coaching.marking import one_line, visible
from interview_coach.coaching.wording import counted
from interview_coach.model import Round

if TYPE_CHECKING:
    from interview_coach.banks import Library
    from interview_coach.model import Problem, Reason


@click.group(
    epilog="""\b
Examples:
  interview-coach banks list
  interview-coach banks search hospital access
  interview-coach banks add "Why do you want to work here?" --probes transfer,attitude
  interview-coach banks import questions.csv --probes depth
  interview-coach banks install shared-bank.yaml
  interview-coach banks check my-banks/*.yaml

The format of a bank is told on one page: docs/banks.md"""
)
def command() -> None:
    """Question banks: look into them, add and change questions, share them."""


@command.command(
    "list",
    epilog="""\b
Example:
  interview-coach banks list --format json""",
)
@shape_option
def list_banks(shape: str) -> int:
    """List the banks, shipped and your own, and how many questions each has."""
    library = questions.library_alone()
    counts = Counter(question.bank for question in library.questions)
    if shape == JSON:
        say(as_json([_bank_values(library, bank.id, counts[bank.id]) for bank in library.banks]))
    else:
        for bank in library.banks:
            origin = "shipped" if bank.shipped else str(bank.path)
            say(
                wrapped(
                    one_line(f"{bank.id}: {bank.title}, {counted(counts[bank.id], 'question')} ({origin})"), "", "    "
                )
            )
    if library.problems:
        tell(f"{counted(len(library.problems), 'problem')} in the banks; see: interview-coach banks check")
    return FINE


@command.command(
    epilog="""\b
Examples:
  interview-coach banks check
  interview-coach banks check my-bank.yaml --format json"""
)
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@shape_option
def check(paths: tuple[Path, ...], shape: str) -> int:
    """Check banks, yours or those at PATHS, and name every problem with file, line and column.

    Exits with 1 if there is any.
    """
    problems = check_banks(paths)
    if shape == JSON:
        say(as_json([_problem_values(problem) for problem in problems]))
    else:
        say("\n".join(one_line(str(problem)) for problem in problems) or "No problems.")
    return PROBLEMS if problems else FINE


@command.command(
    epilog="""\b
Example:
  cp my-bank.yaml "$(interview-coach banks path)\""""
)
def path() -> int:
    """Print the folder of your own banks; every YAML file in it is read."""
    say(visible(str(user_folders().banks)))
    return FINE


@command.command(
    epilog="""\b
Example:
  interview-coach banks show contribution.launch"""
)
@click.argument("id_", metavar="ID")
def show(id_: str) -> int:
    """Show one question with all that its bank says of it."""
    question = questions.question_with_id(questions.library_alone(), id_)
    say("\n".join(question_details(question)))
    return FINE


@command.command(
    epilog="""\b
Examples:
  interview-coach banks search hospital access
  interview-coach banks search --bank my-questions
  interview-coach banks search launch --reason contribution --round panel"""
)
@click.argument("words", nargs=-1)
@reason_option("Only questions that probe this reason.")
@click.option("--bank", metavar="BANK", help="Only questions of this bank.")
@click.option("--round", "round_", type=click.Choice([each.value for each in Round]), help="Only this interview's.")
@click.option("--difficulty", type=click.IntRange(1, 3), help="1 easy, 3 hard.")
@click.option("--archived", is_flag=True, help="Only those put away with `banks archive`.")
def search(
    words: tuple[str, ...],
    reason: Reason | None,
    bank: str | None,
    round_: str | None,
    difficulty: int | None,
    archived: bool,
) -> int:
    """Find the questions that hold these words, mistyped ones too, best first; all of them without WORDS."""
    chosen = questions.Filter(reason, bank, Round(round_) if round_ else None, difficulty, archived)
    found = questions.find_questions(open_shelf(), " ".join(words), chosen)
    say("\n".join(map(question_line, found)) or "No question is like that.")
    return FINE


@command.command(
    epilog="""\b
Example:
  interview-coach banks schema > bank.schema.json"""
)
def schema() -> int:
    """Print the format of a bank as JSON Schema, for editors that complete and check while one types."""
    say(json_schema().rstrip())
    return FINE


for other in (*CHANGES, *EXCHANGES):
    command.add_command(other)


def _bank_values(library: Library, bank_id: str, count: int) -> dict[str, Any]:
    bank = next(bank for bank in library.banks if bank.id == bank_id)
    return {
        "id": bank.id,
        "title": bank.title,
        "about": bank.about,
        "audience": bank.audience,
        "path": str(bank.path),
        "shipped": bank.shipped,
        "questions": count,
    }


def _problem_values(problem: Problem) -> dict[str, Any]:
    return {"path": problem.path, "line": problem.line, "column": problem.column, "message": problem.message}
