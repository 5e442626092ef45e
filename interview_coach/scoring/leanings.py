"""Which causes the words of a feedback lean to: small signs that prove nothing one by one, weighed together.

The rules of `feedback_rules` wait for phrases that speak for themselves. Feedback is mostly worded sideways, in images
that no list of phrases holds; `lexicon/feedback.txt` gives words and pairs of words a weight for each cause, fitted by
`benchmarks/fit_feedback.py` on invented texts, as a logistic regression over what a text holds.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from interview_coach.cause import Cause
from interview_coach.scoring.lexicon import FOLDER, sections

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from interview_coach.scoring.features import Reading
    from interview_coach.scoring.text import Document, Sentence, Span

    Gram = tuple[str, int, int]
    """A word or pair of words as the table writes it, and the numbers of its first and last word in the clause."""

TABLE = FOLDER / "feedback.txt"

STEM = 6
"""Letters by which words are known: "theory" and "theoretical" share theirs."""

REACH = 4
"""Words from the first to the second of a pair that is not adjacent."""

LEAST_WORDS = 8
"""Words from which a text is weighed by its length: in a shorter one a single word would decide."""

ALWAYS = "@"
"""What every text holds; `@depth` is held where the rules suggest depth."""

ENOUGH = {cause: 0.1 if cause.reason else 0.15 for cause in Cause}
"""Log odds from which a cause is suggested. Lower ones find more, and see more weaknesses where none is named."""


@dataclass(frozen=True, slots=True)
class Leaning:
    """How a text's words lean to one cause: the log odds, and the clause and the words in it that weigh most."""

    odds: float
    clause: int
    span: Span


def read_leanings(document: Document) -> Mapping[Cause, Leaning]:
    """The leaning to each cause; nothing for a text without words."""
    held = [list(grams(clause)) for clause in document.sentences]
    return {cause: _leaning(weights, held, document) for cause, weights in table().items()} if any(held) else {}


def with_leanings(readings: Sequence[Reading], leanings: Mapping[Cause, Leaning]) -> tuple[Reading, ...]:
    """The readings, with a feature such as `depth_words` where the words alone speak for a cause."""
    features: dict[int, dict[str, tuple[Span, ...]]] = {}
    for cause, leaning in leanings.items():
        if leaning.odds > ENOUGH[cause]:
            features.setdefault(leaning.clause, {})[f"{cause.value}_words"] = (leaning.span,)
    return tuple(
        replace(reading, features={**reading.features, **features.get(number, {})})
        for number, reading in enumerate(readings)
    )


def odds(leanings: Mapping[Cause, Leaning], suggested: Collection[Cause]) -> Mapping[Cause, float]:
    """The log odds of each cause, what the rules' phrases have `suggested` taken in."""
    return {
        cause: leaning.odds + sum(table()[cause].get(by_rules(other), 0.0) for other in suggested)
        for cause, leaning in leanings.items()
    }


def grams(clause: Sentence) -> Iterator[Gram]:
    """Every stem of a clause, every pair of neighbours ("hands on") and of stems near each other ("never .. wheel")."""
    stems = [stem(word) for word in clause.words]
    for number, first in enumerate(stems):
        yield first, number, number
        for distance, second in enumerate(stems[number + 1 : number + 1 + REACH], 1):
            yield f"{first} {second}" if distance == 1 else f"{first} .. {second}", number, number + distance


def stem(word: str) -> str:
    """The first letters of a long word, with a star for those left out."""
    return word if len(word) <= STEM else f"{word[:STEM]}*"


def length(words: int) -> float:
    """What the weights found in a text of so many words are divided by."""
    return float(max(words, LEAST_WORDS) ** 0.5)


def by_rules(cause: Cause) -> str:
    """How the table writes that the rules' phrases suggest a cause."""
    return f"{ALWAYS}{cause.value}"


@cache
def table() -> Mapping[Cause, Mapping[str, float]]:
    """The weights by cause and gram."""
    return {Cause(name): dict(_weighed(line) for line in lines) for name, lines in sections(TABLE.name)}


def _weighed(line: str) -> tuple[str, float]:
    weight, gram = line.split(" ", 1)
    return gram, float(weight)


def _leaning(weights: Mapping[str, float], held: Sequence[Sequence[Gram]], document: Document) -> Leaning:
    total = sum(weights.get(gram, 0.0) for gram in {gram for clause in held for gram, _, _ in clause})
    number = max(range(len(held)), key=lambda one: sum(weights.get(gram, 0.0) for gram, _, _ in held[one]))
    span = _telling(weights, held[number], document.sentences[number])
    return Leaning(weights.get(ALWAYS, 0.0) + total / length(document.words), number, span)


def _telling(weights: Mapping[str, float], held: Sequence[Gram], clause: Sentence) -> Span:
    """From the first to the last word of the three heaviest grams."""
    heaviest = sorted(held, key=lambda gram: -weights.get(gram[0], 0.0))[:3]
    return clause.span(min(first for _, first, _ in heaviest), max(last for _, _, last in heaviest))
