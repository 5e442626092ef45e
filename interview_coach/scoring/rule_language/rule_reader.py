"""One rule read from its YAML item, each value checked where it stands. docs/rules.md is the reference."""

from __future__ import annotations

import dataclasses
import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from interview_coach.model import Severity
from interview_coach.scoring.rule_language.patterns import check_pattern
from interview_coach.scoring.rule_language.phrases import read_phrase
from interview_coach.scoring.rule_language.rule import COMPARISONS, Backing, Condition, Example, Kind, Near, Rule
from interview_coach.scoring.rule_language.rule_references import refuse_unknown_names
from interview_coach.scoring.rule_language.yaml_items import Item, nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from enum import StrEnum

    from interview_coach.cause import Cause
    from interview_coach.model import Reason
    from interview_coach.scoring.rule_language.rule_family import Family
    from interview_coach.scoring.text import Span

_Choice = TypeVar("_Choice", bound="StrEnum")

_ALWAYS = frozenset({"id", "extends", "message", "examples"})
_ANYWHERE = frozenset({"reason", "severity", "evidence", "why", "fix", "skip_in", "needs_near", "when"})
_KEYS: dict[Kind, tuple[frozenset[str], frozenset[str]]] = {  # what each kind needs, and what it may have besides
    Kind.PHRASE: (frozenset({"any"}), frozenset({"unless"})),
    Kind.REGEX: (frozenset({"pattern"}), frozenset({"unless"})),
    Kind.TOGETHER: (frozenset({"all"}), frozenset({"unless"})),
    Kind.OCCURRENCE: (frozenset({"at_least"}), frozenset({"any", "feature", "unless", "per"})),
    Kind.CONDITIONAL: (frozenset({"when"}), frozenset({"any", "feature", "unless"})),
    Kind.ABSENCE: (frozenset(), frozenset({"any", "feature", "unless"})),
    Kind.METRIC: (frozenset({"metric"}), frozenset({"above", "below"})),
    Kind.QUESTION: (frozenset({"when"}), frozenset({"any", "feature", "unless"})),
}
_CHANGES = frozenset({"id", "any+", "any-", "unless+", "unless-", "severity", "examples"})
_FIELDS = {"needs_near": "near"}  # where a rule's field has another name than its key
_CONDITION = re.compile(r"(>=|<=|>|<|=)\s*(\d+(?:\.\d+)?)")
_MARK = re.compile(r"«([^»]*)»")
_ID = re.compile(r"[a-z][a-z0-9_.\-]*")
ID_WANTED = "an id is small letters, digits, `.`, `_` and `-`, such as attitude.entitlement"


def is_rule_id(name: str) -> bool:
    """Whether a rule may be called so; `ID_WANTED` says what it takes."""
    return _ID.fullmatch(name) is not None


def read_rule(item: Item, family: Family) -> Rule:
    """A new rule of a family; raises Misread for the first thing wrong with it."""
    entries = item.entries()
    kind = _choice(entries["extends"], Kind)
    _check_keys(item, entries, kind)
    refuse_unknown_names(entries, family.names)
    hits, misses = _examples(entries["examples"])
    if not hits or len(misses) < 2:
        raise entries["examples"].misread("a rule needs at least one `hit` and two `miss` examples")
    if not is_rule_id(entries["id"].text()):
        raise entries["id"].misread(ID_WANTED)
    values: dict[str, Any] = {
        _FIELDS.get(key, key): _READERS[key](entries[key]) for key in _READERS.keys() & entries.keys()
    }
    return Rule(
        id=entries["id"].text(),
        kind=kind,
        reason=_reason(entries["reason"], family) if "reason" in entries else None,
        skip_in=_zones(entries["skip_in"], family) if "skip_in" in entries else family.skipped,
        severity=values.pop("severity", Severity.WARN),
        evidence=values.pop("evidence", Backing.NONE),
        hits=hits,
        misses=misses,
        path=item.path,
        line=item.line,
        column=item.column,
        **values,
    )


def is_off(item: Item) -> bool:
    """Whether a change turns its rule off; YAML itself reads `off` as a yes/no value."""
    severity = item.entries().get("severity")
    return severity is not None and severity.kind in ("str", "bool") and severity.value == "off"


def read_change(item: Item, rule: Rule, family: Family) -> Rule:
    """A rule with phrases added and taken away, or with another severity; its examples are now the change's own."""
    entries = item.entries()
    refuse_unknown(entries, _CHANGES, "a change of a rule")
    refuse_unknown_names(entries, family.names)
    hits, misses = _examples(entries["examples"]) if "examples" in entries else ((), ())
    return dataclasses.replace(
        rule,
        any=_changed(rule.any, entries, "any"),
        unless=_changed(rule.unless, entries, "unless"),
        severity=_severity(entries["severity"]) if "severity" in entries else rule.severity,
        hits=hits,
        misses=misses,
        path=item.path,
        line=item.line,
        column=item.column,
    )


def _changed(phrases: tuple[str, ...], entries: Mapping[str, Item], key: str) -> tuple[str, ...]:
    for phrase in entries[f"{key}-"].items() if f"{key}-" in entries else ():
        if phrase.text() not in phrases:
            hint = nearest(phrase.text(), phrases) or "; write it as the rule does"
            raise phrase.misread(f'the rule has no "{phrase.text()}" to take away{hint}')
    gone = set(entries[f"{key}-"].texts()) if f"{key}-" in entries else set()
    added = read_phrases(entries[f"{key}+"]) if f"{key}+" in entries else ()
    return (*(phrase for phrase in phrases if phrase not in gone), *added)


