"""The daily loop: answer a question, read the feedback, and on to what the user chooses there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.coaching.practice import drill, session
from interview_coach.coaching.practice.today import today
from interview_coach.model import AttemptKind
from interview_coach.tui.screens.drill import DrillScreen
from interview_coach.tui.screens.feedback import Choice, FeedbackScreen

if TYPE_CHECKING:
    from interview_coach.model import Attempt, Question
    from interview_coach.tui.app import CoachApp


async def practise(app: CoachApp, question: Question, kind: AttemptKind) -> bool:
    """Asks the question, then goes on from the attempt, until the user leaves; gives whether anything was answered."""
    return await _Practice(app).ask(question, kind)


async def go_on_from(app: CoachApp, attempt: Attempt) -> None:
    """Shows the feedback on an attempt, and drills again as long as the user wants to."""
    await _Practice(app).go_on_from(attempt)


class _Practice:
    """One sitting; `_place` tells where the question, its retries and follow-ups stand in the day's session."""

    def __init__(self, app: CoachApp) -> None:
        self._app = app
        self._place = ""

    async def ask(self, question: Question, kind: AttemptKind) -> bool:
        with self._app.telling():
            self._place = session.place(today(self._app.workspace, self._app.clock()), question)
        attempt = await self._answered(question, kind)
        if attempt:
            await self.go_on_from(attempt)
        return attempt is not None

    async def go_on_from(self, attempt: Attempt) -> None:
        following: Attempt | None = attempt
        while following and not self._app.leaving:
            choice = await self._app.push_screen_wait(FeedbackScreen(following, self._place))
            with self._app.telling():
                following = await self._follow(following, choice)

    async def _follow(self, attempt: Attempt, choice: Choice | None) -> Attempt | None:
        match choice:
            case Choice.RETRY:
                question = drill.as_asked_now(self._app.workspace, attempt.question)
                return await self._answered(question, AttemptKind.RETRY)
            case Choice.FOLLOW_UP:
                return await self._answered(drill.follow_up(attempt), AttemptKind.FOLLOW_UP)
            case Choice.NEXT:
                return await self._next()
            case None:
                return None

    async def _next(self) -> Attempt | None:
        """The next question; once the session is done its summary comes first, and more only if it is wanted."""
        plan = today(self._app.workspace, self._app.clock())
        if (plan.done or not plan.queue) and not await self._wants_more():
            self._app.open_tab("today")
            return None
        if not plan.queue:
            return None
        question = plan.queue[0].question
        self._place = session.place(plan, question)
        return await self._answered(question, AttemptKind.DRILL)

    async def _wants_more(self) -> bool:
        from interview_coach.tui.screens.summary import SummaryScreen  # once a day

        more: bool = await self._app.push_screen_wait(SummaryScreen())
        return more

    async def _answered(self, question: Question, kind: AttemptKind) -> Attempt | None:
        if self._app.leaving:
            return None
        with self._app.telling():
            begun = drill.begin(self._app.workspace, question, kind)
            return await self._app.push_screen_wait(DrillScreen(begun, self._place))
        return None
