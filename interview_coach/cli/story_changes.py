"""`interview-coach story new|keep|edit|delete`: what changes the stories one keeps."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

import click

from interview_coach.cli.banks_options import reasons_in, yes_option
from interview_coach.cli.console import say, tell, wrapped
from interview_coach.cli.deleting import backups_option, deleted
from interview_coach.cli.ending import FINE
from interview_coach.cli.opening import opened
from interview_coach.coaching.configuration.preferences import settings
from interview_coach.coaching.history.past import past_attempt
from interview_coach.coaching.keeping.deleting import elsewhere
from interview_coach.coaching.marking import one_line
from interview_coach.coaching.repertoire.stories import delete_story, enough, find_story, keep_story, stories, story_of
from interview_coach.coaching.repertoire.story_use import cautions
from interview_coach.coaching.repertoire.typed_stories import figures_typed
from interview_coach.coaching.wording import SHORT_ID
from interview_coach.journal.deletions import Deletable
from interview_coach.story import Story

if TYPE_CHECKING:
    from collections.abc import Callable

    from interview_coach.coaching.workspace import Workspace

F = TypeVar("F", bound="Callable[..., Any]")


def _field_options(command: F) -> F:
    """An option for each field of a story; those that are not given stay as they are."""
    options = [
        click.option("--title", metavar="TITLE"),
        click.option("--situation", metavar="TEXT", help="What it was about."),
        click.option("--task", metavar="TEXT", help="What was asked of you."),
        click.option("--action", metavar="TEXT", help="What you did yourself."),
        click.option("--result", metavar="TEXT", help="How it turned out."),
        click.option("--reasons", metavar="REASONS", help="The reasons for a no it answers, with commas."),
        click.option("--demand", "demands", multiple=True, metavar="WORDS", help="A key demand; as often as you like."),
        click.option(
            "--figure", "figures", multiple=True, metavar="NUMBER: SOURCE", help="A number and where it comes from."
        ),
    ]
    for option in reversed(options):
        command = option(command)
    return command


@click.command(
    epilog="""\b
Example:
  interview-coach story new --title "The pump launch" --action "I trained nine clinics." \\
      --reasons contribution,depth --figure "nine clinics: training log\""""
)
@_field_options
def new(**fields: Any) -> int:
    """Keep a story that no answer tells yet."""
    with opened() as workspace:
        return _keep(workspace, _changed(Story(), fields))


@click.command(epilog='\b\nExample:\n  interview-coach story keep 3f2a --title "The pump launch"')
@click.argument("attempt")
@_field_options
def keep(attempt: str, **fields: Any) -> int:
    """Keep an answer as a story: its parts, numbers, reasons and demands are filled in from the answer."""
    with opened() as workspace:
        found = past_attempt(workspace, attempt)
        return _keep(workspace, _changed(story_of(workspace, found), fields))


@click.command(epilog='\b\nExample:\n  interview-coach story edit "pump launch" --figure "nine clinics: training log"')
@click.argument("story")
@_field_options
def edit(story: str, **fields: Any) -> int:
    """Change the fields that are named; demands and numbers that are given take the place of all before."""
    with opened() as workspace:
        found = find_story(workspace, story)
        changed = _changed(found, fields)
        if changed == found:
            raise click.UsageError("Name at least one field to change, such as --title.")
        return _keep(workspace, changed)


@click.command(epilog='\b\nExample:\n  interview-coach story delete "pump launch" --yes')
@click.argument("story")
@backups_option
@yes_option("Don't ask.")
def delete(story: str, *, backups: bool, yes: bool) -> int:
    """Forget a story, with no word of it left in the journal; the answer it was kept from stays."""
    with opened() as workspace:
        found = find_story(workspace, story)
        return deleted(
            elsewhere(workspace, Deletable.STORIES, found.id),
            lambda: delete_story(workspace, found),
            there=backups,
            yes=yes,
            name=found.title,
        )


CHANGES = (new, keep, edit, delete)


def _keep(workspace: Workspace, story: Story) -> int:
    kept = keep_story(workspace, story)
    say(one_line(f"Kept {kept.title} as {kept.id[:SHORT_ID]}"))
    calm = settings(workspace).low_anxiety
    notes = [] if calm else [enough(len(stories(workspace)))]
    if kept.attempt_id:
        notes += cautions(workspace, workspace.journal.attempt(kept.attempt_id), counts=not calm)
    for note in filter(None, notes):
        tell(wrapped(one_line(note)))
    return FINE


def _changed(story: Story, fields: dict[str, Any]) -> Story:
    given = {name: value for name, value in fields.items() if value not in (None, ())}
    if "reasons" in given:
        given["reasons"] = tuple(reasons_in(given["reasons"]))
    if "figures" in given:
        given["figures"] = figures_typed("\n".join(given["figures"]))
    return replace(story, **given)
