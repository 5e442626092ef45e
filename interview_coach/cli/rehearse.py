"""`interview-coach rehearse`: say a past answer aloud from a cue card, in plain lines."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import click

from interview_coach.cli.console import in_terminal, say, wrapped
from interview_coach.cli.ending import FINE
from interview_coach.cli.lines import Lines
from interview_coach.cli.opening import opened
from interview_coach.coaching.configuration.preferences import settings
from interview_coach.coaching.marking import one_line
from interview_coach.coaching.practice.cue_card import HOW_TO, NO_CARD, cue_card
from interview_coach.coaching.practice.own_rating import MEANINGS, may_be_rated, rate
from interview_coach.coaching.practice.rehearsal import answer_to_rehearse
from interview_coach.coaching.practice.schedule import Rating
from interview_coach.coaching.wording import counted, long_date
from interview_coach.scoring.cue_words import GAP

if TYPE_CHECKING:
    from interview_coach.coaching.workspace import Workspace
    from interview_coach.model import Attempt

_LATER = "0"


@click.command(
    epilog="""\b
Examples:
  interview-coach rehearse
  interview-coach rehearse contribution.launch
  interview-coach rehearse 3f2a9c1b

Without an id it is your newest answer. An id of a question takes your newest answer to it; of an answer's id the
beginning is enough."""
)
@click.argument("wanted", metavar="[QUESTION|ATTEMPT]", default="")
def command(wanted: str) -> int:
    """Show a cue card made of your own words, time you while you speak, and ask how it went.

    How it went sets the day the question comes back. In a pipe only the card is printed.
    """
    with opened() as workspace:
        rehearse(workspace, answer_to_rehearse(workspace, wanted), Lines() if in_terminal() else None)
    return FINE


def rehearse(workspace: Workspace, attempt: Attempt, lines: Lines | None) -> None:
    """The card, then, where somebody can be asked, the clock and the rating."""
    say(f"{wrapped(one_line(attempt.question.text))}\n\n{card(attempt)}")
    if lines is None:
        return
    began = time.monotonic()
    lines.line("\nSpeak, then press enter: ")
    if not settings(workspace).low_anxiety:
        taken = counted(round(time.monotonic() - began), "second")
        say(f"You spoke for {taken}; the time to speak is {attempt.question.time_limit} seconds.\n")
    if may_be_rated(workspace, attempt):
        ask_rating(workspace, attempt, lines)


def card(attempt: Attempt) -> str:
    """The cue card in plain lines; commas between its words, for who has them read aloud."""
    cues = cue_card(attempt)
    told = (
        f"{cue.section.capitalize()}\n" + "\n".join(wrapped(words.replace(GAP, ", "), "  ") for words in cue.words)
        for cue in cues
    )
    return "\n\n".join((wrapped(HOW_TO if cues else NO_CARD), *told))


def ask_rating(workspace: Workspace, attempt: Attempt, lines: Lines) -> None:
    """Asks how an answer went, and says when its question comes back. Raises NotRated, JournalError."""
    for rating, meaning in MEANINGS.items():
        say(f"  {rating.value}  {rating.name.lower()}: {meaning}")
    choices = {str(rating.value): rating.name.lower() for rating in MEANINGS} | {_LATER: "leave it to the score"}
    chosen = lines.asked(choices)
    if chosen and chosen != _LATER:
        say(f"It comes back on {long_date(rate(workspace, attempt, Rating(int(chosen))))}.")
