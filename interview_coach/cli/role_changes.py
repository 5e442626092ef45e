"""`interview-coach role new|import|edit|delete`: what changes the roles one keeps."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from interview_coach.cli.banks_options import yes_option
from interview_coach.cli.console import in_terminal, is_terminal, say, tell, wrapped
from interview_coach.cli.deleting import backups_option, deleted
from interview_coach.cli.editor import edited
from interview_coach.cli.ending import FINE, PROBLEMS
from interview_coach.cli.opening import opened
from interview_coach.coaching.files import kept_aside
from interview_coach.coaching.jobs.documents import document_text, read_document
from interview_coach.coaching.jobs.role_files import WRITTEN
from interview_coach.coaching.jobs.roles import RoleUnreadable, read_role, role_lines, role_written
from interview_coach.coaching.jobs.targets import RoleUnnamed, delete_role, find_role, is_active, keep_role, name_of
from interview_coach.coaching.keeping.deleting import elsewhere
from interview_coach.coaching.marking import one_line
from interview_coach.coaching.wording import SHORT_ID
from interview_coach.journal.deletions import Deletable
from interview_coach.model import Role
from interview_coach.scoring.job_adverts.adverts import read_advert

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from interview_coach.scoring.job_adverts.adverts import ProposedDemand

_STANDARD = "-"
_HEADING = """The job as YAML: employer or title must be there; key_demands are short, one a line behind a hyphen.
What you save is kept once it is sound."""
_WHICH = "Which of them? Enter for all, numbers such as 1,3-5 for some, 0 for none"


@click.command(
    epilog="""\b
Examples:
  interview-coach role new --employer "Heliox Cardio" --title "Key Account Manager" \\
      --demand "hospital tenders" --demand "training clinical staff"
  interview-coach role new                 (in your editor)"""
)
@click.option("--employer", default="", metavar="NAME")
@click.option("--title", default="", metavar="TITLE", help="What the job is called.")
@click.option("--demand", "demands", multiple=True, metavar="WORDS", help="One key demand; as often as you like.")
@click.option("--context", default="", metavar="TEXT", help="What else you know of the job.")
def new(employer: str, title: str, demands: tuple[str, ...], context: str) -> int:
    """Keep a job you want, from options or written in $EDITOR."""
    role = Role(employer, title, demands, context)
    if role == Role():
        if not in_terminal():
            raise click.UsageError("Give at least --employer or --title; only in a terminal the editor opens.")
        return _edit(role)
    return _keep(role)


@click.command(
    "import",
    epilog="""\b
Examples:
  interview-coach role import advert.pdf
  pbpaste | interview-coach role import - --yes --employer "Heliox Cardio"
  interview-coach role import heliox.yaml  (as `role export` wrote it)""",
)
@click.argument("file")
@click.option("--employer", metavar="NAME", help="In place of the name found in the text.")
@click.option("--title", metavar="TITLE", help="In place of the title found in the text.")
@yes_option("Keep all demands that are proposed, without asking.")
def import_role(file: str, employer: str | None, title: str | None, yes: bool) -> int:
    """Keep a job from its description: text, Markdown, PDF or Word, or - for standard input.

    The key demands that are proposed are shown with the lines they come from before anything is kept.
    """
    if Path(file).suffix.lower() in WRITTEN:
        return _keep(_renamed(read_role(Path(file)), employer, title))
    text = _text_of(file)
    advert = read_advert(text)
    if advert.fault:
        tell(wrapped(advert.fault))
        return PROBLEMS
    role = _renamed(Role(advert.employer, advert.title, advert=text), employer, title)
    say("\n".join(_proposal(role, advert.demands)))
    chosen = advert.demands if yes else _chosen(advert.demands, from_pipe=file == _STANDARD)
    if chosen is None:
        tell("Nothing is kept; use --yes to keep all of them.")
        return PROBLEMS
    return _keep(_named(replace(role, key_demands=tuple(demand.text for demand in chosen)), ask=not yes))


@click.command(
    epilog="""\b
Example:
  EDITOR=nano interview-coach role edit heliox"""
)
@click.argument("role")
def edit(role: str) -> int:
    """Change a role as YAML in $EDITOR; it is checked before it takes the old one's place."""
    with opened() as workspace:
        found = find_role(workspace, role)
    return _edit(found)


