"""Questions: looked through, and one's own added, changed, moved, put away; each change can be taken back."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import Binding

from interview_coach.coaching.library import editing
from interview_coach.coaching.library.questions import own_banks
from interview_coach.tui.editor import open_in_editor
from interview_coach.tui.screens.question_list import QuestionList

if TYPE_CHECKING:
    from collections.abc import Iterator

    from interview_coach.banks import Bank, Library
    from interview_coach.model import Question

_TAKE_BACK = "Press {questions.undo} to take that back."


class QuestionsScreen(QuestionList):
    """The list, with everything that changes it."""

    BINDINGS: ClassVar = [
        Binding("a", "add", "Add", id="questions.add", tooltip="A question you were or may be asked"),
        Binding("e", "edit", "Edit", id="questions.edit", tooltip="One of your own"),
        Binding("y", "copy", "Copy", id="questions.copy", tooltip="To a bank of your own, to change it there"),
        Binding("x", "archive", "Archive", id="questions.archive", tooltip="Not to be asked any more, or again"),
        Binding("m", "move", "Move", id="questions.move", tooltip="To another bank of your own"),
        Binding("s", "samples", "Samples", id="questions.samples", tooltip="A strong and a weak answer by others"),
        Binding("o", "open", "Open file", id="questions.open", tooltip="In your editor, at the question's line"),
        Binding("u", "undo", "Undo", id="questions.undo", tooltip="Takes the last change to your banks back"),
        Binding("p", "problems", "Problems", id="questions.problems", tooltip="What is wrong in your bank files"),
    ]

    def action_add(self) -> None:
        self._fill_in()

    def action_edit(self) -> None:
        if question := self.table.highlighted:
            with self._telling_of_copies():
                opened = editing.open_question(self.workspace, question.id)
                self._fill_in(opened.question, opened=opened)

    def action_copy(self) -> None:
        if question := self.table.highlighted:
            own = {bank.id for bank in own_banks(self.workspace.library())}
            self._fill_in(question, bank=question.bank if question.bank in own else None)

    def action_archive(self) -> None:
        if question := self.table.highlighted:
            with self.telling():
                editing.archive_question(self.workspace, question.id, archived=not question.archived)
                self.show_list()
                done = "Brought back: it is asked again" if question.archived else "Archived: it is not asked any more"
                self.tell(f"{done}. {self.with_keys(_TAKE_BACK)}")

    def action_move(self) -> None:
        question = self.table.highlighted
        if question is None:
            return
        with self._telling_of_copies():
            editing.open_question(self.workspace, question.id)  # says so at once where it can't be moved
            from interview_coach.tui.screens.move import MoveScreen  # not before one is moved

            targets = [bank for bank in own_banks(self.workspace.library()) if bank.id != question.bank]
            self.app.push_screen(MoveScreen(targets), lambda bank: self._move(question, bank))

    def action_open(self) -> None:
        if question := self.table.highlighted:
            with self._telling_of_copies():
                open_in_editor(self, *editing.place_of(self.workspace, question.id))
            self.show_list()

    def action_samples(self) -> None:
        question = self.table.highlighted
        if question is None:
            return
        if not (question.strong_answer or question.weak_answer):
            self.tell("This question has no sample answer. Those that do say so below the list.")
            return
        from interview_coach.tui.screens.samples import SamplesScreen  # not before somebody asks

        self.app.push_screen(SamplesScreen(question))

    def action_problems(self) -> None:
        if not self.workspace.library().problems:
            self.tell(f"No problems. Your own banks are in {self.workspace.folders.banks}")
            return
        from interview_coach.tui.screens.problems import ProblemsScreen  # not before there is one

        self.app.push_screen(ProblemsScreen())

    def action_undo(self) -> None:
        with self.telling():
            before = self.workspace.library()
            done = editing.undo(self.workspace)
            self.show_list(_first_difference(before, self.workspace.library()))
            self.tell(f"Taken back: {done}")

    @contextmanager
    def _telling_of_copies(self) -> Iterator[None]:
        """Inside, an error becomes a notice; for a shipped question, whose file is never changed, the way round it."""
        with self.telling():
            try:
                yield
            except editing.QuestionShipped as shipped:
                self.tell(f"{shipped} {self.with_keys('Press {questions.copy} to copy it.')}")

    def _fill_in(self, *arguments: Any, **named: Any) -> None:
        from interview_coach.tui.screens.question_form import QuestionForm  # not before one is filled in

        self.app.push_screen(QuestionForm(*arguments, **named), self._saved)

    def _saved(self, question: Question | None) -> None:
        if question:
            self.show_everything(question.id)
            then = self.with_keys("Press {questions.practise} to answer it now, {questions.undo} to undo.")
            self.tell(f"Saved to your bank {question.bank}. {then}")

    def _move(self, question: Question, target: Bank | str | None) -> None:
        if target is None:
            return
        with self.telling():
            if isinstance(target, str):
                bank = editing.move_to_new_bank(self.workspace, question.id, target)
            else:
                bank = target.id
                editing.move_question(self.workspace, question.id, bank)
            self.show_list(question.id)
            self.tell(f"Moved to {bank}, with its past answers. {self.with_keys(_TAKE_BACK)}")


def _first_difference(before: Library, after: Library) -> str | None:
    """The id of the first question that came or changed; those of files that did not are the same objects."""
    known = {question.id: question for question in before.questions}
    for question in after.questions:
        old = known.get(question.id)
        if old is not question and old != question:
            return question.id
    return None
