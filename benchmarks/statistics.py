"""Agreement between two judges."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def f1(pairs: Sequence[tuple[bool, bool]]) -> float:
    """The harmonic mean of precision and recall of (gold, said) pairs."""
    both = sum(gold and said for gold, said in pairs)
    either = sum(gold for gold, _ in pairs) + sum(said for _, said in pairs)
    return 2 * both / either if either else 0.0


def kappa(pairs: Sequence[tuple[bool, bool]]) -> float:
    """Cohen's kappa: agreement beyond what chance would give, 1 at best."""
    count = max(len(pairs), 1)
    agree = sum(gold == said for gold, said in pairs) / count
    gold, said = (sum(pair[side] for pair in pairs) / count for side in (0, 1))
    chance = gold * said + (1 - gold) * (1 - said)
    return (agree - chance) / (1 - chance) if chance < 1 else 1.0


def spearman(one: Sequence[float], other: Sequence[float]) -> float:
    """Rank correlation, ties sharing the mean of their ranks."""
    first, second = ranks(one), ranks(other)
    mean = (len(first) + 1) / 2
    together = sum((a - mean) * (b - mean) for a, b in zip(first, second, strict=True))
    spread = sum((a - mean) ** 2 for a in first) * sum((b - mean) ** 2 for b in second)
    return float(together / spread**0.5) if spread else 0.0


def ranks(values: Sequence[float]) -> list[float]:
    """The rank of each value from 1, ties sharing the mean of theirs."""
    ordered = sorted(values)
    first = {value: ordered.index(value) for value in set(values)}
    return [first[value] + (ordered.count(value) + 1) / 2 for value in values]
