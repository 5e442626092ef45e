"""Past attempts: one again, and what changed between two."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from interview_coach.coaching.calm import as_step
from interview_coach.coaching.marking import in_order
from interview_coach.coaching.past import past_attempts
from interview_coach.coaching.settings import DEFAULTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from interview_coach.coaching.settings import Settings
    from interview_coach.coaching.workspace import Workspace
    from interview_coach.journal import AttemptSummary
    from interview_coach.model import Attempt, Facts, Finding


class Change(StrEnum):
    """What became of a stretch of an answer from one attempt to the other."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Whole sentences of the earlier answer (removed) or the later one (kept, added), with the white space after."""

    change: Change
    text: str


@dataclass(frozen=True, slots=True)
class FactChange:
    """One counted fact before and after."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two attempts at the same question, the earlier one first; `calm` where no scores are to be shown."""

    before: Attempt
    after: Attempt
    gone: tuple[Finding, ...]
    new: tuple[Finding, ...]
    facts: tuple[FactChange, ...]
    stretches: tuple[Stretch, ...]
    calm: bool = False


def earlier_attempt(workspace: Workspace, attempt: Attempt) -> AttemptSummary | None:
    """The attempt at the same question before this one, None at the first."""
    return next(
        (
            summary
            for summary in past_attempts(workspace, attempt.question.id)
            if summary.id != attempt.id and summary.submitted_at <= attempt.submitted_at
        ),
        None,
    )


def attempt_beside(workspace: Workspace, attempt: Attempt) -> AttemptSummary | None:
    """The attempt to compare this one with: the one before it, for the first the one after it; None for an only one."""
    others = [each for each in past_attempts(workspace, attempt.question.id) if each.id != attempt.id]
    return earlier_attempt(workspace, attempt) or (others[-1] if others else None)


def compare(one: Attempt, other: Attempt, chosen: Settings = DEFAULTS) -> Comparison:
    """What changed, whichever order the two are given in: findings gone and new by rule, facts, and words."""
    before, after = sorted((one, other), key=lambda attempt: attempt.submitted_at)
    return Comparison(
        before=before,
        after=after,
        gone=_shown(only_in(before.assessment.findings, after.assessment.findings), chosen),
        new=_shown(only_in(after.assessment.findings, before.assessment.findings), chosen),
        facts=()
        if chosen.low_anxiety
        else tuple(_fact_changes(before.assessment.facts, after.assessment.facts, chosen)),
        calm=chosen.low_anxiety,
        stretches=tuple(_stretches(before.answer, after.answer)),
    )


def only_in(findings: Iterable[Finding], others: Iterable[Finding]) -> tuple[Finding, ...]:
    """The first finding of each rule that is not among the others, what costs the job first."""
    known = {finding.rule for finding in others}
    first: dict[str, Finding] = {}
    for finding in in_order(findings):
        if finding.rule not in known:
            first.setdefault(finding.rule, finding)
    return tuple(first.values())


def _shown(findings: tuple[Finding, ...], chosen: Settings) -> tuple[Finding, ...]:
    """In low anxiety each as the next step alone."""
    return tuple(map(as_step, findings)) if chosen.low_anxiety else findings


def _fact_changes(before: Facts, after: Facts, chosen: Settings) -> Iterator[FactChange]:
    yield FactChange("own actions", str(before.own_actions), str(after.own_actions))
    yield FactChange("group actions", str(before.group_actions), str(after.group_actions))
    yield FactChange("measured results", str(before.measured_results), str(after.measured_results))
    if before.star and after.star:
        yield FactChange("S-T-A-R", star_letters(before), star_letters(after))
    yield FactChange("words", str(before.words), str(after.words))
    yield FactChange("spoken", *(f"{chosen.spoken_seconds(facts.words)} s" for facts in (before, after)))


def star_letters(facts: Facts) -> str:
    """The parts of a told example that are there, as `S-A-`; empty where no past example was asked for."""
    star = facts.star
    if star is None:
        return ""
    parts = zip("STAR", (star.situation, star.task, star.action, star.result), strict=True)
    return "".join(letter if there else "-" for letter, there in parts)


def _stretches(before: str, after: str) -> Iterator[Stretch]:
    old, new = _sentences(before), _sentences(after)
    matcher = difflib.SequenceMatcher(None, [_words(each) for each in old], [_words(each) for each in new], False)
    old_from = new_from = 0
    for old_at, new_at, size in matcher.get_matching_blocks():
        yield from _stretch(Change.REMOVED, old[old_from:old_at])
        yield from _stretch(Change.ADDED, new[new_from:new_at])
        yield from _stretch(Change.KEPT, new[new_at : new_at + size])
        old_from, new_from = old_at + size, new_at + size


def _stretch(change: Change, sentences: Sequence[str]) -> Iterator[Stretch]:
    if sentences:
        yield Stretch(change, "".join(sentences))


def _sentences(text: str) -> Sequence[str]:
    """The text cut after full stops and line breaks; cut too often, as after an abbreviation, it still reads well."""
    return re.findall(r".+?(?:[.!?…]+[”\"')]*\s+|\n\s*|\Z)", text, re.DOTALL)


def _words(sentence: str) -> str:
    return " ".join(sentence.split())
