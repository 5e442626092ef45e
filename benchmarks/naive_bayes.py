"""What counts alone say: how much oftener texts of one kind hold a name than others; it knows the rare ones better."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence


def log_ratios(
    texts: Sequence[Collection[str]], wanted: Sequence[bool], names: Collection[str], smooth: float
) -> Mapping[str, float]:
    """The log of how much oftener the wanted texts hold each of the `names` than the others.

    `smooth` texts are added to each count, so that a name seen on one side alone is not taken for certain.
    """
    within = Counter(name for text, one in zip(texts, wanted, strict=True) if one for name in text if name in names)
    without = Counter(
        name for text, one in zip(texts, wanted, strict=True) if not one for name in text if name in names
    )
    few = sum(wanted)
    more = smooth * (len(texts) - few) / few
    start = math.log((without.total() + more * len(names)) / (within.total() + smooth * len(names)))
    return {name: start + math.log((within[name] + smooth) / (without[name] + more)) for name in names}
