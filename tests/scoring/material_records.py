"""The invented CVs, letters and profiles of tests/scoring/materials, with what a careful reader would want to see."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from interview_coach.model import Role
from interview_coach.scoring.materials import read_materials

FOLDER = Path(__file__).parent / "materials"
HALVES = ("before", "after")


@dataclass(frozen=True, slots=True)
class Record:
    """One text; `rules` are the ids of those that should find something in it."""

    name: str
    kind: str
    rules: frozenset[str]
    role: Role | None
    text: str


def records(half: str) -> list[Record]:
    """The records of `before` or `after`."""
    parts = re.split(r"^=== ", (FOLDER / f"{half}.txt").read_text("utf-8"), flags=re.MULTILINE)[2:]
    return [_record(*part.split("\n", 1)) for part in parts]


def _record(head: str, text: str) -> Record:
    name, kind, rules, *role = (part.strip() for part in head.split("|"))
    wanted = [part.strip() for part in role[0].split(";")] if role else []
    target = Role(employer=wanted[0], key_demands=tuple(wanted[1:])) if wanted else None
    return Record(name, kind, frozenset(rules.split()), target, text.strip() + "\n")


@dataclass(frozen=True, slots=True)
class Agreement:
    """How many (text, rule) pairs were rightly found, wrongly found, and missed."""

    right: list[str]
    wrong: list[str]
    missed: list[str]

    @property
    def precision(self) -> float:
        return len(self.right) / max(len(self.right) + len(self.wrong), 1)

    @property
    def recall(self) -> float:
        return len(self.right) / max(len(self.right) + len(self.missed), 1)


def agreement(half: str) -> Agreement:
    """The rules against the reader, over one half of the records."""
    counted = Agreement([], [], [])
    for record in records(half):
        found = {finding.rule for finding in read_materials(record.text, record.role).findings}
        for rule in sorted(found | record.rules):
            into = counted.missed if rule not in found else counted.right if rule in record.rules else counted.wrong
            into.append(f"{record.name}: {rule}")
    return counted


def record(name: str) -> Record:
    """The record of this name."""
    return next(each for half in HALVES for each in records(half) if each.name == name)
