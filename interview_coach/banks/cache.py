"""What files held when they were last read, as one JSON file: an unchanged start needs neither yaml nor pydantic."""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from interview_coach.banks.bank import Bank, BankFile
from interview_coach.model import EvidenceGroup, Problem, Question, Reason, Round

if TYPE_CHECKING:
    from collections.abc import Mapping

    from interview_coach.banks.source import Stamp

_FIELDS = tuple(field.name for field in fields(Question))

FORMAT = [2, *_FIELDS]
"""Raise the number when the same file is to be read differently than before."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One file as last read. `stamp` is None when it could not even be looked at, `digest` empty when not be read."""

    stamp: Stamp | None
    digest: str
    file: BankFile


def read(path: Path | None) -> dict[str, Entry]:
    """The entries by the path of their file; none when the cache is missing, stale or damaged."""
    if path is None:
        return {}
    try:
        stored = json.loads(path.read_bytes())
        if stored["format"] != FORMAT:
            return {}
        return {name: _entry(row) for name, row in stored["files"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}  # only a copy: reading the banks again makes it anew


def write(path: Path | None, entries: Mapping[str, Entry]) -> None:
    """Replaces the cache in one step; a folder that can't be written to only makes the next start slower."""
    if path is None:
        return
    stored = {"format": FORMAT, "files": {name: _row(entry) for name, entry in entries.items()}}
    spare = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with open(spare, "w", encoding="utf-8", opener=_private) as file:
            json.dump(stored, file, ensure_ascii=False, separators=(",", ":"))
        spare.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            spare.unlink()


def _private(name: str, flags: int) -> int:
    return os.open(name, flags, 0o600)


def _row(entry: Entry) -> dict[str, Any]:
    file = entry.file
    bank = file.bank
    return {
        "stamp": entry.stamp,
        "digest": entry.digest,
        "path": str(file.path),
        "bank": bank and [bank.id, bank.title, bank.about, bank.shipped, bank.audience],
        "questions": [_question_row(question) for question in file.questions],
        "places": file.places,
        "problems": [[problem.path, problem.line, problem.column, problem.message] for problem in file.problems],
    }


def _entry(row: dict[str, Any]) -> Entry:
    path, bank = Path(row["path"]), None
    if row["bank"]:
        identifier, title, about, shipped, audience = row["bank"]
        bank = Bank(identifier, title, about, path, shipped, audience)
    questions = tuple(_question(stored) for stored in row["questions"])
    places = {name: (line, column) for name, (line, column) in row["places"].items()}
    problems = tuple(Problem(*problem) for problem in row["problems"])
    stamp = row["stamp"] and tuple(row["stamp"])
    return Entry(stamp, row["digest"], BankFile(path, bank, questions, places, problems))


_REASONS = {reason.value: reason for reason in Reason}
_ROUNDS = {None: None} | {round_.value: round_ for round_ in Round}


def _question_row(question: Question) -> list[Any]:
    row = {name: getattr(question, name) for name in _FIELDS}
    row["evidence"] = [[group.name, group.keywords] for group in question.evidence]
    return list(row.values())


def _question(row: list[Any]) -> Question:
    stored = dict(zip(_FIELDS, row, strict=True))
    stored["probes"] = tuple(_REASONS[reason] for reason in stored["probes"])
    stored["evidence"] = tuple(EvidenceGroup(name, tuple(keywords)) for name, keywords in stored["evidence"])
    stored["follow_ups"] = tuple(stored["follow_ups"])
    stored["tags"] = tuple(stored["tags"])
    stored["round"] = _ROUNDS[stored["round"]]
    return Question(**stored)
