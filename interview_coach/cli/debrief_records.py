"""`interview-coach debrief new|list|show|edit|export|delete`: rejections written down, read and changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from interview_coach.cli.banks_options import yes_option
from interview_coach.cli.console import in_terminal, say, tell, wrapped
from interview_coach.cli.debrief_asked import asked_line_by_line
from interview_coach.cli.debrief_lines import debrief_details, debrief_line
from interview_coach.cli.deleting import backups_option, deleted
from interview_coach.cli.editor import edited
from interview_coach.cli.ending import FINE, PROBLEMS
from interview_coach.cli.opening import opened
from interview_coach.cli.options import JSON, as_json, shape_option
from interview_coach.cli.output import output_option, put
from interview_coach.coaching.clock import local_now
from interview_coach.coaching.files import kept_aside
from interview_coach.coaching.jobs.targets import find_role, role_meant, roles
from interview_coach.coaching.keeping.deleting import elsewhere
from interview_coach.coaching.marking import one_line
from interview_coach.coaching.rejections import debriefs
from interview_coach.coaching.rejections.debrief_export import as_markdown, as_values
from interview_coach.coaching.rejections.debrief_text import DebriefMisread, as_text, form_in
from interview_coach.coaching.rejections.requests import answered_by_feedback
from interview_coach.coaching.rejections.typed_debriefs import (
    BLANK,
    FieldUnreadable,
    TypedDebrief,
    TypedFeedback,
    applied,
    begun,
    day_or_none,
    faults,
    of_role,
    typed,
)
from interview_coach.coaching.wording import SHORT_ID
from interview_coach.journal.deletions import Deletable
from interview_coach.model import CoachError
from interview_coach.rejection import Source, Stage

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from interview_coach.coaching.workspace import Workspace
    from interview_coach.model import Role
    from interview_coach.rejection import Debrief

MARKDOWN = "markdown"
_NONE_YET = "No debriefs yet. Write the first one down with: interview-coach debrief new"
_OPTIONS = {"interviewed_on": "--interviewed-on", "rejected_on": "--rejected-on", "feedback": "--said-on"}


@click.command(
    epilog="""\b
Examples:
  interview-coach debrief new
  interview-coach debrief new --editor
  interview-coach debrief new "Northwind Medical" --title "Territory manager" --stage panel --rejected-on yesterday
  interview-coach debrief new --role heliox --recruiter-said "Too little of it was yours."
  interview-coach debrief new Contoso --manager-said "We missed what you did yourself." --said-on "20 Nov"

Days are read as you write them: 2026-11-17, 17.11., "17 Nov", Tuesday, yesterday, "3 days ago"."""
)
@click.argument("employer", default="")
@click.option("--title", default="", help="The job.")
@click.option("--role", default="", metavar="NAME", help="The job, if it is kept under Roles: employer, title or id.")
@click.option("--stage", type=click.Choice([stage.value for stage in Stage]), default=None, help="How far you got.")
@click.option("--interviewed-on", default="", metavar="DAY", help="When the interview was.")
@click.option("--rejected-on", default="", metavar="DAY", help="When they turned you down.")
@click.option("--confidence", type=click.IntRange(1, 5), default=None, help="How it had felt: 1 badly, 5 very well.")
@click.option("--manager-said", default="", metavar="WORDS", help="What the hiring manager said, word for word.")
@click.option("--recruiter-said", default="", metavar="WORDS", help="What the recruiter said, word for word.")
@click.option("--said-on", default="", metavar="DAY", help="When they said it.")
@click.option("--notes", default="", metavar="WORDS", help="Your own.")
@click.option("--editor", is_flag=True, help="Write all of it in $EDITOR.")
def new(employer: str, manager_said: str, recruiter_said: str, said_on: str, editor: bool, **given: str | int) -> int:
    """Write a rejection down: with options, in $EDITOR, or asked line by line when no employer is given."""
    said = {Source.HIRING_MANAGER: manager_said, Source.RECRUITER: recruiter_said}
    feedback = tuple(TypedFeedback(source, words, said_on if words else "") for source, words in said.items())
    texts = {name: str(value or "") for name, value in given.items()}
    form = TypedDebrief(employer=employer, feedback=feedback, **texts)
    with opened() as workspace:
        kept_roles = roles(workspace)
        if form.role:
            form = of_role(form, role_meant(kept_roles, form.role))
        if editor:
            return _edited(workspace, None, form)
        if form == BLANK:
            form = asked_line_by_line(local_now().date(), kept_roles)
        _refuse_unreadable(form, kept_roles)
        return _kept(workspace, debriefs.keep_debrief(workspace, begun(form, local_now(), kept_roles)))


@click.command(
    "list",
    epilog="""\b
