"""A mock interview on the screen: set up, asked question by question, and reported on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.coaching import mock
from interview_coach.coaching.mock import Standing
from interview_coach.coaching.mock_report import report
from interview_coach.tui.screens.mock import MockScreen
from interview_coach.tui.screens.mock_report import MockReportScreen
from interview_coach.tui.screens.mock_setup import MockSetupScreen

if TYPE_CHECKING:
    from interview_coach.interview import Choice, Pace
    from interview_coach.tui.app import CoachApp


async def sit(app: CoachApp, at: Choice | Standing | None, pace: Pace | None) -> None:
    """Sits an interview to its end: the given one, or one that is set up first; then reads its report."""
    standing = at if isinstance(at, Standing) else await app.push_screen_wait(MockSetupScreen(at, pace))
    while standing and not app.leaving:
        following: Standing | None = None
        with app.telling():
            following = await _go_on(app, standing)
        standing = following


async def _go_on(app: CoachApp, standing: Standing) -> Standing | None:
    """Asks what is left to ask and shows the report; gives the next interview, where the user wants one at once."""
    if standing.mock.ended is None:
        answered = await _asked(app, mock.take_up(app.workspace, standing, app.clock()))
        if answered is None or answered.mock.ended is None:
            return None
        standing = answered
    return await app.push_screen_wait(MockReportScreen(standing, report(app.workspace, standing)))


async def _asked(app: CoachApp, standing: Standing) -> Standing | None:
    """Asks one question after the other; None when the interview was left."""
    following: Standing | None = standing
    while following and following.mock.ended is None and not app.leaving:
        drill = mock.question(app.workspace, following)
        following = await app.push_screen_wait(MockScreen(following, drill))
    return following
