"""The drill in plain lines: asks, reads, scores, records, prints. For screen readers, pipes and those who like it."""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from interview_coach.cli.console import say, tell, wrapped
from interview_coach.cli.editor import edited
from interview_coach.cli.lines import END, Lines, edit_lines
from interview_coach.cli.marked import feedback
from interview_coach.cli.plain_keeping import Keeping, recording
from interview_coach.cli.rehearse import ask_rating, rehearse
from interview_coach.cli.summary import summary_lines
from interview_coach.coaching.clock import local_now
from interview_coach.coaching.configuration.preferences import settings
from interview_coach.coaching.history.standing import as_it_stands
from interview_coach.coaching.marking import one_line, visible
from interview_coach.coaching.practice import drill, ladder, session
from interview_coach.coaching.practice.skipping import may_be_put_away, put_away, skip
from interview_coach.coaching.practice.today import today
from interview_coach.coaching.wording import EXAMPLE, counted
from interview_coach.model import AttemptKind, CoachError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from interview_coach.coaching.practice.drill import Drill
    from interview_coach.coaching.practice.ladder import Constraint
    from interview_coach.coaching.practice.queue import Due
    from interview_coach.coaching.workspace import Workspace
    from interview_coach.model import Attempt, Draft, Question

HOW_TO_ANSWER = (
    f"A line with only “{END}” ends an answer; an empty answer sets the question aside; "
    "ctrl+C leaves, and your words are kept."
)

_UNFINISHED = {"g": "go on with it", "a": "start afresh and keep it", "f": "forget it"}
_PLACES = {
    AttemptKind.DRILL: "Question {}",
    AttemptKind.RETRY: "Question {}, once more",
    AttemptKind.FOLLOW_UP: "A follow-up to question {}",
}
_RETRY, _LADDER, _FOLLOW_UP, _EXAMPLE, _ALOUD, _RATE, _NEXT, _QUIT = "r", "l", "f", "s", "a", "g", "n", "q"
_ANSWER, _SKIP, _PUT_AWAY = "a", "s", "x"


