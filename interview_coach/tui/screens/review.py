"""Review: every attempt, the newest first; open one, or compare two at the same question."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.binding import Binding
from textual.widgets import DataTable, Static

from interview_coach.coaching import marking
from interview_coach.coaching.review import earlier_attempt
from interview_coach.coaching.wording import KINDS, outcome
from interview_coach.model import AttemptKind, CoachError
from interview_coach.tui.screens.base import CoachScreen
from interview_coach.tui.text import QUIET, line, short_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from interview_coach.journal import AttemptSummary

_PAGE = 200  # rows read at a time; more are read before the cursor reaches the last of them
_AHEAD = 20
_NARROW = 76  # columns below which only the date, the question and the band fit
_CHOSEN = "◆"
_EMPTY = "No answers yet. Press 1 for Today and answer the first question: it will be here, marked up, for good."


class ReviewScreen(CoachScreen[None]):
    """All attempts. One can be chosen to be compared with another."""

    TAB = "Review"
    CSS_PATH = "review.tcss"
    BINDINGS: ClassVar = [
        Binding("enter", "read", "Open", id="review.open", tooltip="The answer, marked up as it was then"),
        Binding("c", "compare", "Compare", id="review.compare", tooltip="With the chosen attempt, or the one before"),
        Binding("space", "choose", "Choose", id="review.choose", tooltip="Choose the attempt to compare with"),
        Binding("r", "retry", "Retry", id="review.retry", tooltip="Answer this question again"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[AttemptSummary] = []
        self._chosen: AttemptSummary | None = None

    def compose_body(self) -> Iterable[Widget]:
        yield Static(id="review-count")
        yield DataTable(cursor_type="row", zebra_stripes=False, id="attempts")

    def on_screen_resume(self) -> None:
        self._show(self._read_rows(max(_PAGE, len(self._rows))))

    def on_resize(self) -> None:
        self._show(self._rows)

    def on_data_table_row_highlighted(self, event: DataTable.RowHighlighted) -> None:
        if event.cursor_row >= len(self._rows) - _AHEAD and len(self._rows) % _PAGE == 0 and self._rows:
            self._extend(self._read_rows(len(self._rows) + _PAGE)[len(self._rows) :])

    def on_data_table_row_selected(self, event: DataTable.RowSelected) -> None:
        event.stop()
        self.action_read()

    def action_read(self) -> None:
        if summary := self._highlighted():
            self.coach.show_attempt(self.workspace.journal.attempt(summary.id))

    def action_retry(self) -> None:
        if summary := self._highlighted():
            from interview_coach.coaching.drill import as_asked_now  # brings scoring, which a list does without

            attempt = self.workspace.journal.attempt(summary.id)
            self.coach.practise(as_asked_now(self.workspace, attempt.question), AttemptKind.RETRY)

    def action_choose(self) -> None:
        summary = self._highlighted()
        self._chosen = None if summary == self._chosen else summary
        self._show(self._rows)

    def action_compare(self) -> None:
        if (summary := self._highlighted()) is None:
            return
        try:
            self.coach.compare(*self._pair(summary))
        except CoachError as error:
            self.tell(str(error))

    def _pair(self, summary: AttemptSummary) -> tuple[str, str]:
        """Ids of the two attempts to compare. Raises CoachError when there is no second one at the same question."""
        if self._chosen and self._chosen != summary:
            if self._chosen.question_id != summary.question_id:
                raise CoachError("Those are two different questions. Choose two attempts at the same one.")
            return self._chosen.id, summary.id
        earlier = earlier_attempt(self.workspace, self.workspace.journal.attempt(summary.id))
        if earlier is None:
            raise CoachError("This is the first attempt at its question: there is nothing before it to compare with.")
        return earlier.id, summary.id

    def _read_rows(self, limit: int) -> Sequence[AttemptSummary]:
        return self.workspace.journal.summaries(limit=limit)

    def _highlighted(self) -> AttemptSummary | None:
        row = self.query_one(DataTable).cursor_row
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def _show(self, rows: Sequence[AttemptSummary]) -> None:
        """Fills the table anew, the cursor staying on its attempt."""
        table = self.query_one(DataTable)
        at = self._highlighted()
        self._rows = []
        table.clear(columns=True)
        for name, width in self._columns():
            table.add_column(Text(name), width=width)
        self._extend(rows)
        if at in self._rows:
            table.move_cursor(row=self._rows.index(at))
        self._count()

    def _extend(self, rows: Sequence[AttemptSummary]) -> None:
        self._rows.extend(rows)
        table = self.query_one(DataTable)
        for summary in rows:
            table.add_row(*self._cells(summary), key=summary.id)

    def _columns(self) -> list[tuple[str, int]]:
        fixed = [("", 1), ("when", 12)]
        after = [("score", 10)] if self.size.width < _NARROW else [("score", 10), ("reasons given", 16), ("kind", 9)]
        taken = sum(width + 2 for _, width in fixed + after) + 4
        return [*fixed, ("question", max(10, self.size.width - taken)), *after]

    def _cells(self, summary: AttemptSummary) -> list[Text]:
        moment = summary.submitted_at
        cells = [
            Text(_CHOSEN if summary == self._chosen else " "),
            Text(f"{short_date(moment.date())} {moment:%H:%M}"),
            Text(marking.one_line(summary.question_text), overflow="ellipsis", no_wrap=True),
            Text(outcome(summary.band, summary.status)),
            Text(", ".join(summary.flagged), overflow="ellipsis", no_wrap=True),
            Text(KINDS[summary.kind]),
        ]
        return cells[: len(self._columns())]

    def _count(self) -> None:
        count = self.workspace.journal.count()
        said = "1 answer" if count == 1 else f"{count:,} answers"
        self.query_one("#review-count", Static).update(line(said, QUIET) if count else line(_EMPTY))
        self.query_one(DataTable).display = bool(count)
