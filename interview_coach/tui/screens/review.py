"""Review: every attempt, the newest first; open one, or compare two at the same question."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.binding import Binding
from textual.widgets import DataTable, Static

from interview_coach.coaching.past import count_past, past_attempts
from interview_coach.coaching.preferences import settings
from interview_coach.coaching.review import attempt_beside
from interview_coach.coaching.wording import KINDS, outcome, short_date
from interview_coach.model import AttemptKind, CoachError, Reason
from interview_coach.tui.screens.base import CoachScreen
from interview_coach.tui.text import QUIET, line
from interview_coach.tui.widgets.long_table import LongTable, cell

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from interview_coach.journal import AttemptSummary

_WIDE, _NARROW = 96, 70  # columns from which the kind is told, and below which the reasons are not
_ALL_REASONS = len(", ".join(Reason))
_CHOSEN = "◆"
_EMPTY = "No answers yet. Press 1 for Today and answer the first question: it will be here, marked up, for good."


class ReviewScreen(CoachScreen[None]):
    """All attempts. One can be chosen to be compared with another."""

    TAB = "Review"
    CSS_PATH = "review.tcss"
    BINDINGS: ClassVar = [
        Binding("enter", "read", "Open", id="review.open", tooltip="The answer, marked up as it was then"),
        Binding(
            "c", "compare", "Compare", id="review.compare", tooltip="With the chosen attempt, else with the one before"
        ),
        Binding("space", "choose", "Choose", id="review.choose", tooltip="Choose the attempt to compare with"),
        Binding("r", "retry", "Retry", id="review.retry", tooltip="Answer this question again"),
        Binding("k", "keep_story", "Keep story", id="review.keep", show=False, tooltip="Keep the answer as a story"),
        Binding("s", "stories", "Stories", id="review.stories", tooltip="The examples you keep to tell again"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._chosen: AttemptSummary | None = None
        self._calm = False

    def compose_body(self) -> Iterable[Widget]:
        yield Static(id="review-count")
        yield LongTable(self._cells, id="attempts")

    @property
    def _table(self) -> LongTable[AttemptSummary]:
        return self.query_one(LongTable)

    def on_screen_resume(self) -> None:
        self._show()

    def on_resize(self) -> None:
        self._show()

    def on_data_table_row_selected(self, event: DataTable.RowSelected) -> None:
        event.stop()
        self.action_read()

    def action_read(self) -> None:
        if summary := self._table.highlighted:
            with self.telling():
                self.coach.show_attempt(self.workspace.journal.attempt(summary.id))

    def action_retry(self) -> None:
        if summary := self._table.highlighted:
            from interview_coach.coaching.drill import as_asked_now  # brings scoring, which a list does without

            with self.telling():
                attempt = self.workspace.journal.attempt(summary.id)
                self.coach.practise(as_asked_now(self.workspace, attempt.question), AttemptKind.RETRY)

    def action_keep_story(self) -> None:
        if summary := self._table.highlighted:
            from interview_coach.coaching.past import past_attempt
            from interview_coach.coaching.stories import keep_story, story_of
            from interview_coach.tui.screens.story_form import StoryForm  # not before one is kept

            with self.telling():
                story = story_of(self.workspace, past_attempt(self.workspace, summary.id))
                self.app.push_screen(StoryForm(story if story.id else keep_story(self.workspace, story)))

    def action_stories(self) -> None:
        from interview_coach.tui.screens.stories import StoriesScreen  # not before somebody asks

        self.app.push_screen(StoriesScreen())

    def action_choose(self) -> None:
        summary = self._table.highlighted
        self._chosen = None if summary == self._chosen else summary
        self._show()

    def action_compare(self) -> None:
        if summary := self._table.highlighted:
            with self.telling():
                self.coach.compare(*self._pair(summary))

    def _pair(self, summary: AttemptSummary) -> tuple[str, str]:
        """Ids of the two attempts to compare. Raises CoachError when there is no second one at the same question."""
        if self._chosen and self._chosen != summary:
            if self._chosen.question_id != summary.question_id:
                raise CoachError("Those are two different questions. Choose two attempts at the same one.")
            return self._chosen.id, summary.id
        other = attempt_beside(self.workspace, self.workspace.journal.attempt(summary.id))
        if other is None:
            raise CoachError("This is the only attempt at its question: there is nothing to compare it with yet.")
        return other.id, summary.id

    def _show(self) -> None:
        with self.telling():
            self._calm = settings(self.workspace).low_anxiety
            self._table.show(self._columns(), lambda count: past_attempts(self.workspace, limit=count))
            self._count()

    def _columns(self) -> list[tuple[str, int]]:
        fixed = [("", 1), ("when", 12)]
        after = [("score", 10), ("reasons given", 0), ("kind", 9)]
        if self._calm:
            return [*fixed, ("question", max(10, self.size.width - 21))]
        after = after[: 1 + (self.size.width >= _NARROW) + (self.size.width >= _WIDE)]
        room = self.size.width - sum(width + 2 for _, width in fixed + after) - 4
        reasons = min(_ALL_REASONS, room * 2 // 5) if len(after) > 1 else 0
        after = [(name, width or reasons) for name, width in after]
        return [*fixed, ("question", max(10, room - reasons)), *after]

    def _cells(self, summary: AttemptSummary) -> list[Text]:
        moment = summary.submitted_at
        cells = [
            Text(_CHOSEN if summary == self._chosen else " "),
            Text(f"{short_date(moment.date())} {moment:%H:%M}"),
            cell(summary.question_text),
            Text(outcome(summary.band, summary.status)),
            cell(", ".join(summary.flagged)),
            Text(KINDS[summary.kind]),
        ]
        return cells[: len(self._columns())]

    def _count(self) -> None:
        count = count_past(self.workspace)
        if self._calm and count:
            self.query_one("#review-count", Static).update(line("Your answers", QUIET))
            return
        said = "1 answer" if count == 1 else f"{count:,} answers"
        self.query_one("#review-count", Static).update(line(said, QUIET) if count else line(_EMPTY))
        self._table.display = bool(count)
