"""What several verbs have in common."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeVar

import click

from interview_coach.model import Reason

if TYPE_CHECKING:
    from collections.abc import Callable

F = TypeVar("F", bound="Callable[..., Any]")

TEXT, JSON = "text", "json"


def reason_option(meaning: str) -> Callable[[F], F]:
    """`--reason`, given to the verb as a Reason or None."""
    return click.option(
        "--reason",
        type=click.Choice([reason.value for reason in Reason]),  # click would show the names of an enum's members
        callback=lambda _context, _option, value: value and Reason(value),
        help=meaning,
    )


shape_option = click.option(
    "--format",
    "shape",
    type=click.Choice([TEXT, JSON]),
    default=TEXT,
    show_default=True,
    help="For people or machines.",
)


def as_json(values: Any) -> str:
    """JSON as people can read it too, with all characters as they are."""
    return json.dumps(values, ensure_ascii=False, indent=2)
