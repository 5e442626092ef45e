"""How sure the user feels, asked around a piece of practice where they want to be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.coaching.practice.confidence import is_asked, is_said, note, todays_drill
from interview_coach.confidence import Moment, Occasion
from interview_coach.model import AttemptKind

if TYPE_CHECKING:
    from interview_coach.model import Question
    from interview_coach.tui.app import CoachApp


async def ask(app: CoachApp, moment: Moment, of: str, occasion: Occasion) -> None:
    """Asks and keeps it, unless it is known, unwanted or left unsaid; where it can't be kept that is told."""
    from interview_coach.tui.screens.confidence import ConfidenceScreen  # not before somebody is asked

    with app.telling():
        if app.leaving or not is_asked(app.workspace) or is_said(app.workspace, moment, of, occasion):
            return
        if level := await app.push_screen_wait(ConfidenceScreen(moment)):
            note(app.workspace, level, moment, of, app.clock(), occasion)


async def drilled(app: CoachApp, question: Question) -> None:
    """The drill of the day from this question on: asked before its first one, and after if something was answered."""
    from interview_coach.tui.practice import practise  # brings scoring, which Today does without

    of = todays_drill(app.clock())
    await ask(app, Moment.BEFORE, of, Occasion.DRILL)
    if await practise(app, question, AttemptKind.DRILL):
        await ask(app, Moment.AFTER, of, Occasion.DRILL)
