"""Fits the weights of `scoring/lexicon/figure_weights.txt`: `python -m benchmarks.fit_figures [--write]`.

Prints how well results told by figures are found by weights that were not fitted on them: among sentences with one
fifth of the voices left out at a time, and among the answers of each file of `CAREFUL` with that file left out, by the
weights alone and by the scorer with them. With `--write` the table is written anew, fitted on all of them.

`data/figures.jsonl` holds sentences in many voices. Of answers only those without a measured result are fitted on: each
of their figures is none.
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

from benchmarks.data_files import CAREFUL, DATA, jsonl
from benchmarks.fitting import Linear
from benchmarks.logistic import fit
from benchmarks.statistics import f1
from interview_coach.scoring import figures
from interview_coach.scoring.reader import Reader
from interview_coach.scoring.results import LIKELY, SURE, signs_of
from interview_coach.scoring.text import read_document

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from contextlib import AbstractContextManager

FIGURES = DATA / "figures.jsonl"

RIDGE = 4.0
"""How strongly weights are held back; with 2 and 8 texts left out are read as well within .03."""

LEAST_FIGURES = 3
"""Figures beside which a sign must stand for it to have a weight."""

LEAST_WEIGHT = 0.05
"""A smaller one is left out of the table."""

ROUNDS = 12
FOLDS = 5


@dataclass(frozen=True, slots=True)
class Sample:
    """A text of a file or voice, whether it tells a measured result, and the signs of each figure in it.

    `marked` are the numbers of the figures that are part of the result, none where nobody has marked them.
    """

    source: str
    text: str
    measured: bool
    signs: tuple[frozenset[str], ...]
    marked: frozenset[int]

    def odds(self, model: Linear) -> float:
        """The log odds of its likeliest figure."""
        return max((model.value(dict.fromkeys(found, 1.0)) for found in self.signs), default=-9.0)


def main(arguments: Sequence[str]) -> None:
    """Prints the tables, or writes the weights."""
    samples = [sample(row["voice"], row["text"], row["measured"], row.get("figure")) for row in jsonl(FIGURES)]
    answers = [sample(path.name, row["answer"], row["labels"]["quantified"]) for path in CAREFUL for row in jsonl(path)]
    if "--write" in arguments:
        write(fitted([*samples, *nothing_measured(answers)]))
        return
    voices = list(dict.fromkeys(one.source for one in samples))
    told = []
    for fold in range(FOLDS):
        left_out = frozenset(voices[fold::FOLDS])
        model = fitted([one for one in samples if one.source not in left_out] + nothing_measured(answers))
        told += [(one, one.odds(model)) for one in samples if one.source in left_out]
    show("sentences", told)
    for path in CAREFUL:
        model = fitted([*samples, *nothing_measured(one for one in answers if one.source != path.name)])
        show(path.name, [(one, one.odds(model)) for one in answers if one.source == path.name])
        with weighing_by(model):
            show_scored(path)


def show(name: str, told: Sequence[tuple[Sample, float]]) -> None:
    """How many the weights find at both thresholds."""
    for title, threshold in (("sure", SURE), ("likely", LIKELY)):
        table(f"{name}, {title}", [(one.measured, odds > threshold) for one, odds in told])


def show_scored(path: Path) -> None:
    rows = list(jsonl(path))
    found = [Reader(row["question"]).read(row["answer"]).counts["measured_result"] > 0 for row in rows]
    table(f"{path.name}, scorer", [(row["labels"]["quantified"], one) for row, one in zip(rows, found, strict=True)])


def table(name: str, pairs: Sequence[tuple[bool, bool]]) -> None:
    both, said, gold = sum(a and b for a, b in pairs), sum(b for _, b in pairs), sum(a for a, _ in pairs)
    figure = f"precision {both / max(said, 1):.2f}  recall {both / max(gold, 1):.2f}  F1 {f1(pairs):.2f}"
    print(f"{name:30} {len(pairs):5}, {gold:4} measured   {figure}   {said - both} false alarms")


def sample(source: str, text: str, measured: bool, figure: str | None = None) -> Sample:
    """A text with the signs of its figures; `figure` are the words of it that tell the result."""
    document = read_document(text)
    place = text.find(figure) if figure else 0
    found: list[frozenset[str]] = []
    marked = set()
    for number, sentence in enumerate(document.sentences):
        for one, signs in signs_of(sentence):
            start, _ = document.place(number, sentence.span(one.first, one.last))
            if figure and place <= start < place + len(figure):
                marked.add(len(found))
            found.append(frozenset(signs))
    return Sample(source, text, measured, tuple(found), frozenset(marked))


def nothing_measured(samples: Sequence[Sample] | Iterator[Sample]) -> list[Sample]:
    return [one for one in samples if not one.measured]


def fitted(samples: Sequence[Sample]) -> Linear:
    """Weights from marked figures and those that measure nothing, then from the likeliest of unmarked ones too."""
    rows = [(signs, False) for one in samples if not one.measured for signs in one.signs]
    rows += [(one.signs[number], True) for one in samples for number in one.marked]
    model = weights(rows)
    for one in samples:
        if one.measured and one.signs and not one.marked:
            rows.append((max(one.signs, key=lambda signs: model.value(dict.fromkeys(signs, 1.0))), True))
    return weights(rows)


def weights(rows: Sequence[tuple[frozenset[str], bool]]) -> Linear:
    count = Counter(sign for signs, _ in rows for sign in signs)
    kept = [{sign: 1.0 for sign in sorted(signs) if count[sign] >= LEAST_FIGURES} for signs, _ in rows]
    return fit(kept, [measured for _, measured in rows], RIDGE, rounds=ROUNDS)


def weighing_by(model: Linear) -> AbstractContextManager[object]:
    """Within it the scorer weighs by a model in place of its table."""
    told = {figures.ALWAYS: model.start, **model.weights}
    return patch.object(figures, "weights_of", lambda: told)


def write(model: Linear) -> None:
    """The table, the heaviest first."""
    head = [line for line in figures.WEIGHTS.read_text("utf-8").splitlines() if line.startswith("#")]
    kept = {sign: weight for sign, weight in model.weights.items() if abs(weight) >= LEAST_WEIGHT}
    heaviest = sorted(kept, key=lambda sign: (-abs(round(kept[sign], 2)), sign))
    lines = [f"{model.start:.2f} {figures.ALWAYS}", *(f"{kept[sign]:.2f} {sign}" for sign in heaviest)]
    figures.WEIGHTS.write_text("\n".join([*head, "", *lines]) + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
