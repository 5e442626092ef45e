"""Feedback: the answer as it was typed, what it does well, what it costs, and what to do about it."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from interview_coach.annotation import Annotation
from interview_coach.coaching.calm import calm, next_step, quiet_sign
from interview_coach.coaching.configuration.preferences import settings
from interview_coach.coaching.configuration.settings import DEFAULTS
from interview_coach.coaching.held_back import held_back
from interview_coach.coaching.history.review import earlier_attempt
from interview_coach.coaching.history.standing import as_it_stands, dispute, keep_note, without_disputed
from interview_coach.coaching.practice.drill import example_answer
from interview_coach.coaching.practice.ladder import outcome_told
from interview_coach.coaching.rejections.confirmed import turned_down_for
from interview_coach.coaching.wording import JUDGED, long_date, outcome, short_date, unscored
from interview_coach.model import Severity, Verdict
from interview_coach.tui.screens.base import CoachScreen
from interview_coach.tui.text import COLOURS, QUIET, line, plain
from interview_coach.tui.widgets.beside import Beside
from interview_coach.tui.widgets.frame import KeyLine
from interview_coach.tui.widgets.marked_up import MarkedUp
from interview_coach.tui.widgets.parts import Parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from textual.app import ComposeResult

    from interview_coach.coaching.practice.schedule import Rating
    from interview_coach.model import Attempt, Judgement, Reason

_VERDICTS = {Verdict.OK: "ok", Verdict.FLAG: "✗ flagged", Verdict.NA: "–"}  # in one line at 80 columns

_NO_MARKS = "No rule found anything in these words, good or bad. A longer answer gives more to go by."
_DISPUTED = "Disputed: it no longer counts. Press {feedback.dispute} to restore it."


class Choice(Enum):
    """What to do after the feedback."""

    RETRY = "retry"
    FOLLOW_UP = "follow-up"
    NEXT = "next"


class FeedbackScreen(CoachScreen[Choice | None]):
    """Gives what the user chose to do next, None for going back."""

    WORDS = JUDGED
    CSS_PATH = ["feedback.tcss", "marked_up.tcss"]
    HORIZONTAL_BREAKPOINTS = [
        (0, "-stacked"),
        (80, "-side-by-side"),
    ]
    BINDINGS: ClassVar = [
        Binding("f", "choose('FOLLOW_UP')", "Answer that", id="feedback.follow_up", tooltip="Answer the follow-up"),
        Binding("r", "choose('RETRY')", "Retry", id="feedback.retry", tooltip="Answer again; both attempts are kept"),
        Binding("n", "choose('NEXT')", "Next", id="feedback.next", tooltip="The next of today, or a summary"),
        Binding("s", "example", "Example", id="feedback.example", tooltip="How somebody else answered it well"),
        Binding("x", "dispute", "Dispute", id="feedback.dispute", tooltip="Wrong: it no longer counts; or restore it"),
        Binding("e", "explain", "Explain", id="feedback.explain", tooltip="How the score adds up, line by line"),
        Binding("w", "note", "Note", id="feedback.note", tooltip="Notes of your own on this answer"),
        Binding("g", "rate", "Rate", id="feedback.rate", tooltip="How it went for you: when it comes back"),
        Binding(
            "a", "rehearse", "Say aloud", id="feedback.rehearse", tooltip="A cue card and a clock, to say it aloud"
        ),
        Binding("u", "rescore", "Rescore", id="feedback.rescore", tooltip="By today's rules; what was said is kept"),
        Binding("k", "keep_story", "Keep story", id="feedback.story", tooltip="Keep it as a story to tell again"),
        Binding("escape", "dismiss", "Back", id="feedback.back", tooltip="Back to where you came from"),
    ]

    def __init__(self, attempt: Attempt, place: str = "") -> None:
        super().__init__()
        self._place = place
        self._attempt = attempt
        self._assessment = attempt.assessment
        self._annotation = Annotation(attempt.id)
        self._standing = attempt.assessment
        """As it was judged then, without what is disputed."""
        self._calm = False
        self._chosen = DEFAULTS
        self._example: str | None = None

    def compose(self) -> ComposeResult:
        with self.telling():
            self._chosen = settings(self.workspace)
            self._calm = self._chosen.low_anxiety
            self._take_in(self.workspace.journal.annotation(self._attempt.id))
        if self._calm:
            self._assessment = calm(self._assessment)
        self._example = example_answer(self.workspace, self._attempt.question)
        yield Beside(line(self._attempt.question.text, QUIET), self._was())
        yield Parts(self._verdict())
        if under := outcome_told(self._attempt, self._chosen):
            yield Static(line(under, "$accent"), id="rung")
        found = self._assessment
        nothing = _NO_MARKS if found.band else ""
        notes = {} if self._calm else self._turned_down_for()
        disputed = self._annotation.disputes
        yield MarkedUp(self._attempt.answer, found.strengths, found.findings, nothing, notes, disputed)
        yield Static(self._follow_up(), id="follow-up")
        yield Static(self._note(), id="own-note")
        yield from self._cautions()
        yield KeyLine()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        possible = {
            "explain": self._assessment.overall is not None and not self._calm,
            "dispute": bool(self._assessment.findings),
            "rescore": not self._calm,
            "example": bool(self._example),
            "choose": parameters != (Choice.FOLLOW_UP.name,) or bool(self._assessment.follow_up),
        }
        return possible.get(action, True)

    def action_choose(self, name: str) -> None:
        self.give_way(Choice[name])

    def action_explain(self) -> None:
        from interview_coach.tui.screens.explain import ExplainScreen  # not before somebody asks

        disputed = sum(map(self._annotation.disputes, self._attempt.assessment.findings))
        self.app.push_screen(ExplainScreen(self._standing, disputed))

    def action_example(self) -> None:
        from interview_coach.tui.screens.example import ExampleScreen  # not before somebody asks

        if self._example:
            self.app.push_screen(ExampleScreen(self._example))

    def action_rehearse(self) -> None:
        from interview_coach.tui.screens.rehearse import RehearseScreen  # not before somebody asks

        self.app.push_screen(RehearseScreen(self._attempt, self._chosen), self._rated)

    def action_rate(self) -> None:
        from interview_coach.coaching.practice.own_rating import NotRated, check_rated
        from interview_coach.tui.screens.rate import RateScreen  # not before somebody asks

        try:
            check_rated(self.workspace, self._attempt)
        except NotRated as error:
            self.tell(str(error))
            return
        self.app.push_screen(RateScreen(), self._rated)

    def action_keep_story(self) -> None:
        from interview_coach.coaching.repertoire.stories import story_of  # not before somebody asks
        from interview_coach.tui.screens.story_form import StoryForm

        with self.telling():
            self.app.push_screen(StoryForm(story_of(self.workspace, self._attempt)))

    def _cautions(self) -> Iterable[Static]:
        """What to mind about the stories the answer tells; no counts with low anxiety."""
        from interview_coach.coaching.repertoire.story_use import cautions

        found: tuple[str, ...] = ()
        with self.telling():
            found = cautions(self.workspace, self._attempt, counts=not self._calm)
        sign, colour = (quiet_sign("!"), "$accent") if self._calm else ("!", "$warning")
        yield from (Static(line(f"{sign} {caution}", colour), classes="caution") for caution in found)

    def _rated(self, rated: Rating | None) -> None:
        if rated:  # what is told before this screen is back in front would go with the dialog
            self.call_after_refresh(self._rate, rated)

    def _rate(self, rated: Rating) -> None:
        from interview_coach.coaching.practice.own_rating import rate

        with self.telling():
            day = rate(self.workspace, self._attempt, rated)
            self.tell(f"Kept: it went “{rated.name.lower()}”. The question comes back on {long_date(day)}.")

    def action_dispute(self) -> None:
        findings = self.query_one(MarkedUp).highlighted
        if not findings:
            self.tell("Move to a finding first: what works is not disputed.")
            return
        with self.telling():
            self._take_in(dispute(self.workspace, self._attempt, *findings))
            self.query_one(MarkedUp).tell_disputed(self._annotation.disputes)
            self.query_one(Parts).show(self._verdict())
            disputed = self._annotation.disputes(findings[0])
            self.tell(self.with_keys(_DISPUTED) if disputed else "Restored: it counts.")

    def action_note(self) -> None:
        from interview_coach.tui.screens.note import NoteScreen  # not before somebody writes one

        self.app.push_screen(NoteScreen(self._annotation.note, self._keep_note), lambda _: self._show_note())

    def action_rescore(self) -> None:
        from interview_coach.coaching.history.rescoring import rescore
        from interview_coach.tui.screens.rescored import RescoredScreen  # not before somebody asks

        with self.telling():
            found = rescore(self.workspace, self._attempt, self.now())
            self.query_one(Parts).show(self._verdict())
            self.app.push_screen(RescoredScreen(found))

    def _keep_note(self, note: str) -> None:
        self._annotation = keep_note(self.workspace, self._attempt, note)

    def _show_note(self) -> None:
        self.query_one("#own-note", Static).update(self._note())

    def _take_in(self, annotation: Annotation) -> None:
        self._annotation = annotation
        self._standing = without_disputed(self._attempt.assessment, annotation)

    def _note(self) -> Content:
        note = self._annotation.note.strip()
        return Content.assemble(("Your note: ", QUIET), plain(note)) if note else Content("")

    def _verdict(self) -> list[Content]:
        """The band and each reason's verdict; a sentence where there is no band."""
        band = self._standing.band
        if band is None:
            return [Content.styled(unscored(self._assessment), "bold $foreground")]
        if self._calm:
            return [Content.styled(next_step(self._standing), "bold $foreground")]
        reasons = [_reason(reason, judgement) for reason, judgement in self._standing.reasons.items()]
        why = [line(said, QUIET)] if (said := held_back(self._standing)) else []
        return [Content.styled(band.capitalize(), "bold $foreground"), *why, *reasons, *self._today()]

    def _today(self) -> Iterator[Content]:
        """How it stands by the rules that it was scored again by, where that is known."""
        with self.telling():
            if self.workspace.journal.reassessment(self._attempt.id):
                now = as_it_stands(self.workspace, self._attempt).assessment
                yield Content.styled(f"by later rules: {outcome(now.band, now.status)}", QUIET)

    def _turned_down_for(self) -> Mapping[str, str]:
        """By rule who turned the user down for what it found."""
        with self.telling():
            return turned_down_for(self.workspace, self._assessment, self.now().date())
        return {}

    def _was(self) -> Content:
        if self._calm:
            return Content("")
        parts = (self._earlier(), Content.styled(self._place, QUIET))
        return Content("   ").join(part for part in parts if part)

    def _earlier(self) -> Content:
        with self.telling():
            if earlier := earlier_attempt(self.workspace, self._attempt):
                day = short_date(earlier.submitted_at.date())
                return Content.styled(f"was: {outcome(earlier.band, earlier.status)} ({day})", QUIET)
        return Content("")

    def _follow_up(self) -> Content:
        if not self._assessment.follow_up:
            return Content("")
        return Content.assemble(("Interviewer: ", QUIET), line(f"“{self._assessment.follow_up}”", "$foreground"))


def _reason(reason: Reason, judgement: Judgement) -> Content:
    verdict = judgement.verdict
    style = COLOURS[Severity.ERROR] if verdict is Verdict.FLAG else QUIET
    return Content.styled(f"{reason} {_VERDICTS[verdict]}", style)
