"""All past answers to look through: by words, by filters, in several orders, rows read as they are seen."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.binding import Binding
from textual.worker import get_current_worker

from interview_coach.coaching.configuration.preferences import settings
from interview_coach.coaching.history.finding import (
    EVERYTHING,
    find_attempts,
    index_answers,
    keep_filter,
    kept_filter,
    places_in,
    with_note,
)
from interview_coach.coaching.history.past import count_past, past_attempt
from interview_coach.coaching.marking import visible
from interview_coach.coaching.wording import BEST_SIGN, KINDS, counted, outcome, short_date
from interview_coach.model import CoachError
from interview_coach.tui.screens.attempt_filter import AttemptFilter, wording
from interview_coach.tui.screens.searched_list import SearchedList, searching_bindings
from interview_coach.tui.text import QUIET, line
from interview_coach.tui.widgets.answer_pane import FOUND, AnswerPane
from interview_coach.tui.widgets.filter_line import FilterLine
from interview_coach.tui.widgets.long_table import LongTable, cell
from interview_coach.tui.widgets.typed_fields import LineField

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from textual.content import Content
    from textual.widget import Widget

    from interview_coach.coaching.history.finding import Excerpt, Found, Hit
    from interview_coach.journal import AttemptSummary
    from interview_coach.journal.finding import Filter
    from interview_coach.tui.widgets.filter_line import Wording

_WIDE, _NARROW = 96, 70  # columns from which the kind is told, and below which the reasons are not
_REASONS_GIVEN = "reasons given"
_MEASURED = 100  # answers; a longer list of reasons further down is cut
_CHOSEN = "◆"
_EMPTY = "No answers yet. Press {today} for Today and answer the first question: it will be here, marked up, for good."
_FINDS = '{review.search} to find: words of answers, notes, "as they stand"'
_NOTHING = "No answer passes. Press {review.clear} to take the words away, once more for the filters."
_WORTH_TELLING = 2_000  # answers; fewer are read before anybody wonders


class AttemptList(SearchedList["Hit", "Filter"]):
    """Every attempt that passes the search and the filters, which are remembered."""

    TAB = "Review"
    CSS_PATH = "review.tcss"
    BINDINGS: ClassVar = [
        Binding("enter", "enter", "Open", id="review.open", tooltip="The answer, marked up as it was then"),
        *searching_bindings(
            "review", words="Words of an answer", filters="By reason, verdict, kind, time and more; order"
        ),
    ]

    def __init__(self) -> None:
        super().__init__(EVERYTHING)
        self._chosen: AttemptSummary | None = None
        self._kept = EVERYTHING
        self._reasons_given = 0

    def compose_body(self) -> Iterable[Widget]:
        yield LineField(id="review-search")
        yield FilterLine(id="review-count")
        yield LongTable(self._cells, id="attempts")
        yield AnswerPane(id="review-pane")

    @property
    def highlighted(self) -> AttemptSummary | None:
        """The attempt under the cursor."""
        hit = self.table.highlighted
        return hit.summary if hit else None

    @property
    def _wording(self) -> Wording[Filter]:
        return wording(self.workspace)

    def on_mount(self) -> None:
        with self.telling():
            self._wanted = self._kept = kept_filter(self.workspace)
        with self.prevent(LineField.Changed):
            self.search.value = self._wanted.words
        self.table.focus()

    def on_screen_resume(self) -> None:
        with self.telling():
            self._calm = settings(self.workspace).low_anxiety
        self.search.placeholder = self.with_keys(_FINDS)
        self.show_list()
        self.run_worker(self._index, thread=True, group="index", exclusive=True)

    def on_screen_suspend(self) -> None:
        self._remember()

    def on_input_changed(self) -> None:
        self._wanted = replace(self._wanted, words=self.search.value)
        self.show_list(from_top=True)

    def on_input_blurred(self) -> None:
        self._remember()

    def on_data_table_row_highlighted(self) -> None:
        self._show_answer()

    def action_enter(self) -> None:
        if summary := self.highlighted:
            with self.telling():
                self.coach.show_attempt(past_attempt(self.workspace, summary.id))

    def action_filter(self) -> None:
        with self.telling():
            asked = AttemptFilter(self.workspace, self._wanted, self.now().date(), self._counted, calm=self._calm)
            self.app.push_screen(asked, self._choose)

    def show_list(self, *, from_top: bool = False) -> None:
        with self.telling():
            found = find_attempts(self.workspace, self._wanted)
            reasons = max((len(_reasons(hit)) for hit in found.first(_MEASURED)), default=0)
            self._reasons_given = max(reasons, len(_REASONS_GIVEN))
            self.table.show(self._columns(), found.first, from_top=from_top)
            self._tell(found)
            self._show_answer()

    def _choose(self, wanted: Filter | None) -> None:
        if wanted != self._wanted:
            super()._choose(wanted)
            self._remember()

    def _remember(self) -> None:
        if self._wanted != self._kept:
            with self.telling():
                keep_filter(self.workspace, self._wanted)
                self._kept = self._wanted

    def _show_answer(self) -> None:
        with self.telling():
            if summary := self.highlighted:
                note = self.workspace.journal.annotation(summary.id).note
                text = with_note(past_attempt(self.workspace, summary.id).answer, note, self._wanted.words)
                self.query_one(AnswerPane).show(text, places_in(text, self._wanted.words))
            self.query_one(AnswerPane).display = bool(summary)

    def _columns(self) -> list[tuple[str, int]]:
        fixed = [("", 1), ("when", 12)]
        after = [("score", 10), (_REASONS_GIVEN, 0), ("kind", 9)]
        searched = "found in" if self._wanted.words else "question"
        if self._calm:
            return [*fixed, (searched, max(10, self.size.width - 24))]
        after = after[: 1 + (self.size.width >= _NARROW) + (self.size.width >= _WIDE)]
        room = self.size.width - sum(width + 2 for _, width in fixed + after) - 7
        reasons = min(self._reasons_given, room * 3 // 7) if len(after) > 1 else 0
        after = [(name, width or reasons) for name, width in after]
        return [*fixed, (searched, max(10, room - reasons)), *after]

    def _cells(self, hit: Hit) -> list[Text]:
        summary = hit.summary
        moment = summary.submitted_at
        chosen = self._chosen is not None and summary.id == self._chosen.id
        cells = [
            Text(_CHOSEN if chosen else BEST_SIGN if hit.best and not self._calm else " "),
            Text(f"{short_date(moment.date())} {moment:%H:%M}"),
            _excerpt(hit.excerpt),
            Text(outcome(summary.band, summary.status)),
            cell(_reasons(hit)),
            Text(KINDS[summary.kind]),
        ]
        return cells[: len(self._columns())]

    def _counted(self, wanted: Filter) -> str:
        found = find_attempts(self.workspace, wanted)
        return counted(len(found), "answer") + (" or more" if found.more else "")

    def _tell(self, found: Found) -> None:
        """How many answers are listed, or why there is none."""
        count = count_past(self.workspace)
        told = self._wording.told(self._wanted)
        self.query_one(FilterLine).show(list(self._said(found, count)), told)
        begins = bool(count) and not self.table.display
        for widget in (self.table, self.search):
            widget.display = bool(count)
        if begins:  # hidden, it could not keep the focus, which went to a field that takes letters
            self.table.focus()

    def _said(self, found: Found, count: int) -> Iterator[Content]:
        if not count:
            yield line(self.with_keys(_EMPTY))
        elif not len(found):
            yield line(self.with_keys(_NOTHING))
        elif self._calm:
            yield line("Your answers", QUIET)
        else:
            said = counted(count, "answer")
            everything = replace(self._wanted, order=EVERYTHING.order) == EVERYTHING
            yield line(said if everything else f"{len(found):,}{' or more' if found.more else ''} of {said}", QUIET)
        if self._wanted.words and self.workspace.journal.not_indexed() is None:
            yield line("SQLite here has no full-text search: finding words takes longer", "$warning")

    def _index(self) -> None:
        """Aside, makes finding words quick. Until it is done they are found slowly."""
        worker = get_current_worker()
        with suppress(CoachError):  # it is tried again with the next look at this screen
            for done, total in index_answers(self.workspace):
                if worker.is_cancelled:
                    return
                if total > _WORTH_TELLING:
                    self.app.call_from_thread(self._tell_index, done, total)

    def _tell_index(self, done: int, total: int) -> None:
        field = self.search
        reading = f"Reading your answers for the search: {done:,} of {total:,}"
        field.placeholder = reading if done < total else self.with_keys(_FINDS)


def _reasons(hit: Hit) -> str:
    return ", ".join(hit.summary.flagged)


def _excerpt(excerpt: Excerpt) -> Text:
    """On a single line, with the words that were looked for lit up."""
    text = Text(visible(re.sub(r"\s", " ", excerpt.text)), overflow="ellipsis", no_wrap=True)
    for start, end in excerpt.spans:
        text.stylize(FOUND, start, end)
    return text