@click.command(
    epilog="""\b
Examples:
  interview-coach role export heliox --output heliox.yaml && interview-coach role delete heliox
  interview-coach role import heliox.yaml  (brings it back)"""
)
@click.argument("role")
@backups_option
@yes_option("Don't ask.")
def delete(role: str, *, backups: bool, yes: bool) -> int:
    """Forget a role, with no word of it left in the journal; your answers stay."""
    with opened() as workspace:
        found = find_role(workspace, role)
        tell(
            one_line(f"{name_of(found)}: to be able to bring it back, first use: role export {found.id} --output FILE")
        )
        where = elsewhere(workspace, Deletable.ROLES, found.id)
        return deleted(where, lambda: delete_role(workspace, found), there=backups, yes=yes)


CHANGES = (new, import_role, edit, delete)


def _keep(role: Role) -> int:
    with opened() as workspace:
        kept = keep_role(workspace, role)
        active = is_active(workspace, kept)
    say(one_line(f"Kept {name_of(kept)} as {kept.id[:SHORT_ID]}{', the active role' if active else ''}"))
    return FINE


def _edit(role: Role) -> int:
    """Has the role edited until it can be kept, or the user gives up; what was written is then in a file."""
    lines = role_lines(role)
    while True:
        lines = f"{edited(lines, _HEADING)}\n"
        try:
            written = role_written(lines)
            return _keep(replace(written, id=role.id, version=role.version))
        except (RoleUnreadable, RoleUnnamed) as error:
            tell(one_line(str(error)))
            if not (in_terminal() and click.confirm("Edit it again?", default=True)):
                raise RoleUnreadable(f"Nothing was changed. What you wrote is in {kept_aside(lines)}") from error


def _renamed(role: Role, employer: str | None, title: str | None) -> Role:
    return replace(role, employer=employer or role.employer, title=title or role.title)


def _named(role: Role, *, ask: bool) -> Role:
    """The role with a name, asked for where the text has none."""
    if not (role.employer or role.title) and ask and in_terminal():
        return replace(role, employer=click.prompt("Whose job is it?"))
    return role


def _text_of(file: str) -> str:
    if file != _STANDARD:
        return read_document(Path(file))
    if is_terminal(sys.stdin):
        tell("Paste the job description; end with ctrl+D on a line of its own.")
    return document_text(sys.stdin.buffer.read(), "standard input")


def _proposal(role: Role, demands: Sequence[ProposedDemand]) -> Iterator[str]:
    yield one_line(name_of(role)) or "The text names neither employer nor title."
    yield "\nKey demands proposed, each with its line"
    for number, demand in enumerate(demands, start=1):
        yield wrapped(f"{number:>2}. {one_line(demand.text)}", " ", "     ")
        yield wrapped(f"line {demand.number}: {one_line(demand.line)}", "     ")


def _chosen(demands: Sequence[ProposedDemand], *, from_pipe: bool) -> Sequence[ProposedDemand] | None:
    """The demands the user wants; None where nobody can be asked, or nothing is to be kept."""
    if from_pipe or not in_terminal():
        return None
    while True:
        answer = click.prompt(_WHICH, default="", show_default=False)
        numbers = numbers_in(answer, len(demands))
        if numbers is not None:
            return [demands[number - 1] for number in numbers]
        tell(f"Write numbers from 1 to {len(demands)}, with commas.")


def numbers_in(answer: str, most: int) -> list[int] | None:
    """The numbers in `1,3-5`, all up to `most` for nothing, none for 0; None for what is not understood."""
    if not answer.strip():
        return list(range(1, most + 1))
    numbers: list[int] = []
    for part in answer.replace(" ", ",").split(","):
        if not part:
            continue
        found = re.fullmatch(r"(\d{1,3})(?:-(\d{1,3}))?", part)
        if not found:
            return None
        first, last = int(found[1]), int(found[2] or found[1])
        numbers += range(first, last + 1)
    if numbers == [0]:
        return []
    return numbers if all(1 <= number <= most for number in numbers) else None
