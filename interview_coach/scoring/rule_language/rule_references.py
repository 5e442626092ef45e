"""Whether what a rule refers to by name is there to be found."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from interview_coach.scoring.rule_language.rule import Kind
from interview_coach.scoring.rule_language.yaml_items import nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping

    from interview_coach.scoring.rule_language.rule_names import Names
    from interview_coach.scoring.rule_language.yaml_items import Item, Misread

FILLED_IN = frozenset({"count", "shown", "named", "missing"})
"""What a message may have in braces: how often the rule fired, and key demands by what became of them."""

FILLED_IN_QUESTIONS = frozenset({"words"})
"""What the message of a rule of kind `question` may have in braces: what it quotes."""

_BRACES = re.compile(r"\{(\w*)\}")


def refuse_unknown_names(entries: Mapping[str, Item], names: Names) -> None:
    """Raise Misread at the first name in a rule, or in its examples, that nothing goes by. Classes are left out."""
    near = entries["needs_near"].entries() if "needs_near" in entries else {}
    for feature in filter(None, (entries.get("feature"), near.get("feature"))):
        _refuse(feature.text(), names.features, "feature", feature.misread)
    if metric := entries.get("metric"):
        _refuse(metric.text(), names.counted, "count", metric.misread)
    for counts in filter(None, (entries.get("when"), *_given(entries))):
        for name, item in counts.entries().items():
            _refuse(name, names.counted, "count", item.misnamed)
    if message := entries.get("message"):
        asks = "extends" in entries and entries["extends"].value == Kind.QUESTION
        filled_in = FILLED_IN_QUESTIONS if asks else FILLED_IN
        for name in _BRACES.findall(message.text()):
            if name not in filled_in:
                may_be = ", ".join(f"{{{each}}}" for each in sorted(filled_in))
                hint = nearest(name, filled_in) or f"; it may be {may_be}"
                raise message.misread(f"nothing is filled in for `{{{name}}}`{hint}")


def _refuse(name: str, known: Collection[str], kind: str, misread: Callable[[str], Misread]) -> None:
    if name not in known and not name.startswith("{"):
        hint = nearest(name, known) or "; docs/rules.md lists them"
        raise misread(f"there is no {kind} `{name}`{hint}")


def _given(entries: Mapping[str, Item]) -> Iterator[Item]:
    """What the examples say is counted."""
    examples = entries["examples"].entries() if "examples" in entries else {}
    for listed in examples.values():
        for example in listed.items():
            if example.kind == "map" and "given" in example.entries():
                yield example.entries()["given"]
