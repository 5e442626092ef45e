"""A role's key demands against all past answers and stories: shown, only named, missing, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from interview_coach.coaching.calm import quiet_sign
from interview_coach.coaching.configuration.preferences import settings
from interview_coach.coaching.history.past import past_attempts
from interview_coach.coaching.jobs.heard import heard, listen
from interview_coach.coaching.jobs.probing import is_made, questions_on, speaks_of
from interview_coach.coaching.jobs.professions import banks_for
from interview_coach.coaching.jobs.targets import active_role
from interview_coach.coaching.practice.banks_in_use import banks_in_use
from interview_coach.coaching.rejections.missed import missed
from interview_coach.coaching.repertoire.stories import stories
from interview_coach.coaching.repertoire.story_grid import serving
from interview_coach.coaching.wording import by_number, counted
from interview_coach.model import BAND_FLOORS, Band
from interview_coach.scoring.key_demands.wanted import can_be_looked_for

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from datetime import datetime

    from interview_coach.coaching.jobs.heard import Heard, Said
    from interview_coach.coaching.workspace import Workspace
    from interview_coach.model import Question, Role
    from interview_coach.story import Story

MOST_LINKED = 5
"""Answers linked to a demand, the strongest; the others are counted."""

HOW_LOOKED_FOR = (
    "Answers are looked through for the words of a demand, and some others for the same: call it by its name in yours."
)
"""What a ✗ beside a demand that was told in other words comes from."""

MOST_QUESTIONS = 3
"""Questions proposed for a demand."""

_FEW = 20
"""Answers that can be read in passing, before anybody notices."""


class Coverage(StrEnum):
    """What all answers together make of a key demand."""

    SHOWN = "shown"
    NAMED = "named"
    MISSING = "missing"
    NOT_LOOKED_FOR = "not looked for"
    """It is made of words that any job could ask for, and no answer can be searched for them."""

    @property
    def sign(self) -> str:
        """How it is told from the others at a glance, and without colour."""
        return {"shown": "✓", "named": "!", "missing": "✗"}.get(self.value, "·")


@dataclass(frozen=True, slots=True)
class GapEvidence:
    """An attempt that speaks of a demand, and its sentence that says most of it (characters of the answer)."""

    attempt_id: str
    question_id: str
    question: str
    submitted_at: datetime
    sentence: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Gap:
    """One key demand: the evidence of its strongest answers, how many show or else name it, what would draw it out.

    `stories` are those that serve it, which show it as an answer does; `missed` is the sentence in which this employer
    missed it, empty where none did; `asked` where a question that asks for it was answered; `calm` where nothing is to
    be counted, and nothing called a fault.
    """

    demand: str
    coverage: Coverage
    evidence: tuple[GapEvidence, ...]
    answers: int
    questions: tuple[Question, ...]
    stories: tuple[Story, ...] = ()
    missed: str = ""
    asked: bool = False
    calm: bool = False

    @property
    def sign(self) -> str:
        """How its coverage is told at a glance; in low anxiety what is still to come points onward."""
        return quiet_sign(self.coverage.sign) if self.calm else self.coverage.sign

    @property
    def they_said(self) -> str:
        """The employer's words on it, as the lists show them; empty where there are none."""
        return f"Their words on it: “{self.missed}”" if self.missed else ""

    @property
    def said(self) -> str:
        """What becomes of the demand, in words; counted unless `calm`."""
        told_in = "" if self.calm else f"in {self._told_in}"
        return {
            Coverage.SHOWN: f"shown {told_in}".strip(),
            Coverage.NAMED: ", ".join(filter(None, ("only named", told_in))),
            Coverage.MISSING: "answered, not shown yet" if self.asked else "no answer yet",
            Coverage.NOT_LOOKED_FOR: "any job could ask for this, so no answer is searched for it: be more exact",
        }[self.coverage]

    @property
    def _told_in(self) -> str:
        stories = counted(len(self.stories), "story", "stories") if self.stories else ""
        answers = counted(self.answers, "answer") if self.answers else ""
        return " and ".join(filter(None, (answers, stories)))


@dataclass(frozen=True, slots=True)
class Gaps:
    """A role's key demands in their own order. `passed_over` older answers were not read."""

    role: Role
    demands: tuple[Gap, ...]
    passed_over: int = 0
    calm: bool = False

    def count(self, coverage: Coverage) -> int:
        """How many of the demands are covered so."""
        return sum(gap.coverage is coverage for gap in self.demands)

    @property
    def counts(self) -> str:
        """`2 shown, 1 missing`, and how many answers were not read; empty in low anxiety."""
        if self.calm:
            return ""
        told = ", ".join(f"{self.count(kind)} {kind}" for kind in Coverage if self.count(kind))
        was = by_number(self.passed_over, "was", "were")
        unread = f"Your oldest {counted(self.passed_over, 'answer')} {was} not read" if self.passed_over else ""
        return ". ".join(filter(None, (told, unread)))


