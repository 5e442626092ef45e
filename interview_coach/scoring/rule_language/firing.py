"""When a rule fires, and where: its conditions, and the places that its neighbours allow."""

from __future__ import annotations

from collections import defaultdict
from copy import copy
from itertools import repeat
from typing import TYPE_CHECKING

from interview_coach.scoring.rule_language.rule import OPENED_BY_A_WORD, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from interview_coach.scoring.features import Reading
    from interview_coach.scoring.rule_language.rule import Hit, Rule
    from interview_coach.scoring.text import Document, Span

    Place = tuple[int, Span]
    """A sentence's number and a span in it."""


class Evidence:
    """A text with all that its rules go by: what each sentence shows, what hit in it, and counts over all."""

    def __init__(
        self,
        document: Document,
        readings: Sequence[Reading],
        hits: Sequence[Iterable[Hit]],
        counts: Mapping[str, float],
    ) -> None:
        self.document = document
        self.readings = readings
        self.counts = counts
        self._sentences: dict[str, frozenset[int]] = {}
        self._places: defaultdict[str, list[Place]] = defaultdict(list)
        for number, (reading, found) in enumerate(zip(readings, hits, strict=True)):
            for name, spans in reading.features.items():
                self._places[name].extend(zip(repeat(number), spans))
            for hit in found:
                self._places[hit.name].append((number, hit.span))

    def places(self, name: str) -> list[Place]:
        """Where a rule's phrases, a `{class}` or a feature was found."""
        return self._places.get(name, [])

    def sentences(self, name: str) -> frozenset[int]:
        """The numbers of the sentences in which it was found."""
        if name not in self._sentences:
            self._sentences[name] = frozenset(number for number, _ in self.places(name))
        return self._sentences[name]

    def count(self, name: str) -> float:
        """A count that the caller gave, else how often a feature or class was found."""
        return self.counts[name] if name in self.counts else len(self.places(name))

    def also_counting(self, counts: Mapping[str, float]) -> Evidence:
        """The same with more counts."""
        other = copy(self)
        other.counts = {**self.counts, **counts}
        return other


def places_of(rule: Rule, evidence: Evidence) -> list[Place | None]:
    """Where a rule's findings stand, [None] for one without a place, nothing where the rule does not fire."""
    for condition in rule.when:  # a loop, as this is asked of every rule at every key
        if not condition.holds(evidence.count(condition.name)):
            return []
    if rule.kind is Kind.METRIC:
        return [None] if _out_of_bounds(rule, evidence.count(rule.metric)) else []
    places = [place for place in _looked_at(rule, evidence) if _near_allows(rule, place, evidence)]
    if rule.kind is Kind.ABSENCE:
        return [] if places else [None]
    if rule.kind is Kind.OCCURRENCE and len(places) < _enough(rule, evidence):
        return []
    if rule.kind in (Kind.CONDITIONAL, Kind.QUESTION) and not (rule.any or rule.feature):
        return [None]
    return list(places)


def in_zone(rule: Rule, span: Span, reading: Reading) -> bool:
    """Whether the span lies in a zone that the rule skips.

    A zone that a word opens, as "never" does, says nothing of a hit that holds this very word.
    """
    return any(
        start <= span[0] and span[1] <= end and not (start == span[0] and name in OPENED_BY_A_WORD)
        for name in rule.skip_in
        for start, end in reading.zones.get(name, ())
    )


def _looked_at(rule: Rule, evidence: Evidence) -> list[Place]:
    if not rule.feature:
        return evidence.places(rule.id)
    places = evidence.places(rule.feature)
    if not rule.feature.startswith("{"):
        return places
    return [(number, span) for number, span in places if not in_zone(rule, span, evidence.readings[number])]


def _enough(rule: Rule, evidence: Evidence) -> float:
    """The least number of hits of an occurrence rule; with `per`, so many for each that number of words."""
    return max(2, rule.at_least * evidence.count("words") / rule.per) if rule.per else rule.at_least


def _out_of_bounds(rule: Rule, count: float) -> bool:
    return (rule.above is not None and count > rule.above) or (rule.below is not None and count < rule.below)


def _near_allows(rule: Rule, place: Place, evidence: Evidence) -> bool:
    if rule.near is None:
        return True
    number, reach = place[0], rule.near.sentences
    nearby = not evidence.sentences(rule.near.feature).isdisjoint(range(number - reach, number + reach + 1))
    return nearby is rule.near.wanted
