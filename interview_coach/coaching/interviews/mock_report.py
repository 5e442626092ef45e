"""What one mock interview showed, put together anew from its answers each time it is read; and what changed since."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain
from statistics import mean
from typing import TYPE_CHECKING

from interview_coach.coaching.calm import as_step
from interview_coach.coaching.configuration.preferences import settings
from interview_coach.coaching.history.review import only_in
from interview_coach.coaching.history.standing import as_it_stands
from interview_coach.coaching.interviews.mock import mocks, role_of
from interview_coach.coaching.interviews.mock_wording import progress
from interview_coach.coaching.library.framing import ASKED_NOTHING
from interview_coach.interview import Part
from interview_coach.model import Band, CoachError, Reason, Severity, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from interview_coach.coaching.workspace import Workspace
    from interview_coach.interview import Asked, MockInterview, Pause
    from interview_coach.model import Attempt, Finding, Question, Role

COSTS = 3
"""Findings that a report names: as many as one can work on before the next interview."""

_REDO = 3
_GOOD = frozenset({Band.STRONG, Band.SOLID})


@dataclass(frozen=True, slots=True)
class Answered:
    """One question of the mock with its answer; `attempt` is None where it was passed over or never reached."""

    number: int
    asked: Asked
    attempt: Attempt | None
    passed: bool = False

    @property
    def question(self) -> Question:
        """The question as it was asked."""
        return self.asked.question

    @property
    def overall(self) -> int | None:
        """The score of 0 to 100, None where there is none."""
        return self.attempt.assessment.overall if self.attempt else None

    @property
    def band(self) -> Band | None:
        """The score in words, None where there is none."""
        return self.attempt.assessment.band if self.attempt else None


@dataclass(frozen=True, slots=True)
class ReasonBand:
    """How a reason stands over all answers that were judged on it: the band of their mean score; None without any.

    It is never above "needs work" while one of them gives the reason: an interviewer needs no second.
    """

    reason: Reason
    band: Band | None
    flagged: int
    judged: int


@dataclass(frozen=True, slots=True)
class Cost:
    """One rule's findings over the whole interview: the first of the gravest, and each one's words and question.

    A chance to ask that was passed is one too, beside those of rules.
    """

    finding: Finding
    words: tuple[str, ...]
    answers: tuple[Answered, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The whole of it. `band` is that of the mean score, `redo` the answers to give again, the weakest first.

    `best` is None while fewer than two answers have a score. `calm` where no numbers are to be shown.
    """

    mock: MockInterview
    role: Role | None
    answers: tuple[Answered, ...]
    band: Band | None
    reasons: Mapping[Reason, ReasonBand]
    costs: tuple[Cost, ...]
    best: Answered | None
    redo: tuple[Answered, ...]
    calm: bool = False

    @property
    def given(self) -> tuple[Answered, ...]:
        """The questions that were answered."""
        return tuple(each for each in self.answers if each.attempt)

    @property
    def pauses(self) -> tuple[Pause, ...]:
        """The breaks that somebody would notice."""
        return tuple(pause for pause in self.mock.pauses if pause.seconds >= 1)

    def told(self, finding: Finding) -> Finding:
        """A finding of this report as it is to be shown: in low anxiety as the next step alone."""
        return as_step(finding) if self.calm else finding


@dataclass(frozen=True, slots=True)
class MockComparison:
    """Two mocks, the earlier one first: each reason in both, findings gone and new by rule, questions asked in both."""

    before: Report
    after: Report
    gone: tuple[Finding, ...]
    new: tuple[Finding, ...]
    same: tuple[tuple[Answered, Answered], ...] = field(default=())


class NotOver(CoachError):
    """There is no report before the end."""


def report(workspace: Workspace, mock: MockInterview) -> Report:
    """The report on a mock that has ended. Raises NotOver for one that has not: until then nothing is said of it."""
    if mock.ended is None:
        raise NotOver(
            f"This interview has come to {progress(mock, calm=True)}; its report follows its end. Go on with it first."
        )
    given = (as_it_stands(workspace, attempt) for attempt in workspace.journal.attempts_of_mock(mock.id))
    attempts = {attempt.question.id: attempt for attempt in given}
    answers = tuple(
        Answered(number, asked, attempts.get(asked.question.id), asked.question.id in mock.passed)
        for number, asked in enumerate(mock.asked, start=1)
    )
    scored = [each for each in answers if each.overall is not None]
    return Report(
        mock=mock,
        role=role_of(workspace, mock.choice.role_id),
        answers=answers,
        band=_band(each.overall for each in scored),
        reasons={reason: _reason_band(reason, answers) for reason in Reason},
        costs=(*_costs(answers), *_missed_chances(answers)),
        best=max(scored, key=_overall) if len(scored) > 1 else None,
        redo=tuple(sorted(filter(_is_weak, answers), key=_overall))[:_REDO],
        calm=settings(workspace).low_anxiety,
    )


