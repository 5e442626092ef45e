"""Logistic regression with a ridge, one weight at a time: small enough to need no library."""

from __future__ import annotations

import math
from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from benchmarks.fitting import Linear

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROUNDS = 30


def fit(
    rows: Sequence[Mapping[str, float]],
    wanted: Sequence[bool],
    ridge: float,
    *,
    balanced: bool = False,
    rounds: int = ROUNDS,
) -> Linear:
    """The model of which rows are `wanted`; `balanced` makes the few weigh as much together as the many."""
    columns: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, row in enumerate(rows):
        for name, value in row.items():
            columns[name].append((number, value))
    start = [(number, 1.0) for number in range(len(rows))]
    few = sum(wanted)
    worth = [len(rows) / 2 / (few if one else len(rows) - few) if balanced else 1.0 for one in wanted]
    gold, odds = [float(one) for one in wanted], [0.0] * len(rows)
    weights = dict.fromkeys(["", *columns], 0.0)
    for _ in range(rounds):
        for name, column in chain([("", start)], columns.items()):
            weights[name] += _better(weights[name], column, gold, worth, odds, ridge if name else 0.0)
    return Linear(weights, weights.pop(""))


def _better(
    weight: float,
    column: Sequence[tuple[int, float]],
    gold: Sequence[float],
    worth: Sequence[float],
    odds: list[float],
    ridge: float,
) -> float:
    """One Newton step for one weight, taken into `odds`."""
    slope, bend = ridge * weight, ridge + 1e-9
    for number, value in column:
        chance = 1 / (1 + math.exp(-odds[number]))
        slope += worth[number] * value * (chance - gold[number])
        bend += worth[number] * value * value * chance * (1 - chance)
    step = max(-1.0, min(1.0, -slope / bend))
    for number, value in column:
        odds[number] += step * value
    return step
