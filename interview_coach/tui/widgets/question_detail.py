"""All that a bank says of one question, but for the sample answers: of those only that they are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from interview_coach.tui.text import QUIET, line, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import ComposeResult

    from interview_coach.model import Question


class QuestionDetail(VerticalScroll):
    """One question, or nothing. It can be focused, so that a long one can be read in a small window."""

    DEFAULT_CSS = """
    QuestionDetail {
        height: auto; max-height: 35%; padding: 0 1; border-top: solid $foreground 20%;
        &:focus { border-top: solid $accent; }
        & > Static { height: auto; }
    }
    """

    def compose(self) -> ComposeResult:
        yield Static()

    def show(self, question: Question | None, *, calm: bool = False) -> None:
        """Puts this question in the place of the one that was shown; with `calm` without its time."""
        lines = _lines(question, calm=calm) if question else ()
        self.query_one(Static).update(Content("\n").join(lines))
        self.scroll_home(animate=False)


def _lines(question: Question, *, calm: bool) -> Iterator[Content]:
    yield plain(question.text, "$foreground")
    yield line(" · ".join(_facts(question, calm=calm)), QUIET)
    if question.listens_for:
        yield _told("They listen for", question.listens_for)
    if question.follow_ups:
        yield _told("They may go on", " ".join(question.follow_ups))
    if question.evidence:
        groups = (f"{group.name} ({', '.join(group.keywords)})" for group in question.evidence)
        yield _told("Evidence", "; ".join(groups))


def _told(name: str, text: str) -> Content:
    return Content.assemble((f"{name}: ", QUIET), line(text))


def _facts(question: Question, *, calm: bool) -> Iterator[str]:
    if question.archived:
        yield "archived"
    yield question.id
    yield f"probes {', '.join(question.probes)}"
    if question.round:
        yield f"{question.round} round"
    yield f"difficulty {question.difficulty}"
    if not calm:
        yield f"{question.time_limit} s"
    if question.tags:
        yield f"tags {', '.join(question.tags)}"
    if question.assumes:
        yield f"assumes {question.assumes}"
    if samples := [name for name in ("strong", "weak") if getattr(question, f"{name}_answer")]:
        yield f"{' and '.join(samples)} sample"
