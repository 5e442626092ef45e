"""Where the invented answers lie that weights are fitted and judged on, and how they are read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

HOME = Path(__file__).parent.parent
DATA = HOME / "benchmarks/data"
TESTED = HOME / "tests/scoring/written.jsonl"
"""Labelled answers by three authors, which tests read too."""

WRITTEN = (TESTED, *sorted(DATA.glob("written_?.jsonl")))
"""All labelled answers but those for judging; the first letter of an id is its author."""

CAREFUL = (TESTED, DATA / "written_m.jsonl", DATA / "written_n.jsonl")
"""Those whose authors labelled measured results and the parts of a story with the most care."""


def jsonl(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a file of JSON Lines."""
    return map(json.loads, path.read_text("utf-8").splitlines())
