"""Questions: all banks, found by typing; drill one, add one's own, see what is wrong with a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import DataTable, Input, Static

from interview_coach.coaching.questions import find_questions
from interview_coach.coaching.schedule import last_band
from interview_coach.tui.screens.base import CoachScreen
from interview_coach.tui.text import QUIET, line, plain
from interview_coach.tui.widgets.long_table import LongTable, cell

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from textual.widget import Widget

    from interview_coach.model import Card, Question

_WIDE, _NARROW = 96, 70  # columns from which the bank is told, and below which the reasons are not


class QuestionsScreen(CoachScreen[None]):
    """Every question of every bank, read again whenever the screen is shown."""

    TAB = "Questions"
    CSS_PATH = "questions.tcss"
    BINDINGS: ClassVar = [
        Binding(
            "enter", "practise", "Answer it", id="questions.practise", tooltip="Drill the question under the cursor"
        ),
        Binding("a", "add", "Add your own", id="questions.add", tooltip="A question you were or may be asked"),
        Binding(
            "slash", "search", "Find", id="questions.search", key_display="/", tooltip="Type words of the question"
        ),
        Binding("p", "problems", "Problems", id="questions.problems", tooltip="What is wrong in your bank files"),
        Binding(
            "escape",
            "leave_search",
            "Clear the search",
            id="questions.clear",
            show=False,
            tooltip="Back to the list of all questions",
        ),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._cards: Mapping[str, Card] = {}

    def compose_body(self) -> Iterable[Widget]:
        yield Input(
            placeholder="/ to find: words of the question, a bank, a reason", id="questions-search", compact=True
        )
        yield Static(id="questions-count")
        yield LongTable(self._cells, id="questions-table")
        yield VerticalScroll(Static(id="question-detail"), id="question-pane", can_focus=False)

    @property
    def _table(self) -> LongTable[Question]:
        return self.query_one(LongTable)

    def on_mount(self) -> None:
        self._table.focus()

    def on_screen_resume(self) -> None:
        self._show()

    def on_resize(self) -> None:
        self._show()

    def on_input_changed(self) -> None:
        self._show()

    def on_input_submitted(self) -> None:
        self._table.focus()

    def on_data_table_row_highlighted(self, _: DataTable.RowHighlighted) -> None:
        if question := self._table.highlighted:
            self._detail(question)

    def on_data_table_row_selected(self, event: DataTable.RowSelected) -> None:
        event.stop()
        self.action_practise()

    def action_practise(self) -> None:
        if question := self._table.highlighted:
            self.coach.practise(question)

    def action_search(self) -> None:
        self.query_one(Input).focus()

    def action_leave_search(self) -> None:
        self.query_one(Input).value = ""
        self._table.focus()

    def action_add(self) -> None:
        from interview_coach.tui.screens.question_form import QuestionForm  # not before one is added

        self.app.push_screen(QuestionForm(), self._added)

    def action_problems(self) -> None:
        problems = self.workspace.library().problems
        if not problems:
            self.tell(f"No problems. Your own banks are in {self.workspace.folders.banks}")
            return
        from interview_coach.tui.screens.problems import ProblemsScreen

        self.app.push_screen(ProblemsScreen(problems))

    def _added(self, question: Question | None) -> None:
        if question is None:
            return
        self.query_one(Input).value = ""
        self._show()
        self._table.move_cursor(row=self._table.entries.index(question))
        self.tell(f"Saved to {self.workspace.folders.own_bank}. Press enter to answer it now.")

    def _show(self) -> None:
        found = self._own_first(find_questions(self.workspace, self.query_one(Input).value))
        self._cards = self.workspace.journal.cards()
        self._table.show(self._columns(), lambda count: found[:count])
        self.query_one("#questions-count", Static).update(self._count(found))
        if not found:
            self.query_one("#question-detail", Static).update("")

    def _own_first(self, questions: Iterable[Question]) -> tuple[Question, ...]:
        shipped = {bank.id for bank in self.workspace.library().banks if bank.shipped}
        return tuple(sorted(questions, key=lambda question: question.bank in shipped))

    def _columns(self) -> list[tuple[str, int]]:
        after = [("last", 10), ("probes", 14), ("bank", 18)]
        after = after[: 1 + (self.size.width >= _NARROW) + (self.size.width >= _WIDE)]
        taken = sum(width + 2 for _, width in after) + 6
        return [("question", max(10, self.size.width - taken)), *after]

    def _cells(self, question: Question) -> list[Text]:
        card = self._cards.get(question.id)
        last = Text((last_band(card) or "not scored") if card else "new")
        cells = [cell(question.text), last, cell(", ".join(question.probes)), cell(question.bank)]
        return cells[: len(self._columns())]

    def _count(self, found: Sequence[Question]) -> Content:
        library = self.workspace.library()
        said = f"{len(found):,} of {len(library.questions):,} questions in {len(library.banks)} banks"
        if not library.problems:
            return line(said, QUIET)
        count = "1 problem" if len(library.problems) == 1 else f"{len(library.problems)} problems"
        return Content.assemble((said, QUIET), "   ", (f"! {count} in bank files: press p", "$warning"))

    def _detail(self, question: Question) -> None:
        parts = [plain(question.text)]
        if question.listens_for:
            parts.append(Content.assemble(("They listen for: ", QUIET), plain(question.listens_for)))
        if question.follow_ups:
            parts.append(Content.assemble(("They may go on: ", QUIET), line(" ".join(question.follow_ups))))
        parts.append(line(f"{question.id}   probes {', '.join(question.probes)}   {question.time_limit} s", QUIET))
        self.query_one("#question-detail", Static).update(Content("\n").join(parts))
