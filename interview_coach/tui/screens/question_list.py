"""All questions to look through: by words, by filters, and as their files are now."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.binding import Binding
from textual.content import Content

from interview_coach.coaching.configuration.preferences import settings
from interview_coach.coaching.library.questions import EVERYTHING_ASKED, Filter, find_questions, own_banks
from interview_coach.coaching.practice.schedule import last_band
from interview_coach.coaching.wording import DIFFICULTIES, counted
from interview_coach.tui.screens.searched_list import SearchedList, searching_bindings
from interview_coach.tui.text import QUIET
from interview_coach.tui.widgets.filter_line import FilterLine, Wording
from interview_coach.tui.widgets.long_table import LongTable, cell
from interview_coach.tui.widgets.question_detail import QuestionDetail
from interview_coach.tui.widgets.typed_fields import LineField

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from textual.widget import Widget

    from interview_coach.banks import Library
    from interview_coach.coaching.workspace import Workspace
    from interview_coach.model import Card, Question

_WARM_UP_AFTER = 0.2  # seconds: the list is there, and no letter of a search is typed yet
_WIDE, _NARROW = 96, 70  # columns from which the bank is told, and below which the reasons are not
_FINDS = "{questions.search} to find: words of the question, a bank, a reason"
_WORDING = Wording(
    EVERYTHING_ASKED,
    {
        "reason": lambda reason: f"probes {reason}",
        "bank": lambda bank: f"bank {bank}",
        "round": lambda round_: f"{round_} round",
        "difficulty": DIFFICULTIES.__getitem__,
        "archived": lambda _: "archived",
        "practised": lambda _: "never practised",
    },
)


class QuestionList(SearchedList["Question", Filter]):
    """Every question of every bank, those of the user's own first."""

    TAB = "Questions"
    CSS_PATH = "questions.tcss"
    BINDINGS: ClassVar = [
        Binding("enter", "enter", "Answer it", id="questions.practise", tooltip="Drill the question under the cursor"),
        *searching_bindings(
            "questions", words="Type words of the question", filters="By reason, round, difficulty or bank"
        ),
    ]

    def __init__(self) -> None:
        super().__init__(EVERYTHING_ASKED)
        self._cards: Mapping[str, Card] = {}

    def compose_body(self) -> Iterable[Widget]:
        yield LineField(id="questions-search")
        yield FilterLine(id="questions-count")
        yield LongTable(self._cells, id="questions-table")
        yield QuestionDetail(id="question-pane")

    @property
    def _wording(self) -> Wording[Filter]:
        return _WORDING

    def on_mount(self) -> None:
        self.table.focus()
        self.set_timer(_WARM_UP_AFTER, self._start_warm_up)

    def _start_warm_up(self) -> None:
        library = self.workspace.library()
        # No partial: a worker describes itself by the repr of what it does, arguments and all.
        self.run_worker(lambda: _warm_up(self.workspace, library), thread=True)

    def on_screen_resume(self) -> None:
        with self.telling():
            self._cards = self.workspace.journal.cards()
            self._calm = settings(self.workspace).low_anxiety
        if self._wanted.practised != EVERYTHING_ASKED.practised:
            self._wanted = replace(self._wanted, practised=frozenset(self._cards))
        self.search.placeholder = self.with_keys(_FINDS)
        self.show_list()

    def on_banks_changed(self) -> None:
        self.show_list()

    def on_input_changed(self) -> None:
        self.show_list(from_top=True)

    def on_data_table_row_highlighted(self) -> None:
        self.query_one(QuestionDetail).show(self.table.highlighted, calm=self._calm)

    def action_enter(self) -> None:
        if question := self.table.highlighted:
            self.coach.practise(question)

    def action_filter(self) -> None:
        from interview_coach.tui.screens.question_filter import QuestionFilter  # not before somebody filters

        library = self.workspace.library()
        asked = QuestionFilter(self._wanted, library.banks, frozenset(self._cards), self._counted)
        self.app.push_screen(asked, self._choose)

    def show_list(self, question_id: str | None = None, *, from_top: bool = False) -> None:
        """Lists what passes the search and the filters; the cursor goes to the question with this id, if any."""
        library = self.workspace.library()
        found = self._found(self._wanted)
        self.table.show(self._columns(), lambda count: found[:count], from_top=from_top)
        if question_id:
            self.table.go_to(next((row for row, question in enumerate(found) if question.id == question_id), 0))
        self.query_one(FilterLine).show(
            list(_listed(len(found), library, self.with_keys("press {questions.problems}"))),
            _WORDING.told(self._wanted),
        )
        self.query_one(QuestionDetail).show(self.table.highlighted, calm=self._calm)

    def show_everything(self, question_id: str) -> None:
        """Lists all questions again, the cursor on the one with this id."""
        self._wanted = EVERYTHING_ASKED
        with self.prevent(LineField.Changed):
            self.search.value = ""
        self.show_list(question_id)

    def _counted(self, chosen: Filter) -> str:
        return counted(len(self._found(chosen)), "question")

    def _found(self, chosen: Filter) -> tuple[Question, ...]:
        """What passes, one's own first."""
        own = {bank.id for bank in own_banks(self.workspace.library())}
        found = find_questions(self.workspace, self.search.value, chosen)
        return tuple(sorted(found, key=lambda question: question.bank not in own))

    def _columns(self) -> list[tuple[str, int]]:
        wide = self.size.width >= _WIDE
        after = [("last", 10), ("probes", 22 if wide else 14), ("bank", 18)]
        after = after[: 1 + (self.size.width >= _NARROW) + wide]
        taken = sum(width + 2 for _, width in after) + 6
        return [("question", max(10, self.size.width - taken)), *after]

    def _cells(self, question: Question) -> list[Text]:
        card = self._cards.get(question.id)
        known = "answered" if self._calm else last_band(card) or "not scored" if card else ""
        last = Text(known if card else "new")
        cells = [cell(question.text), last, cell(", ".join(question.probes)), cell(question.bank)]
        return cells[: len(self._columns())]


def _listed(count: int, library: Library, look: str) -> Iterator[Content]:
    """How many of the library's questions are listed, and what is wrong with its files, and how to `look` at that."""
    said = f"{count:,} of {counted(len(library.questions), 'question')} in {counted(len(library.banks), 'bank')}"
    yield Content.styled(said, QUIET)
    if library.problems:
        problems = counted(len(library.problems), "problem")
        yield Content.styled(f"! {problems} in bank files: {look}", "$warning")


def _warm_up(workspace: Workspace, library: Library) -> None:
    """Makes the index of words, and fetches what finds and what changes questions, before the first key asks."""
    workspace.index(library).find("typo")
    import_module("interview_coach.banks.writer")
