"""Plan: what cost the job, whether it is fading, and what to practise before the next application, on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from interview_coach.coaching.rejections.plan import plan
from interview_coach.coaching.rejections.plan_page import Kind, as_markdown, file_name, page
from interview_coach.tui.screens.base import CoachScreen
from interview_coach.tui.text import QUIET

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from interview_coach.coaching.rejections.plan import Plan
    from interview_coach.coaching.rejections.plan_page import Line

_STYLES = {
    Kind.TITLE: "bold $foreground",
    Kind.SECTION: "bold",
    Kind.REASON: "bold $accent",
    Kind.TEXT: "$foreground",
    Kind.POINT: QUIET,
}


class PlanScreen(CoachScreen[None]):
    """The page, made anew each time the screen comes to the front."""

    TAB = "Today"
    CSS_PATH = "plan.tcss"
    BINDINGS: ClassVar = [
        Binding("enter", "practise", "Practise", id="plan.practise", tooltip="The first question for the first reason"),
        Binding("w", "write", "Write file", id="plan.write", tooltip="The page as Markdown, to a file of your choice"),
        Binding("c", "copy", "Copy", id="plan.copy", tooltip="The page as Markdown, where the terminal allows it"),
        Binding("escape", "dismiss", "Back", id="plan.back", tooltip="To where you came from"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._plan: Plan | None = None

    def compose_body(self) -> Iterable[Widget]:
        yield VerticalScroll(id="plan")

    async def on_screen_resume(self) -> None:
        with self.telling():
            self._plan = plan(self.workspace, self.now())
            body = self.query_one("#plan", VerticalScroll)
            await body.remove_children()
            await body.mount_all(map(shown, page(self._plan)))
            body.focus()

    def action_practise(self) -> None:
        questions = [question for each in self._plan.told for question in each.questions] if self._plan else []
        if questions:
            self.coach.practise(questions[0])
        else:
            self.tell("No reason is confirmed yet, so Today's questions are the ones to practise.")

    def action_write(self) -> None:
        if self._plan:
            self.save_as(as_markdown(page(self._plan)), file_name(self._plan))

    def action_copy(self) -> None:
        if self._plan:
            self.app.copy_to_clipboard(as_markdown(page(self._plan)))
            self.tell(self.with_keys("Copied, if your terminal allows it; {plan.write} writes a file instead."))


class DebriefsPlanScreen(PlanScreen):
    """The same page, opened from the debriefs."""

    TAB = "Debriefs"


def shown(line: Line) -> Widget:
    """A line of a page as screens show it; what wraps in a point hangs beside its dash."""
    style, name = _STYLES[line.kind], line.kind.name.lower()
    text = Content.styled(line.text, style)
    if line.kind is not Kind.POINT:
        return Static(text, classes=name)
    return Horizontal(Static(Content.styled("-", style), classes="dash"), Static(text, classes="hanging"), classes=name)
