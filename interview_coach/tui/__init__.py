"""The screens: Textual widgets over the coaching floor, which holds everything they can do."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from interview_coach.coaching.workspace import Workspace
    from interview_coach.interview import Choice, MockInterview, Pace
    from interview_coach.model import Question


def run(
    workspace: Workspace,
    first: Question | None = None,
    mock: tuple[Choice | MockInterview, Pace] | None = None,
) -> None:
    """Shows the app until the user quits; asks `first`, or opens a `mock` interview at a pace, at once.

    Raises SystemExit(1) after an error that closed it.
    """
    gc.disable()  # until the first frame: a tenth of the start would go by in looking at modules, none of which go
    from interview_coach.coaching.marking import visible
    from interview_coach.tui.app import CoachApp  # 200 ms of Textual, and only this needs it
    from interview_coach.tui.keyboard import accept_any_byte

    accept_any_byte()
    app = CoachApp(workspace, first=first, mock=mock)
    app.run()
    for words in app.parting_words:
        sys.stderr.write(f"{visible(words)}\n")
    if app.return_code:
        raise SystemExit(app.return_code)
