"""Rule files, one upon the other: a later one adds rules and word classes, or changes those that are there.

Every mistake is told with its file, line and column, and costs only the rule or class it stands in.
"""

from __future__ import annotations

import dataclasses
import re
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from interview_coach.model import Problem
from interview_coach.scoring.rule_language.phrases import class_names
from interview_coach.scoring.rule_language.rule import Kind, Rule
from interview_coach.scoring.rule_language.rule_family import ANSWERS, Family
from interview_coach.scoring.rule_language.rule_reader import (
    is_off,
    read_change,
    read_phrases,
    read_rule,
    refuse_unknown,
)
from interview_coach.scoring.rule_language.yaml_items import Item, Misread, nearest, read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

_CLASS = re.compile(r"[a-z_]+")


@dataclass(frozen=True, slots=True)
class RuleFile:
    """What rule files hold together: word classes and rules by name, and what was left out of them and why.

    `left_out` has of the `problems` those of each rule that is not used as it is written, by its id.
    """

    classes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rules: Mapping[str, Rule] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    family: Family = ANSWERS
    left_out: Mapping[str, tuple[Problem, ...]] = field(default_factory=dict)


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
    with layer.telling():
        layer.read(read_yaml(text, path))
    problems = (*base.problems, *layer.problems)
    return RuleFile(layer.classes, layer.rules, problems, base.family, layer.left_out)


class _Layer:
    """One file being read upon what came before it."""

    def __init__(self, base: RuleFile) -> None:
        self.classes = dict(base.classes)
        self.rules = dict(base.rules)
        self.problems: list[Problem] = []
        self.left_out = dict(base.left_out)
        self._family = base.family
        self._here: set[str] = set()

    @contextmanager
    def telling(self, rule: str = "") -> Iterator[None]:
        """Note what is wrong with what is read in this block, of a rule where it has an id, and go on after it."""
        try:
            yield
        except Misread as error:
            self.problems.append(error.problem)
            if rule:
                self.left_out[rule] = (error.problem,)

    def read(self, document: Item | None) -> None:
        if document is None:
            return
        entries = {"rules": document} if document.kind == "seq" else document.entries()
        refuse_unknown(entries, frozenset({"classes", "rules"}), "a rule file")
        if "classes" in entries:
            for name, words in entries["classes"].entries().items():
                with self.telling():
                    self._add_class(name, words)
        if "rules" in entries:
            for item in entries["rules"].items():
                with self.telling(_id_of(item)):
                    self._add_rule(item)

    def _add_class(self, key: str, words: Item) -> None:
        name = key.removesuffix("+")
        if not _CLASS.fullmatch(name):
            raise words.misread(f"`{key}` can't name a class: use small letters and `_`")
        if key.endswith("+") and name not in self.classes:
            raise words.misread(f"there is no class `{name}` to add to")
        if not key.endswith("+") and name in self.classes:
            raise words.misread(f"the class `{name}` is there already; write `{name}+` to add words to it")
        phrases = read_phrases(words)
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
            self._keep(item, read_rule(item, self._family))
        elif name in self.rules:
            self._change(item, self.rules[name])
        else:
            hint = nearest(name, self.rules) or f"; a new rule needs `extends: {'|'.join(Kind)}`"
            raise entries["id"].misread(f"there is no rule `{name}` to change{hint}")

    def _keep(self, item: Item, rule: Rule) -> None:
        self._check_classes(item, (*rule.phrases, *rule.named_counts))
        self.rules[rule.id] = rule

    def _check_classes(self, item: Item, phrases: Iterable[str]) -> None:
        for name in class_names(phrases):
            if name[1:-1] not in self.classes:
                hint = nearest(name, (f"{{{known}}}" for known in self.classes))
                raise (_holding(item, name) or item).misread(f"there is no class `{name}` above this line{hint}")

    def _change(self, item: Item, rule: Rule) -> None:
        if is_off(item):
            del self.rules[rule.id]
        else:
            self._keep(item, read_change(item, rule, self._family))


def _id_of(item: Item) -> str:
    """The id as it is written, empty where there is none."""
    entry = item.value.get("id") if item.kind == "map" else None
    return str(entry.value) if entry else ""


def _holding(item: Item, name: str) -> Item | None:
    """The innermost part of an item that holds the name."""
    if item.kind in ("map", "seq") and name not in item.value:
        parts = item.value.values() if item.kind == "map" else item.value
        return next(filter(None, (_holding(part, name) for part in parts)), None)
    return item if name in item.value else None
