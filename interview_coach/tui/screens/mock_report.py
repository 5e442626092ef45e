"""The report on a mock interview: each reason, what cost most, and every answer to be read or given again."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from interview_coach.coaching.interviews import mock
from interview_coach.coaching.interviews import mock_wording as words
from interview_coach.coaching.interviews.mock_report import compare_mocks, earlier_mock, report
from interview_coach.coaching.marking import SIGNS, one_line
from interview_coach.coaching.wording import JUDGED
from interview_coach.interview import MockInterview
from interview_coach.model import AttemptKind, CoachError, Severity
from interview_coach.tui.screens.base import CoachScreen
from interview_coach.tui.text import COLOURS, QUIET, line
from interview_coach.tui.widgets.beside import Beside
from interview_coach.tui.widgets.chooser import Chooser
from interview_coach.tui.widgets.frame import KeyLine
from interview_coach.tui.widgets.parts import Parts

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import ComposeResult

    from interview_coach.coaching.interviews.mock_report import Answered, Cost, ReasonBand, Report

_QUOTED = 70  # characters of the user's words; all of them are marked in the answer


class MockReportScreen(CoachScreen[MockInterview | None]):
    """Gives another interview with the same questions where one was asked for; None for going back."""

    WORDS = JUDGED
    CSS_PATH = "mock_report.tcss"
    BINDINGS: ClassVar = [
        Binding("enter", "read", "Read", id="mock_report.read", tooltip="The answer, marked up"),
        Binding("r", "redo", "Redo", id="mock_report.redo", tooltip="Answer this question again, as a drill"),
        Binding("c", "compare", "Compare", id="mock_report.compare", tooltip="With the interview before"),
        Binding("x", "export", "Export", id="mock_report.export", tooltip="As a page for the browser, or Markdown"),
        Binding("s", "again", "Same again", id="mock_report.again", tooltip="An interview with the same questions"),
        Binding("escape", "dismiss", "Back", id="mock_report.back", tooltip="Back to where you came from"),
    ]

    def __init__(self, found: Report) -> None:
        super().__init__()
        self._report = found
        self._behind = [*(cost.answers[0] for cost in found.costs), *found.answers]
        """The answer that each entry of the list is about."""

    def compose(self) -> ComposeResult:
        found = self._report
        band = Content.styled(words.band_told(found).capitalize(), "bold $foreground")
        below = "; ".join(filter(None, (words.reached(found), words.chosen(found.mock.choice, found.role))))
        yield Beside(line(words.title(found.mock), "bold"), band, line(below, QUIET))
        yield Parts(_standings(found))
        yield Chooser([*self._cost_entries(), *self._answer_entries()])
        if found.pauses:
            told = "; ".join(words.pause_told(pause, calm=found.calm) for pause in found.pauses)
            yield Static(Content.assemble(("Pauses: ", QUIET), line(told)), id="mock-pauses")
        yield KeyLine()

    def action_read(self) -> None:
        self.query_one(Chooser).take()

    def on_chooser_taken(self, taken: Chooser.Taken) -> None:
        attempt = self._behind[taken.index].attempt
        if attempt:
            self.coach.show_attempt(attempt)
        else:
            self.tell(self.with_keys("There is no answer to this one. Press {mock_report.redo} to give it now."))

    def action_redo(self) -> None:
        from interview_coach.coaching.practice.drill import as_asked_now  # brings scoring, which a report does without

        answered = self._behind[self.query_one(Chooser).chosen]
        kind = AttemptKind.RETRY if answered.attempt else AttemptKind.DRILL
        self.coach.practise(as_asked_now(self.workspace, answered.question), kind)

    def action_compare(self) -> None:
        from interview_coach.tui.screens.mock_compare import MockCompareScreen  # not before somebody asks

        with self.telling():
            earlier = earlier_mock(self.workspace, self._report.mock)
            if earlier is None:
                raise CoachError("This is your first mock interview: the next one can be compared with it.")
            self.app.push_screen(MockCompareScreen(compare_mocks(report(self.workspace, earlier), self._report)))

    def action_export(self) -> None:
        from interview_coach.tui.screens.export import ExportScreen  # not before somebody asks

        self.app.push_screen(ExportScreen(self._report), self._tell_written)

    def _tell_written(self, path: Path | None) -> None:
        if path:
            self.tell(f"The report is in {path}")

    def action_again(self) -> None:
        with self.telling():
            self.give_way(mock.again(self.workspace, self._report.mock, self.now()))

    def _cost_entries(self) -> list[Static]:
        costs = self._report.costs
        entries = [_cost(cost, self._report) for cost in costs]
        return [Static(each) for each in _headed(words.costs_heading(self._report), entries)]

    def _answer_entries(self) -> list[Static]:
        entries = [_answer(each, self._report) for each in self._report.answers]
        heading = "Your answers" if self._report.costs else f"{words.no_cost(self._report)}\n\nYour answers"
        return [Static(each) for each in _headed(heading, entries)]


def _standings(found: Report) -> list[Content]:
    if found.calm:
        return [line(told, "$foreground") for told in words.reasons_told(found)]
    return [_standing(each) for each in found.reasons.values()]


def _standing(standing: ReasonBand) -> Content:
    if standing.band is None:
        return Content.styled(f"{standing.reason} –", QUIET)
    if not standing.flagged:
        return Content.styled(f"{standing.reason} {standing.band}", QUIET)
    told = f"{standing.reason} ✗ {standing.band}, {standing.flagged} of {standing.judged}"
    return Content.styled(told, COLOURS[Severity.ERROR])


def _headed(heading: str, entries: list[Content]) -> list[Content]:
    """The entries, the first of them under the heading."""
    if not entries:
        return []
    return [Content.assemble((heading, "bold"), "\n", entries[0]), *entries[1:]]


def _cost(cost: Cost, found: Report) -> Content:
    finding = found.told(cost.finding)
    sign = (f"{SIGNS[finding.severity]}  ", f"bold {COLOURS[finding.severity]}")
    said = ", ".join(f"“{_shortened(one_line(text))}”" for text in cost.words)
    parts = [
        Content.assemble(sign, line(finding.message), (f"  {words.costs_where(cost.answers)}", QUIET)),
        Content.styled(said, "$foreground"),
        line(f"→ {finding.fix}" if finding.fix else ""),
    ]
    return Content("\n").join(part for part in parts if part)


def _answer(each: Answered, found: Report) -> Content:
    notes = [
        *words.result_told(each, found),
        "your best answer" if each == found.best else "",
        "worth another go" if each in found.redo else "",
    ]
    told = "   ".join(filter(None, notes))
    question = Content.assemble((f"{each.number}  ", "bold $accent"), line(each.question.text, "$foreground"))
    return Content.assemble(question, "\n   ", (told, QUIET)) if told else question


def _shortened(text: str) -> str:
    return text if len(text) <= _QUOTED else text[:_QUOTED].rsplit(" ", 1)[0] + " …"
