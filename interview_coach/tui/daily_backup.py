"""The backup of the day, made in a thread once the first frame is out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.coaching.keeping.backups import back_up_daily
from interview_coach.model import CoachError

if TYPE_CHECKING:
    from interview_coach.tui.app import CoachApp


def back_up(app: CoachApp) -> None:
    """Makes it if there is none yet; that it can't be made is told, and stops nothing."""
    try:
        back_up_daily(app.workspace, app.clock())
    except CoachError as error:
        if not app.leaving:
            app.call_from_thread(app.tell, str(error), "warning")