Examples:
  interview-coach debrief list
  interview-coach debrief list --format json""",
)
@shape_option
def list_debriefs(shape: str) -> int:
    """List your debriefs, the newest first, with the reasons you confirmed."""
    with opened() as workspace:
        found = debriefs.debriefs(workspace)
    if shape == JSON:
        say(as_json([as_values(debrief) for debrief in found]))
    else:
        today = local_now().date()
        say("\n".join(debrief_line(debrief, today) for debrief in found) or _NONE_YET)
    return FINE


@click.command(
    epilog="""\b
Example:
  interview-coach debrief show northwind"""
)
@click.argument("id_", metavar="ID")
@shape_option
def show(id_: str, shape: str) -> int:
    """Show one debrief: what was said, which words suggest which reason, and what you confirmed."""
    with opened() as workspace:
        debrief = debriefs.find_debrief(workspace, id_)
        role = debriefs.role_of(workspace, debrief)
    say(as_json(as_values(debrief)) if shape == JSON else debrief_details(debrief, local_now().date(), role))
    return FINE


@click.command(
    epilog="""\b
Examples:
  interview-coach debrief edit northwind
  interview-coach debrief edit northwind --role heliox
  interview-coach debrief edit northwind --recruiter-said "They missed tender experience." --said-on today
  EDITOR=nano interview-coach debrief edit 3f2a9c1b"""
)
@click.argument("id_", metavar="ID")
@click.option("--role", default="", metavar="NAME", help="Which of your roles it was.")
@click.option("--manager-said", default="", metavar="WORDS", help="What else the hiring manager said, word for word.")
@click.option("--recruiter-said", default="", metavar="WORDS", help="What else the recruiter said, word for word.")
@click.option("--said-on", default="", metavar="DAY", help="When they said it.")
def edit(id_: str, role: str, manager_said: str, recruiter_said: str, said_on: str) -> int:
    """Add to a debrief with options, or change all of it in $EDITOR when there are none.

    What comes from the editor is checked before it takes the old one's place.
    """
    said = {Source.HIRING_MANAGER: manager_said, Source.RECRUITER: recruiter_said}
    if said_on and not any(said.values()):
        raise click.UsageError("--said-on goes with --manager-said or --recruiter-said.")
    with opened() as workspace:
        debrief = debriefs.find_debrief(workspace, id_)
        if role or any(said.values()):
            added = _with_words(debrief, said, said_on)
            changed = replace(added, role_id=find_role(workspace, role).id) if role else added
            return _kept(workspace, debriefs.keep_changes(workspace, debrief, changed))
        return _edited(workspace, debrief, typed(debrief, roles(workspace)))


@click.command(
    epilog="""\b
