"""The shipped rules ready to match, kept as `marshal` data beside the byte code, of the same kind and for one reason.

Parsing YAML and phrases takes about 60 ms at each start, reading this takes 4. It is written when it can be, used when
it is whole and was made from exactly these files, and otherwise ignored, so nobody ever has to think of it.
"""

from __future__ import annotations

import dataclasses
import marshal
import os
import sys
import zlib
from contextlib import suppress
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from interview_coach.model import Reason, Severity
from interview_coach.scoring.rule_language.matching import Trie
from interview_coach.scoring.rule_language.rule import Backing, Condition, Kind, Near, Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from interview_coach.cause import Cause

_HEAD = 8
"""Bytes before the data: what it was made from, and what it adds up to."""

_MADE_BY = ("cues", "lexicon", "text", "tone")
"""Modules beside this package that have a part in it, as all of its own have."""


def checksum(sources: Iterable[Path]) -> int:
    """A number that changes with the rule files, with the code that reads them, and with the Python it runs in."""
    here = Path(__file__).parent
    code = (*sorted(here.glob("*.py")), *(here.parent / f"{name}.py" for name in _MADE_BY))
    total = zlib.crc32(sys.version.encode())
    for path in (*sources, *code):
        total = zlib.crc32(path.read_bytes() if path.exists() else b"", total)
    return total


def load(path: Path, made_from: int, reasons: type[Reason | Cause] = Reason) -> tuple[dict[str, Rule], Trie] | None:
    """The rules and their trie, None where the file is missing, damaged or made from other files."""
    try:
        data = path.read_bytes()
        if data[:_HEAD] != _head(made_from, data[_HEAD:]):
            return None
        kept = marshal.loads(data[_HEAD:])  # noqa: S302, whole and from this machine, as byte code is
        rules = [_rule(row, reasons) for row in kept["rules"]]
        return {rule.id: rule for rule in rules}, Trie(kept["steps"], kept["labels"])
    except OSError:
        return None


def save(path: Path, made_from: int, rules: Iterable[Rule], trie: Trie) -> None:
    """Keep the rules for the next start; a folder that can't be written only makes that start slower."""
    data = marshal.dumps({"rules": list(map(_plain, rules)), "labels": trie.labels, "steps": trie.steps})
    new = path.with_name(f"{path.name}.{os.getpid()}")
    with suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        new.write_bytes(_head(made_from, data) + data)
        new.replace(path)


def _head(made_from: int, data: bytes) -> bytes:
    """What a file starts with if it was made from these sources and nothing in it has changed since."""
    return made_from.to_bytes(4) + zlib.crc32(data).to_bytes(4)


def _plain(rule: Rule) -> dict[str, Any]:
    """A rule without its examples: only tests and those who show rules look at them, and they read the YAML."""
    fields = ((field.name, getattr(rule, field.name)) for field in dataclasses.fields(rule))
    values = {name: value.value if isinstance(value, Enum) else value for name, value in fields}
    nested = {"near": rule.near and tuple(rule.near), "when": list(map(tuple, rule.when))}
    return {**values, **nested, "hits": (), "misses": ()}


def _rule(row: Mapping[str, Any], reasons: type[Reason | Cause]) -> Rule:
    values: dict[str, Any] = {
        **row,
        "kind": Kind(row["kind"]),
        "reason": row["reason"] and reasons(row["reason"]),
        "severity": row["severity"] and Severity(row["severity"]),
        "evidence": Backing(row["evidence"]),
        "near": row["near"] and Near(*row["near"]),
        "when": tuple(Condition(*condition) for condition in row["when"]),
    }
    return Rule(**values)
