"""Today: what is due and why, the week so far, and one key to start."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from interview_coach.coaching.mock import unfinished
from interview_coach.coaching.mock_wording import progress
from interview_coach.coaching.today import keep_focus, today
from interview_coach.coaching.wording import long_date, short_date
from interview_coach.tui.screens.base import CoachScreen
from interview_coach.tui.text import QUIET, line, plain
from interview_coach.tui.widgets.beside import Beside
from interview_coach.tui.widgets.chooser import Chooser

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from textual.widget import Widget

    from interview_coach.coaching.habit import Week
    from interview_coach.coaching.queue import Due
    from interview_coach.coaching.today import Today
    from interview_coach.interview import MockInterview
    from interview_coach.model import Draft, Question
    from interview_coach.tui.screens.reason import Answer


class TodayScreen(CoachScreen[None]):
    """The plan for the day, read anew each time the screen comes to the front."""

    TAB = "Today"
    BINDINGS: ClassVar = [
        Binding("enter", "start", "Start", id="today.start", tooltip="Answer the chosen question"),
        Binding("m", "mock", "Mock", id="today.mock", tooltip="A whole interview, with a report at its end"),
        Binding("r", "reason", "Reason", id="today.reason", tooltip="Put first what mends the reason you were given"),
        Binding("slash", "find", "Find", id="today.find", key_display="/", tooltip="Find a question by its words"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._plan: Today | None = None
        self._questions: list[Question] = []
        self._unfinished: MockInterview | None = None

    def compose_body(self) -> Iterable[Widget]:
        yield Static(id="week")
        yield Static(id="notices")
        yield Static(id="heading")
        yield Chooser(id="queue")
        yield Static(id="hint")

    async def on_mount(self) -> None:
        await self._plan_anew()

    async def on_screen_resume(self) -> None:
        await self._plan_anew()

    async def _plan_anew(self) -> None:
        with self.telling():
            self._write("#notices", Content("\n").join(self._notices()))
            plan, left = today(self.workspace, self.now()), unfinished(self.workspace)
            if (plan, left) != (self._plan, self._unfinished):
                self._plan, self._unfinished = plan, left
                await self._show(plan)

    async def _show(self, plan: Today) -> None:
        begun = {draft.question.id for draft in plan.drafts}
        due = [each for each in plan.queue if each.question.id not in begun]
        self._questions = [draft.question for draft in plan.drafts] + [each.question for each in due]
        self._write("#week", _week_line(plan))
        self._write("#heading", _heading(plan))
        self._write("#hint", _hint(plan))
        left = [_left(self._unfinished)] if self._unfinished else []
        await self.query_one(Chooser).show([*left, *map(_unfinished, plan.drafts), *map(_due, due)])

    def _write(self, selector: str, content: Content) -> None:
        part = self.query_one(selector, Static)
        part.update(content)
        part.display = bool(content)

    def _notices(self) -> Iterator[Content]:
        for notice in self.workspace.notices:
            yield plain(f"! {notice}", "$warning")
        if problems := len(self.workspace.library().problems):
            yield Content.styled(f"! {_count(problems, 'problem')} in your question banks: press 3 to see.", "$warning")

    def action_start(self) -> None:
        self.query_one(Chooser).take()

    def on_chooser_taken(self, taken: Chooser.Taken) -> None:
        if self._unfinished and taken.index == 0:
            self.coach.interview(self._unfinished)
        else:
            self.coach.practise(self._questions[taken.index - bool(self._unfinished)])

    def action_mock(self) -> None:
        self.coach.interview()

    def action_find(self) -> None:
        self.coach.open_tab("questions")
        self.app.call_after_refresh(self.app.run_action, "screen.search")

    def action_reason(self) -> None:
        from interview_coach.tui.screens.reason import ReasonScreen  # not before somebody asks

        self.app.push_screen(ReasonScreen(), self._keep_reason)

    def _keep_reason(self, answer: Answer | None) -> None:
        if answer is not None:
            with self.telling():
                keep_focus(self.workspace, answer.reason)


def _week_line(plan: Today) -> Content:
    week = plan.week
    dots = " ".join(_dot(week, day) for day in range(7))
    streak = f"   {week.streak} weeks in a row" if week.streak > 1 else ""
    date = Content.styled(long_date(plan.day), "bold")
    return Content.assemble(
        date, "     ", (dots, "$accent"), (f"   {week.done} of {week.goal} this week{streak}", QUIET)
    )


def _dot(week: Week, day: int) -> str:
    if week.practised[day]:
        return "●"
    return "○" if day < week.today and any(week.practised) else "·"


def _heading(plan: Today) -> Content:
    if not plan.queue:
        return Content.assemble(("Nothing is left to answer today.", "bold"), ("  Press 3 for all questions.", QUIET))
    minutes = f"about {_count(plan.minutes, 'minute')}"
    if plan.first:
        return Content.assemble(("Begin with one answer", "bold"), (", typed as you would say it.", QUIET))
    if plan.done:
        answered = f"Done for today: {_count(plan.answered, 'question')} answered."
        return Content.assemble((answered, "bold"), (f"  More, if you like, {minutes}:", QUIET))
    return Content.assemble(("Next up", "bold"), (f", {minutes}", QUIET))


def _hint(plan: Today) -> Content:
    if plan.focus:
        return Content.styled(f"Practised first: {plan.focus}. Press r to change that.", QUIET)
    if plan.first:
        return Content.styled("Were you given a reason for a rejection? Press r, and what mends it comes first.", QUIET)
    return Content("")


def _due(due: Due) -> Beside:
    return Beside(plain(due.question.text), Content.styled(due.reason or "", "$accent"), Content.styled(due.why, QUIET))


def _left(interview: MockInterview) -> Beside:
    saved = interview.seen.astimezone()
    return Beside(
        Content.assemble(("Unfinished mock interview, ", QUIET), progress(interview)),
        below=Content.styled(
            f"Left on {short_date(saved.date())} at {saved:%H:%M}; enter goes on where it was.", QUIET
        ),
    )


def _unfinished(draft: Draft) -> Beside:
    words = _count(len(draft.text.split()), "word")
    saved = draft.saved_at.astimezone()
    return Beside(
        Content.assemble(("Unfinished: ", QUIET), line(draft.question.text)),
        below=Content.styled(f"{words}, saved {saved:%H:%M}", QUIET),
    )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
