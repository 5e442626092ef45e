"""Today: what is due and why, the week so far, and one key to start."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from interview_coach.coaching.configuration.preferences import settings
from interview_coach.coaching.jobs.targets import active_role
from interview_coach.coaching.practice.focus import keep_focus
from interview_coach.coaching.practice.today import today
from interview_coach.coaching.wording import counted
from interview_coach.model import CoachError
from interview_coach.tui.confident import drilled
from interview_coach.tui.screens.base import CoachScreen
from interview_coach.tui.text import PUT_AWAY, QUIET, SKIPPED, line, plain
from interview_coach.tui.todays_plan import draft_line, due_line, heading, hint, left_line, week_line
from interview_coach.tui.widgets.chooser import Chooser

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from textual.widget import Widget

    from interview_coach.coaching.practice.today import Today
    from interview_coach.interview import MockInterview
    from interview_coach.model import Question
    from interview_coach.tui.screens.reason import Answer


_LATER = 0.4  # seconds: the first frame is out


class TodayScreen(CoachScreen[None]):
    """The plan for the day, read anew each time the screen comes to the front."""

    TAB = "Today"
    BINDINGS: ClassVar = [
        Binding("enter", "start", "Start", id="today.start", tooltip="Answer the chosen question"),
        Binding("m", "mock", "Mock", id="today.mock", tooltip="A whole interview, with a report at its end"),
        Binding("r", "reason", "Reason", id="today.reason", tooltip="Put first what mends the reason you were given"),
        Binding(
            "d", "debrief", "New debrief", id="today.debrief", tooltip="Write down a rejection, and what they said"
        ),
        Binding(
            "p", "plan", "Plan", id="today.plan", tooltip="What cost you the job, and what to practise for the next"
        ),
        Binding("slash", "find", "Find", id="today.find", key_display="/", tooltip="Find a question by its words"),
        Binding(
            "c", "materials", "Check a CV or letter", id="today.materials", show=False, tooltip="Before you send it"
        ),
        Binding("s", "skip", "Skip", id="today.skip", show=False, tooltip="Not today: it comes back tomorrow"),
        Binding("x", "not_for_me", "Not for me", id="today.not_for_me", show=False, tooltip="Not to be asked any more"),
        Binding("l", "summary", "Summary", id="today.summary", show=False, tooltip="What today's practice showed"),
        Binding(
            "u",
            "undo",
            "Undo",
            id="today.undo",
            show=False,
            tooltip="Ask again what you set aside",
        ),
        Binding("t", "stories", "Stories", id="today.stories", show=False, tooltip="Examples you keep to tell again"),
        Binding("w", "calendar", "Calendar", id="today.calendar", show=False, tooltip="The days you practised"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._plan: Today | None = None
        self._questions: list[Question] = []
        self._unfinished: MockInterview | None = None
        self._keys: Mapping[str, str] | None = None

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
        self.set_timer(_LATER, self._read_answers)

    async def on_banks_changed(self) -> None:
        await self._plan_anew(self._row)

    async def on_settings_changed(self) -> None:
        await self._plan_anew(self._row)

    async def _plan_anew(self, row: int = 0) -> None:
        """Shows the plan as it is now, where it has changed, the bar on this row."""
        notices = [*self._notices()]
        try:
            notices += self._reminders()
            plan, left = today(self.workspace, self.now()), self._mock_left()
        except CoachError as error:  # it stays on screen, for there is nothing to do here until it is mended
            notices.append(plain(f"! {error}", "$error"))
        else:
            keys = self.coach.settings_watch.keys
            if (plan, left, keys) != (self._plan, self._unfinished, self._keys):
                self._plan, self._unfinished, self._keys = plan, left, keys
                await self._show(plan, row)
            with self.telling():
                self._write("#hint", hint(plan, self.with_keys) or self._confidence())
        self._write("#notices", Content("\n").join(notices))

    def _mock_left(self) -> MockInterview | None:
        if not self.workspace.journal.mocks():
            return None
        from interview_coach.coaching.interviews.mock import unfinished  # a start without a mock can do without

        return unfinished(self.workspace)

    def _read_answers(self) -> None:
        """Has the answers read, aside, that were not searched for the active role's demands yet."""
        with self.telling():
            if self.is_active and active_role(self.workspace):
                self.run_worker(self._take_in, thread=True, group="roles", exclusive=True)

    def _take_in(self) -> None:
        from interview_coach.coaching.jobs.gaps import take_in_all  # not needed without a role

        with suppress(CoachError):  # the plan stands as it is
            if take_in_all(self.workspace):
                self.call_later(lambda: self._plan_anew(self._row))

    async def _show(self, plan: Today, row: int) -> None:
        begun = {draft.question.id for draft in plan.drafts}
        due = [each for each in plan.queue if each.question.id not in begun]
        self._questions = [draft.question for draft in plan.drafts] + [each.question for each in due]
        self._write("#week", week_line(plan))
        self._write("#heading", heading(plan, self.with_keys))
        left = (
            [left_line(self._unfinished, self.with_keys("{today.start} goes on where it was."), calm=plan.calm)]
            if self._unfinished
            else []
        )
        drafts = [draft_line(draft, calm=plan.calm) for draft in plan.drafts]
        await self.query_one(Chooser).show([*left, *drafts, *map(due_line, due)], row)

    def _confidence(self) -> Content:
        """Where confidence goes, in a sentence, once that can be told."""
        if not settings(self.workspace).confidence:
            return Content("")
        # not before somebody wants to be asked
        from interview_coach.coaching.practice.confidence_wording import trend_line

        return Content.styled(trend_line(self.workspace), QUIET)

    def _write(self, selector: str, content: Content) -> None:
        part = self.query_one(selector, Static)
        part.update(content)
        part.display = bool(content)

    def _notices(self) -> Iterator[Content]:
        for notice in self.workspace.notices:
            yield plain(f"! {notice}", "$warning")
        if problems := len(self.workspace.library().problems):
            look = self.with_keys("press {questions} to see.")
            yield Content.styled(f"! {counted(problems, 'problem')} in your question banks: {look}", "$warning")
        for problem in self.workspace.settings_file().problems[:1]:
            yield line(f"! {problem}.", "$warning")

    def _reminders(self) -> Iterator[Content]:
        if not self.workspace.journal.debriefs():
            return
        # a first start can do without
        from interview_coach.coaching.rejections.requests import reminder_told, reminders

        for debrief, request in reminders(self.workspace, self.now().date()):
            ask = self.with_keys("Press {debriefs} and ask once more with {debriefs.ask}.")
            yield line(f"· {reminder_told(debrief, request)} {ask}", "$accent")

    def action_start(self) -> None:
        self.query_one(Chooser).take()

    def on_chooser_taken(self, taken: Chooser.Taken) -> None:
        if self._unfinished and taken.index == 0:
            self.coach.interview(self._unfinished)
        elif question := self._chosen:
            self.app.run_worker(drilled(self.coach, question))

    def action_mock(self) -> None:
        self.coach.interview()

    def action_debrief(self) -> None:
        self.coach.open_tab("debriefs")
        self.app.call_after_refresh(self.app.run_action, "screen.new")

    def action_find(self) -> None:
        self.coach.open_tab("questions")
        self.app.call_after_refresh(self.app.run_action, "screen.search")

    def action_plan(self) -> None:
        from interview_coach.tui.screens.plan import PlanScreen  # not before somebody asks

        self.app.push_screen(PlanScreen())

    def action_materials(self) -> None:
        from interview_coach.tui.screens.materials import MaterialsScreen  # not before somebody asks

        self.app.push_screen(MaterialsScreen())

    async def action_skip(self) -> None:
        from interview_coach.coaching.practice.skipping import skip  # not before somebody asks

        if question := self._chosen:
            with self.telling():
                skip(self.workspace, question, self.now().date())
                await self._plan_anew(self._row)
                self.tell(self.with_keys(SKIPPED))

    async def action_not_for_me(self) -> None:
        from interview_coach.coaching.practice.skipping import put_away  # not before somebody asks

        if question := self._chosen:
            with self.telling():
                put_away(self.workspace, question)
                await self._plan_anew(self._row)
                self.tell(self.with_keys(PUT_AWAY))

    async def action_undo(self) -> None:
        from interview_coach.coaching.practice.skipping import bring_back  # not before somebody asks

        with self.telling():
            if question := bring_back(self.workspace, self.now().date()):
                await self._plan_anew(self._row)
                self.tell(f"It is asked again: {question.text}")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return action != "undo" or bool(self.workspace.set_aside)

    @property
    def _row(self) -> int:
        return self.query_one(Chooser).chosen

    @property
    def _chosen(self) -> Question | None:
        """The question under the bar, None where that is on an unfinished mock interview."""
        index = self._row - bool(self._unfinished)
        return self._questions[index] if 0 <= index < len(self._questions) else None

    def action_stories(self) -> None:
        from interview_coach.tui.screens.stories import StoriesScreen  # not before somebody asks

        self.app.push_screen(StoriesScreen())

    def action_calendar(self) -> None:
        from interview_coach.coaching.practice.calendar import calendar_of  # not before somebody asks
        from interview_coach.tui.screens.calendar import CalendarScreen

        with self.telling():
            self.app.push_screen(CalendarScreen(calendar_of(self.workspace, self.now())))

    async def _after_summary(self, more: bool | None) -> None:
        if more and self._plan and self._plan.queue:
            self.coach.practise(self._plan.queue[0].question)

    def action_summary(self) -> None:
        from interview_coach.tui.screens.summary import SummaryScreen  # not before somebody asks

        self.app.push_screen(SummaryScreen(), self._after_summary)

    def action_reason(self) -> None:
        from interview_coach.tui.screens.reason import ReasonScreen  # not before somebody asks

        self.app.push_screen(ReasonScreen(), self._keep_reason)

    def _keep_reason(self, answer: Answer | None) -> None:
        if answer is not None:
            with self.telling():
                keep_focus(self.workspace, answer.reason)
