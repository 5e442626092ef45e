"""The constraint ladder: the same question under ever harder rules, once it is known."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from interview_coach.coaching.history.past import past_attempt, past_attempts
from interview_coach.model import Band, Finding, Severity, Status
from interview_coach.scoring.leading import leads_with_result

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from interview_coach.coaching.configuration.settings import Settings
    from interview_coach.coaching.workspace import Workspace
    from interview_coach.journal import AttemptSummary
    from interview_coach.model import Attempt, Question

KNOWN_AFTER = 3
"""Good answers from which a question is known: the first may be luck, the second memory."""

_GOOD = frozenset({Band.SOLID, Band.STRONG})
_WE = re.compile(r"\b(?:we|us|our|ours|ourselves)\b", re.IGNORECASE)
_UNITED_STATES = "US"


class Constraint(StrEnum):
    """The rungs, the lowest first: what an answer may not take, say or put off."""

    SECONDS_90 = "90_seconds"
    SECONDS_60 = "60_seconds"
    SECONDS_30 = "30_seconds"
    NO_WE = "no_we"
    RESULT_FIRST = "result_first"


_SECONDS: Mapping[Constraint, int] = {
    Constraint.SECONDS_90: 90,
    Constraint.SECONDS_60: 60,
    Constraint.SECONDS_30: 30,
}
_TITLES = {Constraint.NO_WE: "without “we”", Constraint.RESULT_FIRST: "leading with the result"}
_CALM_TITLES = {
    Constraint.SECONDS_90: "a little shorter",
    Constraint.SECONDS_60: "shorter still",
    Constraint.SECONDS_30: "as short as it goes",
}


@dataclass(frozen=True, slots=True)
class Check:
    """Whether the words so far keep to the constraint, how that is told, and the words that don't."""

    holds: bool
    told: str
    breaks: tuple[Finding, ...] = ()


def constraint_of(attempt: Attempt) -> Constraint | None:
    """The constraint an attempt was given under; None for none, or for one of a later version."""
    return Constraint(attempt.constraint) if attempt.constraint in frozenset(Constraint) else None


def is_known(question: Question, attempts: Iterable[AttemptSummary]) -> bool:
    """Whether the question was answered well a few times, going by the attempts at it."""
    good = [each for each in attempts if each.band in _GOOD and not set(each.flagged) & set(question.probes)]
    return len(good) >= KNOWN_AFTER


def rungs(question: Question) -> tuple[Constraint, ...]:
    """The constraints that ask more than the question itself does, the lowest first."""
    return tuple(each for each in Constraint if each not in _SECONDS or _SECONDS[each] < question.time_limit)


def offered(workspace: Workspace, question: Question, chosen: Settings) -> Constraint | None:
    """The lowest rung not held yet, the highest once all are; None while the question is not known."""
    attempts = past_attempts(workspace, question.id)
    if not is_known(question, attempts):
        return None
    under = [past_attempt(workspace, each.id) for each in attempts if each.constraint]
    climbed = {attempt.constraint for attempt in under if held(attempt, chosen)}
    ladder = rungs(question)
    return next((each for each in ladder if each not in climbed), ladder[-1])


def held(attempt: Attempt, chosen: Settings) -> bool:
    """Whether an attempt kept to its constraint with an answer that could be scored."""
    constraint = constraint_of(attempt)
    if constraint is None or attempt.assessment.status is not Status.SCORED:
        return False
    return check(constraint, attempt.question, attempt.answer, attempt.assessment.facts.words, chosen).holds


def title(constraint: Constraint, chosen: Settings) -> str:
    """`in 60 spoken seconds`, `without “we”`; with low anxiety without a number."""
    if constraint not in _SECONDS:
        return _TITLES[constraint]
    return _CALM_TITLES[constraint] if chosen.low_anxiety else f"in {_SECONDS[constraint]} spoken seconds"


def check(constraint: Constraint, question: Question, text: str, words: int, chosen: Settings) -> Check:
    """How `text`, of so many words, stands to the constraint; offsets of what breaks it index `text`."""
    if constraint is Constraint.NO_WE:
        return _without_we(text)
    if constraint is Constraint.RESULT_FIRST:
        return _result_first(text, question)
    return _within(_SECONDS[constraint], chosen.spoken_seconds(words), calm=chosen.low_anxiety)


def outcome_told(attempt: Attempt, chosen: Settings) -> str:
    """What became of the constraint, and what comes next; empty for an attempt without one."""
    constraint = constraint_of(attempt)
    if constraint is None:
        return ""
    name = title(constraint, chosen)
    if not held(attempt, chosen):
        found = check(constraint, attempt.question, attempt.answer, attempt.assessment.facts.words, chosen)
        why = "" if found.holds else f": {found.told}"
        return f"Not yet {name}{why}. The same again next time."
    higher = rungs(attempt.question)
    above = higher[higher.index(constraint) + 1 :] if constraint in higher else ()
    return f"It held: {name}. " + (f"Next time {title(above[0], chosen)}." if above else "That was the highest rung.")


def _within(limit: int, seconds: int, *, calm: bool) -> Check:
    holds = 0 < seconds <= limit
    if calm:
        return Check(holds, "longer than that" if seconds > limit else "short enough so far")
    return Check(holds, f"{seconds} of {limit} s spoken")


def _without_we(text: str) -> Check:
    found = [match for match in _WE.finditer(text) if match[0] != _UNITED_STATES]
    if not text.strip() or not found:
        return Check(bool(text.strip()), "no “we” so far")
    said = ", ".join(dict.fromkeys(f"“{match[0].lower()}”" for match in found))
    return Check(holds=False, told=f"there is {said}", breaks=tuple(map(_we_finding, found)))


def _we_finding(match: re.Match[str]) -> Finding:
    message, fix = "“We” stands here", "Say “I”, or name who it was."
    return Finding("ladder.no-we", None, Severity.WARN, *match.span(), match[0], message, "", fix)


def _result_first(text: str, question: Question) -> Check:
    if leads_with_result(text, question.text):
        return Check(holds=True, told="the first sentence says how it turned out")
    return Check(holds=False, told="the first sentence doesn't say yet how it turned out")
