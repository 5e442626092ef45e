"""Past attempts: one again, and what changed between two."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from interview_coach.coaching.calm import as_step
from interview_coach.coaching.configuration.preferences import settings
from interview_coach.coaching.configuration.settings import DEFAULTS
from interview_coach.coaching.history.past import hidden_mocks, past_attempt, past_attempts
from interview_coach.coaching.history.standing import as_it_stands
from interview_coach.coaching.marking import in_order
from interview_coach.model import CoachError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from interview_coach.coaching.configuration.settings import Settings
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
    """Whole sentences of the earlier answer (removed) or the later one (kept, added), with the white space after.

    `words` are the character offsets in them of what is only in this answer, where another wording stands beside it.
    """

    change: Change
    text: str
    words: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class FactChange:
    """One counted fact before and after."""

    name: str
    before: str
    after: str


class TwoQuestions(CoachError):
    """Only attempts at the same question can be compared."""


class NothingToCompare(CoachError):
    """There are no two attempts at one question."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two attempts at the same question, the earlier one first; `calm` where no scores are to be shown.

    `best` is the id of the best attempt at the question, empty while there is only one with a score.
    """

    before: Attempt
    after: Attempt
    gone: tuple[Finding, ...]
    new: tuple[Finding, ...]
    facts: tuple[FactChange, ...]
    stretches: tuple[Stretch, ...]
    calm: bool = False
    best: str = ""


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


def compare_attempts(workspace: Workspace, one: str = "", other: str = "") -> Comparison:
    """What changed between two past attempts, given by id or its beginning, at one question.

    Without `one` it is the newest that has another, without `other` the one that stands beside it. Raises
    NothingToCompare where there are no two, TwoQuestions when they are answers to different ones, and what
    `past_attempt` raises.
    """
    chosen = past_attempt(workspace, one or _newest(workspace))
    beside = past_attempt(workspace, other or _beside(workspace, chosen))
    first, second = (as_it_stands(workspace, each) for each in (chosen, beside))
    if first.question.id != second.question.id:
        raise TwoQuestions("Those are answers to two different questions; choose two to the same one.")
    best = workspace.journal.best([first.question.id], hidden_mocks(workspace))
    return replace(compare(first, second, settings(workspace)), best=best.get(first.question.id, ""))


def _newest(workspace: Workspace) -> str:
    """The id of the newest attempt at a question that was answered before."""
    past = past_attempts(workspace)
    times = Counter(each.question_id for each in past)
    if newest := next((each for each in past if times[each.question_id] > 1), None):
        return newest.id
    raise NothingToCompare("No question was answered twice yet, so there is nothing to compare.")


def _beside(workspace: Workspace, attempt: Attempt) -> str:
    if other := attempt_beside(workspace, attempt):
        return other.id
    raise NothingToCompare(f"There is only one answer to “{attempt.question.text}”. Answer it again to compare.")


def compare(one: Attempt, other: Attempt, chosen: Settings = DEFAULTS) -> Comparison:
    """What changed, whichever order the two are given in: findings gone and new by rule, facts, and words."""
    before, after = sorted((one, other), key=lambda attempt: attempt.submitted_at)
    return Comparison(
        before=before,
        after=after,
        gone=_shown(only_in(before.assessment.findings, after.assessment.findings), chosen),
        new=_shown(only_in(after.assessment.findings, before.assessment.findings), chosen),
        facts=() if chosen.low_anxiety else tuple(_fact_changes(before, after, chosen)),
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


def pairs(stretches: Sequence[Stretch]) -> Iterator[tuple[Stretch | None, Stretch | None]]:
    """The stretches as they stand beside each other, the earlier answer's first: what is kept stands on both sides."""
    removed: Stretch | None = None
    for stretch in stretches:
        if stretch.change is Change.ADDED:
            yield removed, stretch
            removed = None
            continue
        if removed:
            yield removed, None
        removed = stretch if stretch.change is Change.REMOVED else None
        if stretch.change is Change.KEPT:
            yield stretch, stretch
    if removed:
        yield removed, None


def _fact_changes(one: Attempt, other: Attempt, chosen: Settings) -> Iterator[FactChange]:
    before, after = one.assessment.facts, other.assessment.facts
    yield FactChange("own actions", str(before.own_actions), str(after.own_actions))
    yield FactChange("group actions", str(before.group_actions), str(after.group_actions))
    yield FactChange("measured results", str(before.measured_results), str(after.measured_results))
    if before.star and after.star:
        yield FactChange("S-T-A-R", star_letters(before), star_letters(after))
        yield from _share_changes(one, other)
    yield FactChange("words", str(before.words), str(after.words))
    yield FactChange("spoken", *(f"{chosen.spoken_seconds(facts.words)} s" for facts in (before, after)))


def _share_changes(before: Attempt, after: Attempt) -> Iterator[FactChange]:
    """How much of each answer's words tells which part; parts that neither tells in sentences are left out."""
    from interview_coach.scoring.shares import star_shares  # reads both answers, which nobody else here needs

    shares = star_shares(before.answer, before.question), star_shares(after.answer, after.question)
    for part in shares[0]:
        if any(share[part] for share in shares):
            told = (_share_told(each, part, share[part]) for each, share in zip((before, after), shares, strict=True))
            yield FactChange(f"{part}, of the words", *told)


def _share_told(attempt: Attempt, part: str, percent: int) -> str:
    """The share; words for a part that is there, in no sentence of its own."""
    star = attempt.assessment.facts.star
    return "in passing" if not percent and star and getattr(star, part) else f"{percent}%"


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
        yield from _reworded("".join(old[old_from:old_at]), "".join(new[new_from:new_at]))
        if size:
            yield Stretch(Change.KEPT, "".join(new[new_at : new_at + size]))
        old_from, new_from = old_at + size, new_at + size


def _reworded(removed: str, added: str) -> Iterator[Stretch]:
    """What was taken out and what was put in at one place; with both, the words in which they differ are told."""
    old, new = ([word.span() for word in re.finditer(r"\S+", text)] for text in (removed, added))
    matcher = difflib.SequenceMatcher(
        None, [removed[start:end] for start, end in old], [added[start:end] for start, end in new], False
    )
    changes = [change for change in matcher.get_opcodes() if removed and added and change[0] != "equal"]
    if removed:
        yield Stretch(
            Change.REMOVED, removed, tuple(_span(old, start, end) for _, start, end, _, _ in changes if end > start)
        )
    if added:
        yield Stretch(
            Change.ADDED, added, tuple(_span(new, start, end) for _, _, _, start, end in changes if end > start)
        )


def _span(words: Sequence[tuple[int, int]], start: int, end: int) -> tuple[int, int]:
    """From the beginning of word number `start` to the end of the one before number `end`."""
    return words[start][0], words[end - 1][1]


def _sentences(text: str) -> Sequence[str]:
    """The text cut after full stops and line breaks; cut too often, as after an abbreviation, it still reads well."""
    return re.findall(r".+?(?:[.!?…]+[”\"')]*\s+|\n\s*|\Z)", text, re.DOTALL)


def _words(sentence: str) -> str:
    return " ".join(sentence.split())
