"""The daily loop: answer a question, read the feedback, and on to what the user chooses there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.coaching import drill
from interview_coach.coaching.today import today
from interview_coach.coaching.wording import counted
from interview_coach.model import AttemptKind
from interview_coach.tui.screens.drill import DrillScreen
from interview_coach.tui.screens.feedback import Choice, FeedbackScreen

if TYPE_CHECKING:
    from interview_coach.model import Attempt, Question
    from interview_coach.tui.app import CoachApp


async def practise(app: CoachApp, question: Question, kind: AttemptKind) -> bool:
    """Asks the question, then goes on from the attempt, until the user leaves; gives whether anything was answered."""
    attempt = await _answered(app, question, kind)
    if attempt:
        await go_on_from(app, attempt)
    return attempt is not None


async def go_on_from(app: CoachApp, attempt: Attempt) -> None:
    """Shows the feedback on an attempt, and drills again as long as the user wants to."""
    following: Attempt | None = attempt
    while following and not app.leaving:
        choice = await app.push_screen_wait(FeedbackScreen(following))
        with app.telling():
            following = await _follow(app, following, choice)


async def _follow(app: CoachApp, attempt: Attempt, choice: Choice | None) -> Attempt | None:
    match choice:
        case Choice.RETRY:
            return await _answered(app, drill.as_asked_now(app.workspace, attempt.question), AttemptKind.RETRY)
        case Choice.FOLLOW_UP:
            return await _answered(app, drill.follow_up(attempt), AttemptKind.FOLLOW_UP)
        case Choice.NEXT:
            return await _next(app)
        case None:
            return None


async def _next(app: CoachApp) -> Attempt | None:
    plan = today(app.workspace, app.clock())
    if plan.queue and not plan.done:
        return await _answered(app, plan.queue[0].question, AttemptKind.DRILL)
    app.open_tab("today")
    answered = "" if plan.calm else f": {counted(plan.answered, 'question')} answered"
    app.tell(f"That is it for today{answered}. Tomorrow the coach picks up from here.")
    return None


async def _answered(app: CoachApp, question: Question, kind: AttemptKind) -> Attempt | None:
    if app.leaving:
        return None
    with app.telling():
        return await app.push_screen_wait(DrillScreen(drill.begin(app.workspace, question, kind)))
    return None
