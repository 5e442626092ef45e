"""Fits what an answer is worth: `python -m benchmarks.fit_quality [--write] [../shared/corpus/real.jsonl]`.

Prints how well readers' quality is told by weights fitted without a writer's answers, and what each line of
`scoring/weights.CONTENT` would be worth in points (a person rounds these into the table). With `--write` the points of
`scoring/lexicon/vocabulary.txt` are written anew. Lines and words are fitted together, and so are the costs of flagged
reasons, so that neither is blamed for the other.

Fitted on the invented answers of `WRITTEN`, and on the real ones of the file given, which is not part of the project;
`data/labels_real.jsonl` holds labels for those that come without.
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import fitting
from benchmarks.data_files import WRITTEN
from benchmarks.labelled import LABELS, labels_by_id, read
from benchmarks.statistics import f1, kappa, spearman
from interview_coach.scoring.verdicts import PASS
from interview_coach.scoring.vocabulary import TABLE
from interview_coach.scoring.weights import CONTENT, COST

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from benchmarks.labelled import Row

DEPTH = {"ok": 1.0, "na": 0.0, "flag": -1.0}
"""What readers' verdict on depth adds to quality (1 to 5) in what is fitted: the lines of content decide on both."""

MIDDLE = 2.6
"""Where depth is flagged and where it is ok lie apart best, in what is fitted: it becomes `verdicts.PASS` points."""

POINTS = 13
"""Points of the overall score that one of what is fitted makes."""

RIDGE = 20.0
"""How strongly weights are held back, in answers; figures change by less than .02 between 5 and 40."""

WORD = 0.36
"""What a word counts beside a line of usual spread; with half or twice as much figures change by less than .02."""

LEAST_ANSWERS, LEAST_AUTHORS = 20, 6
"""Answers and authors in which a word must occur for it to have a weight: no word of one topic or one person does."""

_GLUE = """
i me my we us our am i'm im a an the and or but of to in on at by for with from as it its is are be been was were this
that these those have has had do does did no not so into there than then about will can if your you
"""
_WHO_AND_WHERE = """he she him her his hers they them nurse manager director supervisor teacher student parents college
school university office sales floor line shop store hospital ward kitchen warehouse factory site department management
senior role project strategy
"""
UNWEIGHED = frozenset(f"{_GLUE} {_WHO_AND_WHERE}".split())
"""Words that are never weighed: those that anybody needs to tell anything, though some go with long or with idle
sentences, and those that say who somebody is or where they work, which is nothing that they could do better."""

LEAST_POINTS = 0.8
"""Words worth less, at the first fit, are left out of the second: a table of a hundred words reads as well as one of
four hundred."""

REAL = 2.0
"""What a real person's answer is worth beside an invented one."""

STEP = 0.5
"""Points in which words are weighed: what comes to less than half of it is left out."""

TURNS = 3
"""Fits in turn, for words of good answers come to count only where something is told (`vocabulary.known`)."""

FOLDS = 10


@dataclass(frozen=True, slots=True)
class Fitted:
    """Weights for answers: `spread` is what each line is divided by, `words` are those that have a weight."""

    spread: Mapping[str, float]
    words: frozenset[str]
    model: fitting.Linear

    def value(self, row: Row, flagged: Iterable[str]) -> float:
        """What it takes an answer for, with these reasons flagged."""
        return self.model.value(self.shape(row, flagged, self.model.weights))

    def shape(self, row: Row, flagged: Iterable[str], weights: Mapping[str, float]) -> dict[str, float]:
        """What an answer holds, by lines, words and flagged reasons."""
        told = self.words & row.told_words
        empty = {word for word in self.words & row.other_words if weights.get(word, 0) < 0}
        return {
            **{name: value / self.spread[name] for name, value in _lines(row).items()},
            **{_flag(name): 1 / self.spread[_flag(name)] for name in flagged},
            **dict.fromkeys(sorted(told | empty), WORD),
        }

    def points(self, name: str) -> float:
        """What a line, a word or a flag is worth, in points of the overall score."""
        return self.model.weights.get(name, 0.0) * POINTS / self.spread.get(name, 1 / WORD)


@dataclass(frozen=True, slots=True)
class Told:
    """What an answer is taken for, flags counted, and whether its depth would be flagged."""

    value: float
    shallow: bool


def main(arguments: Sequence[str]) -> None:
    rows = [row for path in WRITTEN for row in read(path, {})]
    for path in map(Path, filter("--write".__ne__, arguments)):
        rows += read(path, labels_by_id(LABELS))
    show(rows, left_out(rows))
    fitted = fit(rows)
    print(f"\n{PASS + POINTS * (fitted.model.start - MIDDLE):6.1f}  start")
    for name in (*(weight.name for weight in CONTENT), *map(_flag, COST)):
        print(f"{fitted.points(name):6.1f}  {name}")
    if "--write" in arguments:
        write(fitted)