@dataclass(slots=True)
class PlainDrill:
    """One session. `interactive` where a person can be asked what to do next; `recorded` counts the attempts.

    `of_day` where it goes through the day's questions, so that each is told by its place among them.
    """

    workspace: Workspace
    interactive: bool
    in_editor: bool = False
    recorded: int = 0
    of_day: bool = True
    _lines: Lines = field(default_factory=Lines, init=False)
    _place: str = field(default="", init=False)
    _keeping: Keeping = field(default_factory=Keeping, init=False)
    _goes_on: bool = field(default=False, init=False)
    _summed_up: int = field(default=0, init=False)
    _calm: bool = field(default=False, init=False)

    def __post_init__(self) -> None:
        self._calm = settings(self.workspace).low_anxiety

    def run(self, queue: Iterable[Due]) -> None:
        """Asks one question after the other, until the queue, the input or the user's wish for more has ended."""
        if self.interactive:
            edit_lines()
        self._goes_on = not self.interactive or today(self.workspace, local_now()).done
        for due in queue:
            if not self._practise(due) or self._is_enough():
                break
        say(f"\n{self._recorded_told()}")
        self._sum_up()

    def _is_enough(self) -> bool:
        """Whether the day's session is complete and the user wants no more; asked once, after its summary."""
        if self._goes_on or not today(self.workspace, local_now()).done:
            return False
        self._goes_on = True
        say("\nThat was today's session.")
        self._sum_up()
        say()
        return self._lines.asked({_NEXT: "one more question", _QUIT: "quit"}) != _NEXT

    def _sum_up(self) -> None:
        """The day's summary, unless nothing was answered since the last one."""
        if self.recorded > self._summed_up:
            say(f"\n{summary_lines(self.workspace, local_now())}")
        self._summed_up = self.recorded

    def _recorded_told(self) -> str:
        read = "Read them again with: interview-coach review list"
        if self._calm:
            return f"Your answers are kept. {read}" if self.recorded else "Nothing was recorded."
        return f"Recorded: {counted(self.recorded, 'answer')}.{f' {read}' if self.recorded else ''}"

    def _practise(self, due: Due) -> bool:
        """Asks the question, and again as long as the user chooses to; gives whether they want the next one."""
        question, kind, why = due.question, AttemptKind.DRILL, due.why
        under: Constraint | None = None
        while True:
            attempt = self._answered(question, kind, why, under)
            chosen, under = self._choice(attempt) if attempt else self._set_aside(question), None
            if chosen == _RETRY:
                kind = AttemptKind.RETRY
            elif chosen == _LADDER:
                kind, under = AttemptKind.RETRY, ladder.offered(self.workspace, question, settings(self.workspace))
            elif chosen == _FOLLOW_UP and attempt:
                question, kind, why = drill.follow_up(attempt), AttemptKind.FOLLOW_UP, ""
            elif chosen != _ANSWER:
                return chosen == _NEXT

    def _set_aside(self, question: Question) -> str:
        """What to do about an empty answer: skip the question, ask it no more, or answer it after all."""
        if not (self.interactive and self._lines.more):
            return _NEXT if self._lines.more else _QUIT
        away = {_PUT_AWAY: "not for me"} if may_be_put_away(self.workspace, question) else {}
        chosen = self._lines.asked({_ANSWER: "answer it", _SKIP: "skip it for today", **away, _QUIT: "quit"})
        if chosen == _SKIP:
            skip(self.workspace, question, local_now().date())
        elif chosen == _PUT_AWAY:
            put_away(self.workspace, question)
            again = f"interview-coach banks archive {question.id} --back"
            say(one_line(f"It is not asked any more. To bring it back: {again}"))
        return _NEXT if chosen in {_SKIP, _PUT_AWAY} else chosen or _QUIT

    def _rate(self, attempt: Attempt) -> None:
        try:
            ask_rating(self.workspace, attempt, self._lines)
        except CoachError as error:
            tell(one_line(str(error)))

    def _answered(self, question: Question, kind: AttemptKind, why: str, under: Constraint | None) -> Attempt | None:
        """The recorded answer, None when nothing was typed."""
        if kind is AttemptKind.DRILL and self.of_day:
            self._place = session.place(today(self.workspace, local_now()), question)
        heading = _heading(question, why, calm=self._calm)
        place = f"{_PLACES[kind].format(self._place)}\n" if self._place else ""
        say(f"\n{place}{heading}\n")
        begun = replace(drill.begin(self.workspace, question, kind), constraint=under)
        self._tell_before(begun)
        opened = self._with_draft(begun)
        if opened.advice:
            say(f"{wrapped(f'Last time: {one_line(opened.advice)}')}\n")
        started = time.monotonic()
        text = self._edited(opened, heading) if self.in_editor else self._typed(opened)
        if not text.strip():
            return None
        attempt = self._submitted(opened, text, time.monotonic() - started if self.interactive else None)
        self.recorded += 1
        chosen = settings(self.workspace)
        say("\n" + feedback(attempt.answer, as_it_stands(self.workspace, attempt).assessment, chosen))
        if told := ladder.outcome_told(attempt, chosen):
            say(f"\n{wrapped(told)}")
        return attempt

    def _tell_before(self, begun: Drill) -> None:
        """The constraint, if there is one, and before a retry the earlier answer where that is set."""
        chosen = settings(self.workspace)
        if begun.constraint:
            say(f"This time {ladder.title(begun.constraint, chosen)}.\n")
        if begun.last and begun.kind is AttemptKind.RETRY and chosen.earlier_answer:
            say(f"Your earlier answer:\n{wrapped(visible(begun.last.answer), '  ')}\n")

    def _with_draft(self, opened: Drill) -> Drill:
        """With its unfinished answer, if there is one and the user goes on with it; else that is left as it is."""
        draft = opened.draft
        if draft is None:
            return opened
        if self.interactive:
            say(_unfinished(draft, calm=self._calm))
            chosen = self._lines.asked(_UNFINISHED)
            if chosen == "g":
                return opened
            if chosen == "f":
                drill.discard(self.workspace, draft)
                say("It is forgotten. Type a new answer:")
        return replace(opened, draft=None)

    def _typed(self, opened: Drill) -> str:
        return self._lines.answer(opened.draft.text if opened.draft else "", lambda text: self._keep(opened, text))

    def _edited(self, opened: Drill, heading: str) -> str:
        text = edited(opened.draft.text if opened.draft else "", heading)
        self._keep(opened, text)
        return text

    def _keep(self, opened: Drill, text: str) -> None:
        with self._keeping.while_typing():
            drill.keep(self.workspace, opened, text, local_now())

    def _submitted(self, opened: Drill, text: str, seconds: float | None) -> Attempt:
        with recording(text):
            return drill.submit(self.workspace, opened, text, local_now(), seconds)

    def _choice(self, attempt: Attempt) -> str:
        if not self._lines.more:
            return _QUIT
        if not self.interactive:
            return _NEXT
        follow_up = {_FOLLOW_UP: "answer the follow-up"} if attempt.assessment.follow_up else {}
        sample = drill.example_answer(self.workspace, attempt.question)
        example = {_EXAMPLE: "see an example"} if sample else {}
        rating = {} if attempt.kind is AttemptKind.FOLLOW_UP else {_RATE: "rate it"}
        say()
        harder = self._harder(attempt)
        choices = {_RETRY: "retry", **harder, **follow_up, **example, _ALOUD: "say it aloud", **rating}
        chosen = self._lines.asked({**choices, _NEXT: "next", _QUIT: "quit"})
        if chosen in {_ALOUD, _RATE}:
            if chosen == _ALOUD:
                rehearse(self.workspace, attempt, self._lines)
            else:
                self._rate(attempt)
            return self._choice(attempt)
        if chosen == _EXAMPLE and sample:
            say(f"\n{wrapped(visible(sample), '  ')}\n\n{EXAMPLE}")
            return self._choice(attempt)
        return chosen or _QUIT

    def _harder(self, attempt: Attempt) -> dict[str, str]:
        """The rung of the ladder, once the question is known."""
        chosen = settings(self.workspace)
        if attempt.kind is AttemptKind.FOLLOW_UP:
            return {}
        rung = ladder.offered(self.workspace, attempt.question, chosen)
        return {_LADDER: f"once more, {ladder.title(rung, chosen)}"} if rung else {}


def _heading(question: Question, why: str, *, calm: bool) -> str:
    probes = f"It probes: {', '.join(question.probes)}." if question.probes else ""
    listens_for = f"They listen for: {question.listens_for}" if question.listens_for else ""
    time_limit = "" if calm else f"Time to speak: {question.time_limit} seconds."
    lines = (question.text, why, probes, listens_for, time_limit)
    return "\n".join(wrapped(one_line(line)) for line in lines if line)


def _unfinished(draft: Draft, *, calm: bool) -> str:
    saved = draft.saved_at.astimezone()
    words = "" if calm else f"{counted(len(draft.text.split()), 'word')}, "
    return f"Unfinished, {words}saved {saved:%d %b %H:%M}:\n{wrapped(visible(draft.text), '  ')}\n"
