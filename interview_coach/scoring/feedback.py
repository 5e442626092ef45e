"""What a rejection's feedback puts it down to: signs found by the rules of `feedback_rules`, weighed cause by cause.

Most feedback is worded sideways, so rules look for an assessed thing (your part, your examples, your interest) beside
what it lacks, clause by clause; one sure sign is enough, hints need a second.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from interview_coach.model import Cause, FeedbackReading, Severity, Sign
from interview_coach.scoring.feedback_clauses import read_clauses, read_zones
from interview_coach.scoring.lexicon import classes
from interview_coach.scoring.rule_family import FEEDBACK
from interview_coach.scoring.shipped import shipped_rules
from interview_coach.scoring.zones import overlaps

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from interview_coach.scoring.rule import Rule
    from interview_coach.scoring.rules import RuleSet
    from interview_coach.scoring.text import Document

WEIGHT = {Severity.ERROR: 3, Severity.WARN: 2, Severity.INFO: 1}
"""What a sign of each severity weighs; rules without one (strengths) weigh nothing."""

ENOUGH = 2
"""Weight from which a cause is suggested: one sign that speaks for itself, or two hints."""

BESIDE = 3
"""Weight that a weakness needs beside words that blame nobody: who tells that the job is gone seldom means answers."""

ENGLISH_SHARE = 0.15
"""Least share of common function words in a text of `JUDGED` words; English notes have more, other languages less."""

JUDGED = 8
"""Fewer words are too few to tell the language."""


def read_feedback(text: str, rules: RuleSet | None = None) -> FeedbackReading:
    """The causes that the feedback suggests, with the words that suggest them; by the shipped rules by default.

    Where nothing is named, `unknown` is suggested, and nothing for a text without words or not in English.
    """
    document = read_clauses(text)
    if not document.sentences or not _is_english(document):
        return FeedbackReading()
    signs = _signs(document, rules or shipped_rules(FEEDBACK))
    weights = {cause: sum(WEIGHT[sign.severity] for sign in signs if sign.cause is cause) for cause in Cause}
    suggested = tuple(_suggested(weights))
    return FeedbackReading(tuple(sign for sign in signs if sign.cause in suggested), suggested)


def _suggested(weights: dict[Cause, int]) -> list[Cause]:
    """Every cause with enough weight; else the one that is hinted at, unless the words are those of any rejection."""
    likeliest = sorted(weights, key=lambda cause: -weights[cause])
    blameless = max(weights[cause] for cause in Cause if not cause.weakness) >= ENOUGH
    enough: list[Cause] = [
        cause
        for cause in likeliest
        if cause is not Cause.UNKNOWN and weights[cause] >= (BESIDE if blameless and cause.weakness else ENOUGH)
    ]
    hinted = [cause for cause in likeliest if weights[cause] > weights[Cause.UNKNOWN]]
    return enough or hinted[:1] or [Cause.UNKNOWN]


def _signs(document: Document, rules: RuleSet) -> list[Sign]:
    """All signs in the order of the text; of those for one cause that overlap the stronger, else the longer."""
    found = [rules.find(clause) for clause in document.sentences]
    readings = read_zones(found, document)
    hits = [rules.sentence_hits(*each) for each in zip(document.sentences, readings, found, strict=True)]
    signs = [
        _sign(rule, Cause(rule.reason), rule.severity, document.text, document.place(*place))
        for rule in rules.rules.values()
        if rule.reason and rule.severity
        for place in rules.places(rule, readings, hits, {"words": document.words})
        if place
    ]
    return sorted(_apart(signs), key=lambda sign: (sign.start, sign.end, sign.rule))


def _sign(rule: Rule, cause: Cause, severity: Severity, text: str, span: tuple[int, int]) -> Sign:
    return Sign(cause, severity, *span, text[slice(*span)], rule.id, rule.message)


def _apart(signs: Sequence[Sign]) -> Iterator[Sign]:
    kept: dict[Cause, list[tuple[int, int]]] = {cause: [] for cause in Cause}
    for sign in sorted(signs, key=lambda one: (-WEIGHT[one.severity], one.start - one.end, one.start)):
        span = sign.start, sign.end
        if not overlaps(span, kept[sign.cause]):
            kept[sign.cause].append(span)
            yield sign


def _is_english(document: Document) -> bool:
    words = [word for clause in document.sentences for word in clause.words]
    glue = sum(word in classes()["function_words"] for word in words)
    return len(words) < JUDGED or glue >= ENGLISH_SHARE * len(words)