def gaps(workspace: Workspace, role: Role) -> Gaps:
    """Reads every answer not read yet, and lays all of them beside the demands. Raises JournalError."""
    known = listen(workspace, role)
    overall = {each.id: each.overall for each in past_attempts(workspace)}
    library = workspace.library()
    cards = workspace.journal.cards()
    in_use = banks_in_use(library, cards) | {bank.id for bank in banks_for(role, library)}
    questions = questions_on(role.key_demands, library.asked, in_use)
    kept = stories(workspace)
    demands = (
        _gap(
            workspace,
            demand,
            _strongest_first([each for each in known.said if each.number == number], overall),
            questions[demand],
            serving(kept, demand),
        )
        for number, demand in enumerate(role.key_demands)
    )
    calm, told = settings(workspace).low_anxiety, missed(role, workspace.journal.debriefs())
    known_of = (
        replace(gap, calm=calm, missed=told.get(gap.demand, ""), asked=_was_asked(gap.demand, questions, cards))
        for gap in demands
    )
    return Gaps(role, tuple(known_of), known.passed_over, calm)


def coverages(role: Role, known: Heard, kept: Sequence[Story]) -> tuple[Coverage, ...]:
    """What becomes of each key demand, from what is known of the answers and the stories that are kept."""
    return tuple(
        _coverage(demand, [each for each in known.said if each.number == number], serving(kept, demand))
        for number, demand in enumerate(role.key_demands)
    )


def missing_of_active(workspace: Workspace, leaving_out: AbstractSet[str] = frozenset()) -> tuple[str, ...]:
    """The key demands of the active role that no answer or story speaks of, as far as answers have been read: quick.

    Attempts with the ids that are to be left out count as not given.
    """
    role = active_role(workspace)
    return missing_of(workspace, role, leaving_out) if role else ()


def missing_of(workspace: Workspace, role: Role, leaving_out: AbstractSet[str] = frozenset()) -> tuple[str, ...]:
    """As `missing_of_active`, for any role that is kept."""
    known = heard(workspace, role) if role.id and role.key_demands else None
    if known is None:
        return ()
    known = replace(known, said=tuple(each for each in known.said if each.attempt_id not in leaving_out))
    covered = zip(role.key_demands, coverages(role, known, stories(workspace)), strict=True)
    return tuple(demand for demand, coverage in covered if coverage is Coverage.MISSING)


def take_note(workspace: Workspace, role: Role | None) -> None:
    """Reads the few answers given lately, so that the next plan knows of them; of many at once nothing is read."""
    if role and role.id and role.key_demands:
        listen(workspace, role, _FEW)


def take_in_all(workspace: Workspace) -> bool:
    """Reads all that the active role has not been looked for in; whether anything is known now that was not before.

    Raises JournalError. It may take seconds the first time.
    """
    role = active_role(workspace)
    if role is None or not role.key_demands:
        return False
    before = heard(workspace, role)
    return listen(workspace, role) != before


def _gap(
    workspace: Workspace,
    demand: str,
    said: Sequence[Said],
    questions: Iterable[Question],
    serve: tuple[Story, ...],
) -> Gap:
    coverage = _coverage(demand, said, serve)
    telling = [each for each in said if each.shown or coverage is Coverage.NAMED]
    evidence = tuple(_evidence(workspace, each) for each in telling[:MOST_LINKED])
    proposed = () if coverage is Coverage.NOT_LOOKED_FOR else tuple(questions)
    return Gap(demand, coverage, evidence, len(telling), _few(proposed), serve)


def _strongest_first(said: Sequence[Said], overall: Mapping[str, int | None]) -> Sequence[Said]:
    """By the band of the answers, of equal ones the newest first."""
    newest_last = sorted(said, key=lambda each: BAND_FLOORS[Band.of(overall.get(each.attempt_id) or 0)])
    return newest_last[::-1]


def _was_asked(demand: str, questions: Mapping[str, Iterable[Question]], answered: Container[str]) -> bool:
    """Whether a question that asks for the demand itself was answered, one made of it or one that speaks of it."""
    asking = (each for each in questions[demand] if is_made(each) or speaks_of(each.text, demand))
    return any(question.id in answered for question in asking)


def _few(questions: tuple[Question, ...]) -> tuple[Question, ...]:
    """The best of them and the one made of the demand, which is the last."""
    return questions if len(questions) <= MOST_QUESTIONS else (*questions[: MOST_QUESTIONS - 1], questions[-1])


def _coverage(demand: str, said: Sequence[Said], serve: Sequence[Story]) -> Coverage:
    if serve:
        return Coverage.SHOWN
    if not can_be_looked_for(demand):
        return Coverage.NOT_LOOKED_FOR
    if not said:
        return Coverage.MISSING
    return Coverage.SHOWN if any(each.shown for each in said) else Coverage.NAMED


def _evidence(workspace: Workspace, said: Said) -> GapEvidence:
    attempt = workspace.journal.attempt(said.attempt_id)
    sentence = " ".join(attempt.answer[said.start : said.end].split())
    return GapEvidence(
        attempt.id,
        attempt.question.id,
        attempt.question.text,
        attempt.submitted_at,
        sentence,
        said.start,
        said.end,
    )
