"""Scoring while somebody types."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_coach.scoring.asks import calls_for
from interview_coach.scoring.engine import asked_counts, find, read_facts
from interview_coach.scoring.reader import Reader

if TYPE_CHECKING:
    from interview_coach.model import Facts, Finding, Question, Role
    from interview_coach.scoring.rule_language.rules import RuleSet


@dataclass(frozen=True, slots=True)
class LiveReading:
    """What can be said of an unfinished answer: facts for the strip, findings to underline, never a score."""

    facts: Facts
    findings: tuple[Finding, ...]


class LiveScorer:
    """Reads one answer again and again; only sentences that changed since the last update are looked at."""

    def __init__(
        self, question: Question | str | None = None, role: Role | None = None, rules: RuleSet | None = None
    ) -> None:
        self._reader = Reader(question, role, rules)
        self._calls = calls_for(question)

    def update(self, text: str) -> LiveReading:
        """The facts and findings of the text as it stands; offsets index `text`."""
        read = self._reader.read(text)
        facts = read_facts(read, self._calls)
        counts = asked_counts(read, self._calls, facts.star)
        findings = find(read.evidence(counts), read.demands, self._reader.rules)
        placed = tuple(finding for finding in findings if finding.start is not None)
        return LiveReading(facts, placed)
