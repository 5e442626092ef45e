"""A mock interview on the screen: set up, asked question by question, and reported on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.coaching.interviews import mock
from interview_coach.coaching.interviews.mock_report import report
from interview_coach.confidence import Moment, Occasion
from interview_coach.interview import MockInterview
from interview_coach.tui.confident import ask
from interview_coach.tui.screens.mock import MockScreen
from interview_coach.tui.screens.mock_report import MockReportScreen
from interview_coach.tui.screens.mock_setup import MockSetupScreen

if TYPE_CHECKING:
    from interview_coach.interview import Choice, Pace
    from interview_coach.tui.app import CoachApp


async def sit(app: CoachApp, at: Choice | MockInterview | None, pace: Pace | None) -> None:
    """Sits an interview to its end: the given one, or one that is set up first; then reads its report."""
    interview = at if isinstance(at, MockInterview) else await app.push_screen_wait(MockSetupScreen(at, pace))
    while interview and not app.leaving:
        following: MockInterview | None = None
        with app.telling():
            following = await _go_on(app, interview)
        interview = following


async def _go_on(app: CoachApp, interview: MockInterview) -> MockInterview | None:
    """Asks what is left to ask and shows the report; gives the next interview, where the user wants one at once."""
    if interview.ended is None:
        if not (interview.answered or interview.passed):
            await ask(app, Moment.BEFORE, interview.id, Occasion.MOCK)
        answered = await _asked(app, mock.take_up(app.workspace, interview, app.clock()))
        if answered is None or answered.ended is None:
            return None
        interview = answered
        await ask(app, Moment.AFTER, interview.id, Occasion.MOCK)
    return await app.push_screen_wait(MockReportScreen(report(app.workspace, interview)))


async def _asked(app: CoachApp, interview: MockInterview) -> MockInterview | None:
    """Asks one question after the other; None when the interview was left."""
    following: MockInterview | None = interview
    while following and following.ended is None and not app.leaving:
        drill = mock.question(app.workspace, following)
        following = await app.push_screen_wait(MockScreen(following, drill))
    return following
