"""Which causes the words of a feedback lean to: small signs that prove nothing one by one, weighed together.

The rules of `feedback_rules` wait for phrases that speak for themselves. Feedback is mostly worded sideways, in images
that no list of phrases holds; `lexicon/feedback.txt` gives words and pairs of words a weight for each cause, fitted by
`benchmarks/fit_feedback.py` on invented texts, as a logistic regression over what a text holds.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from interview_coach.cause import Cause
from interview_coach.scoring.grams import ALWAYS, grams, length
from interview_coach.scoring.lexicon import FOLDER, sections

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from interview_coach.scoring.features import Reading
    from interview_coach.scoring.grams import Gram
    from interview_coach.scoring.text import Document, Sentence, Span

    Weights = Mapping[str, Sequence[float]]
    """What each gram weighs for every cause, in the order of `Cause`."""

TABLE = FOLDER / "feedback.txt"

LEAST_WORDS = 8
"""Words from which a text is weighed by its length: in a shorter one a single word would decide."""

ENOUGH = 0.5
"""Log odds from which a cause is suggested. Lower ones find more, and see more weaknesses where none is named."""

FIRST = 0.1
"""Log odds from which the likeliest of all is, where nothing has enough."""


class Leaning(NamedTuple):
    """How a text's words lean to one cause: the log odds, and the clause and the words in it that weigh most."""

    odds: float
    clause: int
    span: Span


def read_leanings(document: Document) -> Mapping[Cause, Leaning]:
    """The leaning to each cause; nothing for a text without words."""
    held = [list(grams(clause)) for clause in document.sentences]
    return {cause: _leaning(cause, held, document) for cause in Cause} if any(held) else {}


def with_leanings(readings: Sequence[Reading], leanings: Mapping[Cause, Leaning]) -> tuple[Reading, ...]:
    """The readings, with a feature such as `depth_words` where the words alone speak for a cause."""
    features: dict[int, dict[str, tuple[Span, ...]]] = {}
    for cause, leaning in leanings.items():
        if leaning.odds > FIRST:
            features.setdefault(leaning.clause, {})[f"{cause.value}_words"] = (leaning.span,)
    return tuple(
        reading._replace(features={**reading.features, **features.get(number, {})})
        for number, reading in enumerate(readings)
    )


def odds(leanings: Mapping[Cause, Leaning], suggested: Collection[Cause]) -> Mapping[Cause, float]:
    """The log odds of each cause, what the rules' phrases have `suggested` taken in."""
    return {
        cause: leaning.odds + sum(weight(by_rules(other), cause) for other in suggested)
        for cause, leaning in leanings.items()
    }


def blended(whole: float, clause: float) -> float:
    """The log odds of a text by those of all its words and of its likeliest clause.

    Two reasons dilute each other in the whole, and a clause alone is easily misread: half of each reads best.
    """
    return (whole + clause) / 2


def by_rules(cause: Cause) -> str:
    """How the table writes that the rules' phrases suggest a cause: `@depth`."""
    return f"{ALWAYS}{cause.value}"


def weight(gram: str, cause: Cause) -> float:
    """What a gram weighs for a cause: nothing where the table does not know it."""
    return table().get(gram, _NOTHING)[_COLUMNS[cause]]


_COLUMNS = {cause: number for number, cause in enumerate(Cause)}
_NOTHING = (0.0,) * len(_COLUMNS)


@cache
def table() -> Weights:
    """The weights by gram."""
    ((_, lines),) = sections(TABLE.name)
    return {gram: tuple(int(tenths) / 10 for tenths in told) for *told, gram in map(_cells, lines)}


def _cells(line: str) -> list[str]:
    return line.split(" ", len(_COLUMNS))


def _leaning(cause: Cause, held: Sequence[Sequence[Gram]], document: Document) -> Leaning:
    told = [{gram: weight(gram, cause) for gram, _, _ in clause} for clause in held]
    start = weight(ALWAYS, cause)
    alone = [
        start + sum(weights.values()) / length(len(clause.words), LEAST_WORDS)
        for weights, clause in zip(told, document.sentences, strict=True)
    ]
    number = max(range(len(alone)), key=alone.__getitem__)
    every = {gram: worth for weights in told for gram, worth in weights.items()}
    odds = blended(start + sum(every.values()) / length(document.words, LEAST_WORDS), alone[number])
    return Leaning(odds, number, _telling(told[number], held[number], document.sentences[number]))


def _telling(told: Mapping[str, float], held: Sequence[Gram], clause: Sentence) -> Span:
    """From the first to the last word of the three heaviest grams."""
    heaviest = sorted(held, key=lambda gram: -told[gram[0]])[:3]
    return clause.span(min(first for _, first, _ in heaviest), max(last for _, _, last in heaviest))
