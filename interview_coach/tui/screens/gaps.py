"""A role's key demands beside all past answers, and from there to the answers and the questions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from interview_coach.coaching.jobs.gaps import HOW_LOOKED_FOR, Coverage, Gap, GapEvidence, gaps
from interview_coach.coaching.jobs.probing import is_made
from interview_coach.coaching.jobs.targets import name_of
from interview_coach.coaching.wording import short_date
from interview_coach.model import CoachError
from interview_coach.story import Story
from interview_coach.tui.screens.base import CoachScreen
from interview_coach.tui.text import QUIET, coverage_word, line
from interview_coach.tui.widgets.beside import Beside
from interview_coach.tui.widgets.chooser import Chooser

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from interview_coach.coaching.jobs.gaps import Gaps
    from interview_coach.model import Question, Role

_WORDS = (
    ("✓ shown", "an answer tells what you did yourself in it, or a story serves it"),
    ("! named", "answers only mention it"),
    ("✗ missing", "no answer says its words, or others for the same"),
    ("·", "any job could ask for it, so no answer is searched"),
)
_NO_DEMANDS = "It has no key demands yet: press {gaps.back}, then {roles.edit}, to add them."
_NO_QUESTION = (
    "No question can ask for this: any job could want it. Press {gaps.back}, then {roles.edit}, to say it more exactly."
)


class GapsScreen(CoachScreen[None]):
    """Each key demand with what becomes of it; read anew whenever the screen comes to the front."""

    TAB = "Roles"
    CSS_PATH = "gaps.tcss"
    WORDS = _WORDS
    BINDINGS: ClassVar = [
        Binding("enter", "open", "Look closer", id="gaps.open", tooltip="What shows it, what would draw it out"),
        Binding("d", "drill", "Drill it", id="gaps.drill", tooltip="Answer the question that would best draw it out"),
        Binding("escape", "dismiss", "Back", id="gaps.back", tooltip="To your roles"),
    ]

    def __init__(self, role: Role) -> None:
        super().__init__()
        self._role = role
        self._found: Gaps | None = None

    def compose_body(self) -> Iterable[Widget]:
        yield Static(line(f"{name_of(self._role)}: reading your answers ..."), id="gaps-head")
        yield Chooser(id="gaps-list")

    def on_screen_resume(self) -> None:
        self.run_worker(self._read, thread=True, group="gaps", exclusive=True)

    def action_open(self) -> None:
        if self._found and self._found.demands:
            self.app.push_screen(DemandScreen(self._found.demands[self.query_one(Chooser).chosen]))

    def on_chooser_taken(self) -> None:
        self.action_open()

    def action_drill(self) -> None:
        gap = self._found.demands[self.query_one(Chooser).chosen] if self._found and self._found.demands else None
        if gap and gap.questions:
            self.coach.practise(gap.questions[0])
        elif gap:
            self.tell(self.with_keys(_NO_QUESTION))

    def _read(self) -> None:
        try:
            found = gaps(self.workspace, self._role)
        except CoachError as error:
            self.call_later(self.tell, str(error), "error")
        else:
            self.call_later(self._show, found)

    async def _show(self, found: Gaps) -> None:
        chooser = self.query_one(Chooser)
        self.query_one("#gaps-head", Static).update(_heading(found, self.with_keys(_NO_DEMANDS)))
        if found != self._found:
            self._found = found
            await chooser.show([_entry(gap) for gap in found.demands], chooser.chosen)
        chooser.focus()


class DemandScreen(CoachScreen[None]):
    """One key demand: the answers that speak of it, then the questions that would draw it out."""

    TAB = "Roles"
    CSS_PATH = "gaps.tcss"
    WORDS = _WORDS
    BINDINGS: ClassVar = [
        Binding(
            "enter",
            "take",
            "Open",
            id="demand.take",
            tooltip="The answer marked up, the story, or the question to answer",
        ),
        Binding("a", "add", "Add to my bank", id="demand.add", tooltip="The question that was made of the demand"),
        Binding("escape", "dismiss", "Back", id="demand.back", tooltip="To the other demands"),
    ]

    def __init__(self, gap: Gap) -> None:
        super().__init__()
        self._gap = gap
        self._targets: list[Story | GapEvidence | Question] = [*gap.stories, *gap.evidence, *gap.questions]

    def compose_body(self) -> Iterable[Widget]:
        yield Static(Content.assemble(coverage_word(self._gap.sign), _said(self._gap)), id="gaps-head")
        stories = [_story(story) for story in self._gap.stories]
        answers = [_answer(evidence) for evidence in self._gap.evidence]
        yield Chooser([*stories, *answers, *(_question(question) for question in self._gap.questions)], id="gaps-list")

    def on_mount(self) -> None:
        self.query_one(Chooser).focus()

    def action_take(self) -> None:
        self.query_one(Chooser).take()

    def on_chooser_taken(self, taken: Chooser.Taken) -> None:
        target = self._targets[taken.index]
        with self.telling():
            if isinstance(target, Story):
                self._edit(target)
            elif isinstance(target, GapEvidence):
                self.coach.show_attempt(self.workspace.journal.attempt(target.attempt_id))
            else:
                self.coach.practise(target)

    def _edit(self, story: Story) -> None:
        from interview_coach.tui.screens.story_form import StoryForm  # not before one is opened

        self.app.push_screen(StoryForm(story))

    def action_add(self) -> None:
        made = next(filter(is_made, self._gap.questions), None)
        if made is None:
            return
        from interview_coach.tui.screens.question_form import QuestionForm  # not before one is filled in

        self.app.push_screen(QuestionForm(replace(made, id="")), self._added)

    def _added(self, question: Question | None) -> None:
        if question:
            self.tell(f"Saved as {question.id}. It is among your questions from now on.")


def _heading(found: Gaps, none: str) -> Content:
    """The role's name with the counts of its demands, or what to do where it has `none`."""
    name = line(name_of(found.role), "bold $foreground")
    if not found.demands:
        return Content.assemble(name, "\n", line(none, QUIET))
    return Content("\n").join(filter(None, (name, line(found.counts, QUIET), line(HOW_LOOKED_FOR, QUIET))))