def earlier_mock(workspace: Workspace, mock: MockInterview) -> MockInterview | None:
    """The one that was begun last before this one, and has ended; None for the first."""
    return next((each for each in mocks(workspace) if each.ended and each.began < mock.began), None)


def compare_mocks(one: Report, other: Report) -> MockComparison:
    """What changed, whichever order the two are given in."""
    before, after = sorted((one, other), key=lambda each: each.mock.began)
    then, now = list(_costing(before)), list(_costing(after))
    again = {each.question.id: each for each in after.given}
    return MockComparison(
        before,
        after,
        gone=only_in(then, now),
        new=only_in(now, then),
        same=tuple((each, again[each.question.id]) for each in before.given if each.question.id in again),
    )


def _costing(of: Report) -> Iterator[Finding]:
    findings = chain.from_iterable(each.attempt.assessment.findings for each in of.given if each.attempt)
    return (finding for finding in findings if finding.severity is not Severity.INFO)


def _band(scores: Iterable[int | None]) -> Band | None:
    known = [score for score in scores if score is not None]
    return Band.of(round(mean(known))) if known else None


def _reason_band(reason: Reason, answers: Sequence[Answered]) -> ReasonBand:
    judged = [
        judgement
        for each in answers
        if each.attempt and (judgement := each.attempt.assessment.reasons[reason]).verdict is not Verdict.NA
    ]
    flagged = sum(judgement.verdict is Verdict.FLAG for judgement in judged)
    band = _band(judgement.score for judgement in judged)
    return ReasonBand(reason, Band.NEEDS_WORK if flagged and band in _GOOD else band, flagged, len(judged))


def _costs(answers: Sequence[Answered]) -> tuple[Cost, ...]:
    """What costs the job before what weakens; of these the rule first whose answers lost most for its reason."""
    found: dict[str, list[tuple[Finding, Answered]]] = {}
    for each in answers:
        for finding in each.attempt.assessment.findings if each.attempt else ():
            if finding.severity is not Severity.INFO:
                found.setdefault(finding.rule, []).append((finding, each))
    heaviest = sorted(found.values(), key=lambda hits: (-max(map(_gravity, hits)), -_lost(hits), -len(hits)))
    return tuple(map(_cost, heaviest[:COSTS]))


def _missed_chances(answers: Iterable[Answered]) -> Iterator[Cost]:
    passed = (each for each in answers if each.asked.part is Part.CLOSING and each.passed)
    return (Cost(ASKED_NOTHING, (), (each,)) for each in passed)


def _cost(hits: Sequence[tuple[Finding, Answered]]) -> Cost:
    words = dict.fromkeys(finding.text for finding, _ in hits if finding.text)
    answers = {each.number: each for _, each in hits}
    return Cost(max(hits, key=_gravity)[0], tuple(words), tuple(answers.values()))


def _gravity(hit: tuple[Finding, Answered]) -> int:
    return hit[0].severity.gravity


def _lost(hits: Iterable[tuple[Finding, Answered]]) -> int:
    """How far short of 100 the answers that a rule fired in are for its reason, each of them counted once."""
    lost: dict[int, int] = {}
    for finding, each in hits:
        if finding.reason and each.attempt:
            score = each.attempt.assessment.reasons[finding.reason].score
            lost[each.number] = 0 if score is None else 100 - score
    return sum(lost.values())


def _is_weak(each: Answered) -> bool:
    if each.asked.part is Part.CLOSING:
        return False
    if each.attempt is None:
        return each.passed
    assessment = each.attempt.assessment
    return assessment.band not in _GOOD or not set(each.question.probes).isdisjoint(assessment.flagged)


def _overall(each: Answered) -> int:
    return -1 if each.overall is None else each.overall
