"""Which past answers a verb is about: the options that `list` and `search` share, given to the verb as one Filter."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

import click

from interview_coach.cli.day_option import day_option
from interview_coach.cli.options import reason_option
from interview_coach.coaching.jobs.targets import find_role
from interview_coach.coaching.wording import KINDS, VERDICTS
from interview_coach.journal.finding import Filter, Order
from interview_coach.model import Band

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import StrEnum

    from interview_coach.coaching.workspace import Workspace

F = TypeVar("F", bound="Callable[..., Any]")


def filter_options(verb: F) -> F:
    """Adds the options; the verb gets `chosen`, a function that gives the Filter once there is a workspace."""

    @wraps(verb)
    def run(*arguments: Any, **given: Any) -> Any:
        named = {field: given.pop(field) for field in _FIELDS}
        return verb(*arguments, chosen=lambda workspace: _filter(workspace, named), **given)

    for option in reversed(_OPTIONS):
        run = option(run)
    return run  # type: ignore[return-value]


def _filter(workspace: Workspace, named: dict[str, Any]) -> Filter:
    """The filter; the role by its id. Raises RoleUnknown."""
    role = find_role(workspace, named["role"]).id if named["role"] else ""
    given = {"order" if field == "sort" else field: value for field, value in named.items() if value}
    return Filter(**given | {"role": role})


def _one_of(field: str, names: dict[str, StrEnum], meaning: str) -> Callable[[F], F]:
    """A choice by name, given to the verb as the value of that name."""
    return click.option(
        f"--{field}",
        type=click.Choice(list(names)),
        callback=lambda _context, _option, name: name and names[name],
        help=meaning,
    )


_OPTIONS = (
    reason_option("Only answers asked for, or giving, this reason."),
    _one_of(
        "verdict", {name: verdict for verdict, name in VERDICTS.items()}, "What is said of that reason, or of any."
    ),
    click.option("--rule", metavar="ID", default="", help="Only answers in which this rule fired."),
    click.option("--bank", metavar="ID", default="", help="Only answers to questions of this bank."),
    click.option("--role", metavar="NAME", default="", help="Only answers given for this role."),
    _one_of("band", {band.value: band for band in Band}, "Only answers that stand so."),
    _one_of("kind", {name: kind for kind, name in KINDS.items()}, "Only answers that came about so."),
    click.option("--question-id", "question", metavar="ID", default="", help="Only answers to this question."),
    day_option("since", "Only answers from this day on: 2026-11-22, 22 Nov, yesterday."),
    day_option("until", "Only answers up to this day."),
    click.option("--best", is_flag=True, help="Only the best answer to each question."),
    _one_of("sort", {order.value: order for order in Order}, "Newest first, if not otherwise."),
)
_FIELDS = ("reason", "verdict", "rule", "bank", "role", "band", "kind", "question", "since", "until", "best", "sort")