def _entry(gap: Gap) -> Beside:
    """The demand, and below it how the employer missed it, else what shows it best, or what would draw it out."""
    below = Content("")
    if gap.missed:
        below = line(gap.they_said, QUIET)
    elif gap.stories:
        below = line(f"Story: {gap.stories[0].title}", QUIET)
    elif gap.evidence:
        below = line(f"“{gap.evidence[0].sentence}”", QUIET)
    elif gap.questions:
        below = line(f"→ {gap.questions[0].text}", QUIET)
    return Beside(
        Content.assemble(coverage_word(gap.sign), line(gap.demand, "$foreground")),
        Content.styled(gap.said if gap.coverage is not Coverage.NOT_LOOKED_FOR else "not looked for", QUIET),
        below,
    )


def _said(gap: Gap) -> Content:
    said = Content.assemble(line(gap.demand, "bold $foreground"), (f"   {gap.said}", QUIET))
    return Content("\n").join(filter(None, (said, line(gap.they_said, QUIET))))


def _story(story: Story) -> Beside:
    return Beside(line(story.title, "$foreground"), Content.styled("story", QUIET), line(story.text, QUIET))


def _answer(evidence: GapEvidence) -> Beside:
    when = short_date(evidence.submitted_at.date())
    return Beside(
        line(evidence.question, "$foreground"), Content.styled(when, QUIET), line(f"“{evidence.sentence}”", QUIET)
    )


def _question(question: Question) -> Beside:
    note = "made of the demand" if is_made(question) else question.bank
    return Beside(Content.assemble(("→ ", "$accent"), line(question.text, "$foreground")), line(note, QUIET))
