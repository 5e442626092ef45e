"""Answers with what a careful reader says of one key demand in them: shown first-hand, only named, or absent."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from interview_coach.model import Role
from interview_coach.scoring.reader import Reader

SETS = SEEN, UNSEEN = ("seen", "unseen")
"""Rows the reading was made with, and rows it was then tried on."""


@dataclass(frozen=True, slots=True)
class DemandRow:
    """`kind` is `shown`, `named` or `absent`."""

    demand: str
    answer: str
    kind: str


def rows(name: str) -> list[DemandRow]:
    """The rows of a set, in their order."""
    path = Path(__file__).parent / f"demands_{name}.jsonl"
    return [DemandRow(**json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]


def heard(row: DemandRow) -> str:
    """What the program says of the row."""
    demands = Reader("", Role(key_demands=(row.demand,))).read(row.answer).demands
    return "shown" if demands.shown else "named" if demands.named else "absent"
