"""The summary of a day's practice in plain lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.cli.console import wrapped
from interview_coach.coaching.practice.session import summary
from interview_coach.coaching.practice.session_wording import parts

if TYPE_CHECKING:
    from datetime import datetime

    from interview_coach.coaching.workspace import Workspace


def summary_lines(workspace: Workspace, now: datetime) -> str:
    """What was practised on the day of `now`, what got better, and the one thing to do tomorrow."""
    told = parts(summary(workspace, now))
    return "\n\n".join(
        "\n".join((part.heading, *(wrapped(said, "  ", "    ") for said in part.lines))) for part in told
    )
