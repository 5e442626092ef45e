"""Drill: one question, the answer being typed, and the facts of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from interview_coach.coaching.configuration.preferences import keep
from interview_coach.coaching.configuration.settings import DEFAULTS
from interview_coach.coaching.marking import SIGNS
from interview_coach.coaching.practice import drill, ladder
from interview_coach.coaching.practice.skipping import may_be_put_away
from interview_coach.coaching.repertoire.story_use import suggested
from interview_coach.coaching.wording import COUNTED, short_date
from interview_coach.model import Attempt, AttemptKind
from interview_coach.tui.screens.answer import AnswerScreen
from interview_coach.tui.text import COLOURS, PUT_AWAY, QUIET, SKIPPED, line, plain
from interview_coach.tui.widgets import clock
from interview_coach.tui.widgets.answer_editor import AnswerEditor
from interview_coach.tui.widgets.beside import Beside
from interview_coach.tui.widgets.strip import SAVED, Strip

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from textual.widget import Widget

    from interview_coach.coaching.practice.drill import Drill
    from interview_coach.coaching.practice.ladder import Constraint
    from interview_coach.coaching.repertoire.story_use import Suggestion
    from interview_coach.model import Draft, Finding
    from interview_coach.scoring import LiveReading

_REPLACE = "Press {drill.recall} again to have your last answer in place of these words; ctrl+z brings them back."


class DrillScreen(AnswerScreen[Attempt]):
    """Gives the attempt once it is recorded, or None when the answer was left, and kept, unfinished."""

    AGAIN = "Press {drill.leave} again to leave without keeping it."
    WORDS = COUNTED
    HORIZONTAL_BREAKPOINTS = [
        (0, "-stacked"),
        (80, "-side-by-side"),
    ]
    BINDINGS: ClassVar = [
        Binding("ctrl+j", "submit", "Submit", id="drill.submit", priority=True, tooltip="Have the answer marked up"),
        Binding("f2", "hints", "Hints", id="drill.hints", tooltip="Underlines and counts, on or off"),
        Binding("f3", "timer", "Timer", id="drill.timer", tooltip="How long you have been typing, on or off"),
        Binding("f4", "recall", "Recall", id="drill.recall", tooltip="Bring the text of your last answer back"),
        Binding("f5", "earlier", "Earlier", id="drill.earlier", tooltip="Your last answer beside the page, or not"),
        Binding("f9", "ladder", "Ladder", id="drill.ladder", tooltip="A harder rule for a question you know, or none"),
        Binding(
            "f8",
            "skip",
            "Skip",
            id="drill.skip",
            show=False,
            key_display="F8",
            tooltip="Not today: it comes back tomorrow",
        ),
        Binding("f12", "story", "Story", id="drill.story", tooltip="The story of yours that fits best, shown or not"),
        Binding("ctrl+n", "put_away", "Not for me", id="drill.put_away", show=False, tooltip="Not to be asked again"),
        Binding("escape", "leave", "Leave (kept)", id="drill.leave", tooltip="Back; what you typed is kept"),
    ]

    def __init__(self, begun: Drill, place: str = "") -> None:
        super().__init__(begun, begun.draft.text if begun.draft else "")
        self._place = place
        self._started: datetime | None = None
        self._hints = DEFAULTS.hints
        self._timed = DEFAULTS.timer
        self._typed_here = begun.draft is None
        """Whether every word was typed since the first key, so that the seconds since then tell how long it took."""
        self._replacing = False
        self._offered: Constraint | None = None
        self._suggested: tuple[Suggestion, ...] = ()

    def compose_head(self) -> Iterable[Widget]:
        question = self._drill.question
        listens = f"They listen for: {question.listens_for}" if question.listens_for else ""
        yield Beside(plain(question.text, "bold $foreground"), self.clock(), plain(listens, QUIET))
        if self._drill.advice:
            yield Static(line(f"Last time: {self._drill.advice}"), id="last-time")
        if self._drill.kind is not AttemptKind.FOLLOW_UP:
            with self.telling():
                self._offered = ladder.offered(self.workspace, self._drill.question, self._settings)
        if self._offered:
            yield Static(id="rung")
        with self.telling():
            self._suggested = suggested(self.workspace, question)
        if self._suggested:
            with VerticalScroll(id="story"):
                yield Static(_story(self._suggested[0]))

    def compose_page(self) -> Iterable[Widget]:
        with Horizontal(id="page"):
            yield AnswerEditor(self._typed)
            if self._drill.last:
                shown = self._settings.earlier_answer and self._drill.kind is AttemptKind.RETRY
                with VerticalScroll(id="earlier", classes="-shown" if shown else "", can_focus=False):
                    yield Static(plain(self._drill.last.answer, QUIET))

    def on_mount(self) -> None:
        calm = self._settings.low_anxiety
        self._hints, self._timed = self._settings.hints and not calm, self._settings.timer and not calm
        self.query_one(Strip).show_counts(self._hints)
        if self._drill.draft:
            self.query_one(Strip).show_state(SAVED)
            self.note(plain(_welcome_back(self._drill.draft, self.now()), "$accent"))

    def on_text_area_selection_changed(self) -> None:
        self._point_out()

    def changed(self) -> None:
        self._started = self._started or self.now()
        self._replacing = False

    def _point_out(self) -> None:
        if self._hints and self._started:
            finding = self.query_one(AnswerEditor).finding_at_cursor()
            self.note(_hint(finding) if finding else Content(""))

    def action_hints(self) -> None:
        self._hints = not self._hints
        self.query_one(Strip).show_counts(self._hints)
        self.note(Content(""))
        self._watch(self._typed)
        with self.telling():
            keep(self.workspace, "hints", self._hints)

    def action_timer(self) -> None:
        self._timed = not self._timed
        self.tick()
        with self.telling():
            keep(self.workspace, "timer", self._timed)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "ladder":
            return self._offered is not None
        if action == "story":
            return bool(self._suggested)
        if action == "put_away":
            return may_be_put_away(self.workspace, self._drill.question)
        if action in {"hints", "timer"}:
            return not self._settings.low_anxiety
        return action not in ("recall", "earlier") or self._drill.last is not None

    def action_earlier(self) -> None:
        self.query_one("#earlier").toggle_class("-shown")

    def action_ladder(self) -> None:
        """Takes the rung that is offered, or goes back to answering freely."""
        taken = None if self._drill.constraint else self._offered
        self._drill = replace(self._drill, constraint=taken)
        self._watch(self._typed)

    def _against_rung(self, words: int) -> tuple[Finding, ...]:
        """Shows how the words stand to the constraint, and gives those that break it."""
        if self._offered is None:
            return ()
        constraint, told = self._drill.constraint, self.query_one("#rung", Static)
        if constraint is None:
            asks = self.with_keys("You know this one. {drill.ladder} asks for it")
            told.update(line(f"{asks} {ladder.title(self._offered, self._settings)}."))
            return ()
        found = ladder.check(constraint, self._drill.question, self._typed, words, self._settings)
        name = ladder.title(constraint, self._settings)
        without = self.with_keys("{drill.ladder}: without.")
        told.update(line(f"{'✓' if found.holds else '·'} {name[:1].upper()}{name[1:]}: {found.told}. {without}"))
        return found.breaks

    def action_story(self) -> None:
        self.query_one("#story").toggle_class("-shown")

    def action_recall(self) -> None:
        """Brings the last answer back, at once to an empty page and else at the second press."""
        editor = self.query_one(AnswerEditor)
        if self._drill.last is None or editor.read_only:
            return
        if editor.text.strip() and not self._replacing:
            self._replacing = True
            self.note(plain(self.with_keys(_REPLACE), "$accent"))
            return
        self._typed_here = False
        editor.put(self._drill.last.answer)

    def action_skip(self) -> None:
        from interview_coach.coaching.practice.skipping import skip  # not before somebody asks

        with self.telling():
            skip(self.workspace, self._drill.question, self.now().date())
            self.action_leave()
            self.app.call_after_refresh(self.coach.tell, self.with_keys(SKIPPED))

    def action_put_away(self) -> None:
        from interview_coach.coaching.practice.skipping import put_away  # not before somebody asks

        with self.telling():
            put_away(self.workspace, self._drill.question)
            self.action_leave()
            self.app.call_after_refresh(self.coach.tell, self.with_keys(PUT_AWAY))

    def left(self) -> None:
        if not self._typed.strip():
            drill.forget(self.workspace, self._drill)

    def keep(self, text: str) -> None:
        drill.keep(self.workspace, self._drill, text, self.now())

    def record(self, text: str, seconds: float | None) -> Attempt:
        return drill.submit(self.workspace, self._drill, text, self.now(), seconds)

    def seconds_taken(self) -> float | None:
        return self._seconds_typing() if self._typed_here else None

    def show_live(self, live: LiveReading) -> None:
        hinted = live.findings if self._hints else ()
        self.query_one(AnswerEditor).findings = (*hinted, *self._against_rung(live.facts.words))
        super().show_live(live)
        self._point_out()

    def clock(self) -> Content:
        probes = self._drill.question.probes
        reason = Content.styled(probes[0] if probes else "", "$accent")
        if self._settings.low_anxiety:
            return reason
        place = Content.styled(self._place, QUIET)
        said = clock.spoken(self._settings.spoken_seconds(self._words), self._drill.question.time_limit)
        typing = clock.typing(int(self._seconds_typing())) if self._timed else Content("")
        return Content("   ").join(part for part in (place, reason, typing, said) if part)

    def _seconds_typing(self) -> float:
        """Seconds since the first key."""
        return (self.now() - self._started).total_seconds() if self._started else 0


def _story(fits: Suggestion) -> Content:
    story = fits.story
    figures = "; ".join(figure.told for figure in story.figures)
    rows = [line(f"Your story: {story.title} ({fits.why})", "$accent"), plain(story.text)]
    return Content("\n").join([*rows, line(f"Numbers: {figures}", QUIET)] if figures else rows)


def _hint(finding: Finding) -> Content:
    return Content.assemble((SIGNS[finding.severity], COLOURS[finding.severity]), f" {finding.message}")


def _welcome_back(draft: Draft, now: datetime) -> str:
    saved = draft.saved_at.astimezone(now.tzinfo)
    day = "" if saved.date() == now.date() else f"{short_date(saved.date())}, "
    return f"Your unfinished answer of {day}{saved:%H:%M} is back."