def show(rows: Sequence[Row], told: Mapping[str, Told]) -> None:
    """How well others' weights agree with readers, by writer and for all real people together."""
    print(f"by weights of others: {'':10}n   quality   depth F1   kappa")
    for name in sorted({_writer(row) for row in rows}):
        theirs = [row for row in rows if _writer(row) == name]
        agreement = spearman([row.labels["quality"] for row in theirs], [told[row.id].value for row in theirs])
        asked = [row for row in theirs if row.labels["depth"] != "na"]
        pairs = [(row.labels["depth"] == "flag", told[row.id].shallow) for row in asked]
        print(f"{name:22}{len(theirs):10}{agreement:10.2f}{f1(pairs):11.2f}{kappa(pairs):8.2f}")


def fit(rows: Sequence[Row]) -> Fitted:
    """The weights that tell the quality of labelled answers, by the labels' own flags."""
    every = _fit(rows, _words(rows))
    return _fit(rows, frozenset(word for word in every.words if abs(every.points(word)) >= LEAST_POINTS))


def _fit(rows: Sequence[Row], words: frozenset[str]) -> Fitted:
    model = Fitted(_spread(rows), words, fitting.Linear({}, 0.0))
    wanted = [row.labels["quality"] + DEPTH[row.labels["depth"]] for row in rows]
    worth = [REAL if real(row) else 1.0 for row in rows]
    weights: Mapping[str, float] = dict.fromkeys(model.words, -1.0)
    for _ in range(TURNS):
        shapes = [model.shape(row, gold_flags(row), weights) for row in rows]
        weights = (fitted := fitting.fit(shapes, wanted, worth, RIDGE)).weights
    return Fitted(model.spread, model.words, fitted)


def left_out(rows: Sequence[Row]) -> Mapping[str, Told]:
    """What weights fitted without its author's answers take each answer for, by id."""
    told: dict[str, Told] = {}
    for group in groups(rows):
        fitted = fit([row for row in rows if row.author not in group])
        for row in rows:
            if row.author in group:
                flagged = [reason for reason in COST if row.flags(reason)]
                told[row.id] = Told(fitted.value(row, flagged), fitted.value(row, ()) < MIDDLE)
    return told


def groups(rows: Sequence[Row]) -> Iterator[frozenset[str]]:
    """Authors to leave out together: each writer alone, real people in `FOLDS` groups."""
    people = sorted({row.author for row in rows if real(row)})
    yield from (frozenset(people[fold::FOLDS]) for fold in range(FOLDS) if people[fold::FOLDS])
    yield from (frozenset({writer}) for writer in sorted({row.author for row in rows if not real(row)}))


def real(row: Row) -> bool:
    """Whether an answer is a real person's."""
    return ":" in row.id


def _writer(row: Row) -> str:
    return "real people" if real(row) else row.author


def gold_flags(row: Row) -> list[str]:
    """The reasons that readers flag, of those that cost points."""
    return [reason for reason in COST if row.labels[reason] == "flag"]


def write(fitted: Fitted) -> None:
    """The table of words by what they are worth, best first."""
    steps = {word: round(fitted.points(word) / STEP) * STEP for word in fitted.words}
    ordered = sorted((word for word in steps if steps[word]), key=lambda word: (-steps[word], word))
    head, _, _ = TABLE.read_text("utf-8").partition("[words]\n")
    TABLE.write_text(f"{head}[words]\n" + "".join(f"{steps[word]:g} {word}\n" for word in ordered), "utf-8")
    print(f"\n{len(ordered)} words written")


def _lines(row: Row) -> dict[str, float]:
    return {weight.name: weight.amount(row.counts) for weight in CONTENT if row.counts[weight.count]}


def _flag(reason: str) -> str:
    return f"{reason} flagged"


def _spread(rows: Sequence[Row]) -> Mapping[str, float]:
    """The standard deviation of each line and flag."""
    held = [{**_lines(row), **dict.fromkeys(map(_flag, gold_flags(row)), 1.0)} for row in rows]
    names = [*(weight.name for weight in CONTENT), *map(_flag, COST)]
    return {name: _deviation([one.get(name, 0.0) for one in held]) for name in names}


def _deviation(values: Sequence[float]) -> float:
    mean = sum(values) / len(values)
    return (sum((value - mean) ** 2 for value in values) / len(values)) ** 0.5 or 1.0


def _words(rows: Sequence[Row]) -> frozenset[str]:
    """The words that occur in enough answers of enough authors."""
    answers = Counter(word for row in rows for word in row.told_words | row.other_words)
    authors = Counter(word for _, word in {(row.author, word) for row in rows for word in row.told_words})
    return frozenset(
        word
        for word in answers
        if answers[word] >= LEAST_ANSWERS
        and authors[word] >= LEAST_AUTHORS
        and word.isalpha()
        and word not in UNWEIGHED
    )


if __name__ == "__main__":
    main(sys.argv[1:])
