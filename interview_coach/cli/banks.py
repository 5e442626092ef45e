"""`interview-coach banks`: the question banks, checked and searched, and questions of one's own."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from interview_coach.cli.console import in_terminal, say, tell, wrapped
from interview_coach.cli.ending import FINE, PROBLEMS
from interview_coach.cli.opening import opened
from interview_coach.cli.options import JSON, as_json, shape_option
from interview_coach.coaching import questions
from interview_coach.coaching.checking import check_banks
from interview_coach.coaching.folders import user_folders
from interview_coach.coaching.marking import one_line, visible
from interview_coach.coaching.shelf import open_shelf
from interview_coach.coaching.wording import counted
from interview_coach.model import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from interview_coach.banks import Library
    from interview_coach.coaching.workspace import Workspace
    from interview_coach.model import Problem, Question


@click.group(
    epilog="""\b
Examples:
  interview-coach banks list
  interview-coach banks search hospital access
  interview-coach banks add "Why do you want to work here?" --probes transfer,attitude
  interview-coach banks check my-banks/*.yaml"""
)
def command() -> None:
    """List, check, search and add questions."""


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
Examples:
  interview-coach banks add "Why do you want to work here?" --probes transfer,attitude
  interview-coach banks add "What did you learn from a lost deal?" --probes depth --keywords lost,learned --yes"""
)
@click.argument("text")
@click.option("--probes", required=True, metavar="REASONS", help=f"One or more of {', '.join(Reason)}; with commas.")
@click.option("--keywords", default="", metavar="WORDS", help="Words a good answer would hold; with commas.")
@click.option("--time-limit", type=int, default=questions.DEFAULT_TIME_LIMIT, show_default=True, help="Seconds.")
@click.option("--yes", is_flag=True, help="Add it even if a question is nearly the same.")
def add(text: str, probes: str, keywords: str, time_limit: int, yes: bool) -> int:
    """Add a question to your own bank."""
    drafted = questions.draft_question(text, _reasons(probes), questions.keywords_of(keywords), time_limit)
    with opened() as workspace:
        if not yes and not _wanted(workspace, drafted):
            return PROBLEMS
        added = questions.add_question(workspace, drafted)
        say(one_line(f"Added {added.id} to {workspace.folders.own_bank}"))
    return FINE


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
    say("\n".join(_details(question)))
    return FINE


@command.command(
    epilog="""\b
Example:
  interview-coach banks search hospital access"""
)
@click.argument("words", nargs=-1, required=True)
def search(words: tuple[str, ...]) -> int:
    """Find the questions that hold these words, mistyped ones too, best first."""
    found = questions.find_questions(open_shelf(), " ".join(words))
    say("\n".join(map(_line, found)) or "No question holds these words.")
    return FINE


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


def _reasons(text: str) -> Sequence[Reason]:
    words = questions.keywords_of(text)
    if unknown := [word for word in words if word not in set(Reason)]:
        raise click.BadParameter(f"{unknown[0]} is not one of {', '.join(Reason)}.", param_hint="--probes")
    return [Reason(word) for word in dict.fromkeys(words)]


def _wanted(workspace: Workspace, drafted: Question) -> bool:
    """Whether the question may be added: none is nearly the same, or the user says so having seen which."""
    similar = questions.similar_questions(workspace, drafted.text)
    if not similar:
        return True
    tell("Nearly the same:")
    for question, likeness in similar:
        tell(f"{_line(question)} ({likeness}% alike)")
    if in_terminal():
        return click.confirm("Add it all the same?")
    tell("Not added; use --yes to add it all the same.")
    return False


def _line(question: Question) -> str:
    return wrapped(one_line(f"{question.id} ({', '.join(question.probes)}): {question.text}"), "", "    ")


def _details(question: Question) -> Iterator[str]:
    for name, value in _fields(question):
        if value:
            yield wrapped(f"{name}: {one_line(value)}", "", "    ")


def _fields(question: Question) -> Iterator[tuple[str, str]]:
    yield "Question", question.text
    yield "Id", question.id
    yield "It probes", ", ".join(question.probes)
    yield "They listen for", question.listens_for
    for group in question.evidence:
        yield f"Evidence, {one_line(group.name)}", ", ".join(group.keywords)
    yield "Time to speak", f"{question.time_limit} seconds"
    for follow_up in question.follow_ups:
        yield "Follow-up", follow_up
    yield "Strong answer", question.strong_answer or ""
    yield "Weak answer", question.weak_answer or ""
