"""The rules at work: what they find in a sentence, and in an answer as a whole.

Sentences are looked at one by one, so that a caller can keep their hits while the text around them changes.
"""

from __future__ import annotations

from itertools import pairwise, product
from typing import TYPE_CHECKING

from interview_coach.model import Finding, Reason, Severity, Strength
from interview_coach.scoring.rule_language.firing import in_zone, places_of
from interview_coach.scoring.rule_language.matching import Matcher, Trie
from interview_coach.scoring.rule_language.patterns import pattern_spans
from interview_coach.scoring.rule_language.rule import Hit, Kind, Rule
from interview_coach.scoring.rule_language.rule_family import ANSWERS
from interview_coach.scoring.zones import apart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from interview_coach.model import Problem
    from interview_coach.scoring.features import Reading
    from interview_coach.scoring.rule_language.firing import Evidence, Place
    from interview_coach.scoring.rule_language.rule_family import Family
    from interview_coach.scoring.rule_language.rule_files import RuleFile
    from interview_coach.scoring.text import Document, Sentence, Span

SHOWN = 3
"""Most findings of one rule in one answer; more of the same teach nothing new."""

MOST_OF_A_PART = 12
"""Places of one part of a rule that are tried with those of the others: a sentence seldom has three."""

FARTHEST = 80
"""Characters from the first part of a rule to the last; what lies farther apart seldom belongs together."""


def trie_of(read: RuleFile) -> Trie:
    """All phrases of all rules, and what else their family finds in the same pass.

    The parts and exceptions of a rule are labelled, and so kept apart from it.
    """
    classes, phrases = read.family.more()
    return Trie.of({**classes, **read.classes}, (*phrases, *_labelled(read.rules.values())))


class RuleSet:
    """Rules compiled to be matched together. `problems` tells what was left out of the files they came from."""

    def __init__(
        self, rules: Mapping[str, Rule], trie: Trie, problems: tuple[Problem, ...] = (), family: Family = ANSWERS
    ) -> None:
        self.rules = rules
        self.problems = problems
        self.family = family
        told = [rule for rule in rules.values() if rule.kind is not Kind.QUESTION]
        self._faults = [rule for rule in told if rule.severity]
        self._merits = [rule for rule in told if rule.severity is None]
        self.questions = tuple(rule for rule in rules.values() if rule.kind is Kind.QUESTION)
        self._patterns = [rule for rule in rules.values() if rule.pattern]
        self._together = [rule for rule in rules.values() if rule.all]
        counted = {name for rule in rules.values() for name in rule.named_counts if name.startswith("{")}
        self._matcher = Matcher(trie, forgiving=True, classes=counted | family.marks)

    @classmethod
    def of(cls, read: RuleFile) -> RuleSet:
        """The rules of files that have been read."""
        return cls(read.rules, trie_of(read), read.problems, read.family)

    def find(self, sentence: Sentence) -> dict[str, list[Span]]:
        """Everything in a sentence that phrases, cues and the classes that rules count match, by label."""
        return self._matcher.find(sentence)

    def sentence_hits(
        self, sentence: Sentence, reading: Reading, found: dict[str, list[Span]] | None = None
    ) -> tuple[Hit, ...]:
        """The hits of phrases and patterns in one sentence, and the classes that rules count.

        `found` is what `find` gave for the sentence, where the caller has it already.
        """
        found = self.find(sentence) if found is None else found
        for rule in self._patterns:
            found[rule.id] = list(pattern_spans(rule.pattern, sentence.text))
        for rule in self._together:
            found[rule.id] = list(_together(rule, found, reading))
        return tuple(
            Hit(name, *span)
            for name, spans in found.items()
            if name[0] == "{" or name in self.rules
            for span in self._standing(name, spans, found, reading)
        )

    def findings(self, evidence: Evidence) -> tuple[Finding, ...]:
        """The findings of a text in its order, those without a place last; of overlapping ones the more severe."""
        findings = [
            _finding(rule, evidence.document, place, len(places))
            for rule in self._faults
            for places in [places_of(rule, evidence)]
            for place in places[:SHOWN]
        ]
        return tuple(sorted(_said_once(_without_overlaps(findings)), key=_position))

    def strengths(self, evidence: Evidence) -> tuple[Strength, ...]:
        """What the rules without a severity find, in the order of their files, one place each: the longest."""
        return tuple(
            _strength(rule, evidence.document, max(places, key=_length), len(places))
            for rule in self._merits
            if (places := places_of(rule, evidence))
        )

    def asked_by(self, evidence: Evidence) -> Iterator[tuple[Rule, list[Place | None]]]:
        """The questions that fit an answer, with the places of what each may quote."""
        for rule in self.questions:
            if places := places_of(rule, evidence):
                yield rule, places

    def _standing(
        self, name: str, spans: Iterable[Span], found: Mapping[str, list[Span]], reading: Reading
    ) -> Iterator[Span]:
        """The spans left after exceptions and zones, without those that start inside another."""
        rule, reach = self.rules.get(name), 0
        for start, end in spans:
            if start < reach or (rule and _excepted(rule, (start, end), found, reading)):
                continue
            reach = end
            yield start, end


