"""Ridge regression over rows that name what they hold, one weight at a time: small enough to need no library."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROUNDS = 25
"""Passes over all weights; after these none moves by more than a hundredth of a quality point."""


@dataclass(slots=True)
class Linear:
    """Weights by the names of what a row holds, and the value of a row that holds nothing."""

    weights: dict[str, float]
    start: float

    def value(self, row: Mapping[str, float]) -> float:
        """What the model says of a row."""
        return self.start + sum(self.weights.get(name, 0.0) * value for name, value in row.items())


def fit(rows: Sequence[Mapping[str, float]], wanted: Sequence[float], worth: Sequence[float], ridge: float) -> Linear:
    """The model with the least squared error, each row weighed by its `worth`, plus `ridge` times the weights'."""
    columns: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, row in enumerate(rows):
        for name, value in row.items():
            columns[name].append((number, value))
    weights = dict.fromkeys(columns, 0.0)
    start, left = 0.0, list(wanted)
    for _ in range(ROUNDS):
        change = sum(map(float.__mul__, worth, left)) / sum(worth)
        start, left = start + change, [value - change for value in left]
        for name, column in columns.items():
            weights[name] += _better(weights[name], column, worth, left, ridge)
    return Linear(weights, start)


def _better(
    weight: float, column: Sequence[tuple[int, float]], worth: Sequence[float], left: list[float], ridge: float
) -> float:
    """By how much the weight should change, all others being as they are; `left` is brought up to date."""
    pull = sum(worth[number] * value * left[number] for number, value in column) - ridge * weight
    change = pull / (sum(worth[number] * value * value for number, value in column) + ridge)
    for number, value in column:
        left[number] -= change * value
    return change
