"""The sample answers of a question, a strong and a weak one, by somebody else."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from interview_coach.coaching.wording import EXAMPLE
from interview_coach.tui.screens.dialog import Dialog
from interview_coach.tui.text import QUIET, line, plain
from interview_coach.tui.widgets.frame import KeyLine

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from interview_coach.model import Question


class SamplesScreen(Dialog[None]):
    """Those of the two that the question has; it is said that they are another person's."""

    CSS_PATH = "dialog.tcss"
    BINDINGS: ClassVar = [Binding("escape,s", "dismiss", "Back", id="samples.back", tooltip="Back to the questions")]

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._question = question

    def compose(self) -> ComposeResult:
        question = self._question
        samples = {"A strong answer": question.strong_answer, "A weak answer": question.weak_answer}
        told = [
            Content.assemble((name, "bold"), "\n", plain(answer, "$foreground"))
            for name, answer in samples.items()
            if answer
        ]
        with Vertical(classes="dialog"):
            yield Static(line(question.text, "bold"), classes="title")
            with VerticalScroll():
                yield Static(Content("\n\n").join(told))
            yield Static(Content.styled(EXAMPLE, QUIET), classes="total")
            yield KeyLine()
