"""The screens: Textual widgets over the coaching floor, which holds everything they can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from interview_coach.coaching.workspace import Workspace


def run(workspace: Workspace) -> None:
    """Shows the app until the user quits. Raises SystemExit(1) after an error that had to close it."""
    from interview_coach.tui.app import CoachApp  # 200 ms of Textual, and only this needs it

    app = CoachApp(workspace)
    app.run()
    if app.return_code:
        raise SystemExit(app.return_code)
