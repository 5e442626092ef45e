"""What a rejection's feedback puts it down to: signs found by the rules of `feedback_rules`, weighed cause by cause.

Most feedback is worded sideways, so rules look for an assessed thing (your part, your examples, your interest) beside
what it lacks, clause by clause; one sure sign is enough, hints need a second. What they suggest is weighed with what
all the other words lean to (`leanings`): neither decides alone, but a rule of the user's own does.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from interview_coach.cause import Cause
from interview_coach.model import Severity, Status
from interview_coach.rejection import FeedbackReading, Sign
from interview_coach.scoring.employer_feedback.feedback_clauses import read_clauses, read_zones
from interview_coach.scoring.employer_feedback.leanings import ENOUGH as PASSES
from interview_coach.scoring.employer_feedback.leanings import FIRST, odds, read_leanings, with_leanings
from interview_coach.scoring.language import is_english
from interview_coach.scoring.rule_language.firing import Evidence, places_of
from interview_coach.scoring.rule_language.rule_family import FEEDBACK
from interview_coach.scoring.rule_language.shipped import shipped_rules
from interview_coach.scoring.zones import apart

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from interview_coach.scoring.employer_feedback.leanings import Leaning
    from interview_coach.scoring.rule_language.rule import Rule
    from interview_coach.scoring.rule_language.rules import RuleSet
    from interview_coach.scoring.text import Document

WEIGHT = {Severity.ERROR: 3, Severity.WARN: 2, Severity.INFO: 1}
"""What a sign of each severity weighs; rules without one (strengths) weigh nothing."""

ENOUGH = 2
"""Weight from which a cause is suggested: one sign that speaks for itself, or two hints."""

BESIDE = 3
"""Weight that a weakness needs beside words that blame nobody: who tells that the job is gone seldom means answers."""

SPOKEN = 4
"""Weight of phrases, as of two that speak for themselves, from which the other words must speak against a cause."""

BACKING = 1.0
"""Log odds that such phrases add: a mail that thanks, gives two reasons and names another candidate leans to each a
little. With less the second reason is lost, with more a tenth of a point of F1 on texts with a single one."""

LEAD = 1.75
"""Log odds by which `unknown` must lead to stand alone where something else passes too."""

_LEADING_ON = re.compile(
    r"(?:\s+(?:an?|the|of|on|in|to|for|with|at|by|from|and|or|but|your|our|their))+$", re.IGNORECASE
)
"""Words at the end of a sign that only lead on to those behind it: it is quoted, and read by people."""

BY_WORDS = ".words"
"""How the rules are called that find what the words lean to, rather than phrases."""


def read_feedback(text: str, rules: RuleSet | None = None) -> FeedbackReading:
    """The causes that the feedback suggests, with the words that suggest them; by the shipped rules by default.

    Where nothing is named, `unknown` is suggested, and nothing for a text without words or not in English.
    """
    document = read_clauses(text)
    if not document.sentences:
        return FeedbackReading(unread=Status.EMPTY)
    if not is_english([word for clause in document.sentences for word in clause.words]):
        return FeedbackReading(unread=Status.NOT_ENGLISH)
    rules, leanings = rules or shipped_rules(FEEDBACK), read_leanings(document)
    signs = _signs(document, rules, leanings)
    by_user = _enough(_weights(sign for sign in signs if _is_users(rules.rules[sign.rule])))
    suggested = likely(_chances(leanings, signs), {sign.cause for sign in signs}, by_user)
    return FeedbackReading(tuple(sign for sign in signs if sign.cause in suggested), suggested)


def suggested_by_rules(document: Document) -> list[Cause]:
    """The causes that the phrases of the shipped rules suggest, whatever the other words lean to."""
    return _by_phrases(_signs(document, shipped_rules(FEEDBACK), {}))


def likely(
    chances: Mapping[Cause, float], shown: Collection[Cause] = tuple(Cause), certain: Collection[Cause] = ()
) -> tuple[Cause, ...]:
    """The causes to suggest by log odds, likeliest first: those `certain`, and those that pass and can be `shown`.

    The likeliest of all needs less where nothing passes. Of what makes no weakness only the likeliest is suggested, and
    that alone where there is nothing else or where `unknown`, which stands alone, leads by far.
    """
    order = sorted(chances, key=lambda cause: (cause not in certain, -chances[cause]))
    told = [cause for cause in order if cause in shown and cause is not Cause.UNKNOWN]
    passed = [cause for cause in told if cause in certain or chances[cause] > PASSES]
    passed = passed or [cause for cause in order[:1] if cause in told and chances[cause] > FIRST]
    harmless = next((cause for cause in passed if not cause.reason), None)
    named = tuple(cause for cause in passed if cause.reason or cause in certain or cause is harmless)
    if named and (certain or chances[Cause.UNKNOWN] < chances[named[0]] + LEAD):
        return named
    return (next(cause for cause in order if cause is Cause.UNKNOWN or (cause in told and not cause.reason)),)


def _chances(leanings: Mapping[Cause, Leaning], signs: Sequence[Sign]) -> Mapping[Cause, float]:
    """The log odds of each cause: what its words lean to, backed by phrases where there are enough of them."""
    weights = _weights(_phrases(signs))
    return {
        cause: chance + (BACKING if cause.reason and weights[cause] >= SPOKEN else 0)
        for cause, chance in odds(leanings, _by_phrases(signs)).items()
    }


def _phrases(signs: Iterable[Sign]) -> Iterator[Sign]:
    """The signs that are phrases, rather than what the words lean to."""
    return (sign for sign in signs if not sign.rule.endswith(BY_WORDS))


def _is_users(rule: Rule) -> bool:
    """Whether the rule is not one of those shipped: who writes one knows what the words mean where they are said."""
    return not rule.path.startswith(str(FEEDBACK.folder))


def _by_phrases(signs: Iterable[Sign]) -> list[Cause]:
    """Every cause with enough weight; else the one that is hinted at, unless the words are those of any rejection."""
    weights = _weights(_phrases(signs))
    hinted = [cause for cause in _likeliest(weights) if weights[cause] > weights[Cause.UNKNOWN]]
    return _enough(weights) or hinted[:1] or [Cause.UNKNOWN]


def _enough(weights: Mapping[Cause, int]) -> list[Cause]:
    blameless = max(weights[cause] for cause in Cause if not cause.reason) >= ENOUGH
    return [
        cause
        for cause in _likeliest(weights)
        if cause is not Cause.UNKNOWN and weights[cause] >= (BESIDE if blameless and cause.reason else ENOUGH)
    ]


def _likeliest(weights: Mapping[Cause, int]) -> list[Cause]:
    return sorted(weights, key=lambda cause: -weights[cause])


def _weights(signs: Iterable[Sign]) -> Mapping[Cause, int]:
    weights = dict.fromkeys(Cause, 0)
    for sign in signs:
        weights[sign.cause] += WEIGHT[sign.severity]
    return weights


def _signs(document: Document, rules: RuleSet, leanings: Mapping[Cause, Leaning]) -> list[Sign]:
    """All signs in the order of the text; of those for one cause that overlap the stronger, else the longer."""
    found = [rules.find(clause) for clause in document.sentences]
    readings = with_leanings(read_zones(found, document), leanings)
    hits = [rules.sentence_hits(*each) for each in zip(document.sentences, readings, found, strict=True)]
    evidence = Evidence(document, readings, hits, {"words": document.words})
    signs = [
        _sign(rule, Cause(rule.reason), rule.severity, document.text, document.place(*place))
        for rule in rules.rules.values()
        if rule.reason and rule.severity
        for place in places_of(rule, evidence)
        if place
    ]
    return sorted(_strongest(signs), key=lambda sign: (sign.start, sign.end, sign.rule))


def _sign(rule: Rule, cause: Cause, severity: Severity, text: str, span: tuple[int, int]) -> Sign:
    words = text[slice(*span)]
    words = _LEADING_ON.sub("", words) or words
    return Sign(cause, severity, span[0], span[0] + len(words), words, rule.id, rule.message)


def _strongest(signs: Iterable[Sign]) -> Iterator[Sign]:
    strongest = sorted(signs, key=lambda one: (-one.severity.gravity, one.start - one.end, one.start))
    for cause in Cause:
        yield from apart(((sign.start, sign.end), sign) for sign in strongest if sign.cause is cause)
