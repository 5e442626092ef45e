"""`--output`: a result that goes to a file of the user's choice in place of the terminal."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from interview_coach.cli.console import say
from interview_coach.coaching.files import replacing

if TYPE_CHECKING:
    from collections.abc import Callable

F = TypeVar("F", bound="Callable[..., Any]")


def output_option(meaning: str = "A file, instead of the terminal.") -> Callable[[F], F]:
    """`--output`, given to the verb as a Path or None."""
    return click.option("--output", type=click.Path(path_type=Path), help=meaning)


def put(text: str, output: Path | None) -> None:
    """Prints a result, or writes it to a file, whole or not at all. Raises FileUnwritable."""
    if output is None:
        say(text.removesuffix("\n"))
        return
    with replacing(output) as file:
        file.write(text)