def _excepted(rule: Rule, span: Span, found: Mapping[str, list[Span]], reading: Reading) -> bool:
    exceptions = found.get(_exception(rule), ())
    return any(start < span[1] and span[0] < end for start, end in exceptions) or in_zone(rule, span, reading)


def _together(rule: Rule, found: Mapping[str, list[Span]], reading: Reading) -> Iterator[Span]:
    """The shortest stretch of a sentence that holds every part of the rule, side by side and in any order."""
    parts = [
        [span for span in found.get(label, ()) if not in_zone(rule, span, reading)][:MOST_OF_A_PART]
        for label in _part_labels(rule)
    ]
    stretches = [(min(chosen)[0], max(end for _, end in chosen)) for chosen in product(*parts) if _side_by_side(chosen)]
    if near := [(start, end) for start, end in stretches if end - start <= FARTHEST]:
        yield min(near, key=lambda span: (span[1] - span[0], span))


def _side_by_side(spans: Iterable[Span]) -> bool:
    return all(end <= start for (_, end), (start, _) in pairwise(sorted(spans)))


def _labelled(rules: Iterable[Rule]) -> Iterator[tuple[str, str]]:
    for rule in rules:
        yield from ((rule.id, phrase) for phrase in rule.any)
        yield from zip(_part_labels(rule), rule.all, strict=True)
        yield from ((_exception(rule), phrase) for phrase in rule.unless)


def _part_labels(rule: Rule) -> list[str]:
    return [f"part {number} of {rule.id}" for number in range(len(rule.all))]


def _exception(rule: Rule) -> str:
    return f"unless {rule.id}"


def _finding(rule: Rule, document: Document, place: Place | None, count: int) -> Finding:
    start, end = document.place(*place) if place else (None, None)
    text = document.text[start:end] if place else ""
    severity = rule.severity or Severity.INFO
    reason = Reason(rule.reason) if rule.reason else None
    return Finding(rule.id, reason, severity, start, end, text, _counted(rule, count), rule.why, rule.fix)


def _strength(rule: Rule, document: Document, place: Place | None, count: int) -> Strength:
    start, end = document.place(*place) if place else (None, None)
    return Strength(rule.id, start, end, document.text[start:end] if place else "", _counted(rule, count))


def _length(place: Place | None) -> int:
    return place[1][1] - place[1][0] if place else 0


def _counted(rule: Rule, count: int) -> str:
    return rule.message.replace("{count}", str(count))


def _without_overlaps(findings: list[Finding]) -> Iterator[Finding]:
    """The findings of which no other, more severe or else longer, covers a part."""
    heaviest = sorted(findings, key=lambda one: (-one.severity.gravity, -len(one.text), _position(one)))
    yield from apart(((one.start, one.end), one) for one in heaviest if one.start is not None and one.end is not None)
    yield from (one for one in heaviest if one.start is None)


def _said_once(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings without those that say, of nothing to point at, what another says of words that can be seen."""
    kept = list(findings)
    placed = {finding.message for finding in kept if finding.start is not None}
    return (finding for finding in kept if finding.start is not None or finding.message not in placed)


def _position(finding: Finding) -> tuple[bool, int, str]:
    return finding.start is None, finding.start or 0, finding.rule
