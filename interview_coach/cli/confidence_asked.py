"""How sure a person at the terminal feels, asked around practice where they want to be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.cli.lines import Lines
from interview_coach.coaching.clock import local_now
from interview_coach.coaching.practice.confidence import LEVELS, is_asked, is_said, note
from interview_coach.coaching.practice.confidence_wording import QUESTIONS

if TYPE_CHECKING:
    from interview_coach.coaching.workspace import Workspace
    from interview_coach.confidence import Moment, Occasion

_LEAST, _MOST = min(LEVELS), max(LEVELS)


def ask(workspace: Workspace, moment: Moment, of: str, occasion: Occasion) -> None:
    """Asks and keeps it, unless it is known or unwanted; an empty line, or any other, leaves it unsaid."""
    if not is_asked(workspace) or is_said(workspace, moment, of, occasion):
        return
    scale = f"{_LEAST} {LEVELS[_LEAST]} to {_MOST} {LEVELS[_MOST]}; enter skips"
    typed = (Lines().line(f"\n{QUESTIONS[moment]} ({scale}): ") or "").strip()
    if typed in map(str, LEVELS):
        note(workspace, int(typed), moment, of, local_now(), occasion)
