"""The reason the user chose to practise first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.model import Reason

if TYPE_CHECKING:
    from interview_coach.coaching.workspace import Workspace

_FOCUS = "focus"


def focus(workspace: Workspace) -> Reason | None:
    """The reason the user chose to practise first, None when the queue is left to itself."""
    kept = workspace.journal.setting(_FOCUS)
    return Reason(kept) if kept else None


def keep_focus(workspace: Workspace, reason: Reason | None) -> None:
    """Puts questions that probe `reason` first from now on; None takes that back."""
    workspace.journal.keep_setting(_FOCUS, reason.value if reason else "")