def _check_keys(item: Item, entries: Mapping[str, Item], kind: Kind) -> None:
    needed, optional = _KEYS[kind]
    refuse_unknown(entries, _ALWAYS | _ANYWHERE | needed | optional, f"a {kind} rule")
    if missing := sorted((_ALWAYS | needed) - entries.keys()):
        raise item.misread(f"this {kind} rule needs {' and '.join(f'`{key}`' for key in missing)}")
    for either, other in (("any", "feature"), ("above", "below")):
        if (
            either in optional
            and other in optional
            and kind not in (Kind.CONDITIONAL, Kind.QUESTION)
            and not entries.keys() & {either, other}
        ):
            raise item.misread(f"this {kind} rule needs `{either}` or `{other}`")


def refuse_unknown(entries: Mapping[str, Item], known: frozenset[str], owner: str) -> None:
    """Raise Misread at the first key that means nothing here."""
    for key, item in entries.items():
        if key not in known:
            may_have = nearest(key, known) or f"; it may have {', '.join(sorted(known))}"
            raise item.misnamed(f"{owner} has no `{key}`{may_have}")


def read_phrases(item: Item) -> tuple[str, ...]:
    """A list of phrases, each tried; raises Misread for one outside the language."""
    for phrase in item.items():
        try:
            read_phrase(phrase.text())
        except ValueError as error:
            raise phrase.misread(f'the phrase "{phrase.value}" can\'t be read: {error}') from None
    return item.texts()


def _pattern(item: Item) -> str:
    try:
        return check_pattern(item.text())
    except ValueError as error:
        raise item.misread(str(error)) from None


def _choice(item: Item, choices: type[_Choice]) -> _Choice:
    try:
        return choices(item.text())
    except ValueError:
        raise item.misread(f"`{item.value}` is not one of {', '.join(choices)}") from None


def _reason(item: Item, family: Family) -> Reason | Cause | None:
    return None if item.kind == "null" else _choice(item, family.reasons)


def _severity(item: Item) -> Severity | None:
    return None if item.value == "strength" else _choice(item, Severity)


def _zones(item: Item, family: Family) -> tuple[str, ...]:
    for zone in item.items():
        if zone.text() not in family.zones:
            raise zone.misread(f"`{zone.value}` is not one of {', '.join(family.zones)}")
    return item.texts()


def _near(item: Item) -> Near:
    entries = item.entries()
    refuse_unknown(entries, frozenset({"feature", "sentences", "stands"}), "needs_near")
    if "feature" not in entries:
        raise item.misread("needs_near needs a `feature`")
    stands = entries["stands"].text() if "stands" in entries else "without"
    if stands not in ("with", "without"):
        raise entries["stands"].misread("a hit stands `with` or `without` the feature")
    sentences = int(entries["sentences"].number()) if "sentences" in entries else 1
    return Near(entries["feature"].text(), sentences, stands == "with")


def _conditions(item: Item) -> tuple[Condition, ...]:
    return tuple(_condition(name, value) for name, value in item.entries().items())


def _condition(name: str, item: Item) -> Condition:
    if item.kind in ("int", "float"):
        return Condition(name, "=", item.number())
    if match := _CONDITION.fullmatch(item.text()):
        return Condition(name, match[1], float(match[2]))
    raise item.misread(f'a number belongs here, or a comparison in quotes such as ">= 2" ({", ".join(COMPARISONS)})')


def _examples(item: Item) -> tuple[tuple[Example, ...], tuple[Example, ...]]:
    entries = item.entries()
    refuse_unknown(entries, frozenset({"hit", "miss"}), "examples")
    hits, misses = (tuple(map(_example, entries[key].items())) if key in entries else () for key in ("hit", "miss"))
    return hits, misses


def _example(item: Item) -> Example:
    """A text with its hits in «marks», or `answer:` with the counts it is `given:`."""
    marked, given = item, {}
    if item.kind == "map":
        entries = item.entries()
        refuse_unknown(entries, frozenset({"answer", "given"}), "an example")
        if "answer" not in entries:
            raise item.misread("an example needs its `answer`")
        marked = entries["answer"]
        given = (
            {name: count.number() for name, count in entries["given"].entries().items()} if "given" in entries else {}
        )
    text, spans = _unmarked(marked.text())
    return Example(text, spans, MappingProxyType(given), item.line, item.column)


def _unmarked(marked: str) -> tuple[str, tuple[Span, ...]]:
    """The text without its «marks», and where they were; each pair before a mark has shifted it by two."""
    spans = tuple(
        (match.start() - 2 * number, match.end() - 2 * number - 2)
        for number, match in enumerate(_MARK.finditer(marked))
    )
    return _MARK.sub(r"\1", marked), spans


_READERS: dict[str, Callable[[Item], Any]] = {
    "severity": _severity,
    "evidence": lambda item: _choice(item, Backing),
    "message": Item.text,
    "why": Item.text,
    "fix": Item.text,
    "any": read_phrases,
    "all": read_phrases,
    "unless": read_phrases,
    "pattern": _pattern,
    "feature": Item.text,
    "needs_near": _near,
    "when": _conditions,
    "at_least": Item.number,
    "per": Item.number,
    "metric": Item.text,
    "above": Item.number,
    "below": Item.number,
}
