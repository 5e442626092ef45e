"""`interview-coach drill`: the daily drill, on the screen or in plain lines."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import click

from interview_coach.cli.confidence_asked import ask
from interview_coach.cli.console import can_show_app, in_terminal, say, wrapped
from interview_coach.cli.ending import FINE
from interview_coach.cli.lines import END
from interview_coach.cli.opening import opened
from interview_coach.cli.options import reason_option
from interview_coach.cli.plain import HOW_TO_ANSWER, PlainDrill
from interview_coach.coaching.clock import local_now
from interview_coach.coaching.jobs.gaps import take_in_all
from interview_coach.coaching.library.questions import question_with_id
from interview_coach.coaching.practice.confidence import todays_drill
from interview_coach.coaching.practice.drill import as_asked_now
from interview_coach.coaching.practice.queue import Due
from interview_coach.coaching.practice.today import today
from interview_coach.confidence import Moment, Occasion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from interview_coach.coaching.workspace import Workspace
    from interview_coach.model import Question, Reason

_HOW_TO_PIPE = (
    "You get a question, then your answer is read from standard input, then you see it marked up. "
    f"A line with only “{END}” ends an answer, the end of the input ends the drill."
)
_WITHOUT_TERMINAL = "There is no terminal to show the app in, so this is the plain drill."


@click.command(
    epilog="""\b
Examples:
  interview-coach drill --plain
  interview-coach drill --plain --reason contribution --count 2
  interview-coach drill --plain --editor
  interview-coach drill --plain --question-id contribution.launch < answer.txt"""
)
@click.option("--plain", is_flag=True, help="Plain lines instead of the app, for screen readers and pipes.")
@reason_option("Only questions that probe this reason.")
@click.option("--question-id", metavar="ID", help="This question and no other.")
@click.option("--count", type=click.IntRange(1), metavar="N", help="Plain, and stop after N questions.")
@click.option("--editor", is_flag=True, help="Plain, and write the answers in $EDITOR.")
def command(plain: bool, reason: Reason | None, question_id: str | None, count: int | None, editor: bool) -> int:
    """Answer today's questions and read, after each, what your words cost you.

    In plain lines you type until a line with only a dot. Every line is kept as you type it: after a crash the
    unfinished answer is offered again. In a pipe the next question follows until the end of the input.
    """
    interactive = in_terminal()
    if editor and not interactive:
        raise click.UsageError("--editor needs a terminal.")
    with opened() as workspace:
        queue = _one(workspace, question_id) if question_id else _queue(workspace, reason, unfinished=interactive)
        if can_show_app() and not (plain or editor or count):
            _drill_in_app(workspace, queue)
            return FINE
        say(wrapped(HOW_TO_ANSWER if interactive else _HOW_TO_PIPE))
        of_day = not (count or reason or question_id)
        session = PlainDrill(workspace, interactive, in_editor=editor, of_day=of_day)
        of = todays_drill(local_now())
        if interactive:
            ask(workspace, Moment.BEFORE, of, Occasion.DRILL)
        session.run(islice(queue, count))
        if interactive and session.recorded:
            ask(workspace, Moment.AFTER, of, Occasion.DRILL)
    return FINE


def drill_without_terminal() -> None:
    """What `interview-coach` does where it can't show the app."""
    say(wrapped(_WITHOUT_TERMINAL))
    command.main([], standalone_mode=False)


def _drill_in_app(workspace: Workspace, queue: Iterator[Due]) -> None:
    from interview_coach import tui  # never without a screen

    due = next(queue, None)
    tui.run(workspace, due.question if due else None)


def _one(workspace: Workspace, question_id: str) -> Iterator[Due]:
    yield Due(question_with_id(workspace.library(), question_id), None, "")


def _queue(workspace: Workspace, reason: Reason | None, *, unfinished: bool) -> Iterator[Due]:
    """What was left unfinished, then the next question of today's queue as it stands after each answer."""
    asked: set[str] = set()

    def eligible(question: Question) -> bool:
        return question.id not in asked and (reason is None or reason in question.probes)

    take_in_all(workspace)
    for draft in today(workspace, local_now()).drafts if unfinished else ():
        if eligible(draft.question):
            asked.add(draft.question.id)
            yield Due(as_asked_now(workspace, draft.question), None, "You left this one unfinished.")
    while queue := today(workspace, local_now(), eligible).queue:
        asked.add(queue[0].question.id)
        yield queue[0]
