"""`interview-coach banks add|new|edit|copy|move|archive|remove|undo`: changes to the user's own questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from interview_coach import banks
from interview_coach.cli.banks_options import bank_option, confirmed, reasons_in, yes_option
from interview_coach.cli.console import in_terminal, say, tell
from interview_coach.cli.editor import edited
from interview_coach.cli.ending import FINE, PROBLEMS
from interview_coach.cli.question_text import question_line
from interview_coach.coaching.files import kept_aside
from interview_coach.coaching.library import editing, own_banks, questions
from interview_coach.coaching.library.shelf import open_shelf
from interview_coach.coaching.marking import one_line
from interview_coach.coaching.wording import counted
from interview_coach.model import Reason

if TYPE_CHECKING:
    from interview_coach.coaching.library.shelf import Shelf
    from interview_coach.model import Question

_HEADING = """The lines of {id} in {path}. What you save takes their place, once it is sound.
Lines with # above the question are not kept; those within it are."""


@click.command(
    epilog="""\b
Examples:
  interview-coach banks add "Why do you want to work here?" --probes transfer,attitude
  interview-coach banks add "What did you learn from a lost deal?" --probes depth --keywords lost,learned --yes"""
)
@click.argument("text")
@click.option("--probes", required=True, metavar="REASONS", help=f"One or more of {', '.join(Reason)}; with commas.")
@click.option("--keywords", default="", metavar="WORDS", help="Words a good answer would hold; with commas.")
@click.option("--time-limit", type=int, default=questions.DEFAULT_TIME_LIMIT, show_default=True, help="Seconds.")
@bank_option
@yes_option("Add it even if a question is nearly the same.")
def add(text: str, probes: str, keywords: str, time_limit: int, bank: str | None, yes: bool) -> int:
    """Add a question to a bank of your own."""
    drafted = questions.draft_question(text, reasons_in(probes), questions.keywords_of(keywords), time_limit)
    shelf = open_shelf()
    if not yes and not _wanted(shelf, drafted):
        return PROBLEMS
    added = questions.add_question(shelf, drafted, bank)
    say(one_line(f"Added {added.id} to {questions.bank_file(shelf, bank)}"))
    return FINE


@click.command(
    epilog="""\b
Example:
  interview-coach banks new "Field sales" --about "For those who visit customers all day." """
)
@click.argument("name")
@click.option("--about", default="", metavar="SENTENCE", help="Whom it helps, and with what.")
def new(name: str, about: str) -> int:
    """Begin a bank of your own, without questions yet."""
    say(one_line(f"Began {own_banks.new_bank(open_shelf(), name, about)}"))
    return FINE


@click.command(
    epilog="""\b
Examples:
  interview-coach banks edit my-questions.lost-deal
  EDITOR=nano interview-coach banks edit my-questions.lost-deal"""
)
@click.argument("id_", metavar="ID")
def edit(id_: str) -> int:
    """Edit a question of your own as YAML in $EDITOR; it is checked before it takes the old one's place."""
    shelf = open_shelf()
    opened = editing.open_question(shelf, id_)
    lines = opened.lines
    margin = lines[: len(lines) - len(lines.lstrip())]
    heading = _HEADING.format(id=id_, path=opened.path)
    while True:
        lines = f"{margin}{edited(lines, heading)}\n"
        try:
            editing.save_lines(shelf, opened, lines)
        except banks.Clash as clash:
            raise banks.NotSaved(f"{clash} What you wrote is in {kept_aside(lines)}") from clash
        except banks.NotSaved as error:
            tell(one_line(str(error)))
            if not (in_terminal() and click.confirm("Edit it again?", default=True)):
                raise banks.NotSaved(f"What you wrote is in {kept_aside(lines)}") from error
        else:
            say(one_line(f"Saved {id_} in {opened.path}" if lines != opened.lines else "Nothing was changed."))
            return FINE


@click.command(
    epilog="""\b
Example:
  interview-coach banks copy contribution.launch --bank my-questions"""
)
@click.argument("id_", metavar="ID")
@bank_option
def copy(id_: str, bank: str | None) -> int:
    """Copy a question, a shipped one say, to a bank of your own, to change it there."""
    say(one_line(f"Copied as {editing.copy_question(open_shelf(), id_, bank).id}"))
    return FINE


@click.command(
    epilog="""\b
Example:
  interview-coach banks move my-questions.lost-deal field-sales"""
)
@click.argument("id_", metavar="ID")
@click.argument("bank")
def move(id_: str, bank: str) -> int:
    """Move a question of your own to another bank of yours; it keeps its id and past answers."""
    editing.move_question(open_shelf(), id_, bank)
    say(one_line(f"Moved {id_} to {bank}"))
    return FINE


@click.command(
    epilog="""\b
Examples:
  interview-coach banks archive depth.key-demand
  interview-coach banks archive depth.key-demand --back"""
)
@click.argument("id_", metavar="ID")
@click.option("--back", is_flag=True, help="Have it asked again.")
def archive(id_: str, back: bool) -> int:
    """Keep a question, shipped or your own, from being asked."""
    editing.archive_question(open_shelf(), id_, archived=not back)
    say(one_line(f"{'Brought back' if back else 'Archived'} {id_}"))
    return FINE


@click.command(
    epilog="""\b
Examples:
  interview-coach banks remove my-questions.lost-deal --yes
  interview-coach banks remove field-sales"""
)
@click.argument("id_", metavar="ID")
@yes_option("Don't ask.")
def remove(id_: str, yes: bool) -> int:
    """Take a question of your own, or a whole bank, away; your past answers stay."""
    shelf = open_shelf()
    is_bank = shelf.library().bank(id_) is not None
    if is_bank:
        bank = own_banks.own_bank(shelf, id_)
        count = sum(question.bank == id_ for question in shelf.library().questions)
        say(one_line(f"{id_}: {bank.title}, {counted(count, 'question')} ({bank.path})"))
    else:
        say(question_line(editing.open_question(shelf, id_).question))
    if not confirmed("Remove it?", yes=yes):
        return PROBLEMS
    (own_banks.remove_bank if is_bank else editing.remove_question)(shelf, id_)
    say("Removed; to take that back: interview-coach banks undo")
    return FINE


@click.command(
    epilog="""\b
Example:
  interview-coach banks undo"""
)
def undo() -> int:
    """Take the last change to your banks back, in the app or here, if the file was not changed since."""
    say(one_line(f"Taken back: {editing.undo(open_shelf())}"))
    return FINE


CHANGES = (add, new, edit, copy, move, archive, remove, undo)


def _wanted(shelf: Shelf, drafted: Question) -> bool:
    """Whether the question may be added: none is nearly the same, or the user says so having seen which."""
    similar = questions.similar_questions(shelf, drafted.text)
    if not similar:
        return True
    tell("Nearly the same:")
    for question, likeness in similar:
        tell(f"{question_line(question)} ({likeness}% alike)")
    return confirmed("Add it all the same?")
