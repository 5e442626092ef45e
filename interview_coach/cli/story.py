"""`interview-coach story`: the examples one tells, what each one serves, and where none does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from interview_coach.cli.console import say, wrapped
from interview_coach.cli.ending import FINE
from interview_coach.cli.opening import opened
from interview_coach.cli.options import JSON, as_json, shape_option
from interview_coach.cli.story_changes import CHANGES
from interview_coach.coaching.configuration.preferences import settings
from interview_coach.coaching.library.questions import question_with_id
from interview_coach.coaching.marking import one_line, visible
from interview_coach.coaching.repertoire.stories import enough, find_story, stories
from interview_coach.coaching.repertoire.story_grid import grid
from interview_coach.coaching.repertoire.story_use import overused, suggested
from interview_coach.coaching.wording import SHORT_ID
from interview_coach.model import Question

if TYPE_CHECKING:
    from collections.abc import Iterator

    from interview_coach.coaching.repertoire.story_grid import Grid
    from interview_coach.coaching.repertoire.story_use import Suggestion
    from interview_coach.coaching.workspace import Workspace
    from interview_coach.story import Story

_PARTS = ("situation", "task", "action", "result")
_NO_STORIES = "No stories yet. Keep an answer as one with: interview-coach story keep ATTEMPT"


@click.group(
    epilog="""\b
Examples:
  interview-coach review list
  interview-coach story keep 3f2a          (the attempt whose id begins so)
  interview-coach story edit "pump launch" --figure "nine clinics: training log"
  interview-coach story suggest contribution.launch
  interview-coach story grid

A story is named by its title, or the beginning of its id."""
)
def command() -> None:
    """Keep answers as stories to tell again, and see which reasons and key demands none of them serves."""


@command.command("list", epilog="\b\nExample:\n  interview-coach story list --format json")
@shape_option
def list_stories(shape: str) -> int:
    """List your stories."""
    with opened() as workspace:
        kept, calm = stories(workspace), settings(workspace).low_anxiety
    if shape == JSON:
        say(as_json([_values(story) for story in kept]))
        return FINE
    say("\n".join(map(_line, kept)) or _NO_STORIES)
    if not calm and (told := enough(len(kept))):
        say("\n" + wrapped(told))
    return FINE


@command.command(epilog='\b\nExample:\n  interview-coach story show "pump launch"')
@click.argument("story")
@shape_option
def show(story: str, shape: str) -> int:
    """Show one story whole."""
    with opened() as workspace:
        found = find_story(workspace, story)
        notes, calm = overused(workspace, found), settings(workspace).low_anxiety
    if shape == JSON:
        say(as_json(_values(found) | {"cautions": list(notes)}))
    else:
        say("\n".join((*_shown(found), *(f"\n{wrapped(one_line(note))}" for note in notes if not calm))))
    return FINE


@command.command(
    epilog="""\b
Examples:
  interview-coach story suggest contribution.launch --format json
  interview-coach story suggest "Tell me about a launch you worked on."
"""
)
@click.argument("question")
@shape_option
def suggest(question: str, shape: str) -> int:
    """Suggest stories for a question, its id or its text: those that speak of it, or serve what it asks for."""
    with opened() as workspace:
        found = suggested(workspace, _asked(workspace, question))
    if shape == JSON:
        say(as_json([_values(each.story) | {"why": each.why} for each in found]))
    else:
        say("\n".join(map(_suggestion, found)) or "No story of yours fits this question yet.")
    return FINE


@command.command("grid", epilog="\b\nExample:\n  interview-coach story grid --format json")
@shape_option
def show_grid(shape: str) -> int:
    """Show which reasons, and which key demands of your active role, your stories serve, and the holes."""
    with opened() as workspace:
        found = grid(workspace)
    say(as_json(_grid_values(found)) if shape == JSON else "\n".join(_grid_lines(found)))
    return FINE


for change in CHANGES:
    command.add_command(change)


def _asked(workspace: Workspace, id_or_text: str) -> Question:
    """The question of the banks with this id; words with spaces between them are a question of their own."""
    if " " in id_or_text.strip():
        return Question("", id_or_text.strip())
    return question_with_id(workspace.library(), id_or_text)


def _line(story: Story) -> str:
    serves = ", ".join((*story.reasons, *story.demands))
    said = f"{one_line(story.id[:SHORT_ID])}  {one_line(story.title)}" + (f" ({one_line(serves)})" if serves else "")
    return wrapped(said, "", "    ")


def _suggestion(each: Suggestion) -> str:
    return f"{_line(each.story)}\n{wrapped(one_line(each.why), '    ')}"


def _values(story: Story) -> dict[str, Any]:
    return {
        "id": story.id,
        "title": story.title,
        **{part: getattr(story, part) for part in _PARTS},
        "reasons": list(story.reasons),
        "demands": list(story.demands),
        "figures": [{"told": figure.told, "source": figure.source} for figure in story.figures],
        "attempt": story.attempt_id or None,
    }


def _shown(story: Story) -> Iterator[str]:
    yield wrapped(one_line(story.title))
    yield f"id {one_line(story.id)}"
    for part in _PARTS:
        yield f"\n{part.capitalize()}"
        yield wrapped(visible(getattr(story, part)) or "not told yet", "  ")
    for name, serves in (("Reasons it serves", story.reasons), ("Key demands it serves", story.demands)):
        yield f"\n{name}"
        yield wrapped(one_line(", ".join(serves)) or "none yet", "  ")
    if story.figures:
        yield "\nNumbers, and where they come from"
        for figure in story.figures:
            yield wrapped(one_line(f"{figure.told}: {figure.source or 'not written down yet'}"), "  ", "    ")


def _grid_lines(found: Grid) -> Iterator[str]:
    for row in found.rows:
        told = ", ".join(one_line(story.title) for story in row.stories)
        yield wrapped(f"{row.sign} {one_line(row.name)}: {told or 'no story yet'}", "", "    ")


def _grid_values(found: Grid) -> dict[str, Any]:
    return {
        "rows": [
            {
                "name": row.name,
                "kind": "demand" if row.is_demand else "reason",
                "stories": [story.id for story in row.stories],
            }
            for row in found.rows
        ],
        "holes": list(found.holes),
    }
