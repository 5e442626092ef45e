"""Rule files: YAML to rules, every mistake told with its file, line and column. docs/rules.md is the reference."""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from interview_coach.model import Problem, Reason, Severity
from interview_coach.scoring.patterns import check_pattern
from interview_coach.scoring.phrases import class_names, read_phrase
from interview_coach.scoring.rule import COMPARISONS, ZONES, Condition, Evidence, Example, Kind, Near, Rule
from interview_coach.scoring.yaml_items import Item, Misread, read_yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from enum import StrEnum
    from pathlib import Path

    from interview_coach.scoring.text import Span

_Choice = TypeVar("_Choice", bound="StrEnum")

_ALWAYS = frozenset({"id", "extends", "message", "examples"})
_ANYWHERE = frozenset({"reason", "severity", "evidence", "why", "fix", "skip_in", "needs_near", "when"})
_KEYS: dict[Kind, tuple[frozenset[str], frozenset[str]]] = {  # what each kind needs, and what it may have besides
    Kind.PHRASE: (frozenset({"any"}), frozenset({"unless"})),
    Kind.REGEX: (frozenset({"pattern"}), frozenset({"unless"})),
    Kind.OCCURRENCE: (frozenset({"at_least"}), frozenset({"any", "feature", "unless", "per"})),
    Kind.CONDITIONAL: (frozenset({"when"}), frozenset({"any", "feature", "unless"})),
    Kind.ABSENCE: (frozenset(), frozenset({"any", "feature", "unless"})),
    Kind.METRIC: (frozenset({"metric"}), frozenset({"above", "below"})),
}
_CHANGES = frozenset({"id", "any+", "any-", "unless+", "unless-", "severity", "examples"})
_FIELDS = {"needs_near": "near"}  # where a rule's field has another name than its key
_ID = re.compile(r"[a-z][a-z0-9_.\-]*")
_CLASS = re.compile(r"[a-z_]+")
_CONDITION = re.compile(r"(>=|<=|>|<|=)\s*(\d+(?:\.\d+)?)")
_MARK = re.compile(r"«([^»]*)»")


@dataclass(frozen=True, slots=True)
class RuleFile:
    """What rule files hold together: word classes and rules by name, and what was left out of them and why."""

    classes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rules: Mapping[str, Rule] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def read_rule_files(paths: Iterable[Path], base: RuleFile | None = None) -> RuleFile:
    """All the files, in order, upon `base`: a new id adds a rule, a known one changes it."""
    read = base or RuleFile()
    for path in paths:
        try:
            text = path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
            problem = Problem(str(path), None, None, f"can't be read: {reason}")
            read = dataclasses.replace(read, problems=(*read.problems, problem))
        else:
            read = read_rule_text(text, str(path), read)
    return read


def read_rule_text(text: str, path: str, base: RuleFile | None = None) -> RuleFile:
    """The rules of one file's text upon `base`; what can't be read is left out and told in `problems`."""
    base = base or RuleFile()
    layer = _Layer(base)
    layer.tell(lambda: layer.read(read_yaml(text, path)))
    return RuleFile(layer.classes, layer.rules, (*base.problems, *layer.problems))


class _Layer:
    """One file being read upon what came before it."""

    def __init__(self, base: RuleFile) -> None:
        self.classes = dict(base.classes)
        self.rules = dict(base.rules)
        self.problems: list[Problem] = []
        self._here: set[str] = set()

    def tell(self, step: Callable[[], object]) -> None:
        """Take a step; if it fails, note the problem and go on."""
        try:
            step()
        except Misread as error:
            self.problems.append(error.problem)

    def read(self, document: Item | None) -> None:
        if document is None:
            return
        entries = {"rules": document} if document.kind == "seq" else document.entries()
        _refuse_unknown(entries, frozenset({"classes", "rules"}))
        if "classes" in entries:
            for name, words in entries["classes"].entries().items():
                self.tell(lambda name=name, words=words: self._add_class(name, words))  # type: ignore[misc]
        if "rules" in entries:
            for item in entries["rules"].items():
                self.tell(lambda item=item: self._add_rule(item))  # type: ignore[misc]

    def _add_class(self, key: str, words: Item) -> None:
        name = key.removesuffix("+")
        if not _CLASS.fullmatch(name):
            raise words.misread(f"`{key}` can't name a class: use small letters and `_`")
        if key.endswith("+") and name not in self.classes:
            raise words.misread(f"there is no class `{name}` to add to")
        if not key.endswith("+") and name in self.classes:
            raise words.misread(f"the class `{name}` is there already; write `{name}+` to add words to it")
        if key.endswith("+") and any("{" in phrase for phrase in words.texts()):
            raise words.misread("only plain words can be added to a class that is there already")
        phrases = _phrases(words)
        self._check_classes(words, phrases)
        self.classes[name] = (*self.classes.get(name, ()), *phrases)

    def _add_rule(self, item: Item) -> None:
        entries = item.entries()
        if "id" not in entries:
            raise item.misread("a rule needs an `id`")
        name = entries["id"].text()
        if name in self._here:
            raise entries["id"].misread(f"the rule `{name}` stands in this file twice; keep one")
        self._here.add(name)
        if "extends" in entries:
            if name in self.rules:
                raise entries["id"].misread(f"the rule `{name}` is there already; to change it, leave out `extends`")
            self._keep(item, _rule(item, entries))
        elif name in self.rules:
            self._change(item, entries, self.rules[name])
        else:
            raise item.misread(f"there is no rule `{name}` to change; a new rule needs `extends: {'|'.join(Kind)}`")

    def _keep(self, item: Item, rule: Rule) -> None:
        self._check_classes(item, (*rule.any, *rule.unless, *rule.named_counts))
        self.rules[rule.id] = rule

    def _check_classes(self, item: Item, phrases: Iterable[str]) -> None:
        for name in class_names(phrases):
            if name[1:-1] not in self.classes:
                raise item.misread(f"there is no class `{name}` above this line")

    def _change(self, item: Item, entries: Mapping[str, Item], rule: Rule) -> None:
        _refuse_unknown(entries, _CHANGES)
        severity = entries.get("severity")
        if severity and severity.kind in ("str", "bool") and severity.value == "off":
            del self.rules[rule.id]
            return
        hits, misses = _examples(entries["examples"]) if "examples" in entries else ((), ())
        changed = dataclasses.replace(
            rule,
            any=_changed(rule.any, entries, "any"),
            unless=_changed(rule.unless, entries, "unless"),
            severity=_severity(severity) if severity else rule.severity,
            hits=hits,
            misses=misses,
            path=entries["id"].path,
            line=entries["id"].line,
            column=entries["id"].column,
        )
        self._keep(item, changed)


