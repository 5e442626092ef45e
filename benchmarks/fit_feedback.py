"""Fits the weights of `scoring/lexicon/feedback.txt`: `python -m benchmarks.fit_feedback [--write]`.

Prints how well feedback is read that the table was not fitted on, one set of texts by one writer left out at a time.
With `--write` the table is written anew, fitted on all of them. The texts are those of `TEXTS`, and the single
sentences of `data/feedback_sentences.jsonl`, which are told apart by what a clause says rather than by a whole letter.
"""

from __future__ import annotations

import math
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.data_files import DATA, HOME, jsonl
from benchmarks.feedback import Row, table
from benchmarks.logistic import fit
from benchmarks.naive_bayes import log_ratios
from interview_coach.rejection import Cause
from interview_coach.scoring import grams
from interview_coach.scoring.employer_feedback import feedback, leanings
from interview_coach.scoring.employer_feedback.feedback_clauses import read_clauses

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

TEXTS = (
    *sorted((HOME / "tests/scoring").glob("feedback_*.jsonl")),
    *sorted(DATA.glob("feedback_?.jsonl")),
)
SENTENCES = DATA / "feedback_sentences.jsonl"

RIDGE = 33.0
"""How strongly weights are held back; 10 and 100 read texts left out less well."""

LEAST_TEXTS = {False: 1, True: 2}
"""Texts that must hold a word, and a pair, for it to have a weight; pairs of one text alone add little but size."""

LEAST_WEIGHT = 0.2
"""A gram that weighs less for every cause is left out of the table."""

BY_COUNTS = 0.3
"""How much of what counts alone say of a gram (naive Bayes) is added to its weight: it knows the rare ones better.

0.2 and 0.5 read texts left out less well, 0 much less (mean F1 .736, .734, .728, .715).
"""

SMOOTH = 0.3
"""Texts added to each count, so that a gram seen with one cause alone is not taken for certain."""

BY_RULES = 0.5
"""What the rules' suggestion counts for beside the words, before weights are fitted."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text of a file, the causes a reader names, those that the rules' phrases suggest, and the grams it holds.

    `clauses` are the grams of each, and how many words it has.
    """

    id: str
    file: str
    named: frozenset[Cause]
    by_rules: frozenset[Cause]
    grams: frozenset[str]
    words: int
    clauses: tuple[tuple[frozenset[str], int], ...]


def main(arguments: Sequence[str]) -> None:
    """Prints the tables, and writes the weights if asked to."""
    texts = [text for path in (*TEXTS, SENTENCES) for text in read(path)]
    if "--write" in arguments:
        write(fitted(texts))
        return
    for path in TEXTS:
        weights = fitted([text for text in texts if text.file != path.name])
        judged = [text for text in texts if text.file == path.name]
        print(f"\n{path.name}, left out: {len(judged)} texts")
        table([Row(text.id, text.named, frozenset(suggested(text, weights))) for text in judged])


def read(path: Path) -> list[Text]:
    """The texts of a file."""
    return [_text(path.name, row) for row in jsonl(path)]


def _text(file: str, row: Mapping[str, object]) -> Text:
    document, causes = read_clauses(str(row["text"])), row["reasons"]
    assert isinstance(causes, list)
    clauses = tuple(
        (frozenset(gram for gram, _, _ in grams.grams(clause)), len(clause.words)) for clause in document.sentences
    )
    every = frozenset[str]().union(*(held for held, _ in clauses))
    by_rules = frozenset(feedback.suggested_by_rules(document))
    return Text(str(row["id"]), file, frozenset(map(Cause, causes)), by_rules, every, document.words, clauses)


def fitted(texts: Sequence[Text]) -> Mapping[Cause, Mapping[str, float]]:
    """Weights by cause and gram, as the table holds them: a rare gram tells more than a common one."""
    count = Counter(gram for text in texts for gram in text.grams)
    worth = {gram: math.log(len(texts) / seen) for gram, seen in count.items() if seen >= LEAST_TEXTS[" " in gram]}
    rows = [row(text, worth) for text in texts]
    weights: dict[Cause, dict[str, float]] = {}
    for cause in Cause:
        named = [cause in text.named for text in texts]
        model = fit(rows, named, RIDGE, balanced=True)
        counted = log_ratios([text.grams for text in texts], named, worth, SMOOTH)
        told = {
            name: weight * worth.get(name, BY_RULES) + BY_COUNTS * counted.get(name, 0.0)
            for name, weight in model.weights.items()
        }
        weights[cause] = {grams.ALWAYS: model.start, **told}
    return weights


def row(text: Text, worth: Mapping[str, float]) -> dict[str, float]:
    """What a text holds, made less by its length."""
    length = grams.length(text.words, leanings.LEAST_WORDS)
    held = {gram: worth[gram] / length for gram in text.grams if gram in worth}
    return held | {leanings.by_rules(cause): BY_RULES for cause in text.by_rules}


def suggested(text: Text, weights: Mapping[Cause, Mapping[str, float]]) -> Sequence[Cause]:
    """What would be suggested with these weights."""
    odds = {
        cause: leanings.blended(
            _odds(text.grams, text.words, told), max(_odds(held, words, told) for held, words in text.clauses)
        )
        + sum(told.get(leanings.by_rules(other), 0.0) for other in text.by_rules)
        for cause, told in weights.items()
    }
    return feedback.likely(odds)


def _odds(held: Collection[str], words: int, told: Mapping[str, float]) -> float:
    return told[grams.ALWAYS] + sum(told.get(gram, 0.0) for gram in held) / grams.length(words, leanings.LEAST_WORDS)


def write(weights: Mapping[Cause, Mapping[str, float]]) -> None:
    """The table, a row for each gram: what texts start from and what the rules say first, then by the alphabet."""
    head = leanings.TABLE.read_text("utf-8").partition("\n[")[0].rstrip()
    order = sorted(weights[Cause.DEPTH], key=lambda gram: (not gram.startswith(grams.ALWAYS), gram))
    told = {gram: [of_cause.get(gram, 0.0) for of_cause in weights.values()] for gram in order}
    kept = [gram for gram in order if gram.startswith(grams.ALWAYS) or max(map(abs, told[gram])) >= LEAST_WEIGHT]
    rows = [" ".join([*(str(round(10 * weight)) for weight in told[gram]), gram]) for gram in kept]
    leanings.TABLE.write_text("\n".join([head, "", f"[{' '.join(weights)}]", *rows, ""]), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
