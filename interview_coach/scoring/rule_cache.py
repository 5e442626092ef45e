"""The shipped rules ready to match, kept as JSON beside the byte code and for the same reason.

Parsing YAML and phrases takes about 60 ms at each start, reading this takes 5. It is written when it can be, used when
it was made from exactly these files, and otherwise ignored, so nobody ever has to think of it.
"""

from __future__ import annotations

import dataclasses
import json
import os
import zlib
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from interview_coach.model import Reason, Severity
from interview_coach.scoring.matching import Trie
from interview_coach.scoring.rule import Condition, Evidence, Kind, Near, Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from interview_coach.model import Cause

_MADE_BY = (
    "cues",
    "lexicon",
    "matching",
    "phrases",
    "rule",
    "rule_cache",
    "rule_family",
    "rule_files",
    "rule_reader",
    "rules",
    "text",
    "tone",
)


def checksum(sources: Iterable[Path]) -> int:
    """A number that changes with the rule files, and with the code that reads them."""
    code = (Path(__file__).parent / f"{name}.py" for name in _MADE_BY)
    total = 0
    for path in (*sources, *code):
        total = zlib.crc32(path.read_bytes() if path.exists() else b"", total)
    return total


def load(path: Path, made_from: int, reasons: type[Reason | Cause] = Reason) -> tuple[dict[str, Rule], Trie] | None:
    """The rules and their trie, None where the file is missing, damaged or made from other files."""
    try:
        kept = json.loads(path.read_bytes())
        if kept["made_from"] != made_from:
            return None
        rules = [_rule(row, reasons) for row in kept["rules"]]
        labels = {int(node): names for node, names in kept["labels"].items()}
        return {rule.id: rule for rule in rules}, Trie(kept["steps"], labels)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def save(path: Path, made_from: int, rules: Iterable[Rule], trie: Trie) -> None:
    """Keep the rules for the next start; a folder that can't be written only makes that start slower."""
    kept = {
        "made_from": made_from,
        "rules": [_plain(rule) for rule in rules],
        "labels": trie.labels,
        "steps": trie.steps,
    }
    new = path.with_name(f"{path.name}.{os.getpid()}")
    with suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        new.write_text(json.dumps(kept, separators=(",", ":")), encoding="utf-8")
        new.replace(path)


def _plain(rule: Rule) -> dict[str, Any]:
    """A rule without its examples: only tests and those who show rules look at them, and they read the YAML."""
    return dataclasses.asdict(dataclasses.replace(rule, hits=(), misses=()))


def _rule(row: Mapping[str, Any], reasons: type[Reason | Cause]) -> Rule:
    values: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in row.items()}
    values |= {
        "kind": Kind(row["kind"]),
        "reason": row["reason"] and reasons(row["reason"]),
        "severity": row["severity"] and Severity(row["severity"]),
        "evidence": Evidence(row["evidence"]),
        "near": row["near"] and Near(**row["near"]),
        "when": tuple(Condition(**condition) for condition in row["when"]),
    }
    return Rule(**values)