def _changed(phrases: tuple[str, ...], entries: Mapping[str, Item], key: str) -> tuple[str, ...]:
    for phrase in entries[f"{key}-"].items() if f"{key}-" in entries else ():
        if phrase.text() not in phrases:
            raise phrase.misread(f'the rule has no "{phrase.text()}" to take away; write it as the rule does')
    gone = set(entries[f"{key}-"].texts()) if f"{key}-" in entries else set()
    added = _phrases(entries[f"{key}+"]) if f"{key}+" in entries else ()
    return (*(phrase for phrase in phrases if phrase not in gone), *added)


def _rule(item: Item, entries: Mapping[str, Item]) -> Rule:
    kind = _choice(entries["extends"], Kind)
    _check_keys(item, entries, kind)
    hits, misses = _examples(entries["examples"])
    if not hits or len(misses) < 2:
        raise entries["examples"].misread("a rule needs at least one `hit` and two `miss` examples")
    if not _ID.fullmatch(entries["id"].text()):
        raise entries["id"].misread("an id is small letters, digits, `.`, `_` and `-`, such as attitude.entitlement")
    values: dict[str, Any] = {
        _FIELDS.get(key, key): _READERS[key](entries[key]) for key in _READERS.keys() & entries.keys()
    }
    return Rule(
        id=entries["id"].text(),
        kind=kind,
        reason=values.pop("reason", None),
        severity=values.pop("severity", Severity.WARN),
        evidence=values.pop("evidence", Evidence.NONE),
        hits=hits,
        misses=misses,
        path=item.path,
        line=item.line,
        column=item.column,
        **values,
    )


def _check_keys(item: Item, entries: Mapping[str, Item], kind: Kind) -> None:
    needed, optional = _KEYS[kind]
    _refuse_unknown(entries, _ALWAYS | _ANYWHERE | needed | optional, f"a {kind} rule")
    if missing := sorted((_ALWAYS | needed) - entries.keys()):
        raise item.misread(f"this {kind} rule needs {' and '.join(f'`{key}`' for key in missing)}")
    for either, other in (("any", "feature"), ("above", "below")):
        if (
            either in optional
            and other in optional
            and kind is not Kind.CONDITIONAL
            and not entries.keys() & {either, other}
        ):
            raise item.misread(f"this {kind} rule needs `{either}` or `{other}`")


def _refuse_unknown(entries: Mapping[str, Item], known: frozenset[str], owner: str = "this") -> None:
    for key, item in entries.items():
        if key not in known:
            raise item.misread(f"{owner} has no `{key}`; it may have {', '.join(sorted(known))}")


def _phrases(item: Item) -> tuple[str, ...]:
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


def _reason(item: Item) -> Reason | None:
    return None if item.kind == "null" else _choice(item, Reason)


def _severity(item: Item) -> Severity | None:
    return None if item.value == "strength" else _choice(item, Severity)


def _zones(item: Item) -> tuple[str, ...]:
    for zone in item.items():
        if zone.text() not in ZONES:
            raise zone.misread(f"`{zone.value}` is not one of {', '.join(ZONES)}")
    return item.texts()


def _near(item: Item) -> Near:
    entries = item.entries()
    _refuse_unknown(entries, frozenset({"feature", "sentences", "stands"}), "needs_near")
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
    _refuse_unknown(entries, frozenset({"hit", "miss"}), "examples")
    hits, misses = (tuple(map(_example, entries[key].items())) if key in entries else () for key in ("hit", "miss"))
    return hits, misses


def _example(item: Item) -> Example:
    """A text with its hits in «marks», or `answer:` with the counts it is `given:`."""
    marked, given = item, {}
    if item.kind == "map":
        entries = item.entries()
        _refuse_unknown(entries, frozenset({"answer", "given"}), "an example")
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
    "reason": _reason,
    "severity": _severity,
    "evidence": lambda item: _choice(item, Evidence),
    "message": Item.text,
    "why": Item.text,
    "fix": Item.text,
    "any": _phrases,
    "unless": _phrases,
    "pattern": _pattern,
    "feature": Item.text,
    "skip_in": _zones,
    "needs_near": _near,
    "when": _conditions,
    "at_least": Item.number,
    "per": Item.number,
    "metric": Item.text,
    "above": Item.number,
    "below": Item.number,
}
