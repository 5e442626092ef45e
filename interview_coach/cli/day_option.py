"""A day of the past as an option, read alike by every verb that has one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import click

from interview_coach.coaching.clock import local_now
from interview_coach.coaching.days import day_typed

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

F = TypeVar("F", bound="Callable[..., Any]")


def day_option(field: str, meaning: str) -> Callable[[F], F]:
    """`--FIELD DAY`, given to the verb as a date or None. What can't be read raises DayUnreadable."""

    def read(_context: click.Context, _option: click.Parameter, text: str | None) -> date | None:
        return day_typed(text, local_now().date()) if text else None

    return click.option(f"--{field}", metavar="DAY", callback=read, help=meaning)
