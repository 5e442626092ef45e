"""`interview-coach confidence`: how sure you felt, and where it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from interview_coach.cli.console import say, wrapped
from interview_coach.cli.ending import FINE
from interview_coach.cli.opening import opened
from interview_coach.cli.options import JSON, as_json, shape_option
from interview_coach.coaching.clock import local_now
from interview_coach.coaching.configuration.preferences import settings
from interview_coach.coaching.practice import confidence
from interview_coach.coaching.practice.confidence_wording import confidence_told, trend_told
from interview_coach.confidence import Moment, Occasion

if TYPE_CHECKING:
    from interview_coach.coaching.practice.confidence import Trend
    from interview_coach.confidence import Confidence


@click.group(
    invoke_without_command=True,
    epilog="""\b
Examples:
  interview-coach confidence
  interview-coach confidence note 4
  interview-coach confidence trend --format json
  interview-coach settings set confidence on     (to be asked, before and after practice)""",
)
@click.pass_context
def command(context: click.Context) -> None:
    """See how sure you felt before and after practice and in interviews, and where it goes."""
    if context.invoked_subcommand is None:
        context.invoke(list_confidences)
        say()
        context.invoke(show_trend)


@command.command(
    "list",
    epilog="""\b
Example:
  interview-coach confidence list --format json""",
)
@shape_option
def list_confidences(shape: str = "text") -> int:
    """List all you said, the newest first; what your debriefs say of real interviews is marked."""
    with opened() as workspace:
        found = confidence.confidences(workspace)[::-1]
        calm = settings(workspace).low_anxiety
    if shape == JSON:
        say(as_json([_values(each) for each in found]))
    elif found:
        say("\n".join(confidence_told(each, calm=calm) for each in found))
    return FINE


@command.command(
    "trend",
    epilog="""\b
Example:
  interview-coach confidence trend --format json""",
)
@shape_option
def show_trend(shape: str = "text") -> int:
    """Tell where it goes; of fewer than five values that is not told."""
    with opened() as workspace:
        found, calm = confidence.trend(workspace), settings(workspace).low_anxiety
    say(as_json(_trend_values(found)) if shape == JSON else wrapped("\n".join(trend_told(found, calm=calm))))
    return FINE


@command.command(
    epilog="""\b
Examples:
  interview-coach confidence note 4
  interview-coach confidence note 2 --moment before"""
)
@click.argument("level", type=click.IntRange(min(confidence.LEVELS), max(confidence.LEVELS)))
@click.option(
    "--moment",
    type=click.Choice([moment.value for moment in Moment]),
    default=Moment.AFTER.value,
    show_default=True,
    help="Before or after today's drill.",
)
def note(level: int, moment: str) -> int:
    """Write down how sure you feel about today's drill: 1 not at all, 5 very."""
    with opened() as workspace:
        now = local_now()
        confidence.note(workspace, level, Moment(moment), confidence.todays_drill(now), now, Occasion.DRILL)
    return FINE


def _values(said: Confidence) -> dict[str, Any]:
    return {
        "at": said.at.isoformat(),
        "level": said.level,
        "occasion": said.occasion,
        "moment": said.moment,
        "of": said.of,
    }


def _trend_values(found: Trend) -> dict[str, Any]:
    return {
        "values": len(found.values),
        "course": found.course,
        "now": found.now,
        "before": found.before,
        "lift": found.lift,
    }
