"""The interviewer's next question: what is worth asking about this answer, in its own words where they can be quoted.

What may be asked and when is data, the rules of kind `question` in `rules/follow_ups.yaml`.
"""

from __future__ import annotations

import zlib
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from interview_coach.model import Question, Reason, Severity, Verdict
from interview_coach.scoring.quoting import whole_phrase
from interview_coach.scoring.verdicts import NOT_JUDGED
from interview_coach.scoring.zones import overlaps

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from interview_coach.model import Finding, Judgement
    from interview_coach.scoring.reader import Answer
    from interview_coach.scoring.rule_language.firing import Evidence, Place
    from interview_coach.scoring.rule_language.rule import Rule
    from interview_coach.scoring.rule_language.rules import RuleSet

_WORDS = "{words}"
_ALONE = {"only_indifferent": {"indifference", "shrug"}, "only_entitled": {"entitlement"}}
"""What is asked differently where nothing but this is wrong with the attitude: there are no others to be fair to."""

_NOT_DONE = ("quote", "reported", "hypothetical")


class JudgedAnswer(NamedTuple):
    """An answer, and all that was found in it."""

    read: Answer
    evidence: Evidence
    reasons: Mapping[Reason, Judgement]
    findings: Sequence[Finding]

    @property
    def all_evidence(self) -> Evidence:
        """The evidence, with counts that only questions go by: what is flagged, and what is only supposed."""
        flagged = {f"flagged_{one.value}": float(self._flags(one)) for one in self.reasons}
        supposed = sum("hypothetical" in reading.zones for reading in self.read.readings)
        kinds = {one.rule.partition(".")[2] for one in self.findings if one.reason is Reason.ATTITUDE}
        alone = {name: float(bool(kinds) and kinds <= rules) for name, rules in _ALONE.items()}
        return self.evidence.also_counting({**flagged, **alone, "supposed": float(supposed)})

    def weight(self, rule: Rule) -> tuple[int, int]:
        """How pressing a question is, the most pressing first; among reasons that are flagged the worst comes first."""
        judged = self.reasons[Reason(rule.reason)] if rule.reason else NOT_JUDGED
        flagged = judged.score if judged.verdict is Verdict.FLAG else None
        return -(rule.severity or Severity.INFO).gravity, 100 if flagged is None else flagged

    def _flags(self, reason: Reason) -> bool:
        return self.reasons[reason].verdict is Verdict.FLAG


def asked_so_far(question: Question | str | None) -> tuple[str, ...]:
    """Every question up to this one, itself included."""
    if isinstance(question, Question):
        return (*question.asked_before, question.text)
    return (question,) if question else ()


def follow_up(answered: JudgedAnswer, rules: RuleSet, asked: Sequence[str]) -> str:
    """One question that was not asked yet, the same for the same words; blank where none fits."""
    read = answered.read
    fitting = [
        (answered.weight(rule), rule, places)
        for rule, places in rules.asked_by(answered.all_evidence)
        if not any(is_from(rule, one) for one in asked)
    ]
    for most in sorted({weight for weight, _, _ in fitting}):
        equal = [(rule, places) for weight, rule, places in fitting if weight == most]
        first = zlib.crc32(read.document.text.encode("utf-8", "replace")) % len(equal)
        for rule, places in (*equal[first:], *equal[:first]):
            if text := _put(rule, places, answered):
                return text
    return ""


def is_from(rule: Rule, text: str) -> bool:
    """Whether a question's text is this rule's, whatever it quotes."""
    before, quotes, after = rule.message.partition(_WORDS)
    return text.startswith(before) and text.endswith(after) if quotes else text == before


def probed_by(text: str, rules: RuleSet) -> Reason | None:
    """The reason that a follow-up of this text is about."""
    rule = next((one for one in rules.questions if is_from(one, text)), None)
    return Reason(rule.reason) if rule and rule.reason else None


def _put(rule: Rule, places: Iterable[Place | None], answered: JudgedAnswer) -> str:
    """The question in its final words, blank where it quotes and there is nothing to quote."""
    if _WORDS not in rule.message:
        return rule.message
    about = _shown(answered.read, places) if rule.feature or rule.any else _found(answered, rule)
    sentences = ((answered.read.document.sentences[number].text, span) for number, span in about)
    words = whole_phrase(sentences, entire=rule.feature == "measured_result")  # half of a comparison tells another
    return rule.message.replace(_WORDS, words) if words else ""


def _shown(read: Answer, places: Iterable[Place | None]) -> Iterator[Place]:
    """The places that are not somebody else's words, nor denied or only supposed."""
    for place in filter(None, places):
        zones = read.readings[place[0]].zones
        if not any(overlaps(place[1], zones.get(name, ())) for name in _NOT_DONE):
            yield place


def _found(answered: JudgedAnswer, rule: Rule) -> Iterator[Place]:
    """Where the worst findings of the rule's reason stand."""
    about = [one for one in answered.findings if one.reason is rule.reason and one.start is not None]
    worst = max((one.severity.gravity for one in about), default=None)
    offsets = answered.read.document.offsets
    for one in about:
        if one.start is not None and one.end is not None and one.severity.gravity == worst:
            number = bisect_right(offsets, one.start) - 1
            yield number, (one.start - offsets[number], one.end - offsets[number])
