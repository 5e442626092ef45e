"""`interview-coach review`: past answers, one again, and what changed between two."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from interview_coach.cli.banks_options import yes_option
from interview_coach.cli.console import say, tell, wrapped
from interview_coach.cli.deleting import backups_option, deleted
from interview_coach.cli.ending import FINE
from interview_coach.cli.marked import feedback
from interview_coach.cli.opening import opened
from interview_coach.cli.options import JSON, as_json, shape_option
from interview_coach.cli.review_compared import comparison_lines, comparison_values
from interview_coach.cli.review_lines import (
    attempt_heading,
    attempt_values,
    excerpt_line,
    hit_line,
    hit_values,
    own_lines,
)
from interview_coach.cli.review_notes import dispute_finding, note_attempt, rescore_attempts
from interview_coach.cli.review_options import filter_options
from interview_coach.coaching.configuration.preferences import settings
from interview_coach.coaching.history.finding import find_attempts, index_answers
from interview_coach.coaching.history.past import past_attempt
from interview_coach.coaching.history.review import compare_attempts
from interview_coach.coaching.history.standing import without_disputed
from interview_coach.coaching.keeping.deleting import delete_answer, elsewhere
from interview_coach.coaching.marking import one_line
from interview_coach.coaching.practice.ladder import outcome_told
from interview_coach.coaching.wording import counted
from interview_coach.coaching.workspace import rescue
from interview_coach.journal.deletions import Deletable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from interview_coach.coaching.history.finding import Hit
    from interview_coach.coaching.workspace import Workspace
    from interview_coach.journal.finding import Filter

_PAGE = 20
_WORTH_TELLING = 5_000  # answers; fewer are read in less than a second
_NO_ANSWERS = "No answers yet. Give the first one with: interview-coach drill --plain"
_limit_option = click.option("--limit", type=click.IntRange(1), help=f"At most so many; {_PAGE} if not given.")
_all_option = click.option(
    "--all", "everything", is_flag=True, help="As many as there are, as in JSON without --limit."
)


@click.group(
    epilog="""\b
Examples:
  interview-coach review list --reason contribution --verdict flagged
  interview-coach review search "clinic train" --since "1 Nov"
  interview-coach review show 3f2a9c1b
  interview-coach review compare 3f2a9c1b 91c0aa52

The beginning of an id is enough."""
)
def command() -> None:
    """List, find, read and compare your past answers."""


@command.command(
    "list",
    epilog="""\b
Examples:
  interview-coach review list --limit 5
  interview-coach review list --since "last monday" --all
  interview-coach review list --kind mock --band "at risk" --sort oldest
  interview-coach review list --reason depth --format json""",
)
@_limit_option
@_all_option
@filter_options
@shape_option
def list_attempts(limit: int | None, chosen: Callable[[Workspace], Filter], shape: str, *, everything: bool) -> int:
    """List your answers, the newest first."""
    with opened() as workspace:
        _list(workspace, chosen(workspace), _most(limit, shape, everything=everything), shape, none=_NO_ANSWERS)
    return FINE


@command.command(
    epilog="""\b
Examples:
  interview-coach review search clinics
  interview-coach review search "clin train" --reason contribution
  interview-coach review search '"first case in Leeds"' --format json

Each word is looked for as the beginning of one, words in quotes exactly as they stand.""",
)
@click.argument("words", nargs=-1, required=True)
@_limit_option
@_all_option
@filter_options
@shape_option
def search(
    words: tuple[str, ...], limit: int | None, chosen: Callable[[Workspace], Filter], shape: str, *, everything: bool
) -> int:
    """Find your answers by the words in them, in their questions and in your notes."""
    with opened() as workspace:
        for done, total in index_answers(workspace):
            if total > _WORTH_TELLING:
                tell(f"Reading your answers for the search: {done:,} of {total:,}")
        wanted = replace(chosen(workspace), words=" ".join(words))
        _list(workspace, wanted, _most(limit, shape, everything=everything), shape, none="No answer has these words.")
    return FINE


@command.command(
    epilog="""\b