Examples:
  interview-coach debrief export northwind
  interview-coach debrief export --format json --output debriefs.json"""
)
@click.argument("id_", metavar="[ID]", default="")
@click.option("--format", "shape", type=click.Choice([MARKDOWN, JSON]), default=MARKDOWN, show_default=True)
@output_option()
def export(id_: str, shape: str, output: Path | None) -> int:
    """Write one debrief, or without an ID all of them, as Markdown or JSON."""
    with opened() as workspace:
        found = (debriefs.find_debrief(workspace, id_),) if id_ else debriefs.debriefs(workspace)
        kept_roles = roles(workspace)
    text = as_markdown(found, kept_roles) if shape == MARKDOWN else as_json([as_values(each) for each in found]) + "\n"
    put(text, output)
    return FINE


@click.command(
    epilog="""\b
Example:
  interview-coach debrief delete northwind --yes"""
)
@click.argument("id_", metavar="ID")
@backups_option
@yes_option("Don't ask.")
def delete(id_: str, *, backups: bool, yes: bool) -> int:
    """Delete a debrief with all that was said; no word of it is left in the journal."""
    with opened() as workspace:
        debrief = debriefs.find_debrief(workspace, id_)
        say(debrief_line(debrief, local_now().date()))
        return deleted(
            elsewhere(workspace, Deletable.DEBRIEFS, debrief.id),
            lambda: debriefs.delete_debrief(workspace, debrief),
            there=backups,
            yes=yes,
        )


RECORDS = (new, list_debriefs, show, edit, export, delete)


def _with_words(debrief: Debrief, said: Mapping[Source, str], said_on: str) -> Debrief:
    """The debrief with these words added, and the requests for them answered. Raises DayUnreadable."""
    today, added = local_now().date(), debrief
    for source, words in said.items():
        added = debriefs.with_feedback(added, source, words, day_or_none(said_on, today))
    return answered_by_feedback(debrief, added, today)


def _refuse_unreadable(form: TypedDebrief, kept_roles: Sequence[Role]) -> None:
    for name, sentence in faults(form, local_now().date(), kept_roles).items():
        option = _OPTIONS.get(name.split(".")[0], f"--{name}")
        raise FieldUnreadable(sentence if name == "employer" else f"{option}: {sentence}")


def _kept(workspace: Workspace, debrief: Debrief) -> int:
    """Says what was kept, and which reasons its words suggest."""
    say(one_line(f"Kept {debrief.id[:SHORT_ID]}"))
    say(debrief_details(debrief, local_now().date(), debriefs.role_of(workspace, debrief)))
    if not debrief.feedback:
        say(wrapped(f"To ask for the reason: interview-coach debrief request {debrief.id[:SHORT_ID]}"))
    return FINE


def _edited(workspace: Workspace, debrief: Debrief | None, form: TypedDebrief) -> int:
    """Has the form edited until it can be read, or the user has had enough; what they wrote is kept in any case."""
    before = text = as_text(form)
    while True:
        text = f"{edited(text, '')}\n"
        if text in (before, "\n"):
            say("Nothing was changed.")
            return FINE
        path = kept_aside(text)
        try:
            kept = _saved(workspace, debrief, before, text, str(path))
        except DebriefMisread as error:
            for problem in error.problems:
                tell(one_line(str(problem)))
            if not (in_terminal() and click.confirm("Edit it again?", default=True)):
                tell(one_line(f"What you wrote is in {path}"))
                return PROBLEMS
        except CoachError as error:
            raise CoachError(f"{error} What you wrote is in {path}") from error
        else:
            path.unlink()
            return _kept(workspace, kept)
        path.unlink()


def _saved(workspace: Workspace, debrief: Debrief | None, before: str, text: str, path: str) -> Debrief:
    """The debrief as it was kept. Raises DebriefMisread, and what the journal raises."""
    now, kept_roles = local_now(), roles(workspace)
    form = form_in(text, path, now.date(), kept_roles)
    if debrief is None:
        return debriefs.keep_debrief(workspace, begun(form, now, kept_roles))
    changed = applied(debrief, form_in(before, path, None), form, now.date(), kept_roles)
    return debriefs.keep_changes(workspace, debrief, changed)
