"""What the verbs of `banks` ask for alike, and how they ask before something is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import click

from interview_coach.cli.console import in_terminal, tell
from interview_coach.coaching.library.questions import keywords_of
from interview_coach.model import Reason

if TYPE_CHECKING:
    from collections.abc import Callable

F = TypeVar("F", bound="Callable[..., Any]")

bank_option = click.option("--bank", metavar="BANK", help="The id of a bank of your own; my-questions if left out.")


def yes_option(meaning: str) -> Callable[[F], F]:
    """`--yes`, for scripts and for those who know."""
    return click.option("--yes", is_flag=True, help=meaning)


def reasons_in(text: str) -> list[Reason]:
    """The reasons typed behind `--probes`, with commas. Raises BadParameter."""
    words = keywords_of(text)
    if unknown := [word for word in words if word not in set(Reason)]:
        raise click.BadParameter(f"{unknown[0]} is not one of {', '.join(Reason)}.", param_hint="--probes")
    return [Reason(word) for word in dict.fromkeys(words)]


def confirmed(question: str, *, yes: bool = False) -> bool:
    """Whether the user agrees: by `yes`, or when asked. Where nobody can be asked, they are told of --yes."""
    if yes:
        return True
    if in_terminal():
        return click.confirm(question)
    tell("Nothing is changed; use --yes to do it all the same.")
    return False