Example:
  interview-coach review show 3f2a9c1b"""
)
@click.argument("id_", metavar="ID")
@shape_option
def show(id_: str, shape: str) -> int:
    """Show one answer again, marked up as it was then."""
    with opened() as workspace:
        attempt = past_attempt(workspace, id_)
        annotation = workspace.journal.annotation(attempt.id)
        again = workspace.journal.reassessment(attempt.id)
        chosen = settings(workspace)
    if shape == JSON:
        say(as_json(attempt_values(attempt, annotation, again)))
    else:
        shown = feedback(attempt.answer, without_disputed(attempt.assessment, annotation), chosen)
        under = wrapped(outcome_told(attempt, chosen))
        beside = own_lines(attempt, annotation, again, calm=chosen.low_anxiety)
        say("\n\n".join((attempt_heading(attempt), shown, *([under] if under else []), *beside)))
    return FINE


@command.command(
    "compare",
    epilog="""\b
Examples:
  interview-coach review compare
  interview-coach review compare 3f2a9c1b 91c0aa52
  interview-coach review compare 3f2a9c1b 91c0aa52 --format json

Without an id it is your newest answer to a question that you answered before; without OTHER it is compared with the
one before it.""",
)
@click.argument("one", metavar="[ID]", default="")
@click.argument("other", metavar="[OTHER]", default="")
@shape_option
def compare_two(one: str, other: str, shape: str) -> int:
    """Show what changed between two answers to the same question, the earlier one first."""
    with opened() as workspace:
        found = compare_attempts(workspace, one, other)
    say(as_json(comparison_values(found)) if shape == JSON else "\n".join(comparison_lines(found)))
    return FINE


@command.command(
    epilog="""\b
Examples:
  interview-coach review delete 3f2a9c1b
  interview-coach review delete 3f2a9c1b --backups --yes"""
)
@click.argument("id_", metavar="ID")
@backups_option
@yes_option("Don't ask.")
def delete(id_: str, *, backups: bool, yes: bool) -> int:
    """Delete one answer; no word of it is left in the journal."""
    with opened() as workspace:
        attempt = past_attempt(workspace, id_)
        say(attempt_heading(attempt))
        return deleted(
            elsewhere(workspace, Deletable.ATTEMPTS, attempt.id),
            lambda: delete_answer(workspace, attempt),
            there=backups,
            yes=yes,
        )


@command.command(
    "rescue",
    epilog="""\b
Example:
  interview-coach review rescue""",
)
def rescue_journal() -> int:
    """Take what can still be read of a damaged journal to a new one; the damaged file is kept."""
    with opened() as workspace:
        say(wrapped(one_line(rescue(workspace))))
    return FINE


for _verb in (note_attempt, dispute_finding, rescore_attempts):
    command.add_command(_verb)


def _most(limit: int | None, shape: str, *, everything: bool) -> int | None:
    """How many are listed, None for all: a list for people ends where nobody reads on, one for a program does not."""
    return None if everything else limit or (None if shape == JSON else _PAGE)


def _list(workspace: Workspace, wanted: Filter, most: int | None, shape: str, *, none: str) -> None:
    """Prints at most so many of the answers that pass, and tells when there are more; `none` is said when none does."""
    found = find_attempts(workspace, wanted).complete()
    hits = found.first(len(found) if most is None else most)
    if shape == JSON:
        say(as_json([hit_values(hit, searched=bool(wanted.words)) for hit in hits]))
        return
    calm = settings(workspace).low_anxiety
    say("\n".join(_lines(hits, calm=calm, searched=bool(wanted.words))) or none)
    if len(hits) < len(found):
        stops = "These are not all" if calm else f"{len(hits):,} of {counted(len(found), 'answer')}"
        tell(f"{stops}; to see more: --limit N or --all")


def _lines(hits: Iterable[Hit], *, calm: bool, searched: bool) -> Iterator[str]:
    for hit in hits:
        yield hit_line(hit, calm=calm)
        if searched:
            yield excerpt_line(hit.excerpt)
