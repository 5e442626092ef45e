"""`interview-coach debrief confirm|request|templates`: what the reason was, and asking those who know."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from interview_coach.cli.console import say, tell, wrapped
from interview_coach.cli.ending import FINE
from interview_coach.cli.opening import opened
from interview_coach.cli.output import output_option, put
from interview_coach.coaching.clock import local_now
from interview_coach.coaching.library.shelf import open_shelf
from interview_coach.coaching.marking import one_line, visible
from interview_coach.coaching.rejections import debriefs, requests
from interview_coach.coaching.rejections.rejection_wording import SOURCES
from interview_coach.coaching.rejections.suggestions import said
from interview_coach.rejection import Cause, RequestStatus, Source

if TYPE_CHECKING:
    from pathlib import Path

    from interview_coach.rejection import Debrief


@click.command(
    epilog="""\b
Examples:
  interview-coach debrief confirm northwind contribution
  interview-coach debrief confirm northwind --own "My Dutch was too weak."
  interview-coach debrief confirm northwind depth --withdraw"""
)
@click.argument("id_", metavar="ID")
@click.argument("cause", type=click.Choice([cause.value for cause in Cause]), required=False)
@click.option("--own", default="", metavar="WORDS", help="A reason in your own words instead.")
@click.option("--withdraw", is_flag=True, help="It was not this after all.")
def confirm(id_: str, cause: str | None, own: str, withdraw: bool) -> int:
    """Say which reason it was: practice that mends it comes first from then on."""
    if bool(cause) == bool(own):
        raise click.UsageError("Name one CAUSE, or give one in your own words with --own.")
    chosen = Cause(cause) if cause else None
    with opened() as workspace:
        debrief = debriefs.find_debrief(workspace, id_)
        words = said(debrief, workspace.folders).words_for(chosen) if chosen and not withdraw else own
        if withdraw:
            changed = debriefs.without(debrief, chosen, own)
        else:
            changed = debriefs.confirmed(debrief, chosen, words, local_now())
        debriefs.keep_changes(workspace, debrief, changed)
    say(wrapped(one_line(_told(debrief, chosen, words or own, withdrawn=withdraw))))
    return FINE


@click.command(
    epilog="""\b
Examples:
  interview-coach debrief request northwind
  interview-coach debrief request northwind --to recruiter --output call.txt
  interview-coach debrief request northwind --status sent"""
)
@click.argument("id_", metavar="ID")
@click.option(
    "--to",
    type=click.Choice([source.value for source in requests.ASKED]),
    default=Source.HIRING_MANAGER.value,
    show_default=True,
    help="A letter to the hiring manager, or a sheet for the recruiter's call.",
)
@output_option()
@click.option("--status", type=click.Choice([status.value for status in RequestStatus]), help="How far it has come.")
def request(id_: str, to: str, output: Path | None, status: str | None) -> int:
    """Print the words that ask for feedback, filled in. Nothing is sent: that is yours to do."""
    source = Source(to)
    with opened() as workspace:
        debrief = debriefs.find_debrief(workspace, id_)
        text = visible(requests.drafted(workspace.folders, debrief, source))
        wanted = RequestStatus(status) if status else None
        if wanted or requests.status_of(debrief, source) is None:
            day = local_now().date()
            marked = requests.with_status(debrief, source, wanted or RequestStatus.DRAFTED, day)
            debriefs.keep_changes(workspace, debrief, marked)
    put(text, output)
    if wanted:
        tell(one_line(f"The request to the {SOURCES[source]} of {debrief.employer} is marked as {wanted}."))
    return FINE


@click.command(
    epilog="""\b
Example:
  interview-coach debrief templates"""
)
def templates() -> int:
    """Say where your own words for asking stand, and put a copy of the usual ones there to start from."""
    path = requests.own_templates(open_shelf().folders)
    say(one_line(str(path)))
    return FINE


ASKING = (confirm, request, templates)


def _told(debrief: Debrief, cause: Cause | None, words: str, *, withdrawn: bool) -> str:
    named = cause or f"“{words}”"
    if withdrawn:
        return f"Withdrawn for {debrief.employer}: {named}."
    if cause and cause.reason:
        return f"Confirmed for {debrief.employer}: {named}. Practise it now: interview-coach drill --reason {cause}"
    return f"Confirmed for {debrief.employer}: {named}. {debriefs.PERSPECTIVES[cause] if cause else ''}"
